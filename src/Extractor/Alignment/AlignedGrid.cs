using PlanIngest.Extractor.Grids;
using PlanIngest.Extractor.Lines;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Alignment;

/// <summary>Builds the grid of a table from its rows of text, its column borders and the rules between them.</summary>
internal sealed class AlignedGrid
{
    /// <summary>Share of the rows in which a column of cells that span rows holds text.</summary>
    private const double MaxSparse = 0.6;

    /// <summary>At most this many lines above the first rule inside a table are its header.</summary>
    private const int MaxHeaderRows = 8;

    /// <summary>A column's title is set in lines not longer than this, in type sizes.</summary>
    private const double MaxTitle = 14.0;

    /// <summary>The row after a title of several lines is further away than they are from each other, by this much in type sizes.</summary>
    private const double TitleGap = 0.1;

    /// <summary>Lines that overlap by more than this are of one row, so the header does not end between them, in type sizes.</summary>
    private const double HeaderOverlap = 0.25;

    /// <summary>A line that ends this close to its column's edges is full, in type sizes.</summary>
    private const double FullLine = 1.2;

    /// <summary>So many full lines beside each other are no header.</summary>
    private const int FullColumns = 2;

    private readonly IReadOnlyList<TextRow> _rows;
    private readonly double _fontSize;
    private readonly double? _linePitch;
    private readonly RuleFrame? _frame;
    private readonly double[] _xs;
    private readonly List<List<TextSegment>> _pieces;
    private readonly int _headerRows;
    private readonly List<RowRange> _groups;
    private readonly double[] _ys;

    private AlignedGrid(IReadOnlyList<TextRow> rows, Columns columns, RuleFrame? frame, bool ruledRows)
    {
        (_rows, _fontSize, _linePitch, _frame) = (rows, columns.FontSize, columns.LinePitch, frame);
        var text = BoundingBox.Around(rows.Select(row => row.Box));
        var area = text.Union(text with { Left = columns.Left, Right = columns.Right });
        if (frame is not null)
        {
            area = area.Union(new BoundingBox(frame.Left, frame.Heights[0], frame.Right, frame.Heights[^1]));
        }

        _xs = [area.Left, .. columns.Borders, area.Right];
        _pieces = [.. rows.Select((row, r) => TextSegment.Of(row, r, columns.Borders).ToList())];
        _headerRows = ruledRows ? 0 : HeaderRows();
        var header = HeaderLevels.Widen(_pieces[.._headerRows], ColumnExtents.Of(_pieces.SelectMany(row => row), ColumnCount), _fontSize);
        _pieces = [.. header, .. _pieces[_headerRows..]];
        _groups = Groups(ruledRows);
        _ys = [area.Top, .. _groups.Skip(1).Select(group => BorderAbove(group.First)), area.Bottom];
    }

    private int ColumnCount => _xs.Length - 1;

    /// <param name="rows">All rows of the table from top to bottom.</param>
    /// <param name="columns">The columns they stand in.</param>
    /// <param name="frame">The rules that bound the table, if any.</param>
    /// <param name="ruledRows">Whether each pair of rules holds one row.</param>
    public static Grid Build(IReadOnlyList<TextRow> rows, Columns columns, RuleFrame? frame = null, bool ruledRows = false)
    {
        var table = new AlignedGrid(rows, columns, frame, ruledRows);
        return new Grid(
            table._xs,
            table._ys,
            table.Cells(),
            // Where there are no rules, a missing one tells nothing about a page break.
            ClosedAtTop: frame is null || frame.Heights[0] <= rows[0].Box.CenterY,
            ClosedAtBottom: frame is null || frame.Heights[^1] >= rows[^1].Box.CenterY);
    }

    /// <summary>Whether values stand below each other in two columns or more.</summary>
    public static bool StacksValues(List<List<TextSegment>> pieces) => pieces
        .Zip(pieces.Skip(1))
        .Any(pair => pair.Second.Count(lower => lower.IsValue
            && pair.First.Exists(upper => upper.IsValue && upper.FirstColumn == lower.FirstColumn)) >= 2);

    /// <summary>The number of rules above a row.</summary>
    private int Band(int row) => _frame?.Heights.Count(height => height < _rows[row].Box.CenterY) ?? 0;

    /// <summary>Rows above the first rule inside the table, or else above the first row that holds values beside its label.</summary>
    private int HeaderRows()
    {
        if (Enumerable.Range(1, _rows.Count - 1).FirstOrDefault(r => Band(r) > Band(0)) is > 0 and <= MaxHeaderRows and var ruled)
        {
            return ruled;
        }

        if (BeginsInsideARow())
        {
            return 0;
        }

        var body = _pieces.FindIndex(row =>
            row.Count >= 2
                && row.Skip(1).Count(piece => piece.IsValue && !piece.Spans) * 2 >= row.Count - 1
                && !row.Skip(1).All(piece => CellValue.IsYear(piece.Text)));
        while (body > 1 && White(body) < -HeaderOverlap * _fontSize)
        {
            body--;
        }

        // Cells set to the middle: the values of the first row stand below the first lines of its texts.
        if (body >= 1 && White(1) < -AlignmentTolerances.Overlap * _fontSize)
        {
            return 0;
        }

        if (body > 1 && RowGroups.BlockStart(_rows, _pieces, ColumnCount, _fontSize, body, _linePitch) is > 0 and var start)
        {
            body = start;
        }

        return body is > 0 and <= MaxHeaderRows && _pieces[..body].TrueForAll(row => row.TrueForAll(IsTitle)) ? body : LinesOfFirstRow();
    }

