using PlanIngest.Extractor.Lines;

namespace PlanIngest.Extractor.Alignment;

/// <summary>The columns that rows of text stand in.</summary>
/// <param name="Borders">The inner borders from left to right, at least one.</param>
/// <param name="Left">Where the text of the first column begins.</param>
/// <param name="Right">Where the text of the last column ends.</param>
/// <param name="FontSize">Typical type size in points.</param>
internal sealed record Columns(List<double> Borders, double Left, double Right, double FontSize)
{
    /// <summary>Share of the rows in which a text may run over a border.</summary>
    private const double MaxCrossed = 0.15;

    /// <summary>How far apart the lines of one text are, in points, where enough of them have been seen.</summary>
    public double? LinePitch { get; init; }

    /// <summary>
    /// How well the columns fit rows that may be others: the number of columns with text, or 0 where texts run over borders.
    /// </summary>
    public int Fit(List<TextRow> rows)
    {
        var pieces = rows.Select((row, r) => TextSegment.Of(row, r, Borders).ToList()).Where(row => row.Count > 1).ToList();
        return pieces.Count(row => row.Exists(piece => piece.Spans)) > MaxCrossed * pieces.Count
            ? 0
            : pieces.SelectMany(row => row).Select(piece => piece.FirstColumn).Distinct().Count();
    }

    /// <summary>The columns of the rows, or null where they stand in one.</summary>
    public static Columns? Of(List<TextRow> rows)
    {
        if (rows.Count == 0)
        {
            return null;
        }

        var sizes = rows.SelectMany(row => row.Words).Select(word => word.FontSize).Order().ToArray();
        var fontSize = sizes[sizes.Length / 2];
        var borders = ColumnBorders.Find(rows, fontSize);
        return borders.Count == 0 ? null : new Columns(borders, rows.Min(row => row.Box.Left), rows.Max(row => row.Box.Right), fontSize);
    }
}
