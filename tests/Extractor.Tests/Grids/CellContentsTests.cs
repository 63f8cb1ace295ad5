using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Grids;
using PlanIngest.Extractor.Tests.Sketches;

namespace PlanIngest.Extractor.Tests.Grids;

public class CellContentsTests
{
    [Theory]
    [InlineData(5, 5, "a...")]
    [InlineData(9.9, 9.9, "a...")]
    [InlineData(10.1, 5, ".a..")]
    [InlineData(5, 10.1, "..a.")]
    [InlineData(15, 15, "...a")]
    // A centre on a border belongs to the cell right of it or below; on the outer border to the cell inside.
    [InlineData(10, 10, "...a")]
    [InlineData(0, 0, "a...")]
    [InlineData(20, 20, "...a")]
    [InlineData(-0.1, 5, "outside")]
    [InlineData(20.1, 5, "outside")]
    [InlineData(5, -0.1, "outside")]
    [InlineData(5, 20.1, "outside")]
    [InlineData(5, 500, "outside")]
    [InlineData(double.NaN, 5, "outside")]
    public void A_glyph_belongs_to_the_cell_its_centre_lies_in(double x, double y, string expected)
    {
        var table = Distribute([Squares(2, 2)], [At(x, y)], out var rest);

        Assert.Equal(expected, rest.Count > 0 ? "outside" : Print(table));
    }

    [Fact]
    public void After_any_glyph_the_next_is_found()
    {
        var places = Enumerable.Range(0, 16).Select(i => At(5 + i % 4 * 10, 5 + i / 4 * 10)).ToArray();
        for (var first = 0; first < 16; first++)
        {
            for (var second = 0; second < 16; second++)
            {
                var table = Distribute([Squares(4, 4)], [places[first], places[second]], out _);

                Assert.Contains(places[first], table[first]);
                Assert.Contains(places[second], table[second]);
            }
        }
    }

    [Fact]
    public void Merged_cells_hold_what_stands_anywhere_in_them()
    {
        var grid = new Grid([0, 10, 20], [0, 10, 20], [new(0, 0, 2, 1), new(0, 1, 1, 1), new(1, 1, 1, 1)], true, true);

        Assert.Equal("aa..", Print(Distribute([grid], [At(5, 5), At(5, 15)], out _)));
    }

    [Fact]
    public void Glyphs_keep_the_order_of_drawing_and_go_to_the_first_grid()
    {
        var lower = Squares(2, 2, top: 100);
        var upper = Squares(2, 2);
        var right = Squares(2, 2, left: 5);
        Glyph[] glyphs = [At(7, 7), At(300, 5), At(2, 102), At(22, 7), At(300, 1)];

        var contents = CellContents.Distribute([lower, right, upper], glyphs, out var rest);

        Assert.Equal([upper, right, lower], contents.Select(content => content.Grid));
        Assert.Equal(["a...", ".a..", "a..."], contents.Select(Print));
        Assert.Equal([glyphs[1], glyphs[4]], rest);
    }

    [Fact]
    public void A_tall_grid_is_found_in_all_its_height()
    {
        var tall = new Grid([0, 10, 20], [0, 500], [new(0, 0, 1, 1), new(0, 1, 1, 1)], true, true);
        Glyph[] glyphs = [.. Enumerable.Range(0, 10).Select(i => At(5, 5 + i * 50)), At(5, 499)];

        Assert.Equal(11, Distribute([tall], glyphs, out _)[0].Count);
    }

    [Theory]
    // Rows of cells, a for one with text: two cells at least, and 0.4 of the rows and of the columns.
    [InlineData("a.", false)]
    [InlineData("aa", true)]
    [InlineData("aa..", true)]
    [InlineData("aa...", true)]
    [InlineData("aa....", false)]
    [InlineData("a/a/./.", true)]
    [InlineData("a/a/./././.", false)]
    [InlineData("a./.a", true)]
    [InlineData("..", false)]
    public void A_table_holds_text_in_several_places(string cells, bool expected)
    {
        var table = Filled(cells);

        Assert.Equal(expected, table.IsTable);
        Assert.Equal(cells.Contains('a', StringComparison.Ordinal), table.HasText);
        Assert.Equal(cells.Count(c => c == 'a') / (double)cells.Count(c => c != '/'), table.FilledShare, 6);
    }

    [Fact]
    public void Cells_that_span_several_count_for_all_of_them()
    {
        GridCell[] cells = [new(0, 0, 2, 3), new(0, 3, 1, 2), new(1, 3, 1, 1), new(1, 4, 1, 1)];
        var grid = new Grid([0, 10, 20, 30, 40, 50], [0, 10, 20], cells, true, true);

        var table = Distribute([grid], [At(5, 5)], out _);

        Assert.Equal(0.6, table.FilledShare, 6);
        Assert.False(table.IsTable);
        Assert.True(Distribute([grid], [At(5, 5), At(35, 15)], out _).IsTable);
    }

    [Fact]
    public void White_space_is_no_text()
    {
        var table = Distribute([Squares(1, 2)], [At(5, 5, " "), At(15, 5, "　")], out _);

        Assert.False(table.HasText);
        Assert.Equal(2, table.Glyphs.Count());
    }

    [Fact]
    public void Glyphs_move_to_another_grid_of_the_same_area()
    {
        var table = Distribute([Squares(1, 2)], [At(2, 5), At(8, 5), At(15, 5)], out _);

        var moved = table.With(new Grid([0, 5, 10, 15], [0, 10], [new(0, 0, 1, 1), new(0, 1, 1, 1), new(0, 2, 1, 1)], true, true));

        Assert.Equal("aaa", Print(moved));
        Assert.Equal("a..", Print(Distribute([Squares(1, 1)], [At(5, 5)], out _).With(moved.Grid with { ColumnBorders = [0, 6, 8, 9] })));
        Assert.Equal("...", Print(Distribute([Squares(1, 1)], [At(9.5, 5)], out _).With(moved.Grid with { ColumnBorders = [0, 6, 8, 9] })));
    }

    private static CellContents Filled(string cells)
    {
        var rows = cells.Split('/');
        var glyphs = rows.SelectMany((row, r) => row.Select((c, column) => (Text: c, Glyph: At(5 + column * 10, 5 + r * 10))));
        return Distribute(
            [Squares(rows.Length, rows[0].Length)], [.. glyphs.Where(cell => cell.Text == 'a').Select(cell => cell.Glyph)], out _);
    }

    private static CellContents Distribute(Grid[] grids, Glyph[] glyphs, out List<Glyph> rest) =>
        CellContents.Distribute(grids, glyphs, out rest)[0];

    private static string Print(CellContents contents) =>
        string.Concat(contents.Grid.Cells.SelectMany((_, i) => contents[i].Count == 0 ? "." : new string('a', contents[i].Count)));

    private static Glyph At(double x, double y, string text = "a") => Typeset.Glyph(text, x - 2.5, y - 5);

    private static Grid Squares(int rows, int columns, double left = 0, double top = 0) => new(
        [.. Enumerable.Range(0, columns + 1).Select(i => left + i * 10)],
        [.. Enumerable.Range(0, rows + 1).Select(i => top + i * 10)],
        [.. Enumerable.Range(0, rows * columns).Select(i => new GridCell(i / columns, i % columns, 1, 1))],
        true,
        true);
}