    /// <summary>Lines of the first row: some of its titles may have wrapped (事業番|号).</summary>
    private int LinesOfFirstRow()
    {
        var next = 1;
        while (next + 1 < _rows.Count
            && _pieces[next].Count < _pieces[0].Count
            && _pieces[next].TrueForAll(lower => IsTitle(lower)
                && _pieces[next - 1].Exists(upper => HeaderLevels.IsOneText(upper, lower, _fontSize)))
            && White(next) + TitleGap * _fontSize <= White(next + 1))
        {
            next++;
        }

        return next;
    }

    /// <summary>The white above a row; negative where it overlaps the one before.</summary>
    private double White(int row) => _rows[row].Box.Top - _rows[row - 1].Box.Bottom;

    /// <summary>
    /// Whether the first line is one of running text, full in several columns: the rest of a row that the page break cut, without any
    /// header.
    /// </summary>
    private bool BeginsInsideARow()
    {
        var extents = ColumnExtents.Of(_pieces.SelectMany(row => row), ColumnCount);
        return _pieces.Count > 1 && _pieces[0].Count(above => above.IsRunningText && !above.Spans
            && extents[above.FirstColumn].Right - above.Box.Right <= FullLine * _fontSize
            && Math.Abs(above.Box.Left - extents[above.FirstColumn].Left) <= FullLine * _fontSize
            && _pieces[1].Exists(below => below.FirstColumn == above.FirstColumn && !below.Spans)) >= FullColumns;
    }

    private bool IsTitle(TextSegment piece) => piece.Spans || piece.Box.Width <= MaxTitle * _fontSize;

    /// <summary>The rows of text that make up each row of the table.</summary>
    private List<RowRange> Groups(bool ruledRows)
    {
        var joins = RowGroups.JoinsAbove(_rows, _pieces, ColumnCount, _fontSize, _headerRows, _linePitch);
        for (var r = 0; ruledRows && r < _rows.Count; r++)
        {
            joins[r] |= Band(r) > 0 && Band(r) < _frame!.Heights.Length;
        }

        HeaderLevels.JoinsAbove(_pieces[.._headerRows], _fontSize).CopyTo(joins, 0);
        var ranges = new List<RowRange> { new(0, 0) };
        for (var r = 1; r < _rows.Count; r++)
        {
            if (joins[r] && Band(r) == Band(r - 1))
            {
                ranges[^1] = ranges[^1] with { Last = r };
            }
            else
            {
                ranges.Add(new RowRange(r, r));
            }
        }

        return ranges;
    }

    /// <summary>The border above a row: the rule there, or the middle of the white.</summary>
    private double BorderAbove(int row)
    {
        var (above, below) = (_rows[row - 1].Box, _rows[row].Box);
        return _frame?.RuleBetween(above.CenterY, below.CenterY) ?? (above.Bottom + below.Top) / 2;
    }

    private List<GridCell> Cells()
    {
        var sets = new DisjointSets(_groups.Count * ColumnCount);
        for (var g = 0; g < _groups.Count; g++)
        {
            foreach (var piece in _pieces[_groups[g].First..(_groups[g].Last + 1)].SelectMany(row => row))
            {
                for (var column = piece.FirstColumn + 1; column <= piece.LastColumn; column++)
                {
                    sets.Union(g * ColumnCount + column - 1, g * ColumnCount + column);
                }
            }

            for (var column = 0; g > 0 && column < ColumnCount; column++)
            {
                if (RunsOnFromAbove(g, column))
                {
                    sets.Union((g - 1) * ColumnCount + column, g * ColumnCount + column);
                }
            }
        }

        return Grid.Rectangles(sets, _groups.Count, ColumnCount);
    }

    /// <summary>Whether a column is empty in most rows: its texts stand in cells that span several.</summary>
    private bool IsSparse(int column) =>
        _groups.Count(group => _pieces[group.First..(group.Last
            + 1)].Exists(row => row.Exists(piece => piece.FirstColumn == column))) <= MaxSparse * _groups.Count;

    /// <summary>
    /// Whether a cell continues the one above it: a header of several lines beside headers of two levels, or a cell beside
    /// rows that a rule parts only for other columns.
    /// </summary>
    private bool RunsOnFromAbove(int group, int column)
    {
        var upper = _pieces[_groups[group - 1].Last].Find(piece => piece.FirstColumn <= column && column <= piece.LastColumn);
        var lower = _pieces[_groups[group].First].Find(piece => piece.FirstColumn <= column && column <= piece.LastColumn);
        if (_frame?.RuleBetween(_rows[_groups[group - 1].Last].Box.CenterY, _rows[_groups[group].First].Box.CenterY) is { } height)
        {
            return !_frame.Parts(height, _xs[column], _xs[column + 1])
                && (upper is null || lower is null || (IsSparse(column) && HeaderLevels.IsOneText(upper, lower, _fontSize)));
        }

        return upper is not null
            && lower is not null
            && _groups[group].First < _headerRows
            && HeaderLevels.IsOneText(upper, lower, _fontSize);
    }
}
