using PlanIngest.Extractor.Content;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Grids;

/// <summary>The glyphs of a grid's cells; a glyph belongs to the cell its centre lies in.</summary>
internal sealed class CellContents
{
    private static readonly List<Glyph> Nothing = [];

    private readonly int[,] _cellAt;
    private readonly List<Glyph>[] _glyphs;

    /// <summary>How many glyphs a cell will take, where that is known beforehand.</summary>
    private readonly int[] _expected;

    private int _lastRow;
    private int _lastColumn;

    public CellContents(Grid grid)
    {
        Grid = grid;
        _glyphs = new List<Glyph>[grid.Cells.Count];
        Array.Fill(_glyphs, Nothing);
        _expected = new int[grid.Cells.Count];
        _cellAt = new int[grid.RowBorders.Length - 1, grid.ColumnBorders.Length - 1];
        for (var i = 0; i < grid.Cells.Count; i++)
        {
            var cell = grid.Cells[i];
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    _cellAt[row, column] = i;
                }
            }
        }
    }

    public Grid Grid { get; }

    /// <summary>Puts each glyph into the first grid its centre lies in.</summary>
    /// <param name="grids">Any order; from top to bottom in the result.</param>
    /// <param name="glyphs">In drawing order.</param>
    /// <param name="rest">Those in no grid, in drawing order.</param>
    public static List<CellContents> Distribute(IEnumerable<Grid> grids, IReadOnlyList<Glyph> glyphs, out List<Glyph> rest)
    {
        var contents = grids.OrderBy(grid => grid.Box.Top).ThenBy(grid => grid.Box.Left).Select(grid => new CellContents(grid)).ToList();
        var strips = new Dictionary<int, List<CellContents>>();
        foreach (var content in contents)
        {
            for (var strip = StripOf(content.Grid.Box.Top); strip <= StripOf(content.Grid.Box.Bottom); strip++)
            {
                if (!strips.TryGetValue(strip, out var list))
                {
                    strips[strip] = list = [];
                }

                list.Add(content);
            }
        }

        // Counted first: lists that grow would take several times what they hold.
        var places = new (CellContents? Content, int Cell)[glyphs.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = PlaceOf(glyphs[i].Box, strips);
            if (places[i] is ({ } content, var cell))
            {
                content._expected[cell]++;
            }
        }

        rest = [];
        for (var i = 0; i < places.Length; i++)
        {
            (places[i] is ({ } content, var cell) ? content.ListOf(cell) : rest).Add(glyphs[i]);
        }

        return contents;
    }

    private static (CellContents? Content, int Cell) PlaceOf(BoundingBox box, Dictionary<int, List<CellContents>> strips)
    {
        if (strips.TryGetValue(StripOf(box.CenterY), out var list))
        {
            foreach (var content in list)
            {
                if (content.CellOf(box) is >= 0 and var cell)
                {
                    return (content, cell);
                }
            }
        }

        return (null, -1);
    }

    /// <summary>The same glyphs in another grid of the same area.</summary>
    public CellContents With(Grid grid)
    {
        var moved = new CellContents(grid);
        foreach (var glyph in Glyphs)
        {
            if (moved.CellOf(glyph.Box) is >= 0 and var cell)
            {
                moved.ListOf(cell).Add(glyph);
            }
        }

        return moved;
    }

    /// <summary>
    /// Whether the grid is a table's: a frame with text in one place only is a text box or an ornament, and one whose rows or
    /// columns are mostly empty is a figure's.
    /// </summary>
    public bool IsTable
    {
        get
        {
            var filled = FilledCells.ToList();
            var rows = filled.SelectMany(cell => Enumerable.Range(cell.Row, cell.RowSpan)).Distinct().Count();
            var columns = filled.SelectMany(cell => Enumerable.Range(cell.Column, cell.ColumnSpan)).Distinct().Count();
            return filled.Count >= 2
                && rows >= GridTolerances.MinFilled * (Grid.RowBorders.Length - 1)
                && columns >= GridTolerances.MinFilled * (Grid.ColumnBorders.Length - 1);
        }
    }

    public bool HasText => FilledCells.Any();

    /// <summary>Share of the grid's area, in rows times columns, whose cells hold text.</summary>
    public double FilledShare =>
        FilledCells.Sum(cell => cell.RowSpan * cell.ColumnSpan) / (double)((Grid.RowBorders.Length - 1) * (Grid.ColumnBorders.Length - 1));

    private IEnumerable<GridCell> FilledCells =>
        Grid.Cells.Where((_, i) => _glyphs[i].Exists(glyph => !string.IsNullOrWhiteSpace(glyph.Text)));

    public IEnumerable<Glyph> Glyphs => _glyphs.SelectMany(cell => cell);

    /// <summary>The glyphs of <see cref="Grid.Cells"/>[<paramref name="cell"/>], in drawing order.</summary>
    public List<Glyph> this[int cell] => _glyphs[cell];

    /// <summary>The cell in which the centre of a box lies; -1 where it lies outside the grid.</summary>
    private int CellOf(BoundingBox box)
    {
        var (x, y) = (box.CenterX, box.CenterY);
        if (!(x >= Grid.ColumnBorders[0] && x <= Grid.ColumnBorders[^1] && y >= Grid.RowBorders[0] && y <= Grid.RowBorders[^1]))
        {
            return -1;
        }

        _lastRow = IntervalOf(Grid.RowBorders, y, _lastRow);
        _lastColumn = IntervalOf(Grid.ColumnBorders, x, _lastColumn);
        return _cellAt[_lastRow, _lastColumn];
    }

    private List<Glyph> ListOf(int cell) =>
        ReferenceEquals(_glyphs[cell], Nothing) ? _glyphs[cell] = new List<Glyph>(_expected[cell]) : _glyphs[cell];

    /// <summary>Horizontal strips of the page narrow the search for a glyph's grid.</summary>
    private static int StripOf(double y) => (int)(y / 32);

    /// <param name="borders">Ascending.</param>
    /// <param name="position">Between the first and the last.</param>
    /// <param name="last">Where the glyph before lies: the next one mostly lies there, too.</param>
    private static int IntervalOf(double[] borders, double position, int last)
    {
        if (borders[last] <= position && position < borders[last + 1])
        {
            return last;
        }

        var index = Array.BinarySearch(borders, position);
        return Math.Clamp(index >= 0 ? index : ~index - 1, 0, borders.Length - 2);
    }
}
