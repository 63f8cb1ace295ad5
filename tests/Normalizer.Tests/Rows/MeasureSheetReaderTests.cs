using PlanIngest.Model;
using PlanIngest.Normalizer.Options;

namespace PlanIngest.Normalizer.Tests.Rows;

public class MeasureSheetReaderTests
{
    private const string Title = "岬市総合計画　令和5年度事務事業評価シート";

    [Fact]
    public void Each_form_is_a_measure_with_its_values_under_their_labels()
    {
        var edition = Read(
            Form("1", "相談会", "・相談件数：12件", "人手が足りない。"),
            Form("2", "研修", "・参加者数：延べ98人", "－"));

        Assert.Equal(
            [
                "1 相談会: 概要 相談会を開く。; 実績 2023 ・相談件数:12件; 評価 B; 課題 人手が足りない。; 担当 福祉部福祉課; 相談件数 12件",
                "2 研修: 概要 研修を開く。; 実績 2023 ・参加者数:延べ98人; 評価 B; 課題 ; 担当 福祉部福祉課; 参加者数 98人",
            ],
            edition.Listings.Select(Text));
        Assert.DoesNotContain(edition.Diagnostics, diagnostic => diagnostic.Severity != Severity.Info);
    }

    [Fact]
    public void Forms_without_a_gap_begin_where_the_first_label_comes_again()
    {
        var edition = Read(TableSketch.Table(
            "取組名|相談会|担当課|福祉課",
            "取組内容|相談を受ける。|評価|順調",
            "取組名|研修|担当課|健康課",
            "取組内容|研修を開く。|評価|遅れ"));

        Assert.Equal(
            ["相談会 福祉課 順調", "研修 健康課 遅れ"],
            edition.Listings.Select(listing => $"{listing.Name} {listing.Departments[0].Text} {listing.Status?.Code}"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_form_goes_on_on_the_next_page(int rowsBefore)
    {
        string[] second = ["事業番号|2|事業名|研修", "事業概要|研修を開く。|<|<", "令和5年度実績|・参加者数：98人|<|<", "評価|B|課題|－", "担当課|福祉課|<|<"];
        var edition = Normalize(
            [Title, Form("1", "相談会", "・相談件数：12件", "人手"), TableSketch.Table(second[..rowsBefore]), "- 1 -"],
            [TableSketch.Table(second[rowsBefore..]), Form("3", "広報", "・発行部数：500部", "－")]);

        Assert.Equal(["1 相談会", "2 研修", "3 広報"], edition.Listings.Select(listing => $"{listing.Numbers[0]} {listing.Name}"));
        var listing = edition.Listings[1];
        Assert.Equal(
            ("研修を開く。", "・参加者数:98人", "B", "福祉課"),
            (listing.Overview, listing.Results[0].Text, listing.Status?.Code, listing.Departments[0].Text));
        Assert.Equal([1, 2], listing.Pages);
    }

    [Fact]
    public void A_value_that_the_page_break_cuts_goes_on_without_its_label()
    {
        var edition = Normalize(
            [Title, TableSketch.Table("事業名|相談会|担当課|福祉課", "令和5年度実績|・相談件数：12件|<|<")],
            [TableSketch.Table("|・訪問件数：3件|<|<", "課題|人手が足りない。|<|<")]);

        var listing = Assert.Single(edition.Listings);
        Assert.Equal(("・相談件数:12件\n・訪問件数:3件", "人手が足りない。"), (listing.Results[0].Text, listing.Issues));
    }

    [Fact]
    public void Values_below_their_labels_are_lines_of_a_table_in_the_form()
    {
        var listing = Assert.Single(Read(TableSketch.Table(
            "事務事業名|相談会|<|担当課|福祉課",
            "事業概要|相談を受ける。|<|<|<",
            "活動指標|指標名|単位|令和4年度実績|令和5年度実績",
            "^|開催回数|回|3|4",
            "^|参加者数|人|90|98")).Listings);

        Assert.Equal(
            ["開催回数 3回 2022", "開催回数 4回 2023", "参加者数 90人 2022", "参加者数 98人 2023"],
            listing.Figures.Select(figure => $"{figure.Label} {figure.Value}{figure.Unit} {figure.FiscalYear}"));
    }

    [Fact]
    public void A_text_without_a_label_is_kept_under_no_header()
    {
        var listing = Assert.Single(Read(TableSketch.Table("事業名|相談会|担当課|福祉課", "事業概要|相談を受ける。|添付資料あり|<")).Listings);

        Assert.Equal([new ExtraEntry("", "添付資料あり")], listing.Extra);
    }

    [Theory]
    [InlineData("事業名|事業概要|令和5年度実績", "相談|相談を受ける。|・相談件数：12件", "評価|計画を評価する。|－")]
    [InlineData("区分|事業名|令和5年度実績", "計画|相談会|10", "実績|相談会|12")]
    [InlineData("区分|事業名|会場|担当課", "計画|相談会|公民館|福祉課", "実績|研修会|体育館|福祉課")]
    public void A_table_with_a_header_is_no_form(string header, string first, string second) =>
        Assert.Equal(2, Read(TableSketch.Table(header, first, second)).Listings.Length);

    private static Table Form(string number, string name, string results, string issues) => TableSketch.Table(
        $"事業番号|{number}|事業名|{name}",
        $"事業概要|{name}を開く。|<|<",
        $"令和5年度実績|{results}|<|<",
        $"評価|B|課題|{issues}",
        "担当課|福祉部福祉課|<|<");

    private static Edition Read(params object[] tables) => Normalize([Title, .. tables]);

    private static Edition Normalize(params object[][] pages) =>
        EditionNormalizer.Normalize(TableSketch.Document(pages), new NormalizerOptions());

    private static string Text(Listing listing) =>
        $"{listing.Numbers[0]} {listing.Name}: 概要 {listing.Overview}; 実績 {listing.Results[0].FiscalYear} "
            + $"{listing.Results[0].Text}; 評価 {listing.Status?.Code}; "
        + $"課題 {listing.Issues}; 担当 {listing.Departments[0].Text}; {listing.Figures[0].Label} {listing.Figures[0].Value}"
        + $"{listing.Figures[0].Unit}";
}
