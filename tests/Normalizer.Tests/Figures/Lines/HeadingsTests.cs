namespace PlanIngest.Normalizer.Tests.Figures.Lines;

/// <summary>Headings above numbers.</summary>
public class HeadingsTests
{
    [Theory]
    [InlineData("【出前講座】⏎開催回数：5回", "出前講座/開催回数 5回")]
    [InlineData("【出前講座】⏎・開催回数：5回⏎【相談】⏎・件数：3件", "出前講座/開催回数 5回 ; 相談/件数 3件")]
    [InlineData("【出前講座】開催回数：5回", "出前講座/開催回数 5回")]
    [InlineData("【出前講座】 開催回数：5回", "出前講座/開催回数 5回")]
    [InlineData("【出前講座】：開催回数：5回", "出前講座/開催回数 5回")]
    [InlineData("【】⏎件数：5件", "件数 5件")]
    [InlineData("【5回】⏎件数：5件", "- 5回 ; 件数 5件")]
    [InlineData("【令和4年度】⏎件数：5件⏎【令和5年度】⏎件数：3件", "件数 5件 2022 ; 件数 3件 2023")]
    [InlineData("令和4年度⏎件数：5件", "件数 5件 2022")]
    [InlineData("令和4年度：⏎件数：5件", "件数 5件 2022")]
    [InlineData("令和4年度講座⏎件数：5件", "講座/件数 5件 2022")]
    [InlineData("令和4年度の講座を開催⏎件数：5件", "件数 5件")]
    [InlineData("産後ケア事業⏎・宿泊型⏎\u3000利用者数：5人", "宿泊型/利用者数 5人")]
    [InlineData("■産後ケア事業⏎○宿泊型⏎・利用者数：5人⏎○日帰り型⏎・利用者数：3人", "産後ケア事業/宿泊型/利用者数 5人 ; 産後ケア事業/日帰り型/利用者数 3人")]
    [InlineData("■産後ケア事業⏎○宿泊型⏎・利用者数：5人⏎■相談⏎・件数：3件", "産後ケア事業/宿泊型/利用者数 5人 ; 相談/件数 3件")]
    [InlineData("実績⏎件数：5件", "件数 5件")]
    [InlineData("講座を開催した⏎参加者：5人", "参加者 5人")]
    [InlineData("講座を開催する⏎参加者：5人", "参加者 5人")]
    [InlineData("講座です⏎参加者：5人", "参加者 5人")]
    [InlineData("講座、研修⏎参加者：5人", "参加者 5人")]
    [InlineData("講座→研修⏎参加者：5人", "参加者 5人")]
    [InlineData("講座。⏎参加者：5人", "参加者 5人")]
    [InlineData("講座：⏎参加者：5人", "参加者 5人")]
    [InlineData("講座：市民⏎参加者：5人", "参加者 5人")]
    [InlineData("講座を⏎参加者：5人", "講座を参加者 5人")]
    [InlineData("一二三四五六七八九〇一二三四五六七八九〇一二三四五六七八九〇⏎参加者：5人", "一二三四五六七八九〇一二三四五六七八九〇一二三四五六七八九〇/参加者 5人")]
    [InlineData("一二三四五六七八九〇一二三四五六七八九〇一二三四五六七八九〇一⏎参加者：5人", "参加者 5人")]
    [InlineData("相談10件⏎内訳⏎・電話：4件⏎・来所：6件", "相談 10件 ; 電話 4件 ; 来所 6件")]
    [InlineData("相談10件⏎【内訳】⏎・電話：4件", "相談 10件 ; 電話 4件")]
    [InlineData("相談10件⏎【うち】電話：4件", "相談 10件 ; 電話 4件 <相談")]
    [InlineData("講座（4/18）⏎参加者：5人", "講座/参加者 5人 4/18")]
    [InlineData("（講座）⏎参加者：5人", "講座/参加者 5人")]
    [InlineData("【講座】⏎【研修】⏎参加者：5人", "研修/参加者 5人")]
    [InlineData("・講座⏎\u3000参加者：5人", "講座/参加者 5人")]
    [InlineData("・講座⏎・参加者：5人", "参加者 5人")]
    [InlineData("\u3000講座⏎参加者：5人", "講座/参加者 5人")]
    [InlineData("講座⏎参加者：5人⏎研修⏎参加者：3人", "講座/参加者 5人 ; 研修/参加者 3人")]
    [InlineData("参加者：5人⏎講座⏎参加者：3人", "参加者 5人 ; 講座/参加者 3人")]
    [InlineData("【講座(市民)】⏎参加者：5人", "講座市民/参加者 5人")]
    [InlineData("【講座】【研修】⏎参加者：5人", "講座/参加者 5人")]
    [InlineData("【a⏎件数：5件", "件数 5件")]
    public void Headings_prefix_what_stands_under_them(string text, string expected)
    {
        var drawn = text.Replace('⏎', '\n');

        Assert.Equal(expected, FigureText.Parse(drawn));
    }
}
