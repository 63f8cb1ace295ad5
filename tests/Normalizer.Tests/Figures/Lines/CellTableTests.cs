namespace PlanIngest.Normalizer.Tests.Figures.Lines;

/// <summary>Small tables inside a cell.</summary>
public class CellTableTests
{
    [Theory]
    [InlineData("区分 回数 人数⏎市民 4 96⏎職員 2 47", "市民/回数 4 ; 市民/人数 96 ; 職員/回数 2 ; 職員/人数 47")]
    [InlineData("区分 回数⏎市民 4回⏎職員 2回", "市民/回数 4回 ; 職員/回数 2回")]
    [InlineData("回数 人数⏎4 96", "回数 4 ; 人数 96")]
    [InlineData("回数 人数⏎市民 4 96", "市民/回数 4 ; 市民/人数 96")]
    [InlineData("区分 回数 人数⏎市民 4", "区分回数人数/市民 4")]
    [InlineData("区分 回数 人数⏎市民向け 講座 4 96", "区分回数人数/市民向け講座 4 ; 区分回数人数/市民向け講座 96")]
    [InlineData("区分 R4 R5⏎市民 4 96", "市民 4 2022 ; 市民 96 2023")]
    [InlineData("区分 令和4年度 令和5年度⏎市民 4 96", "市民 4 2022 ; 市民 96 2023")]
    [InlineData("区分 令和4年度計 R5⏎市民 4 96", "市民 4 合計 2022 ; 市民 96 2023")]
    [InlineData("区分 目標 実績⏎市民 4 96", "市民/実績 96")]
    [InlineData("区分 回数 人数⏎目標 4 96", "")]
    [InlineData("区分 回数(回) 人数(人)⏎市民 4 96", "市民/回数 4回 ; 市民/人数 96人")]
    [InlineData("区分 回数 人数⏎市民(人) 4 96", "市民/回数 4人 ; 市民/人数 96人")]
    [InlineData("単位：件⏎区分 電話 来所⏎市民 4 96", "市民/電話 4件 ; 市民/来所 96件")]
    [InlineData("区分 回数 人数⏎市民 - 96", "区分回数人数市民 96")]
    [InlineData("区分 回数 人数⏎市民 ― ー", "")]
    [InlineData("区分 回数 人数⏎市民 -- 96", "区分回数人数市民 96")]
    [InlineData("区分 回数 人数⏎市民 4人 96件", "市民/回数 4人 ; 市民/人数 96件")]
    [InlineData("区分 回数 人数⏎市民 4人超 96", "区分回数人数/市民 4人 超 ; 区分回数人数/市民 96")]
    [InlineData("区分 回数 人数⏎市民 約4 96", "区分回数人数市民 4 約 ; 区分回数人数市民 96")]
    [InlineData("回数⏎4", "回数 4")]
    [InlineData("区分 回数2 人数⏎市民 4 96", "区分回数2人数/市民 4 ; 区分回数2人数/市民 96")]
    [InlineData("区分 回数 人数", "")]
    [InlineData("区分 回数 人数⏎市民 4 96⏎延べ50人", "市民/回数 4 ; 市民/人数 96 ; - 50人 延べ")]
    [InlineData("延べ人数 実人数⏎4 96", "人数 4 延べ ; 人数 96 実")]
    [InlineData("区分 延べ人数⏎実人数 4", "人数 4 実")]
    [InlineData("（単位：人）⏎相談 5", "相談 5人")]
    [InlineData("[単位：件]⏎相談：5", "相談 5件")]
    [InlineData("単位:人5⏎相談 5", "相談 5")]
    [InlineData("単位⏎相談 5", "相談 5")]
    [InlineData("単位：人の⏎相談：5", "人の相談 5")]
    [InlineData("区分\u3000回数\u3000人数⏎市民\u30001,200\u300096", "市民/回数 1200 ; 市民/人数 96")]
    [InlineData("区分 回数 人数⏎市民 4 96⏎職員 2 47 3", "市民/回数 4 ; 市民/人数 96 ; 職員/区分 2 ; 職員/回数 47 ; 職員/人数 3")]
    [InlineData("区分 回数(回 人数⏎市民 4 96", "市民/回数(回 4 ; 市民/人数 96")]
    public void Numbers_under_headers(string text, string expected)
    {
        var drawn = text.Replace('⏎', '\n');

        Assert.Equal(expected, FigureText.Parse(drawn));
    }
}
