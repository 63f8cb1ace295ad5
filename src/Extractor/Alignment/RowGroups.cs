using PlanIngest.Extractor.Lines;

namespace PlanIngest.Extractor.Alignment;

/// <summary>
/// Decides which rows of text make up one row of the table. Where most lines wrapped, the white between the blocks of text
/// parts the rows; elsewhere each line is a row, but for lines that only go on from their neighbour.
/// </summary>
internal sealed class RowGroups
{
    /// <summary>Share of neighbouring lines that wrapped, above which the table holds running text.</summary>
    private const double MostlyWrapped = 0.35;

    /// <summary>So many wrapped lines show that a table holds running text.</summary>
    private const int FewLines = 3;

    /// <summary>So many show how far apart lines are in the whole of a document.</summary>
    private const int ManyLines = 10;

    /// <summary>Lines of one text are not further apart than this, in type sizes.</summary>
    private const double MaxLineGap = 1.0;

    /// <summary>A line pitch this much larger than the usual one ends a block, or a smaller one that stands apart from it.</summary>
    private const double PitchTolerance = 1.12;

    /// <summary>Pitches of one kind differ by steps smaller than this, as a part of the pitch: producers round positions.</summary>
    private const double PitchStep = 0.03;

    /// <summary>The same where a row is known to begin: positions are rounded to pixels.</summary>
    private const double StartTolerance = 1.04;

    /// <summary>Share of the first lines in the first column that begin rows where cells are set to the top.</summary>
    private const double MostStarts = 0.8;

    /// <summary>Blocks this much closer than usual are parts of one row.</summary>
    private const double CloseBlocks = 0.6;

    private readonly IReadOnlyList<TextRow> _rows;
    private readonly IReadOnlyList<List<TextSegment>> _pieces;
    private readonly int _columns;
    private readonly double[] _rightEdges;
    private readonly double _fontSize;
    private readonly double? _linePitch;

    private RowGroups(IReadOnlyList<TextRow> rows, IReadOnlyList<List<TextSegment>> pieces, int columns, double fontSize, double? linePitch)
    {
        (_rows, _pieces, _columns, _fontSize, _linePitch) = (rows, pieces, columns, fontSize, linePitch);
        _rightEdges = new double[columns];
        foreach (var piece in pieces.SelectMany(row => row).Where(piece => !piece.Spans))
        {
            _rightEdges[piece.FirstColumn] = Math.Max(_rightEdges[piece.FirstColumn], piece.Box.Right);
        }
    }

    /// <summary>For each text row from <paramref name="first"/> on: whether it belongs to the table row of the one above.</summary>
    /// <param name="rows">From top to bottom.</param>
    /// <param name="pieces">What each holds in the columns.</param>
    /// <param name="columns">How many there are.</param>
    /// <param name="fontSize">In points.</param>
    /// <param name="first">The rows above are a header's.</param>
    /// <param name="linePitch">How far apart lines of one text are, where that is known.</param>
    public static bool[] JoinsAbove(
        IReadOnlyList<TextRow> rows,
        IReadOnlyList<List<TextSegment>> pieces,
        int columns,
        double fontSize,
        int first,
        double? linePitch = null)
    {
        var groups = new RowGroups(rows, pieces, columns, fontSize, linePitch);
        return groups.PitchOfText(first) is { } pitch ? groups.WithAnchors(groups.Blocks(first, pitch), first) : groups.Lines(first);
    }

    /// <summary>
    /// The text row that begins the block in which a text row stands, where the table holds running text; elsewhere the text row itself.
    /// </summary>
    public static int BlockStart(
        IReadOnlyList<TextRow> rows, IReadOnlyList<List<TextSegment>> pieces, int columns, double fontSize, int row, double? linePitch)
    {
        var groups = new RowGroups(rows, pieces, columns, fontSize, linePitch);
        var joins = groups.PitchOfText(0) is { } pitch ? groups.Blocks(0, pitch) : new bool[rows.Count];
        while (row > 0 && joins[row])
        {
            row--;
        }

        return row;
    }

