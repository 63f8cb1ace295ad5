using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Grids;
using PlanIngest.Extractor.Tables;
using PlanIngest.Extractor.Tests.Sketches;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Tests.Tables;

public class FilledTablesTests
{
    private const string Text = """
        番号  事業名

        1     相談会
        """;

    private const string Fills = """
        AAAAAABBBBBBBB
        AAAAAABBBBBBBB
        CCCCCCDDDDDDDD
        CCCCCCDDDDDDDD
        """;

    [Theory]
    [InlineData(Fills, "番号|事業名\n1|相談会")]
    [InlineData("", "")]
    public void Backgrounds_close_off_cells(string fills, string expected)
    {
        Assert.Equal(expected, Printed.Tables(Text, fills));
        Assert.All(Printed.Extracted(Text, fills).Tables, table => Assert.Equal(0.9, table.Confidence));
    }

    [Theory]
    [InlineData(Fills, 1)]
    // Two rows and two columns at least.
    [InlineData("AAAAAABBBBBBBB\nAAAAAABBBBBBBB", 0)]
    [InlineData("AAAAAAAAAAAAAA\nAAAAAAAAAAAAAA\nBBBBBBBBBBBBBB\nBBBBBBBBBBBBBB", 0)]
    public void One_row_or_column_of_backgrounds_is_no_table(string fills, int expected) =>
        Assert.Equal(expected, Find(Text, fills).Tables.Count);

    [Theory]
    // 0.4 of the area holds text.
    [InlineData("番号      1", "AAABBBCCC", false)]
    [InlineData("番号 1 2  1", "AAABBBCCC", true)]
    public void Coloured_areas_with_little_text_are_none(string text, string fills, bool expected) => Assert.Equal(
        expected ? 1 : 0,
        Find($"{text}\n\n{(expected ? "番" : "")}", $"{fills}\n{fills}\nDDDEEEFFF\nDDDEEEFFF\nGGGHHHIII\nGGGHHHIII").Tables.Count);

    [Theory]
    [InlineData(4.9, 0)]
    [InlineData(5.1, 4)]
    public void Thin_fills_are_lines(double height, int expected) => Assert.Equal(
        expected, Count(Edges(new BoundingBox(0, 0, 50, height))));

    [Fact]
    public void A_page_of_many_backgrounds_is_a_picture()
    {
        BoundingBox[] boxes = [.. Enumerable.Range(0, 3001).Select(i => new BoundingBox(0, i * 20, 50, i * 20 + 10))];

        Assert.NotEqual(0, Count(Edges(boxes[..3000])));
        Assert.NotEqual(0, Count(Edges([.. boxes[..3000], boxes[0]])));
        Assert.Equal(0, Count(Edges(boxes)));
    }

    [Fact]
    public void The_area_behind_several_cells_is_left_out()
    {
        BoundingBox[] cells = [new(10, 10, 40, 30), new(50, 10, 90, 30)];

        Assert.Equal(12, Count(Edges([new(0, 0, 100, 40), cells[0], new(200, 0, 250, 40)])));
        Assert.Equal(8, Count(Edges([new(0, 0, 100, 40), .. cells])));
        Assert.Equal(12, Count(Edges([new(0, 0, 100, 25), .. cells])));
        Assert.Equal(12, Count(Edges([new(20, 0, 100, 40), .. cells])));
    }

    [Fact]
    public void Backgrounds_of_ruled_tables_are_left_to_them()
    {
        const string Sketch = """
            +---+---+
            | 1 | 2 |
            +---+---+
            """;
        var page = PageSketch.Page(Sketch, " AAA BBB\n AAA BBB\n AAA BBB\n\nCCC");
        var ruled = RuledTables.Find(RulingSet.From(page.Rulings), page.Glyphs);

        Assert.Equal(4, Count(FilledTables.Edges(page.Fills, ruled)));
        Assert.Equal(1, Assert.Single(Printed.Extracted(Sketch, " AAA BBB\n AAA BBB\n AAA BBB").Tables).Confidence);
    }

    private static RuledTables Find(string text, string fills)
    {
        var page = PageSketch.Page(text, fills);
        var none = new RuledTables([], [], [.. page.Glyphs]);
        return FilledTables.Add(none, FilledTables.Edges(page.Fills, none));
    }

    private static RulingSet Edges(params BoundingBox[] boxes) =>
        FilledTables.Edges(boxes.Select(box => new Fill(box, default, 0)), new RuledTables([], [], []));

    private static int Count(RulingSet edges) => edges.Horizontal.Count + edges.Vertical.Count;
}
