using PlanIngest.Extractor.Alignment;
using PlanIngest.Extractor.Grids;
using PlanIngest.Extractor.Lines;

namespace PlanIngest.Extractor.Tables;

/// <summary>Finds tables without rules: rows that share the gaps between their columns, and the headers above them.</summary>
internal sealed class UnboundedTables
{
    /// <summary>A header row is not further from the row below it than this, in type sizes.</summary>
    private const double MaxHeaderGap = 1.2;

    /// <summary>A line that ends this close to its column's right edge may have wrapped, in type sizes.</summary>
    private const double FullLine = 2.0;

    /// <summary>At most this many header rows are looked for above the columns.</summary>
    private const int MaxHeaderRows = 6;

    /// <summary>Parts of one page-wide table are at most this many rows apart.</summary>
    private const int MaxRowsBetween = 6;

    /// <summary>A page-wide table has at least this many inner borders.</summary>
    private const int MinWideBorders = 3;

    /// <summary>Share of the columns that must hold text for them to be those of a page.</summary>
    private const double MostFilled = 0.7;

    private readonly List<TextRow> _rows;
    private readonly Columns? _before;
    private int _end = -1;

    /// <param name="rows">The rows of a page that stand in no table yet.</param>
    /// <param name="before">Columns of a page-wide table on the pages before.</param>
    public UnboundedTables(List<TextRow> rows, Columns? before) => (_rows, _before) = (rows, before);

    /// <summary>The columns of the page-wide table found last.</summary>
    public Columns? WideColumns { get; private set; }

    public IEnumerable<Grid> Find()
    {
        foreach (var zone in Zones(WhitespaceColumns.Find(_rows)))
        {
            var tables = FindWideColumns(zone) is { } wide
                ? [(Range: WithoutOuterBanners(new RowRange(zone[0].First, zone[^1].Last), wide), Columns: wide)]
                : zone.Select(range => (Range: range, Columns: Columns.Of(RowsOf(range))));
            foreach (var (range, columns) in tables)
            {
                if (columns is null)
                {
                    continue;
                }

                var whole = WithEnds(range, columns);
                if (TableEvidence.IsTable(RowsOf(whole), columns.Borders))
                {
                    _end = whole.Last;
                    yield return AlignedGrid.Build(RowsOf(whole), columns);
                }
            }
        }
    }

    /// <summary>Ranges that are close enough to be parts of one table.</summary>
    private static IEnumerable<List<RowRange>> Zones(List<RowRange> ranges)
    {
        var zone = new List<RowRange>();
        foreach (var range in ranges)
        {
            if (zone.Count > 0 && range.First - zone[^1].Last > MaxRowsBetween)
            {
                yield return zone;
                zone = [];
            }

            zone.Add(range);
        }

        if (zone.Count > 0)
        {
            yield return zone;
        }
    }

    /// <summary>
    /// The columns that all ranges of a zone share, or those of the page before if they fit. Japanese text leaves little white
    /// between columns, so that it takes a whole page, or several, to see them.
    /// </summary>
    private Columns? FindWideColumns(List<RowRange> zone)
    {
        var all = RowsOf(new RowRange(zone[0].First, zone[^1].Last));
        if (all.Count(row => row.IsEastAsian) * 2 <= all.Count)
        {
            return null;
        }

        if (_before is not null && _before.Fit(all) >= MostFilled * _before.Borders.Count)
        {
            return WideColumns = WithPitch(_before, all);
        }

        return Columns.Of(all) is { } common
            && common.Borders.Count >= MinWideBorders
            && common.Fit(all) >= MostFilled * zone.Max(range => Columns.Of(RowsOf(range))?.Borders.Count ?? 0)
            ? WideColumns = WithPitch(common, all)
            : null;
    }

    /// <summary>A page of few lines tells too little of how far apart lines are: the pages before do.</summary>
    private static Columns WithPitch(Columns columns, List<TextRow> rows) =>
        columns with { LinePitch = RowGroups.PitchOf(rows, columns) ?? columns.LinePitch };

    /// <summary>The zone without the banners at its ends, which are headings and notes.</summary>
    private RowRange WithoutOuterBanners(RowRange zone, Columns columns)
    {
        var (first, last) = (zone.First, zone.Last);
        while (first < last && TextSegment.IsBanner(_rows[first], columns.Borders))
        {
            first++;
        }

        while (last > first && TextSegment.IsBanner(_rows[last], columns.Borders))
        {
            last--;
        }

        return new RowRange(first, last);
    }

    private List<TextRow> RowsOf(RowRange range) => _rows.GetRange(range.First, range.Count);

    /// <summary>The range with the header rows above it and the lines of its last row.</summary>
    private RowRange WithEnds(RowRange range, Columns columns)
    {
        var extents = ColumnExtents.Of(RowsOf(range), columns.Borders);
        var (first, last) = (range.First, range.Last);
        // Above the first full row of a page that continues a table stands the rest of a row, of any length, in one column.
        var most = _before is not null && columns == WideColumns ? int.MaxValue : MaxHeaderRows;
        while (first - 1 > _end && range.First - first < most
            && _rows[first].Box.Top - _rows[first - 1].Box.Bottom <= MaxHeaderGap * columns.FontSize
            && IsHeader(TextSegment.Of(_rows[first - 1], 0, columns.Borders).ToList(), extents, columns.FontSize))
        {
            first--;
        }

        while (last + 1 < _rows.Count && GoesOn(last, columns, extents))
        {
            last++;
        }

        return new RowRange(first, last);
    }

    /// <summary>
    /// Whether the row after the last one is lines of its cells: below full lines of the same columns, though not in the first
    /// only, which would be a note.
    /// </summary>
    private bool GoesOn(int last, Columns columns, List<(double Left, double Right)> extents)
    {
        var lines = TextSegment.Of(_rows[last + 1], 0, columns.Borders).ToList();
        return _rows[last + 1].IsEastAsian && lines[^1].FirstColumn > 0 && lines.TrueForAll(line => !line.Spans && FollowsLine(line));

        bool FollowsLine(TextSegment line) => Enumerable.Range(0, last + 1).Reverse()
            .TakeWhile(r => line.Box.Top - _rows[r].Box.Bottom <= AlignmentTolerances.CellLineGap * columns.FontSize)
            .SelectMany(r => TextSegment.Of(_rows[r], r, columns.Borders))
            .Any(above => above.FirstColumn == line.FirstColumn
                && Math.Abs(above.Box.Left - line.Box.Left) <= columns.FontSize
                && extents[above.FirstColumn].Right - above.Box.Right <= FullLine * columns.FontSize);
    }

    /// <summary>Whether a row stands over columns: each text within one, or in the middle or at the left edge of several.</summary>
    private static bool IsHeader(List<TextSegment> pieces, IReadOnlyList<(double Left, double Right)> columns, double fontSize) =>
        (pieces.Count > 1 || pieces[0].FirstColumn > 0) && pieces.TrueForAll(piece => !piece.Spans || StandsOver(piece, columns, fontSize));

    private static bool StandsOver(TextSegment piece, IReadOnlyList<(double Left, double Right)> columns, double fontSize)
    {
        var (left, right) = (columns[piece.FirstColumn].Left, columns[piece.LastColumn].Right);
        return (Math.Abs((left + right) / 2 - piece.Box.CenterX) <= fontSize || Math.Abs(left - piece.Box.Left) <= 0.5 * fontSize)
            && piece.Box.Left >= left - fontSize
            && piece.Box.Right <= right + fontSize;
    }
}