    /// <summary>How far apart lines of one text are, in points; null where too few wrapped to tell.</summary>
    public static double? PitchOf(List<TextRow> rows, Columns columns)
    {
        var pieces = rows.Select((row, r) => TextSegment.Of(row, r, columns.Borders).ToList()).ToList();
        return new RowGroups(rows, pieces, columns.Borders.Count + 1, columns.FontSize, null).PitchOfWrappedLines(0, ManyLines);
    }

    private double? PitchOfText(int first) => _linePitch ?? PitchOfWrappedLines(first, FewLines);

    /// <summary>The pitch of lines that wrapped; null where they are few.</summary>
    private double? PitchOfWrappedLines(int first, int fewest)
    {
        var pairs = LinePairs(first).ToList();
        var wrapped = pairs.Where(pair => Wraps(pair.Above, pair.Below)).ToList();
        return wrapped.Count > MostlyWrapped * pairs.Count && wrapped.Count >= fewest
            ? Median(wrapped.Select(pair => pair.Below.Box.CenterY - pair.Above.Box.CenterY))
            : null;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>Neighbouring lines of one column.</summary>
    private IEnumerable<(TextSegment Above, TextSegment Below)> LinePairs(int first)
    {
        var last = new TextSegment?[_columns];
        for (var r = first; r < _rows.Count; r++)
        {
            foreach (var piece in _pieces[r].Where(piece => !piece.Spans))
            {
                if (last[piece.FirstColumn] is { } above && piece.Box.Top - above.Box.Bottom <= MaxLineGap * _fontSize)
                {
                    yield return (above, piece);
                }

                last[piece.FirstColumn] = piece;
            }
        }
    }

    /// <summary>Whether a line may have been broken because the next line's first word found no room behind it.</summary>
    private bool Wraps(TextSegment above, TextSegment below) =>
        above.IsRunningText
        && _rightEdges[above.FirstColumn] - above.Box.Right < below.FirstWordWidth + 0.35 * _fontSize;

    /// <summary>
    /// The largest pitch of lines of one text: the white between rows may be hardly more than that between lines, but it is more.
    /// </summary>
    private double LargestPitch(int first, double pitch)
    {
        var largest = pitch;
        foreach (var next in LinePairs(first)
            .Select(pair => pair.Below.Box.CenterY - pair.Above.Box.CenterY)
            .Where(next => next > pitch)
            .Order())
        {
            if (next > PitchTolerance * pitch)
            {
                break;
            }

            if (next - largest > PitchStep * pitch)
            {
                return (largest + next) / 2;
            }

            largest = next;
        }

        return PitchTolerance * pitch;
    }

    private bool[] Blocks(int first, double pitch)
    {
        var joins = new bool[_rows.Count];
        var open = new TextSegment?[_columns];
        var bottom = double.NegativeInfinity;
        var starts = RowStarts(first, pitch);
        var largest = LargestPitch(first, pitch);
        for (var r = first; r < _rows.Count; r++)
        {
            // Text that goes on at the usual pitch, or reaches over the row, holds the rows together.
            var continues = !starts.Contains(r) && _pieces[r].Exists(piece => !piece.Spans
                && open[piece.FirstColumn] is { } above
                && piece.Box.CenterY - above.Box.CenterY <= largest);
            joins[r] = r > first
                && !_pieces[r].Exists(IsBanner) && !_pieces[r - 1].Exists(IsBanner)
                && (continues || bottom - _rows[r].Box.Top > AlignmentTolerances.Overlap * _fontSize);
            foreach (var piece in _pieces[r].Where(piece => !piece.Spans))
            {
                open[piece.FirstColumn] = piece;
            }

            bottom = Math.Max(joins[r] ? bottom : double.NegativeInfinity, _rows[r].Box.Bottom);
        }

        return joins;
    }

    /// <summary>
    /// The lines that begin rows where cells are set to the top: the number, or the name, of a row stands on its first line, and
    /// no text above comes as close as the lines of one text do to each other. None where cells are set to the middle.
    /// </summary>
    private HashSet<int> RowStarts(int first, double pitch)
    {
        var last = new TextSegment?[_columns];
        var (starts, anchored) = (new HashSet<int>(), 0);
        for (var r = first; r < _rows.Count; r++)
        {
            var close =
                _pieces[r].FindAll(piece => !piece.Spans
                    && last[piece.FirstColumn] is { } above
                    && piece.Box.CenterY - above.Box.CenterY <= StartTolerance * pitch);
            if (_pieces[r].Exists(IsAnchor) && !close.Exists(IsAnchor))
            {
                anchored++;
                if (close.Count == 0 && GapAbove(r) >= -AlignmentTolerances.Overlap * _fontSize)
                {
                    starts.Add(r);
                }
            }

            foreach (var piece in _pieces[r].Where(piece => !piece.Spans))
            {
                last[piece.FirstColumn] = piece;
            }
        }

        return starts.Count >= MostStarts * anchored ? starts : [];
    }

    private static bool IsAnchor(TextSegment piece) => piece is { Spans: false, FirstColumn: 0 };

    /// <summary>
    /// Joins blocks that lack the text which most rows have, a number or a name, to the block next to them, where they are
    /// closer to it than rows are to each other: cells of one row that are set to its top beside cells set to its middle.
    /// </summary>
    private bool[] WithAnchors(bool[] joins, int first)
    {
        var starts = Enumerable.Range(first, _rows.Count - first).Where(r => !joins[r]).ToList();
        var blocks =
            starts.ConvertAll(start => _pieces.Skip(start).TakeWhile((_, i) => i == 0 || joins[start + i]).SelectMany(row => row).ToList());
        if (blocks.Count < 3)
        {
            return joins;
        }

        var anchor = Enumerable.Range(0, _columns).MaxBy(column => blocks.Count(block => Fills(block, column)));
        var gaps = starts.Skip(1).Select(GapAbove).ToList();
        var usual = Median(gaps);
        for (var i = 0; i < blocks.Count; i++)
        {
            var (above, below) = (i > 0 ? gaps[i - 1] : double.PositiveInfinity, i < gaps.Count ? gaps[i] : double.PositiveInfinity);
            if (!Fills(blocks[i], anchor) && !blocks[i].Exists(IsBanner) && Math.Min(above, below) <= CloseBlocks * usual)
            {
                var neighbour = above <= below ? i - 1 : i + 1;
                joins[starts[Math.Max(i, neighbour)]] |= !blocks[neighbour].Exists(IsBanner);
            }
        }

        return joins;
    }

    private static bool Fills(List<TextSegment> block, int column) => block.Exists(piece => !piece.Spans && piece.FirstColumn == column);

    private bool IsBanner(TextSegment piece) => piece.Spans && _pieces[piece.Row].Count == 1;

    private bool[] Lines(int first)
    {
        var joins = new bool[_rows.Count];
        for (var r = first + 1; r < _rows.Count; r++)
        {
            joins[r] = GapAbove(r) < -AlignmentTolerances.Overlap * _fontSize
                || (GoesOn(r - 1, r, _pieces[r]) && GapAbove(r) <= GapAbove(r + 1) + 0.1 * _fontSize)
                || (GoesOn(r - 1, r, _pieces[r - 1])
                    && GapAbove(r) <= GapAbove(r - 1) + 0.1 * _fontSize
                    && char.IsLower(_pieces[r][0].Text[0]));
        }

        return joins;
    }

    private double GapAbove(int r) => r > 0 && r < _rows.Count ? _rows[r].Box.Top - _rows[r - 1].Box.Bottom : double.PositiveInfinity;

    /// <summary>Whether the only piece of one of two rows is part of a text that was broken between them.</summary>
    private bool GoesOn(int above, int below, List<TextSegment> partial) =>
        partial is [{ Spans: false, IsValue: false } only]
        && GapAbove(below) <= MaxLineGap * _fontSize
        && _pieces[above].Find(piece => piece.FirstColumn == only.FirstColumn && !piece.Spans) is { } upper
        && _pieces[below].Find(piece => piece.FirstColumn == only.FirstColumn && !piece.Spans) is { } lower
        && Wraps(upper, lower);
}
