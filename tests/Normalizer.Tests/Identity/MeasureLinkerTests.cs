using PlanIngest.Model;
using PlanIngest.Normalizer.Identity;

namespace PlanIngest.Normalizer.Tests.Identity;

public class MeasureLinkerTests
{
    /// <summary>Rows before and after, and whether row 1 of both years is one measure, with the change classes of the later row.</summary>
    public static TheoryData<string, string, string, bool, string> Scenarios => new()
    {
        { "unchanged", "5 | 出前講座 | 福祉課 | 学校で講座を行う。", "5 | 出前講座 | 福祉課 | 学校で講座を行う。", true, "" },
        { "renumbered", "5 | 認知症サポーター養成講座 | 福祉課 | 見守る人を養成する。", "31 | 認知症サポーター養成講座 | 福祉課 | 見守る人を養成する。", true, "renumbered" },
        { "renamed", "5 | 適応指導教室の運営 | 学校教育課 | 不登校の児童生徒が通う教室を運営する。", "5 | 教育支援センターの運営 | 学校教育課 | 不登校の児童生徒が通う教室を運営する。", true, "renamed" },
        { "moved", "5 | 買い物支援事業 | 福祉部高齢福祉課 | 移動販売車で買い物を支援する。", "5 | 買い物支援事業 | 市民部くらし支援課 | 移動販売車で買い物を支援する。", true, "moved" },
        {
            "all three", "5 | 高齢者の見守り | 高齢福祉課 | 配食や新聞配達の際に安否を確認する。", "3-2-1 | 高齢者見守りネットワークの構築 | 福祉部長寿福祉課 | 配食や新聞配達の際に安否を確認する。", true,
            "renamed renumbered moved"
        },
        {
            "only the spelling", "Ⅰ-1-① | 子どもの居場所づくりの推進 | 障がい福祉課 | 放課後の居場所を設ける。", "1-1-1 | こどもの居場所づくり | 障害福祉課 | 放課後の居場所を設ける。", true,
            "renamed"
        },
        { "only marks and years", "5 | ★令和4年度健康まつり（新規） | 健康課 | 健康測定を行う。", "5 | 令和5年度健康まつり | 健康課 | 健康測定を行う。", true, "" },
        {
            "former name told", "27 | 学習支援教室 | 生活福祉課 | 中学生に学習の場を提供する。", "30 | まなびの広場（旧：学習支援教室） | 生活福祉課 | 中学生に学習の場を提供する。", true,
            "renamed renumbered"
        },
        { "number reused", "5 | 農産物直売所の支援 | 農政課 | 直売所の運営を支援する。", "5 | 森林環境教育 | 林務課 | 子どもに森の働きを教える。", false, "new" },
        { "number reused in one department", "5 | 街頭相談車の巡回 | 保健予防課 | 相談車で市内を巡回する。", "5 | SNS相談 | 保健予防課 | SNSで相談に応じる。", false, "new" },
        { "general name", "3 | 普及啓発 | 人権推進課 | 人権週間に啓発を行う。", "9 | 普及啓発 | 環境政策課 | 省エネの啓発を行う。", false, "new" },
        { "other target", "8 | 研修（市民向け） | 健康課 | 市民を対象に研修を行う。", "9 | 研修（専門職向け） | 健康課 | 医療職を対象に研修を行う。", false, "new" },
        { "name only", " | 子育て世代包括支援センターの設置", " | 子育て世代包括支援センターの設置", true, "" },
    };

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Rows_of_two_years_are_told_same_or_different(string scenario, string before, string after, bool same, string changes)
    {
        var history = PlanText.Parse($"2022 | {before}\n2023 | {after}");
        var links = MeasureLinker.Link(history);

        var later = links.Of(PlanText.Row(history, 2023, "row 1"));
        Assert.True(same == (links.Measure(history, 2022, "row 1") == later.MeasureId), $"{scenario}: {later.Reason}");
        Assert.Equal(changes, string.Join(' ', later.Changes));
        Assert.NotEmpty(later.Reason);
    }

    [Fact]
    public void A_revision_that_renumbers_everything_and_reuses_the_numbers_is_followed()
    {
        var history = PlanText.Parse("""
            2023 | 1 | こころの相談 | 健康課 | 精神科医が相談に応じる。
            2023 | 2 | 多重債務相談 | 消費生活センター | 弁護士が相談に応じる。
            2023 | 3 | 図書館の特設コーナー | 図書館 | 関連図書を展示する。
            2024 | 1 | 図書館の特設コーナー | 図書館 | 関連図書を展示する。
            2024 | 2 | こころの相談 | 健康課 | 精神科医が相談に応じる。
            2024 | 3 | 多重債務相談 | 消費生活センター | 弁護士が相談に応じる。
            """);
        var links = MeasureLinker.Link(history);
        foreach (var name in new[] { "こころの相談", "多重債務相談", "図書館の特設コーナー" })
        {
            Assert.Equal(links.Measure(history, 2023, name), links.Measure(history, 2024, name));
        }
    }

    [Fact]
    public void A_year_that_is_not_held_does_not_break_a_measure_and_is_no_pause()
    {
        var history = PlanText.Parse("""
            2020 | 5 | 出前講座 | 福祉課 | 学校で講座を行う。
            2023 | 5 | 出前講座 | 福祉課 | 学校で講座を行う。
            """);
        var links = MeasureLinker.Link(history);
        Assert.Equal(links.Measure(history, 2020, "5"), links.Measure(history, 2023, "5"));
        Assert.Empty(links.Of(PlanText.Row(history, 2023, "5")).Changes);
    }

