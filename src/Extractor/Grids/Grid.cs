using PlanIngest.Model;

namespace PlanIngest.Extractor.Grids;

/// <summary>One cell area of a grid, before text is put into it.</summary>
internal readonly record struct GridCell(int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>The grid that a group of touching rulings spans, with the cells their missing edges merge.</summary>
/// <param name="ColumnBorders">Column borders from left to right, at least two.</param>
/// <param name="RowBorders">Row borders from top to bottom, at least two.</param>
/// <param name="Cells">By row, then column; they tile the grid.</param>
/// <param name="ClosedAtTop">Whether a ruling is drawn along the top.</param>
/// <param name="ClosedAtBottom">Whether a ruling is drawn along the bottom.</param>
internal sealed record Grid(
    double[] ColumnBorders,
    double[] RowBorders,
    IReadOnlyList<GridCell> Cells,
    bool ClosedAtTop,
    bool ClosedAtBottom)
{
    /// <summary>Lines closer than this are one border (double rules, cells drawn one by one), in points.</summary>
    private const double BorderTolerance = 3.5;

    /// <summary>Share of a cell edge that must be drawn for the edge to separate two cells.</summary>
    private const double EdgeCoverage = 0.6;

    /// <summary>A side that lines run past by more than this is open, in points.</summary>
    private const double OpenSide = 5.0;

    /// <summary>
    /// From this many borders on, a single line that crosses them, such as the top of a row that the page break cuts, shows an open side.
    /// </summary>
    private const int ManyBorders = 4;

    /// <summary>0 to 1; 1 where rulings close off all cells.</summary>
    public double Confidence { get; init; } = 1;

    public BoundingBox BoxOf(GridCell cell) => new(
        ColumnBorders[cell.Column],
        RowBorders[cell.Row],
        ColumnBorders[cell.Column + cell.ColumnSpan],
        RowBorders[cell.Row + cell.RowSpan]);

    public BoundingBox Box => new(ColumnBorders[0], RowBorders[0], ColumnBorders[^1], RowBorders[^1]);

    /// <summary>The grid with a column parted in several.</summary>
    /// <param name="column">The column to part.</param>
    /// <param name="borders">Inside it, from left to right.</param>
    /// <param name="staysWhole">Which of the column's cells keep their width.</param>
    public Grid WithColumns(int column, IReadOnlyList<double> borders, Func<GridCell, bool> staysWhole) => this with
    {
        ColumnBorders = [.. ColumnBorders[..(column + 1)], .. borders, .. ColumnBorders[(column + 1)..]],
        Cells =
        [
            .. Cells.SelectMany(cell => cell.Column > column ? [cell with { Column = cell.Column + borders.Count }]
                : cell.Column + cell.ColumnSpan <= column ? [cell]
                : cell.ColumnSpan > 1 || staysWhole(cell) ? [cell with { ColumnSpan = cell.ColumnSpan + borders.Count }]
                : Enumerable.Range(column, borders.Count + 1).Select(part => cell with { Column = part }))
                .OrderBy(cell => cell.Row).ThenBy(cell => cell.Column),
        ],
    };

    /// <summary>The grid with a row parted in several; cells that span more than this row keep their height.</summary>
    /// <param name="row">The row to part.</param>
    /// <param name="borders">Inside it, from top to bottom.</param>
    public Grid WithRows(int row, IReadOnlyList<double> borders) => this with
    {
        RowBorders = [.. RowBorders[..(row + 1)], .. borders, .. RowBorders[(row + 1)..]],
        Cells =
        [
            .. Cells.SelectMany(cell => cell.Row > row ? [cell with { Row = cell.Row + borders.Count }]
                : cell.Row + cell.RowSpan <= row ? [cell]
                : cell.RowSpan > 1 ? [cell with { RowSpan = cell.RowSpan + borders.Count }]
                : Enumerable.Range(row, borders.Count + 1).Select(part => cell with { Row = part }))
                .OrderBy(cell => cell.Row).ThenBy(cell => cell.Column),
        ],
    };

    /// <summary>The grid of a group of rulings, or null where the group closes off no area.</summary>
    public static Grid? From(RulingSet rulings)
    {
        var xs = Borders(rulings.Vertical, rulings.Horizontal, out _, out _);
        var ys = Borders(rulings.Horizontal, rulings.Vertical, out var openTop, out var openBottom);
        if (xs.Length < 2 || ys.Length < 2)
        {
            return null;
        }

        var horizontalEdges = DrawnEdges(rulings.Horizontal, ys, xs);
        var verticalEdges = DrawnEdges(rulings.Vertical, xs, ys);
        var (rows, columns) = (ys.Length - 1, xs.Length - 1);
        var sets = new DisjointSets(rows * columns);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (column + 1 < columns && !verticalEdges[column + 1, row])
                {
                    sets.Union(row * columns + column, row * columns + column + 1);
                }

                if (row + 1 < rows && !horizontalEdges[row + 1, column])
                {
                    sets.Union(row * columns + column, (row + 1) * columns + column);
                }
            }
        }

        return Compact(xs, ys, Rectangles(sets, rows, columns), !openTop, !openBottom);
    }

    /// <summary>
    /// The borders that <paramref name="lines"/> draw; where two or more <paramref name="crossing"/> lines run on past the
    /// outermost of them, that side is open and their end stands for the border (a page break, a table without side rules).
    /// </summary>
    private static double[] Borders(IReadOnlyList<Segment> lines, IReadOnlyList<Segment> crossing, out bool openBefore, out bool openAfter)
    {
        var borders = new List<double>();
        var positions = lines.Select(line => line.Position).Order().ToArray();
        for (int first = 0, next; first < positions.Length; first = next)
        {
            next = first + 1;
            while (next < positions.Length
                && positions[next] - positions[next - 1] <= BorderTolerance
                && positions[next] - positions[first] <= 1.5 * BorderTolerance)
            {
                next++;
            }

            borders.Add(positions[first..next].Average());
        }

        openBefore = openAfter = false;
        if (borders.Count == 0)
        {
            return [];
        }

        var starts = crossing.Select(line => line.Start).Where(start => start < borders[0] - OpenSide).Order().ToArray();
        var ends = crossing.Select(line => line.End).Where(end => end > borders[^1] + OpenSide).OrderDescending().ToArray();
        var needed = borders.Count >= ManyBorders ? Math.Min(2, crossing.Count) : 2;
        openBefore = starts.Length >= needed;
        openAfter = ends.Length >= needed;
        if (openBefore)
        {
            borders.Insert(0, starts[0]);
        }

        if (openAfter)
        {
            borders.Add(ends[0]);
        }

        return [.. borders];
    }

    /// <summary>For each border and each interval of the other axis: whether enough of that edge is drawn.</summary>
    private static bool[,] DrawnEdges(IReadOnlyList<Segment> lines, double[] borders, double[] intervals)
    {
        var covered = new double[borders.Length, intervals.Length - 1];
        foreach (var line in lines)
        {
            var border = Nearest(borders, line.Position);
            for (var i = 0; i + 1 < intervals.Length; i++)
            {
                covered[border, i] += Math.Max(0, Math.Min(line.End, intervals[i + 1]) - Math.Max(line.Start, intervals[i]));
            }
        }

        var drawn = new bool[borders.Length, intervals.Length - 1];
        for (var border = 0; border < borders.Length; border++)
        {
            for (var i = 0; i + 1 < intervals.Length; i++)
            {
                drawn[border, i] = covered[border, i] >= EdgeCoverage * (intervals[i + 1] - intervals[i]);
            }
        }

        return drawn;
    }

    private static int Nearest(double[] borders, double position)
    {
        var index = Array.BinarySearch(borders, position);
        if (index >= 0)
        {
            return index;
        }

        var after = Math.Min(~index, borders.Length - 1);
        var before = Math.Max(after - 1, 0);
        return position - borders[before] <= borders[after] - position ? before : after;
    }

    /// <summary>The merged areas as rectangles; an area that is not one (a border drawn in part) is cut into bands.</summary>
    public static List<GridCell> Rectangles(DisjointSets sets, int rows, int columns)
    {
        var cells = new List<GridCell>();
        var taken = new bool[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (taken[row, column])
                {
                    continue;
                }

                var root = sets.Find(row * columns + column);
                bool Free(int r, int c) => !taken[r, c] && sets.Find(r * columns + c) == root;
                var right = column + 1;
                while (right < columns && Free(row, right))
                {
                    right++;
                }

                var bottom = row + 1;
                while (bottom < rows && Enumerable.Range(column, right - column).All(c => Free(bottom, c)))
                {
                    bottom++;
                }

                for (var r = row; r < bottom; r++)
                {
                    for (var c = column; c < right; c++)
                    {
                        taken[r, c] = true;
                    }
                }

                cells.Add(new GridCell(row, column, bottom - row, right - column));
            }
        }

        return cells;
    }

    /// <summary>Drops borders that separate no two cells, such as those of a stray line.</summary>
    private static Grid Compact(double[] xs, double[] ys, List<GridCell> cells, bool closedAtTop, bool closedAtBottom)
    {
        var columns = cells.SelectMany(cell => new[] { cell.Column, cell.Column + cell.ColumnSpan }).Distinct().Order().ToArray();
        var rows = cells.SelectMany(cell => new[] { cell.Row, cell.Row + cell.RowSpan }).Distinct().Order().ToArray();
        int ColumnOf(int border) => Array.BinarySearch(columns, border);
        int RowOf(int border) => Array.BinarySearch(rows, border);
        var compact = cells.Select(cell => new GridCell(
            RowOf(cell.Row),
            ColumnOf(cell.Column),
            RowOf(cell.Row + cell.RowSpan) - RowOf(cell.Row),
            ColumnOf(cell.Column + cell.ColumnSpan) - ColumnOf(cell.Column)));
        return new Grid([.. columns.Select(i => xs[i])], [.. rows.Select(i => ys[i])], [.. compact], closedAtTop, closedAtBottom);
    }
}
