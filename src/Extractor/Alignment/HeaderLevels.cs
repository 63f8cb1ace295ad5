namespace PlanIngest.Extractor.Alignment;

/// <summary>Reads the rows above the body of a table: headers of several lines, and headers that span several columns.</summary>
internal static class HeaderLevels
{
    /// <summary>A text stands in the middle of its columns if it is off by at most this, in type sizes.</summary>
    private const double OffCentre = 1.0;

    /// <summary>
    /// Widens each header piece to the columns it stands in the middle of, as long as they are free in its row and named in
    /// the row below.
    /// </summary>
    /// <param name="header">Pieces of the header rows, from top to bottom.</param>
    /// <param name="columns">Extent of each column's text.</param>
    /// <param name="fontSize">In points.</param>
    public static List<List<TextSegment>> Widen(
        IReadOnlyList<List<TextSegment>> header,
        IReadOnlyList<(double Left, double Right)> columns,
        double fontSize)
    {
        var widened = header.Select(row => row.ToList()).ToList();
        for (var r = 0; r + 1 < header.Count; r++)
        {
            for (var i = 0; i < widened[r].Count; i++)
            {
                var from = i > 0 ? widened[r][i - 1].LastColumn + 1 : 0;
                var to = i + 1 < widened[r].Count ? widened[r][i + 1].FirstColumn - 1 : columns.Count - 1;
                widened[r][i] = Widen(widened[r][i], from, to, header[r + 1], columns, fontSize);
            }
        }

        return widened;
    }

    private static TextSegment Widen(
        TextSegment piece,
        int from,
        int to,
        List<TextSegment> below,
        IReadOnlyList<(double Left, double Right)> columns,
        double fontSize)
    {
        bool Named(int column) => below.Exists(lower => lower.FirstColumn == column && lower.LastColumn == column);
        double OffBy(int first, int last) => Math.Abs((columns[first].Left + columns[last].Right) / 2 - piece.Box.CenterX);
        var best = piece;
        for (var first = piece.FirstColumn; first >= from && (first == piece.FirstColumn || Named(first)); first--)
        {
            for (var last = piece.LastColumn; last <= to && (last == piece.LastColumn || Named(last)); last++)
            {
                if (OffBy(first, last) < OffBy(best.FirstColumn, best.LastColumn) - 0.2 * fontSize
                    && OffBy(first, last) <= OffCentre * fontSize)
                {
                    best = piece with { FirstColumn = first, LastColumn = last };
                }
            }
        }

        return best;
    }

    /// <summary>For each header row: whether it goes on in the table row of the one above.</summary>
    public static bool[] JoinsAbove(IReadOnlyList<List<TextSegment>> header, double fontSize)
    {
        var joins = new bool[header.Count];
        var open = new List<TextSegment>();
        for (var r = 0; r < header.Count; r++)
        {
            joins[r] = r > 0
                && header[r].TrueForAll(lower => open.TrueForAll(upper => !Overlap(upper, lower) || IsOneText(upper, lower, fontSize)));
            open.RemoveAll(upper => !joins[r] || header[r].Exists(lower => Overlap(upper, lower)));
            open.AddRange(header[r]);
        }

        return joins;
    }

    /// <summary>Whether two pieces below each other are lines of one header.</summary>
    public static bool IsOneText(TextSegment upper, TextSegment lower, double fontSize) =>
        upper.FirstColumn == lower.FirstColumn
        && upper.LastColumn == lower.LastColumn
        && lower.Box.Top - upper.Box.Bottom <= AlignmentTolerances.CellLineGap * fontSize;

    private static bool Overlap(TextSegment a, TextSegment b) => a.FirstColumn <= b.LastColumn && b.FirstColumn <= a.LastColumn;
}