    [Fact]
    public void A_paused_measure_is_resumed_and_one_that_ends_is_dropped()
    {
        var history = PlanText.Parse("""
            2020 | 5 | 出前講座 | 福祉課 | 学校で講座を行う。
            2020 | 6 | 花いっぱい運動 | 公園課 | 花の苗を配る。
            2021 | 6 | 花いっぱい運動 | 公園課 | 花の苗を配る。
            2022 | 5 | 出前講座 | 福祉課 | 学校で講座を行う。
            """);
        var links = MeasureLinker.Link(history);
        Assert.Equal(links.Measure(history, 2020, "5"), links.Measure(history, 2022, "5"));
        Assert.Equal(["resumed"], links.Of(PlanText.Row(history, 2022, "5")).Changes);
        Assert.Equal(["dropped"], links.Of(PlanText.Row(history, 2021, "6")).Changes);
        Assert.Empty(links.Of(PlanText.Row(history, 2020, "5")).Changes);
    }

    [Fact]
    public void Merged_measures_end_and_their_successor_begins()
    {
        var history = PlanText.Parse("""
            2022 | 36 | 父親向け育児講座 | 子育て支援課 | 父親に育児を伝える講座を開く。
            2022 | 37 | 祖父母向け孫育て講座 | 子育て支援課 | 祖父母に孫育てを伝える講座を開く。
            2022 | 40 | 公園の清掃 | 公園課 | 公園を清掃する。
            2023 | 36 | 父親向け育児・祖父母向け孫育て講座 | 子育て支援課 | 父親に育児を伝える講座と、祖父母に孫育てを伝える講座を開く。
            2023 | 40 | 公園の清掃 | 公園課 | 公園を清掃する。
            """);
        var links = MeasureLinker.Link(history);
        var successor = links.Of(PlanText.Row(history, 2023, "36"));
        Assert.Equal(["merged"], successor.Changes);
        Assert.NotEqual(links.Measure(history, 2022, "36"), successor.MeasureId);
        Assert.Equal(["dropped"], links.Of(PlanText.Row(history, 2022, "37")).Changes);
        Assert.Contains("祖父母向け孫育て講座", successor.Reason, StringComparison.Ordinal);
        Assert.Equal(links.Measure(history, 2022, "40"), links.Measure(history, 2023, "40"));
    }

    [Fact]
    public void A_split_measure_ends_and_its_successors_begin()
    {
        var history = PlanText.Parse("""
            2022 | 52 | 妊婦健康診査・産後ケア事業 | 母子保健課 | 妊婦の健診費用を助成し、産後の母子を施設で休ませる。
            2023 | 52-1 | 妊婦健康診査 | 母子保健課 | 妊婦の健診費用を助成する。
            2023 | 52-2 | 産後ケア事業 | 母子保健課 | 産後の母子を施設で休ませる。
            """);
        var links = MeasureLinker.Link(history);
        Assert.Equal(["split"], links.Of(PlanText.Row(history, 2023, "52-1")).Changes);
        Assert.Equal(["split"], links.Of(PlanText.Row(history, 2023, "52-2")).Changes);
        Assert.Equal(["dropped"], links.Of(PlanText.Row(history, 2022, "52")).Changes);
        Assert.Equal(3, links.Listings.Select(link => link.MeasureId).Distinct().Count());
    }

    [Fact]
    public void Rows_of_several_departments_are_one_measure()
    {
        var history = PlanText.Parse("""
            2022 | 12 | 読書活動の推進 | 児童福祉課 | 本に親しむ機会を設ける。 | 実施回数 回
            2022 | 12 | 読書活動の推進 | 図書館 | 本に親しむ機会を設ける。 | 実施回数 回
            2023 | 12 | 読書活動の推進 | 図書館 | 本に親しむ機会を設ける。 | 実施回数 回
            2023 | 12 | 読書活動の推進 | 児童福祉課 | 本に親しむ機会を設ける。 | 実施回数 回
            """);
        var links = MeasureLinker.Link(history);
        Assert.Single(links.Listings.Select(link => link.MeasureId).Distinct());
        Assert.Equal(links.Indicators(history, 2022), links.Indicators(history, 2023).Reverse());
        Assert.Equal(2, links.Indicators(history, 2022).Distinct().Count());
        Assert.Empty(links.Diagnostics);
    }

    [Fact]
    public void Every_row_and_figure_has_its_link_in_document_order()
    {
        var history = PlanText.Parse("""
            2023 | 1 | 相談 | 健康課 | 相談に応じる。 | 相談件数 件、相談者数 人
            2022 | 9 | | | |
            2022 | | 名のみ
            """);
        var links = MeasureLinker.Link(history);
        Assert.Equal([202201, 202202, 202301], links.Listings.Select(link => link.ListingId));
        Assert.Equal([20230100, 20230101], links.Figures.Select(link => link.FigureId));
    }

    [Fact]
    public void An_empty_history_has_no_links() =>
        Assert.Empty(MeasureLinker.Link(new PlanHistory("試験市", "試験計画", [])).Listings);
}
