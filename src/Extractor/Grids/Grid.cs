using PlanIngest.Model;

namespace PlanIngest.Extractor.Grids;

/// <summary>One cell area of a grid, before text is put into it.</summary>
internal readonly record struct GridCell(int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>
/// The grid of one table: borders and the cells that tile it. <see cref="From"/> makes that of a lattice (ruled) table, which touching
/// rulings span and whose missing edges merge cells; that of a stream (aligned) table comes from the places of its text.
/// </summary>
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
        var xs = AxisBorders.Of(rulings.Vertical, rulings.Horizontal);
        var ys = AxisBorders.Of(rulings.Horizontal, rulings.Vertical);
        if (xs.Positions.Length < 2 || ys.Positions.Length < 2)
        {
            return null;
        }

        var verticalEdges = xs.DrawnEdges(rulings.Vertical, ys.Positions);
        var horizontalEdges = ys.DrawnEdges(rulings.Horizontal, xs.Positions);
        var (rows, columns) = (ys.Positions.Length - 1, xs.Positions.Length - 1);
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

        return Compact(xs, ys, Rectangles(sets, rows, columns));
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

                var cell = LargestFrom(row, column, sets, taken);
                for (var r = row; r < row + cell.RowSpan; r++)
                {
                    for (var c = column; c < column + cell.ColumnSpan; c++)
                    {
                        taken[r, c] = true;
                    }
                }

                cells.Add(cell);
            }
        }

        return cells;
    }

    /// <summary>The part of a merged area that reaches from its upper left corner as far right, then as far down as it goes.</summary>
    private static GridCell LargestFrom(int row, int column, DisjointSets sets, bool[,] taken)
    {
        var (rows, columns) = (taken.GetLength(0), taken.GetLength(1));
        var root = sets.Find(row * columns + column);
        var right = column + 1;
        while (right < columns && IsFree(row, right))
        {
            right++;
        }

        var bottom = row + 1;
        while (bottom < rows && Enumerable.Range(column, right - column).All(c => IsFree(bottom, c)))
        {
            bottom++;
        }

        return new GridCell(row, column, bottom - row, right - column);

        bool IsFree(int r, int c) => !taken[r, c] && sets.Find(r * columns + c) == root;
    }

    /// <summary>Drops borders that separate no two cells, such as those of a stray line.</summary>
    private static Grid Compact(AxisBorders xs, AxisBorders ys, List<GridCell> cells)
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
        return new Grid(
            [.. columns.Select(i => xs.Positions[i])],
            [.. rows.Select(i => ys.Positions[i])],
            [.. compact],
            ClosedAtTop: !ys.OpenBefore,
            ClosedAtBottom: !ys.OpenAfter);
    }
}
