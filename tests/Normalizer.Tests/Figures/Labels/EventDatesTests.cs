namespace PlanIngest.Normalizer.Tests.Figures.Labels;

/// <summary>Days and the figures they are given to.</summary>
public class EventDatesTests
{
    [Theory]
    [InlineData("・連絡会議：2回開催（4/17、11/14）", "連絡会議 2回 4/17,11/14")]
    [InlineData("検討会議（4/18）にて協議、11/14に講演会を1回開催", "講演会/開催 1回 11/14")]
    [InlineData("6/14：12名、10/18：15名", "- 12名 6/14 ; - 15名 10/18")]
    [InlineData("展示期間：9/1～9/30⏎来場者数：120人", "来場者数 120人 9/1,9/30")]
    [InlineData("4/18に講演会を開催し、参加者は50人", "参加者 50人 4/18")]
    [InlineData("講演会（4/18）を開催した。⏎参加者：50人", "参加者 50人")]
    [InlineData("4/18の講演会に50人", "講演会 50人 4/18")]
    [InlineData("4/18の50人", "- 50人 4/18")]
    [InlineData("4月18日現在の会員50人", "会員 50人")]
    [InlineData("講座を3回、延べ50人（4/18）", "講座 3回 4/18 ; 講座 50人 延べ")]
    [InlineData("講座を3回、研修を2回、延べ50人（4/18）", "講座 3回 ; 研修 2回 ; 研修 50人 延べ 4/18")]
    [InlineData("講座を3回（4/18）、延べ50人（5/20）", "講座 3回 4/18 ; 講座 50人 延べ 5/20")]
    [InlineData("講座50人、3回（4/18）", "講座 50人 ; 講座 3回 4/18")]
    [InlineData("研修を8/2（31名）と12/6（27名）に実施", "研修 31名 8/2 ; 研修 27名 12/6")]
    [InlineData("講演会（4/18まで）3回", "講演会 3回")]
    [InlineData("3回（4/18まで）", "- 3回")]
    [InlineData("3回（4/18）", "- 3回 4/18")]
    [InlineData("講座（4/18）", "")]
    [InlineData("講演会4/18⏎相談5件", "講演会4/18/相談 5件 4/18")]
    [InlineData("講演会（4/18）⏎講演会5件", "講演会 5件 4/18")]
    [InlineData("講演会（4/18）⏎講演会の参加5人、講演会の開催2回", "講演会/講演会の参加 5人 ; 講演会/講演会の開催 2回 4/18")]
    [InlineData("開催日：4/18⏎5人、2回", "開催日 4人 ; 開催日 185人 母数 ; 開催日 2回")]
    [InlineData("4/18 5人", "- 5人 4/18")]
    [InlineData("4/18、5人", "- 5人 4/18")]
    [InlineData("4/18から5人", "- 5人 4/18")]
    [InlineData("研修会4/18に実施した。⏎件数：5件", "件数 5件")]
    [InlineData("2回（4/18、5/20）、3回", "- 2回 4/18,5/20 ; - 3回")]
    public void Days_go_to_the_figure_of_their_event(string text, string expected)
    {
        var drawn = text.Replace('⏎', '\n');

        Assert.Equal(expected, FigureText.Parse(drawn));
    }
}
