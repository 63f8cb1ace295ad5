using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer.Options;

using static PlanIngest.Normalizer.Tests.TableSketch;

namespace PlanIngest.Normalizer.Tests.Titles;

public class OtherPlanTests
{
    [Theory]
    [InlineData("緑川市健康増進計画　令和5年度進捗状況", "健康増進計画")]
    [InlineData("緑川市地域福祉計画　令和5年度進捗状況", null)]
    [InlineData("第2次緑川市地域福祉計画　進捗状況一覧", null)]
    [InlineData("緑川市健康増進計画と連携して取組状況を確かめる。", null)]
    [InlineData("基本目標2 健やかに暮らす", null)]
    public void The_title_of_another_plan_between_the_tables_is_told(string line, string? plan)
    {
        var edition = EditionNormalizer.Normalize(
            Document(
                ["緑川市地域福祉計画　令和5年度進捗状況", Table("番号|事業名|事業概要", "1|相談会|窓口。")],
                [line, Table("番号|事業名|事業概要", "1|検診|受ける。")]),
            new NormalizerOptions());

        Assert.Equal(plan, edition.Diagnostics.SingleOrDefault(diagnostic => diagnostic.Code == EditionDiagnostics.OtherPlan.Code)?.Found);
        Assert.Equal(("地域福祉計画", 2), (edition.Plan, edition.Listings.Length));
    }
}
