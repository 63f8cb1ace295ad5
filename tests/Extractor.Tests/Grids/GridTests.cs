using PlanIngest.Extractor.Grids;
using PlanIngest.Extractor.Tests.Sketches;

namespace PlanIngest.Extractor.Tests.Grids;

public class GridTests
{
    [Theory]
    [InlineData("""
        +--+--+
        |  |  |
        +--+--+
        |  |  |
        +--+--+
        """, "o|o\no|o")]
    // A header over two columns, a label beside two rows.
    [InlineData("""
        +--+--+--+
        |  |     |
        |  +--+--+
        |  |  |  |
        +--+--+--+
        """, "o|o|<\n^|o|o")]
    // A border that ends half-way merges nothing but what it leaves out.
    [InlineData("""
        +--+--+
        |  |  |
        +--+  |
        |  |  |
        +--+--+
        """, "o|o\no|^")]
    // An area that is no rectangle is cut in bands.
    [InlineData("""
        +--+--+--+
        |  |     |
        +--+  +--+
        |     |  |
        +--+--+--+
        """, "o|o|<\no|<|o")]
    // A stray line that parts no two cells is no border.
    [InlineData("""
        +--+-----+
        |  | +---+
        |  |     |
        +--+-----+
        """, "o|o\n^|o")]
    [InlineData("""
        +-----+
        |     |
        +-----+
        """, "o")]
    [InlineData("""
        +-----+

        +-----+
        """, "none")]
    [InlineData("+-----+", "none")]
    public void Drawn_edges_close_off_cells(string sketch, string expected) => Assert.Equal(expected, Printed.Grid(Of(sketch)));

    [Theory]
    // Double rules: up to 3.5 points from one to the next, and 5.25 in all.
    [InlineData("v 0 0-40, v 50 0-40, v 53.4 0-40, v 100 0-40", "0 51.7 100")]
    [InlineData("v 0 0-40, v 50 0-40, v 53.6 0-40, v 100 0-40", "0 50 53.6 100")]
    [InlineData("v 0 0-40, v 50 0-40, v 52.6 0-40, v 55.2 0-40, v 100 0-40", "0 52.6 100")]
    [InlineData("v 0 0-40, v 50 0-40, v 53 0-40, v 55.4 0-40, v 100 0-40", "0 51.5 55.4 100")]
    public void Lines_close_to_each_other_are_one_border(string vertical, string expected) =>
        Assert.Equal(expected, Printed.Numbers(FromRulings($"h 0 0-100, h 40 0-100, {vertical}")!.ColumnBorders));

    [Theory]
    // An edge counts from 0.6 of its length on.
    [InlineData("v 50 0-24.1", "o|o")]
    [InlineData("v 50 0-23.9", "o")]
    [InlineData("v 50 0-12, v 50 27-40", "o|o")]
    [InlineData("v 50 0-12, v 50 30-40", "o")]
    // The part beyond the cell does not count.
    [InlineData("v 50 -4-20", "o")]
    [InlineData("v 50 20-44", "o")]
    public void An_edge_drawn_for_the_most_part_separates(string inner, string expected) => Assert.Equal(
        expected,
        Printed.Grid(FromRulings($"h 0 0-100, h 40 0-100, v 0 0-40, v 100 0-40, {inner}")));

    [Theory]
    // Two lines that run on by more than 5 points show an open side, and their end stands for the border.
    [InlineData("h 10 0-100, h 40 0-100, v 0 10-44.9, v 100 10-44.9", "10 40", true, true)]
    [InlineData("h 10 0-100, h 40 0-100, v 0 10-45.1, v 100 10-60", "10 40 60", true, false)]
    [InlineData("h 10 0-100, h 40 0-100, v 0 5.1-40, v 100 5.1-40", "10 40", true, true)]
    [InlineData("h 10 0-100, h 40 0-100, v 0 4.9-40, v 100 0-40", "0 10 40", false, true)]
    [InlineData("h 10 0-100, h 40 0-100, v 0 0-60, v 100 0-60", "0 10 40 60", false, false)]
    // One line does not, unless it is the only one that crosses four borders.
    [InlineData("h 10 0-100, h 40 0-100, v 0 10-60, v 100 10-40", "10 40", true, true)]
    [InlineData("h 10 0-100, h 40 0-100, h 70 0-100, h 100 0-100, v 0 10-120, v 100 10-100", "10 40 70 100", true, true)]
    public void A_side_that_lines_run_past_is_open(string rulings, string rows, bool closedAtTop, bool closedAtBottom)
    {
        var grid = FromRulings(rulings)!;

        Assert.Equal(rows, Printed.Numbers(grid.RowBorders));
        Assert.Equal((closedAtTop, closedAtBottom), (grid.ClosedAtTop, grid.ClosedAtBottom));
    }

