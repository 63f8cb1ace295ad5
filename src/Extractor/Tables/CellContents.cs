using PlanIngest.Extractor.Pages;

namespace PlanIngest.Extractor.Tables;

/// <summary>The glyphs of a grid's cells; a glyph belongs to the cell its centre lies in.</summary>
internal sealed class CellContents
{
    private readonly int[,] cellAt;
    private readonly List<int>[] indices;
    private readonly IReadOnlyList<Glyph> glyphs;

    private CellContents(Grid grid, IReadOnlyList<Glyph> glyphs)
    {
        Grid = grid;
        this.glyphs = glyphs;
        indices = [.. grid.Cells.Select(_ => new List<int>())];
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
    public int Filled => indices.Count(cell => cell.Exists(i => !string.IsNullOrWhiteSpace(glyphs[i].Text)));

    /// <summary>All glyphs of the grid, cell by cell.</summary>
    public IEnumerable<Glyph> Glyphs => Indices.Select(i => glyphs[i]);

    /// <summary>Places in the page's glyphs of all that stand in the grid.</summary>
    public IEnumerable<int> Indices => indices.SelectMany(cell => cell);

    /// <summary>The glyphs of <see cref="Grid.Cells"/>[<paramref name="cell"/>], in drawing order.</summary>
    public IReadOnlyList<Glyph> this[int cell] => indices[cell].ConvertAll(i => glyphs[i]);

    /// <summary>Deals the glyphs of a page out to its grids; the first grid that holds a glyph's centre takes it.</summary>
    /// <param name="glyphs">The page's visible glyphs.</param>
    /// <param name="grids">In the order in which they may take glyphs.</param>
    /// <param name="outside">Places in <paramref name="glyphs"/> of those that stand in no grid, ascending.</param>
    public static List<CellContents> Distribute(IReadOnlyList<Glyph> glyphs, IEnumerable<Grid> grids, out List<int> outside)
    {
        var contents = grids.Select(grid => new CellContents(grid, glyphs)).ToList();
        outside = [];
        for (var i = 0; i < glyphs.Count; i++)
        {
            var (x, y) = (glyphs[i].Box.CenterX, glyphs[i].Box.CenterY);
            var taken = false;
            for (var g = 0; g < contents.Count && !taken; g++)
            {
                taken = contents[g].TryAdd(i, x, y);
            }

            if (!taken)
            {
                outside.Add(i);
            }
        }

        return contents;
    }

    private bool TryAdd(int glyph, double x, double y)
    {
        if (!Grid.Box.Contains(x, y))
        {
            return false;
        }

        indices[cellAt[IntervalOf(Grid.Ys, y), IntervalOf(Grid.Xs, x)]].Add(glyph);
        return true;
    }

    private static int IntervalOf(double[] borders, double position)
    {
        var index = Array.BinarySearch(borders, position);
        return Math.Clamp(index >= 0 ? index : ~index - 1, 0, borders.Length - 2);
    }
}
