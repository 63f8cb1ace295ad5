using PlanIngest.Extractor.Lines;

namespace PlanIngest.Extractor.Tables.Alignment;

/// <summary>Finds tables without rules: rows that share the gaps between their columns, and the header above them.</summary>
internal static class UnboundedTables
{
    /// <summary>A header row is not further from the row below it than this, in type sizes.</summary>
    private const double MaxHeaderGap = 1.2;

    /// <summary>At most this many header rows are looked for above the columns.</summary>
    private const int MaxHeaderRows = 6;

    public static IEnumerable<Grid> Find(List<TextRow> rows)
    {
        var end = -1;
        foreach (var range in GapChains.Find(rows))
        {
            if (Columns.Of(rows.GetRange(range.First, range.Count)) is not { } columns)
            {
                continue;
            }

            var all = WithHeader(rows, range, end, columns);
            var table = rows.GetRange(all.First, all.Count);
            if (TableEvidence.IsTable(table, columns.Borders))
            {
                end = all.Last;
                yield return AlignedGrid.Build(table, columns.Borders, columns.FontSize);
            }
        }
    }

    private static RowRange WithHeader(List<TextRow> rows, RowRange range, int end, Columns columns)
    {
        var extents = ColumnExtents.Of(rows.GetRange(range.First, range.Count), columns.Borders);
        var first = range.First;
        while (first - 1 > end && range.First - first < MaxHeaderRows
            && rows[first].Box.Top - rows[first - 1].Box.Bottom <= MaxHeaderGap * columns.FontSize
            && IsHeader(Piece.Of(rows[first - 1], 0, columns.Borders).ToList(), extents, columns.FontSize))
        {
            first--;
        }

        return range with { First = first };
    }

    /// <summary>Whether a row stands over columns: each text within one, or in the middle or at the left edge of several.</summary>
    private static bool IsHeader(List<Piece> pieces, IReadOnlyList<(double Left, double Right)> columns, double fontSize) =>
        (pieces.Count > 1 || pieces[0].FirstColumn > 0) && pieces.TrueForAll(piece => !piece.Spans || StandsOver(piece, columns, fontSize));

    private static bool StandsOver(Piece piece, IReadOnlyList<(double Left, double Right)> columns, double fontSize)
    {
        var (left, right) = (columns[piece.FirstColumn].Left, columns[piece.LastColumn].Right);
        return (Math.Abs((left + right) / 2 - piece.Box.CenterX) <= fontSize || Math.Abs(left - piece.Box.Left) <= 0.5 * fontSize)
            && piece.Box.Left >= left - fontSize
            && piece.Box.Right <= right + fontSize;
    }
}
