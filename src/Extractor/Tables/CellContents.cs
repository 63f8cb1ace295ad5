using PlanIngest.Extractor.Pages;

namespace PlanIngest.Extractor.Tables;

/// <summary>The glyphs of a grid's cells; a glyph belongs to the cell its centre lies in.</summary>
internal sealed class CellContents
{
    private readonly int[,] cellAt;
    private readonly List<Glyph>[] glyphs;

    public CellContents(Grid grid)
    {
        Grid = grid;
        glyphs = [.. grid.Cells.Select(_ => new List<Glyph>())];
        cellAt = new int[grid.Ys.Length - 1, grid.Xs.Length - 1];
        for (var i = 0; i < grid.Cells.Count; i++)
        {
            var cell = grid.Cells[i];
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    cellAt[row, column] = i;
                }
            }
        }
    }

    public Grid Grid { get; }

    /// <summary>Number of cells with text.</summary>
    public int Filled => glyphs.Count(cell => cell.Exists(glyph => !string.IsNullOrWhiteSpace(glyph.Text)));

    public IEnumerable<Glyph> Glyphs => glyphs.SelectMany(cell => cell);

    /// <summary>The glyphs of <see cref="Grid.Cells"/>[<paramref name="cell"/>], in drawing order.</summary>
    public IReadOnlyList<Glyph> this[int cell] => glyphs[cell];

    /// <summary>Takes the glyph if its centre lies in the grid.</summary>
    public bool TryAdd(Glyph glyph)
    {
        if (!Grid.Box.Contains(glyph.Box.CenterX, glyph.Box.CenterY))
        {
            return false;
        }

        glyphs[cellAt[IntervalOf(Grid.Ys, glyph.Box.CenterY), IntervalOf(Grid.Xs, glyph.Box.CenterX)]].Add(glyph);
        return true;
    }

    private static int IntervalOf(double[] borders, double position)
    {
        var index = Array.BinarySearch(borders, position);
        return Math.Clamp(index >= 0 ? index : ~index - 1, 0, borders.Length - 2);
    }
}
