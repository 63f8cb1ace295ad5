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

    /// <summary>Share of the grid's cells that hold text; figures' labels leave more of them empty.</summary>
    private const double MinFilled = 0.4;

    /// <summary>Confidence in a table that rules bound.</summary>
    private const double Bounded = 0.7;

    /// <summary>Confidence in a table without any rules.</summary>
    private const double Unbounded = 0.5;

    /// <param name="rulings">All rulings of the page.</param>
    /// <param name="ruled">What they close off.</param>
    /// <param name="outside">The glyphs that stand in no table, in drawing order.</param>
    public static List<CellContents> Find(RulingSet rulings, RuledTables ruled, out List<Glyph> outside)
    {
        var free = ruled.Rest.FindAll(glyph => !ruled.Figures.Exists(figure => figure.Contains(glyph.Box.CenterX, glyph.Box.CenterY)));
        var rows = TextRows.Build(free);
        var bounded = RuleFrame.Find(rulings.Horizontal.Where(rule => !ruled.Tables.Exists(table => table.Grid.Box.Contains((rule.Start + rule.End) / 2, rule.Position))))
            .SelectMany(frame => Find(frame, rows))
            .Select(grid => grid with { Confidence = Bounded });
        var contents = Keep(bounded, ruled.Rest, out var rest);

        rows.RemoveAll(row => contents.Exists(content => content.Grid.Box.Contains(row.Box.CenterX, row.Box.CenterY)));
        contents.AddRange(Keep(Find(rows).Select(grid => grid with { Confidence = Unbounded }), rest, out outside));
        return contents;
    }

    /// <summary>The tables with enough text in their cells; the glyphs of the others are left to the rest.</summary>
    private static List<CellContents> Keep(IEnumerable<Grid> grids, IReadOnlyList<Glyph> glyphs, out List<Glyph> rest)
    {
        var contents = CellContents.Distribute(grids, glyphs, out rest);
        foreach (var content in contents.Where(content => !IsKept(content)))
        {
            rest.AddRange(content.Glyphs);
        }

        rest.Sort((a, b) => a.Sequence.CompareTo(b.Sequence));
        return contents.FindAll(IsKept);
    }

    private static bool IsKept(CellContents content) => content.IsTable && content.FilledShare >= MinFilled;

    /// <summary>The tables without rules.</summary>
    private static IEnumerable<Grid> Find(List<TextRow> rows)
    {
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
                end = all.Last;
                yield return AlignedGrid.Build(table, borders, fontSize);
            }
        }
    }

    /// <summary>The tables between the rules of a frame: bands of text in columns that follow each other.</summary>
    private static IEnumerable<Grid> Find(RuleFrame frame, List<TextRow> rows)
    {
        var inside = rows.FindAll(row => row.Box.CenterX > frame.Left && row.Box.CenterX < frame.Right);
        var bands = new List<List<TextRow>>();
        for (var i = 1; i < frame.Heights.Length; i++)
        {
            bands.Add(inside.FindAll(row => row.Box.CenterY > frame.Heights[i - 1] && row.Box.CenterY < frame.Heights[i]));
        }

        var common = Columns(bands.Where(InColumns).SelectMany(band => band).ToList());
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
            var own = Columns(table);
            if ((common?.Borders.Count >= own?.Borders.Count ? common : own) is var (borders, fontSize) && TableEvidence.IsTable(table, borders, true))
            {
                yield return AlignedGrid.Build(table, borders, fontSize, frame.Between(first, next));
            }
        }
    }

    private static bool InColumns(List<TextRow> band) =>
        band.Count > 0 && band.Count(row => GapChains.Gaps(row).Any()) * 2 >= band.Count;

    private static (List<double> Borders, double FontSize)? Columns(List<TextRow> rows)
    {
        if (rows.Count == 0)
        {
            return null;
        }

        var fontSize = Median(rows.SelectMany(row => row.Words).Select(word => word.FontSize));
        var counts = rows.ConvertAll(row => GapChains.Gaps(row).Count());
        var full = rows.Where((_, i) => counts[i] > 0 && counts[i] * 3 >= counts.Max()).ToList();
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
