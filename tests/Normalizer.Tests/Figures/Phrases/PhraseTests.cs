using PlanIngest.Normalizer.Figures.Phrases;

namespace PlanIngest.Normalizer.Tests.Figures.Phrases;

/// <summary>Which phrase of a clause names its subject, and which its place.</summary>
public class PhraseTests
{
    [Theory]
    [InlineData("講座を市民に", "講座 市民")]
    [InlineData("市民が講座を", "講座 -")]
    [InlineData("市民が講座に", "市民 講座")]
    [InlineData("市民は", "市民 -")]
    [InlineData("前年度は", "- -")]
    [InlineData("目標を", "- -")]
    [InlineData("前回が", "- -")]
    [InlineData("毎年は", "- -")]
    [InlineData("新たに", "- -")]
    [InlineData("会場で", "- -")]
    [InlineData("窓口に", "- -")]
    [InlineData("無料で", "- -")]
    [InlineData("無料は", "無料 -")]
    [InlineData("年間は", "- -")]
    [InlineData("年間を", "年間 -")]
    [InlineData("年間が", "年間 -")]
    [InlineData("ためが", "ため -")]
    [InlineData("市民には", "市民 -")]
    [InlineData("市民では", "市民 -")]
    [InlineData("年度末には", "- -")]
    [InlineData("オンラインでは", "- -")]
    [InlineData("講師として", "講師 -")]
    [InlineData("電話として", "- -")]
    [InlineData("講座を教室を", "教室 -")]
    [InlineData("は", "- -")]
    [InlineData("を", "- -")]
    [InlineData("講座", "- -")]
    [InlineData("そのためは", "- -")]
    [InlineData("地区ごとに", "- -")]
    [InlineData("地区ごとを", "地区ごと -")]
    [InlineData("前年度に", "- -")]
    [InlineData("小学校で市民に", "- 市民")]
    public void Finds_subject_and_place(string text, string expected) => Assert.Equal(expected, Describe(text));

    private static string Describe(string text)
    {
        var phrases = PhraseReader.Read(text);
        return $"{Phrase.SubjectOf(phrases)?.Noun ?? "-"} {Phrase.PlaceOf(phrases)?.Noun ?? "-"}";
    }
}
