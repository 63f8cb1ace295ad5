using PlanIngest.Model;
using PlanIngest.Normalizer.Options;

namespace PlanIngest.Normalizer.Tests.Listings;

public class CellSectionTests
{
    private static readonly string[] Header = ["事業№", "事業名", "進捗状況・課題・今後の方向性", "担当課"];

    [Theory]
    [InlineData("【進捗】\n相談を16件受けた。\n【課題】\n相談員が足りない。\n【今後】\n相談員を増やす。")]
    [InlineData("【進捗】相談を16件受けた。【課題】相談員が足りない。【今後】相談員を増やす。")]
    [InlineData("【進捗状況】相談を16件受けた。\n【現状の課題】相談員が足りない。\n【今後の方向性】相談員を増やす。")]
    [InlineData("［実績］\n相談を16件受けた。\n［課題］\n相談員が足りない。\n［今後の取組］\n相談員を増やす。")]
    [InlineData("相談を16件受けた。\n【課題】\n相談員が足りない。\n【今後】\n相談員を増やす。")]
    [InlineData("【今後】相談員を増やす。\n【進捗】相談を16件受けた。\n【課題】相談員が足りない。")]
    [InlineData("■【進捗】\n相談を16件受けた。\n■【課題】\n相談員が足りない。\n■【今後】\n相談員を増やす。")]
    public void Headings_within_a_cell_part_it_into_fields(string cell)
    {
        var listing = Read(Header, ["1", "相談", cell, "福祉課"]);

        Assert.Equal([new ResultEntry(2023, "相談を16件受けた。")], listing.Results);
        Assert.Equal(("相談員が足りない。", "相談員を増やす。"), (listing.Issues, listing.NextSteps));
        Assert.Equal(16, Assert.Single(listing.Figures).Value);
    }

    [Fact]
    public void Counts_of_other_parts_are_no_results()
    {
        var listing = Read(Header, ["1", "相談", "【進捗】\n相談件数:16件\n【課題】\n待機者数:5人\n【今後】\n相談員数:9人", "福祉課"]);

        Assert.Equal(["相談件数"], listing.Figures.Select(figure => figure.Label));
        Assert.Equal("待機者数:5人", listing.Issues);
    }

    [Fact]
    public void A_count_keeps_its_place_on_the_page()
    {
        var figure = Assert.Single(Read(Header, ["1", "相談", "【課題】\n人手\n【進捗】\n相談件数:16件", "福祉課"]).Figures);

        Assert.Equal(50 + 100 + 2 + 3 * 14, Assert.Single(figure.Places).Box.Top);
    }

    [Fact]
    public void What_has_a_column_of_its_own_stays_where_it_is_printed()
    {
        var listing = Read(["事業№", "事業名", "令和5年度実績", "課題", "担当課"], ["1", "相談", "【実績】受けた。\n【課題】人手\n【今後】続ける。", "場所", "福祉課"]);

        Assert.Equal([new ResultEntry(2023, "受けた。\n【課題】人手")], listing.Results);
        Assert.Equal(("場所", "続ける。"), (listing.Issues, listing.NextSteps));
    }

    [Theory]
    [InlineData("【相談】\n相談を受けた。\n【研修】\n研修を開いた。")]
    [InlineData("【課題】を検討する会議を開いた。")]
    [InlineData("【実績】\n相談を受けた。")]
    [InlineData("相談を受けた（課題あり）。")]
    public void Other_headings_stay_in_the_text(string cell)
    {
        var listing = Read(Header, ["1", "相談", cell, "福祉課"]);

        Assert.Equal([new ResultEntry(2023, cell.Replace('（', '(').Replace('）', ')'))], listing.Results);
        Assert.Equal((null, null), (listing.Issues, listing.NextSteps));
    }

    [Fact]
    public void A_heading_of_a_part_stays_in_it() => Assert.Equal(
        "【相談】\n相談員が足りない。",
        Read(Header, ["1", "相談", "【進捗】\n受けた。\n【課題】\n【相談】\n相談員が足りない。", "福祉課"]).Issues);

    [Fact]
    public void The_raw_cell_is_kept_whole() => Assert.Equal(
        "【進捗】受けた。\n【課題】人手",
        Assert.Single(
            Read(Header, ["1", "相談", "【進捗】受けた。\n【課題】人手", "福祉課"]).Sources,
            source => source.RawText.Contains('【', StringComparison.Ordinal)).RawText);

    private static Listing Read(string[] header, string[] row)
    {
        double[] widths = [60, 120, .. Enumerable.Repeat(600.0, row.Length - 3), 80];
        return Assert.Single(EditionNormalizer.Normalize(
            PrintedTable.Document("岬市いのち支える計画 令和５年度 進捗状況", PrintedTable.Of(widths, [header, row])), new NormalizerOptions()).Listings);
    }
}
