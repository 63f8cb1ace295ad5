using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer.Options;
using PlanIngest.Normalizer.Titles;

namespace PlanIngest.Normalizer.Tests.Titles;

public class InterimReportTests
{
    [Theory]
    [InlineData("岬市健康計画 令和5年度 上半期進捗状況", "上半期")]
    [InlineData("令和5年度実績(9月末現在)", "9月末現在")]
    [InlineData("令和5年9月30日現在", "令和5年9月30日現在")]
    [InlineData("R5.12.31時点", "R5.12.31時点")]
    [InlineData("2024年1月末時点", "2024年1月末時点")]
    [InlineData("令和5年度第2四半期実績", "第2四半期")]
    public void Tells_that_the_year_is_not_over(string text, string words) => Assert.Equal(words, InterimReport.Find(text, 2023));

    [Theory]
    [InlineData("令和5年度実績(3月末現在)")]
    [InlineData("令和6年3月31日現在")]
    [InlineData("令和6年5月1日現在")]
    [InlineData("令和5年4月1日現在")]
    [InlineData("令和4年9月末現在")]
    [InlineData("5月末時点")]
    [InlineData("中間評価")]
    [InlineData("令和5年度末現在")]
    [InlineData("2023年13月現在")]
    public void Whole_years_and_other_days_are_none(string text) => Assert.Null(InterimReport.Find(text, 2023));

    [Theory]
    [InlineData("岬市健康計画　令和5年度進捗状況（令和5年9月末現在）", "令和5年度実績", 1)]
    [InlineData("岬市健康計画　令和5年度進捗状況", "令和5年度実績（12月末現在）", 1)]
    [InlineData("岬市健康計画　令和5年度進捗状況", "令和5年度実績（年度末）", 0)]
    public void The_edition_says_so(string title, string header, int expected)
    {
        var edition = EditionNormalizer.Normalize(
            TableSketch.Document([title, TableSketch.Table($"№|事業名|{header}|担当課", "1|相談|・相談件数：12件|福祉課")]), new NormalizerOptions());

        Assert.Equal(
            (2023, expected),
            (edition.FiscalYear, edition.Diagnostics.Count(diagnostic => diagnostic.Code == EditionDiagnostics.InterimReport.Code)));
    }
}
