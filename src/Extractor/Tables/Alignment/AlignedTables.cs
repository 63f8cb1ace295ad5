using PlanIngest.Extractor.Lines;
using PlanIngest.Extractor.Pages;

namespace PlanIngest.Extractor.Tables.Alignment;

/// <summary>Finds tables that no rulings close off, by the alignment of their text.</summary>
internal static class AlignedTables
{
    /// <summary>A header row is not further from the row below it than this, in type sizes.</summary>
    private const double MaxHeaderGap = 1.2;

    /// <summary>At most this many header rows are looked for above the columns.</summary>
    private const int MaxHeaderRows = 6;

    /// <summary>Pieces of one row lie at least this far apart, in type sizes.</summary>
    private const double PieceGap = 0.7;

    /// <param name="glyphs">The glyphs that stand in no ruled table.</param>
    /// <param name="rules">Horizontal rules that are no ruled table's.</param>
    public static List<Grid> Find(IReadOnlyList<Glyph> glyphs, IEnumerable<Segment> rules)
    {
        var rows = TextRows.Build(glyphs);
        var grids = new List<Grid>();
        foreach (var frame in RuleFrame.Find(rules))
        {
            grids.AddRange(Find(frame, rows));
        }

        rows.RemoveAll(row => grids.Exists(grid => grid.Box.Contains(row.Box.CenterX, row.Box.CenterY)));
        var end = -1;
        foreach (var range in GapChains.Find(rows))
        {
            if (Columns(rows.GetRange(range.First, range.Count)) is not var (borders, fontSize))
            {
                continue;
            }

            var all = WithHeader(rows, range, end, borders, fontSize);
            var table = rows.GetRange(all.First, all.Count);
            if (TableEvidence.IsTable(table, borders))
            {
                grids.Add(AlignedGrid.Build(table, borders, fontSize));
                end = all.Last;
            }
        }

        return grids;
    }

    /// <summary>The tables between the rules of a frame: bands of text in columns that follow each other.</summary>
    private static IEnumerable<Grid> Find(RuleFrame frame, List<TextRow> rows)
    {
        var inside = rows.FindAll(row => row.Box.CenterX > frame.Left && row.Box.CenterX < frame.Right);
        var bands = new List<List<TextRow>>();
        for (var i = 1; i < frame.Rules.Length; i++)
        {
            bands.Add(inside.FindAll(row => row.Box.CenterY > frame.Rules[i - 1] && row.Box.CenterY < frame.Rules[i]));
        }

        for (int first = 0, next; first < bands.Count; first = next)
        {
            next = first + 1;
            if (!InColumns(bands[first]))
            {
                continue;
            }

            while (next < bands.Count && (InColumns(bands[next]) || bands[next].Count <= 1))
            {
                next++;
            }

            var table = bands[first..next].SelectMany(band => band).ToList();
            if (Columns(table) is var (borders, fontSize) && TableEvidence.IsTable(table, borders, true))
            {
                yield return AlignedGrid.Build(table, borders, fontSize, frame with { Rules = frame.Rules[first..(next + 1)] });
            }
        }
    }

    private static bool InColumns(List<TextRow> band) =>
        band.Count > 0 && band.Count(row => GapChains.Gaps(row, PieceGap * row.FontSize).Any()) * 2 >= band.Count;

    private static (List<double> Borders, double FontSize)? Columns(List<TextRow> rows)
    {
        var fontSize = Median(rows.SelectMany(row => row.Words).Select(word => word.FontSize));
        var counts = rows.ConvertAll(row => GapChains.Gaps(row, PieceGap * fontSize).Count());
        var full = rows.Where((_, i) => counts[i] > 0 && counts[i] * 2 >= counts.Max()).ToList();
        var borders = ColumnBorders.Find(full, fontSize);
        return borders.Count == 0 ? null : (borders, fontSize);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static RowRange WithHeader(List<TextRow> rows, RowRange range, int end, List<double> borders, double fontSize)
    {
        var columns = ColumnExtents.Of(rows.GetRange(range.First, range.Count), borders);
        var first = range.First;
        while (first - 1 > end && range.First - first < MaxHeaderRows
            && rows[first].Box.Top - rows[first - 1].Box.Bottom <= MaxHeaderGap * fontSize
            && IsHeader(Piece.Of(rows[first - 1], 0, borders).ToList(), columns, fontSize))
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
