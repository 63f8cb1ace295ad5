using PlanIngest.Model;
using PlanIngest.Normalizer.Cells;

namespace PlanIngest.Normalizer.Tests.Cells;

public class LineJoinerTests
{
    /// <summary>A cell ten characters wide, as drawn, and the text it states.</summary>
    public static TheoryData<string, string, string> Cells => new()
    {
        { "wrapped in the middle of a word", "一二三四五六七八九十\n続き", "一二三四五六七八九十続き" },
        { "ended before the edge", "一二三四五\n次の段落", "一二三四五\n次の段落" },
        { "a closing mark moved down with its character", "一二三四五六七八九\n十。次の文", "一二三四五六七八九十。次の文" },
        { "a bracket may not end a line", "一二三四五六七八九\n「十」の件", "一二三四五六七八九「十」の件" },
        { "bullets after a full line", "・一二三四五六七八九\n・二つ目", "・一二三四五六七八九\n・二つ目" },
        { "a middle dot that wrapped", "一二三四五六七八九十\n・続き", "一二三四五六七八九十・続き" },
        { "an enclosed number after a full line", "①一二三四五六七八九\n②二つ目", "①一二三四五六七八九\n②二つ目" },
        { "an indented line in a list", "・一二三四五六七八九\n　件数:6件", "・一二三四五六七八九\n　件数:6件" },
        { "a space that wrapped", "一二三四五六七八九十\n　続き", "一二三四五六七八九十 続き" },
        { "a number stays whole, so the line above was full", "開催回数は次のとおり\n12,345件", "開催回数は次のとおり12,345件" },
        { "Latin words keep their space", "一二三四five six\nseven", "一二三四five six seven" },
        { "labels with a colon", "会員数:依頼1,360人\n活動件数:3件", "会員数:依頼1,360人\n活動件数:3件" },
        { "a label that wrapped before its colon", "実施校:29校\n利用している家庭での\n割合:65%", "実施校:29校\n利用している家庭での割合:65%" },
        { "a sentence before a label", "参加者:29人\n講座等を実施しました\n割合:65%", "参加者:29人\n講座等を実施しました\n割合:65%" },
        { "a count on a line of its own", "件数と割合\n80%", "件数と割合\n80%" },
        { "headings of parts of a cell", "【相談】新規三六〇件\n【療育】延べ四人", "【相談】新規三六〇件\n【療育】延べ四人" },
        { "a heading quoted within a sentence", "一二三四五六七八九十\n【療育】の件", "一二三四五六七八九十【療育】の件" },
        { "one line", "再掲", "再掲" },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void Joins_what_wrapped_and_keeps_what_ended(string why, string drawn, string expected)
    {
        var box = new BoundingBox(0, 0, 10 * PrintedTable.Size + 4, 100);

        var text = CellText.From([new CellPart(1, box, PrintedTable.Lines(box, drawn))]);

        Assert.True(expected == text.Value, $"{why}: {text.Value}");
        Assert.Equal(drawn, text.Raw);
    }

    [Theory]
    [InlineData("件数と割合合計\n80%", "件数と割合合計 80%")]
    [InlineData("件数と割合合計\nのとおり", "件数と割合合計\nのとおり")]
    public void A_wide_space_before_a_count_vanishes_at_the_end_of_a_line(string drawn, string expected)
    {
        // Room for the count alone, but not for the space and the count.
        var box = new BoundingBox(0, 0, 10 * PrintedTable.Size + 8, 100);

        var text = CellText.From([new CellPart(1, box, PrintedTable.Lines(box, drawn))]);

        Assert.Equal(expected, text.Value);
    }

    [Fact]
    public void A_span_of_text_knows_its_lines()
    {
        var box = new BoundingBox(0, 0, 10 * PrintedTable.Size + 4, 100);
        var text = CellText.From([new CellPart(3, box, PrintedTable.Lines(box, "一二三四五六七八相談\n件数:16件"))]);

        var places = text.PlacesOf(text.Value.IndexOf("相談件数", StringComparison.Ordinal), 4);

        Assert.Equal(
            [new PageBox(3, new BoundingBox(82, 2, 102, 12)), new PageBox(3, new BoundingBox(2, 16, 22, 26))],
            places);
    }
}
