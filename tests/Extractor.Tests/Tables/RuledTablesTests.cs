using PlanIngest.Extractor.Grids;
using PlanIngest.Extractor.Tables;
using PlanIngest.Extractor.Tests.Sketches;

namespace PlanIngest.Extractor.Tests.Tables;

public class RuledTablesTests
{
    [Theory]
    [InlineData("""
        +------+---------+
        | 番号 | 事業名  |
        +------+---------+
        | 1    | 相談会  |
        |      | の開催  |
        +------+---------+
        """, "番号|事業名\n1|相談会⏎の開催")]
    [InlineData("""
        +------+---------+------+
        |      | 目標    |実績  |
        | 番号 +---------+------+
        |      | 5年度   |4年度 |
        +------+---------+------+
        | 1    | 相談会         |
        +------+---------+------+
        """, "番号|目標|実績\n^|5年度|4年度\n1|相談会|<")]
    // Rows that a dashed ruling parts.
    [InlineData("""
        +------+---------+
        | 番号 | 事業名  |
        +~~~~~~+~~~~~~~~~+
        | 1    | 相談会  |
        +------+---------+
        """, "番号|事業名\n1|相談会")]
    // The page break cut the last row, and nothing is drawn below it.
    [InlineData("""
        +------+---------+
        | 番号 | 事業名  |
        +------+---------+
        | 1    | 相談会  |
        """, "番号|事業名\n1|相談会")]
    // A text box is no table.
    [InlineData("""
        +----------------+
        | 事業名の一覧   |
        +----------------+
        """, "")]
    [InlineData("""
        +------+---------+
        | 番号 |         |
        +------+---------+
        """, "")]
    [InlineData("""
        +------+  +------+
        | 番号 |  | 名前 |
        +------+  +------+
        | 1    |  | 太郎 |
        +------+  +------+
        """, "番号\n1\n\n名前\n太郎")]
    public void Rulings_close_off_cells(string sketch, string expected) => Assert.Equal(expected, Printed.Tables(sketch));

    [Fact]
    public void What_is_closed_at_top_and_bottom_is_told_from_what_is_cut()
    {
        var cut = Assert.Single(Printed.Extracted("""
            +------+---------+
            | 番号 | 事業名  |
            +------+---------+
            | 1    | 相談会  |
            """).Tables);

        Assert.Equal((true, false, 1.0), (cut.ClosedAtTop, cut.ClosedAtBottom, cut.Confidence));
        Assert.Equal((PageSketch.X(0), PageSketch.Y(0)), (cut.Box.Left, cut.Box.Top));
        Assert.Equal(PageSketch.Top + 4 * PageSketch.LineHeight, cut.Box.Bottom);
    }

    [Theory]
    // Text in one cell only, in the columns of another table: four borders or more, within 3 points.
    [InlineData("""
        +---+---+---+
        | 1 | 2 | 3 |
        +---+---+---+

        +---+---+---+
        |   | 5 |   |
        +---+---+---+
        """, 2)]
    [InlineData("""
        +---+---+
        | 1 | 2 |
        +---+---+

        +---+---+
        |   | 5 |
        +---+---+
        """, 1)]
    [InlineData("""
        +---+---+---+
        | 1 | 2 | 3 |
        +---+---+---+

        +---+----+--+
        |   | 5  |  |
        +---+----+--+
        """, 1)]
    [InlineData("""
        +---+---+---+
        | 1 | 2 | 3 |
        +---+---+---+

        +---+---+---+
        |   |   |   |
        +---+---+---+
        """, 1)]
    public void A_part_of_a_table_is_known_by_its_columns(string sketch, int expected) => Assert.Equal(expected, Find(sketch).Tables.Count);

    [Theory]
    [InlineData(2.9, 1)]
    [InlineData(3.1, 0)]
    public void The_page_before_shows_the_columns_of_a_part(double shift, int expected)
    {
        const string Part = """
            +---+---+---+
            |   | 5 |   |
            +---+---+---+
            """;
        double[] before = [PageSketch.X(0), PageSketch.X(4) + shift, PageSketch.X(8), PageSketch.X(12)];

        Assert.Equal(expected, Find(Part, before: before).Tables.Count);
        Assert.Empty(Find(Part, before: [.. before[..3], before[3] + 1, before[3] + 50]).Tables);
        Assert.Empty(Find(Part, before: before[..3]).Tables);
    }

    [Theory]
    // Six cells and more without a table's text are a figure, whose labels stand up to 25 points outside.
    [InlineData("""
        +---+---+---+
        | 1 |   |   |
        +---+---+---+
        |   |   |   |
        +---+---+---+
        """, 1)]
    [InlineData("""
        +---+---+---+---+---+
        | 1 |   |   |   |   |
        +---+---+---+---+---+
        """, 0)]
    [InlineData("""
        +---+---+---+
        | 1 | 2 | 3 |
        +---+---+---+
        | 4 | 5 | 6 |
        +---+---+---+
        """, 0)]
    public void A_grid_without_text_is_a_figure(string sketch, int expected)
    {
        var found = Find(sketch);

        Assert.Equal(expected, found.Figures.Count);
        Assert.All(found.Figures, figure => Assert.Equal(
            (PageSketch.X(0) - 25, PageSketch.Y(0) - 25, PageSketch.X(12) + 25, PageSketch.Y(4) + 25),
            (figure.Left, figure.Top, figure.Right, figure.Bottom)));
    }

    [Fact]
    public void Glyphs_outside_tables_are_left_in_the_order_of_drawing()
    {
        var found = Find("""
            +---+---+   +---+---+
            | 1 | 2 |   |   | 3 |
            +---+---+   +---+---+
            45
            """);

        Assert.Equal(["3", "4", "5"], found.Rest.Select(glyph => glyph.Text));
    }

    [Fact]
    public void What_else_a_table_must_be_can_be_asked() => Assert.Empty(Find("""
        +---+---+
        | 1 | 2 |
        +---+---+
        """, isTable: content => content.Grid.RowBorders.Length > 2).Tables);

    private static RuledTables Find(string sketch, Func<CellContents, bool>? isTable = null, double[]? before = null)
    {
        var page = PageSketch.Page(sketch);
        return RuledTables.Find(RulingSet.From(page.Rulings), page.Glyphs, isTable, before);
    }
}
