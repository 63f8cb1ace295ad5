using PlanIngest.Normalizer.Text;
using PlanIngest.Normalizer.Titles;

namespace PlanIngest.Normalizer.Tests.Titles;

public class TitleReaderTests
{
    [Theory]
    [InlineData("北九州市自殺対策計画 進捗状況表 【一部抜粋】", "北九州市", "自殺対策計画")]
    [InlineData("福岡県北九州市 自殺対策計画 進捗状況表", "北九州市", "自殺対策計画")]
    [InlineData("四日市市総合計画 実績報告", "四日市市", "総合計画")]
    [InlineData("岬市都市計画マスタープラン 進捗状況", "岬市", "都市計画マスタープラン")]
    [InlineData("岬市 都市計画マスタープラン 進捗状況", "岬市", "都市計画マスタープラン")]
    [InlineData("京都市都市計画マスタープラン 進捗状況", "京都市", "都市計画マスタープラン")]
    [InlineData("西都市地域防災計画 取組状況", "西都市", "地域防災計画")]
    [InlineData("岬村農村計画 取組状況", "岬村", "農村計画")]
    [InlineData("第3期岬市障害福祉計画 進捗状況", "岬市", "第3期障害福祉計画")]
    [InlineData("第３期 岬市障害福祉計画 進捗状況", "岬市", "第3期障害福祉計画")]
    [InlineData("岬市第3期障害福祉計画 進捗状況", "岬市", "第3期障害福祉計画")]
    [InlineData("岬市 第3期 障害福祉計画 進捗状況", "岬市", "第3期障害福祉計画")]
    [InlineData("第二次岬市男女共同参画プラン 令和5年度実績", "岬市", "第二次男女共同参画プラン")]
    [InlineData("岬市令和５年度自殺対策計画進捗状況", "岬市", "自殺対策計画")]
    [InlineData("令和5年度事業 令和6年度公表 岬市自殺対策計画 実績一覧", "岬市", "自殺対策計画")]
    [InlineData("令和６年度評価（令和５年度実績） 岬市自殺対策計画", "岬市", "自殺対策計画")]
    public void Reads_municipality_and_plan(string title, string municipality, string plan)
    {
        var read = Read(title);
        Assert.Equal((municipality, plan), (read.Municipality, read.Plan));
    }

    [Theory]
    [InlineData("都市計画マスタープラン 進捗状況", "都市計画マスタープラン")]
    [InlineData("健康都市プラン 取組状況", "健康都市プラン")]
    [InlineData("地区防災計画 取組状況", "地区防災計画")]
    [InlineData("農村振興計画 取組状況", "農村振興計画")]
    [InlineData("市町村障害福祉計画 進捗状況", "市町村障害福祉計画")]
    [InlineData("中心市街地活性化基本計画 進捗状況", "中心市街地活性化基本計画")]
    [InlineData("第2期都市計画マスタープラン 進捗状況", "第2期都市計画マスタープラン")]
    public void Takes_no_common_word_for_a_municipality(string title, string plan)
    {
        var read = Read(title);
        Assert.Equal((null, plan), (read.Municipality, read.Plan));
    }

    [Fact]
    public void Takes_the_municipality_from_another_line() =>
        Assert.Equal("岬市", Read("都市計画マスタープラン 進捗状況", "岬市").Municipality);

    [Theory]
    [InlineData("岬市自殺対策計画 令和６年度評価（令和５年度実績）", 2023)]
    [InlineData("岬市自殺対策計画 令和5年度事業 令和6年度公表", 2023)]
    [InlineData("岬市自殺対策計画 令和6年度公表（令和5年度分の取組）", 2023)]
    [InlineData("〈平成30年度実施事業〉令和元年度行政評価 岬市総合計画", 2018)]
    [InlineData("岬市総合計画 令和元年度実施 行政評価（平成30年度実績）", 2018)]
    [InlineData("令和６年度版 岬市自殺対策計画 令和５年度の進捗状況", 2023)]
    [InlineData("岬市自殺対策計画 評価年度：令和6年度 対象年度：令和5年度", 2023)]
    [InlineData("岬市自殺対策計画（令和4年度～令和8年度） 令和５年度進捗状況", 2023)]
    [InlineData("岬市自殺対策計画 令和5年度実績及び令和6年度事業計画", 2023)]
    [InlineData("岬市自殺対策計画 令和6年度事業計画（令和5年度実績）", 2023)]
    [InlineData("岬市自殺対策計画 令和5年度評価", 2023)]
    [InlineData("令和5年度 岬市自殺対策計画 進捗状況", 2023)]
    [InlineData("岬市自殺対策計画 令和5年度実施状況の評価", 2023)]
    public void Takes_the_year_of_the_work_not_of_its_evaluation(string title, int year) => Assert.Equal(year, Read(title).FiscalYear);

    [Theory]
    [InlineData("岬市自殺対策計画 令和６年度評価報告書", "（令和５年度実績）", 2023)]
    [InlineData("岬市自殺対策計画 進捗状況 令和6年度公表", "令和5年度実施事業", 2023)]
    [InlineData("岬市自殺対策計画 令和5年度進捗状況", "令和4年度実績", 2023)]
    [InlineData("岬市自殺対策計画 令和6年度評価報告書", "令和5年度実績は前の年度の実績を上回り、おおむね順調に進んだ。", 2024)]
    [InlineData("岬市自殺対策計画 進捗状況", "令和5年度", 2023)]
    public void A_short_line_below_may_tell_the_year_of_the_work(string title, string below, int year) =>
        Assert.Equal(year, Read(title, below).FiscalYear);

    [Theory]
    [InlineData("岬市自殺対策計画 進捗状況")]
    [InlineData("岬市自殺対策計画（令和4年度～令和8年度） 進捗状況")]
    [InlineData("岬市自殺対策計画 進捗状況（令和6年3月）")]
    public void States_no_year_where_none_is_printed(string title) => Assert.Null(Read(title).FiscalYear);

    private static Title Read(params string[] lines) =>
        TitleReader.Read([.. lines.Select((line, i) => (Folding.Fold(line).Value, i == 0 ? 14.0 : 10.0))]);
}