    [Theory]
    // The page break cut a row: only its top is drawn, across the side rules of four borders and beyond.
    [InlineData("v 0 0-40, v 30 0-40, v 60 0-40, v 90 0-40, h 0 0-100", "0 30 60 90 100")]
    [InlineData("v 0 0-40, v 30 0-40, v 60 0-40, h 0 0-100", "0 30 60")]
    [InlineData("v 10 0-40, v 40 0-40, v 70 0-40, v 99 0-40, h 0 0-100", "0 10 40 70 99")]
    [InlineData("v 0 0-40, v 30 0-40, v 60 0-40, v 90 0-40, h 0 0-100, h 40 0-90", "0 30 60 90")]
    [InlineData("v 0 0-40, v 30 0-40, v 60 0-40, v 90 0-40, h 0 0-100, h 40 0-110", "0 30 60 90 110")]
    public void One_line_over_many_borders_shows_an_open_side(string rulings, string columns)
    {
        var set = RulingSet.From(RulingSetTests.Read(rulings));

        Assert.Equal(columns, Printed.Numbers(AxisBorders.Of(set.Vertical, set.Horizontal).Positions));
    }

    [Fact]
    public void Each_line_is_drawn_on_the_border_nearest_to_it()
    {
        var borders = new AxisBorders([0, 10, 20], false, false);
        Segment[] lines = [new(-2, 0, 9), new(4, 0, 7), new(6, 0, 8), new(10, 0, 2), new(25, 0, 10)];

        var drawn = borders.DrawnEdges(lines, [0, 10]);

        Assert.Equal([true, true, true], drawn.Cast<bool>());
        Assert.Equal([true, false, false], borders.DrawnEdges([new(4.9, 0, 9)], [0, 10]).Cast<bool>());
        Assert.Equal([false, true, false], borders.DrawnEdges([new(5.1, 0, 9)], [0, 10]).Cast<bool>());
        Assert.Equal([false, false, true], borders.DrawnEdges([new(15.1, 0, 9)], [0, 10]).Cast<bool>());
    }

    [Fact]
    public void No_lines_make_no_borders() => Assert.Empty(AxisBorders.Of([], [new(0, 0, 100), new(50, 0, 100)]).Positions);

    [Fact]
    public void Boxes_are_those_of_the_borders()
    {
        var grid = FromRulings("h 0 0-100, h 40 0-100, h 60 0-50, v 0 0-60, v 50 0-60, v 100 0-40")!;

        Assert.Equal("0,0,50,40 50,0,100,40 0,40,50,60 50,40,100,60", string.Join(' ', grid.Cells.Select(grid.BoxOf).Select(Print)));
        Assert.Equal("0,0,100,60", Print(grid.Box));
        Assert.Equal(1, grid.Confidence);
    }

    [Theory]
    [InlineData(0, 60, "o|o|o|o\no|o|o|<\n^|^|o|<")]
    [InlineData(1, 75, "o|o|o|o\no|o|<|<\n^|o|<|<")]
    [InlineData(2, 90, "o|o|o|o\no|o|<|<\n^|o|<|<")]
    public void A_column_can_be_parted_but_for_cells_that_span_several(int column, double border, string expected)
    {
        var grid = Of("""
            +--+--+--+
            |  |  |  |
            +--+--+--+
            |  |     |
            |  +-----+
            |  |     |
            +--+--+--+
            """)!;

        var parted = grid.WithColumns(column, [border], _ => false);

        Assert.Equal(grid.ColumnBorders.Append(border).Order(), parted.ColumnBorders);
        Assert.Equal(expected, Printed.Grid(parted));
        Assert.Equal(parted.Cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column), parted.Cells);
    }

    [Fact]
    public void Cells_that_stay_whole_span_the_parts()
    {
        var grid = Of("""
            +--+--+
            |  |  |
            +--+--+
            |  |  |
            +--+--+
            """)!;

        Assert.Equal("o|<|<|o\no|o|o|o", Printed.Grid(grid.WithColumns(0, [55, 60], cell => cell.Row == 0)));
        Assert.Equal("o|o|<|<\no|o|o|o", Printed.Grid(grid.WithColumns(1, [70, 75], cell => cell.Row == 0)));
    }

    [Fact]
    public void A_row_can_be_parted_but_for_cells_that_span_several()
    {
        var grid = Of("""
            +--+--+
            |  |  |
            |  +--+
            |  |  |
            +--+--+
            |  |  |
            +--+--+
            """)!;

        var parted = grid.WithRows(1, [135]);

        Assert.Equal("o|o\n^|o\n^|o\no|o", Printed.Grid(parted));
        Assert.Equal("106 130 135 154 178", Printed.Numbers(parted.RowBorders));
        Assert.Equal("o|o\n^|o\no|o\no|o\no|o", Printed.Grid(grid.WithRows(2, [160, 170])));
    }

    private static string Print(Model.BoundingBox box) => $"{box.Left},{box.Top},{box.Right},{box.Bottom}";

    private static Grid? Of(string sketch) => Grid.From(RulingSet.From(PageSketch.Page(sketch).Rulings));

    private static Grid? FromRulings(string rulings) => Grid.From(RulingSet.From(RulingSetTests.Read(rulings)));
}
