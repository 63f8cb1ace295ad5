using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer.Options;

namespace PlanIngest.Normalizer.Tests.Rows;

public class PageBreakTests
{
    private static readonly double[] Widths = [40, 80, 200, 200, 80];
    private static readonly string[] Header = ["事業№", "事業名", "事業概要", "令和５年度実績", "担当課"];

    [Fact]
    public void A_row_whose_second_part_lacks_number_and_name_is_one_listing()
    {
        var listings = Listings(
            PrintedTable.Of(Widths, [Header, ["1", "相談会", "心の相談を受け付ける窓口を設け、すべて", "相談件数:16件", "福祉課"]]),
            PrintedTable.Of(Widths, [["", "", "の区で開く。", "", ""], ["2", "講座", "学ぶ。", "開催回数:2回", "福祉課"]], continues: true));

        Assert.Equal(["相談会", "講座"], listings.Select(listing => listing.Name));
        Assert.Equal("心の相談を受け付ける窓口を設け、すべての区で開く。", listings[0].Overview);
        Assert.Equal([1, 2], listings[0].Pages);
    }

    [Fact]
    public void A_repeated_header_does_not_part_a_row()
    {
        var listings = Listings(
            PrintedTable.Of(Widths, [Header, ["1", "相談会", "窓口を設ける。", "相談", "福祉課"]], closedAtBottom: false),
            PrintedTable.Of(Widths, [Header, ["", "", "", "件数:16件", ""]], continues: true));

        var only = Assert.Single(listings);
        Assert.Equal(["相談\n件数:16件"], only.Results.Select(result => result.Text));
    }

    [Fact]
    public void An_open_break_joins_rows_even_where_the_number_stands_in_the_second_part()
    {
        var listings = Listings(
            PrintedTable.Of(Widths, [Header, ["", "相談会", "窓口を", "", "福祉課"]], closedAtBottom: false),
            PrintedTable.Of(Widths, [["1", "", "設ける。", "", ""]], continues: true, closedAtTop: false));

        var only = Assert.Single(listings);
        Assert.Equal(["1"], only.Numbers);
        Assert.Equal("相談会", only.Name);
    }

    [Fact]
    public void Whole_rows_on_both_sides_of_a_break_stay_two()
    {
        var listings = Listings(
            PrintedTable.Of(Widths, [Header, ["1", "相談会", "窓口。", "", "福祉課"]]),
            PrintedTable.Of(Widths, [["2", "講座", "学ぶ。", "", "福祉課"]], continues: true));

        Assert.Equal(["1", "2"], listings.SelectMany(listing => listing.Numbers));
    }

    [Fact]
    public void Nothing_printed_in_a_row_is_lost()
    {
        var (first, second) = ("窓口を設け、", "電話も受ける。");

        var listings = Listings(
            PrintedTable.Of(Widths, [Header, ["1", "相談会", first, "", "福祉課"]], closedAtBottom: false),
            PrintedTable.Of(Widths, [["", "", second, "", ""]], continues: true, closedAtTop: false));

        var overview = Assert.Single(listings[0].Sources, source => source.Role == ColumnRole.Overview);
        Assert.Equal($"{first}\n{second}", overview.RawText);
        Assert.Equal([1, 2], overview.Places.Select(place => place.Page));
    }

    [Theory]
    [InlineData("", "", 2)]
    [InlineData("2", "講座", null)]
    public void A_row_joined_over_a_break_is_reported_where_its_second_part_stands(string number, string name, int? page)
    {
        var edition = Edition(
            PrintedTable.Of(Widths, [Header, ["1", "相談会", "窓口を", "", "福祉課"]]),
            PrintedTable.Of(Widths, [[number, name, "設ける。", "", ""]], continues: true));

        var joined = edition.Diagnostics.SingleOrDefault(diagnostic => diagnostic.Code == EditionDiagnostics.RowJoined.Code);

        Assert.Equal(page, joined?.Page);
        Assert.True(joined is null or { Severity: Severity.Info, Box: not null });
    }

    private static List<Listing> Listings(params Table[] tables) => [.. Edition(tables).Listings];

    private static Edition Edition(params Table[] tables) =>
        EditionNormalizer.Normalize(PrintedTable.Document("北九州市自殺対策計画 進捗状況表", tables), new NormalizerOptions());
}
