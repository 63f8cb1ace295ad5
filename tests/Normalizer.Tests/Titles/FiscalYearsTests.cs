using CsCheck;
using PlanIngest.Normalizer.Calendar;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Tests.Titles;

public class FiscalYearsTests
{
    [Theory]
    [InlineData("令和５年度", 2023)]
    [InlineData("令和 ５ 年度実績", 2023)]
    [InlineData("令和元年度", 2019)]
    [InlineData("令和1年度", 2019)]
    [InlineData("平成31年度", 2019)]
    [InlineData("平成元年度", 1989)]
    [InlineData("昭和64年度", 1989)]
    [InlineData("昭和元年度", 1926)]
    [InlineData("令和五年度", 2023)]
    [InlineData("平成三十年度", 2018)]
    [InlineData("平成二十八年度", 2016)]
    [InlineData("R5", 2023)]
    [InlineData("Ｒ５年度", 2023)]
    [InlineData("R5年", 2023)]
    [InlineData("H30実績", 2018)]
    [InlineData("Ｈ２８年度の取組", 2016)]
    [InlineData("S60", 1985)]
    [InlineData("2023年度", 2023)]
    [InlineData("令和5(2023)年度", 2023)]
    [InlineData("平成30（2018）年度実施状況", 2018)]
    [InlineData("平成30年度（2018年度）", 2018)]
    [InlineData("2017(平成29)年度", 2017)]
    [InlineData("平成21年度 (2009)", 2009)]
    [InlineData("平成22度", 2010)]
    [InlineData("（平成29年度末時点）", 2017)]
    [InlineData("目標（令和７年度）", 2025)]
    [InlineData("平成35年度", 2023)]
    [InlineData("H33", 2021)]
    public void Reads_a_fiscal_year(string raw, int year) => Assert.Equal([year], FiscalYears.All(Folding.Fold(raw).Value));

    [Theory]
    [InlineData("平成31年度/令和元年度", new[] { 2019 })]
    [InlineData("令和元年度（平成31年度）", new[] { 2019 })]
    [InlineData("R3年度 R4年度 R5年度 実績", new[] { 2021, 2022, 2023 })]
    [InlineData("令和3年度/令和4年度", new[] { 2021, 2022 })]
    [InlineData("〈平成30年度実施事業〉令和元年度行政評価", new[] { 2018, 2019 })]
    [InlineData("計画（令和4年度～令和8年度） 令和5年度進捗状況", new[] { 2023 })]
    public void Reads_several_years_and_two_forms_of_one_as_one(string raw, int[] years) =>
        Assert.Equal(years, FiscalYears.All(Folding.Fold(raw).Value));

    [Theory]
    [InlineData("")]
    [InlineData("実績")]
    [InlineData("平成41年度")]
    [InlineData("昭和65年度")]
    [InlineData("大正16年度")]
    [InlineData("令和0年度")]
    [InlineData("令和5年")]
    [InlineData("令和5年3月31日現在")]
    [InlineData("R4.3.31")]
    [InlineData("H27.3月末現在")]
    [InlineData("R5年4月1日")]
    [InlineData("27年度")]
    [InlineData("元年度")]
    [InlineData("1850年度")]
    [InlineData("123年度")]
    [InlineData("第2期")]
    [InlineData("令和5年度～令和9年度")]
    [InlineData("平成29-33年度")]
    [InlineData("令和3～7年度")]
    [InlineData("A4版")]
    [InlineData("PR5件")]
    [InlineData("10R5")]
    public void Finds_no_year_where_none_is_stated(string raw) => Assert.Empty(FiscalYears.All(Folding.Fold(raw).Value));

    [Theory]
    [InlineData("27年度実績", 27)]
    [InlineData("元年度", 1)]
    [InlineData("１年度", 1)]
    [InlineData("08年度", 8)]
    public void Reads_the_number_of_a_year_whose_era_is_left_out(string raw, int number) =>
        Assert.Equal(number, FiscalYears.BareNumber(Folding.Fold(raw).Value));

    [Theory]
    [InlineData("令和5年度")]
    [InlineData("R5年度")]
    [InlineData("2023年度")]
    [InlineData("第3年度")]
    [InlineData("3年間")]
    [InlineData("年度")]
    public void Finds_no_bare_number_elsewhere(string raw) => Assert.Null(FiscalYears.BareNumber(Folding.Fold(raw).Value));

    [Fact]
    public void Era_years_and_western_years_agree() =>
        Gen.Int[1, 30].Sample(n => FiscalYears.Find($"平成{n}年度") == FiscalYears.Find($"{1988 + n}年度")
            && FiscalYears.Find($"R{n}") == 2018 + n);
}
