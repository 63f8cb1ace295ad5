using PlanIngest.Extractor.Lines;

namespace PlanIngest.Extractor.Alignment;

/// <summary>How far the text of each column reaches.</summary>
internal static class ColumnExtents
{
    /// <summary>The extents from left to right; those of a column without text of its own are empty: left of infinity.</summary>
    public static List<(double Left, double Right)> Of(IReadOnlyList<TextRow> rows, IReadOnlyList<double> borders) =>
        Of(rows.SelectMany((row, r) => TextSegment.Of(row, r, borders)), borders.Count + 1);

    /// <inheritdoc cref="Of(IReadOnlyList{TextRow}, IReadOnlyList{double})"/>
    public static List<(double Left, double Right)> Of(IEnumerable<TextSegment> pieces, int columnCount)
    {
        var extents = Enumerable.Repeat((Left: double.PositiveInfinity, Right: double.NegativeInfinity), columnCount).ToList();
        foreach (var piece in pieces.Where(piece => !piece.Spans))
        {
            var (left, right) = extents[piece.FirstColumn];
            extents[piece.FirstColumn] = (Math.Min(left, piece.Box.Left), Math.Max(right, piece.Box.Right));
        }

        return extents;
    }
}
