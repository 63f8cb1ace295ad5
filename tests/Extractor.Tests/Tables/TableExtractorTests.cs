using PlanIngest.Extractor.Tables;
using PlanIngest.Extractor.Tests.Sketches;

namespace PlanIngest.Extractor.Tests.Tables;

public class TableExtractorTests
{
    [Fact]
    public void Tables_of_all_kinds_stand_from_top_to_bottom_with_the_text_around_them()
    {
        var page = Printed.Extracted("""
            計画の進捗

            +------+---------+
            | 番号 | 事業名  |
            +------+---------+
            | 1    | 相談会  |
            +------+---------+


            --------------------------
            番号  事業名      実績
            --------------------------
            1     相談会      12
            2     講座        34
            3     教室        56
            --------------------------




            North       120      125
            South        80       83
            East         60       62



            以上
            """);

        Assert.Equal([1, 0.7, 0.5], page.Tables.Select(table => table.Confidence));
        Assert.Equal([2, 4, 3], page.Tables.Select(table => table.RowCount));
        Assert.Equal(["計画の進捗", "以上"], page.TextBlocks.Select(block => block.Lines[0].Text));
        Assert.Equal(0, page.Glyphs.Unplaced);
    }

    [Fact]
    public void Tables_beside_each_other_stand_from_left_to_right()
    {
        var page = Printed.Extracted("""
            +---+---+  +---+---+
            | 3 | 4 |  | 1 | 2 |
            +---+---+  +---+---+
            """);

        Assert.Equal(["3", "1"], page.Tables.Select(table => table.Cells[0].Text));
    }

    [Fact]
    public void Columns_are_known_from_page_to_page()
    {
        var extractor = new TableExtractor();
        var first = PageSketch.Page("""
            +---+---+---+
            | 1 | 2 | 3 |
            +---+---+---+

            +--+--+-----+
            | 4| 5|  6  |
            +--+--+-----+
            """);
        var next = PageSketch.Page("""
            +--+--+-----+
            |  | 7|     |
            +--+--+-----+
            """);

        extractor.Extract(first, first.Glyphs, out _);

        Assert.Single(extractor.Extract(next, next.Glyphs, out _));
        Assert.Empty(new TableExtractor().Extract(next, next.Glyphs, out var outside));
        Assert.Single(outside);
    }

    [Fact]
    public void Labels_of_a_figure_are_no_table()
    {
        Assert.Empty(Printed.Extracted("""
            +---+---+---+
            |   |   |   |
            +---+---+---+
            |   |   |   |
            +---+---+---+
            1   2   3   4
            5   6   7   8
            """).Tables);
    }
}
