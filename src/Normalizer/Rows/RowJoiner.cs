using PlanIngest.Model;

namespace PlanIngest.Normalizer.Rows;

/// <summary>Puts rows that a page break cut together again.</summary>
internal static class RowJoiner
{
    /// <summary>The same items with cut rows joined; the joined row stands where its first part stood.</summary>
    /// <param name="items">In reading order, without page furniture.</param>
    /// <param name="joined">The page each join was made on and the joined row's place there.</param>
    public static List<FlowItem> Join(IEnumerable<FlowItem> items, out List<PageBox> joined)
    {
        var result = new List<FlowItem>();
        joined = [];
        foreach (var item in items)
        {
            if (item is RowItem { Row.CutAtTop: true } below
                && result.Count > 0
                && result[^1] is RowItem { Row.CutAtBottom: true } above
                && above.Page < below.Page
                && IsCut(above.Row, below.Row))
            {
                result[^1] = above with { Page = below.Page, Row = Join(above.Row, below.Row) };
                joined.Add(below.Row.Places.First());
                continue;
            }

            result.Add(item);
        }

        return result;
    }

    /// <summary>
    /// Whether two rows are the parts of one: the break left it open, or one of them lacks what every row has,
    /// its number or its name.
    /// </summary>
    private static bool IsCut(PrintedRow above, PrintedRow below)
    {
        if (above.OpenAtBottom || below.OpenAtTop)
        {
            return true;
        }

        var keys = new[] { ColumnRole.Number, ColumnRole.Name }.Where(below.Columns.Has).ToList();
        return keys.Count > 0 && (keys.Exists(below.IsEmpty) || keys.TrueForAll(above.IsEmpty));
    }

    private static PrintedRow Join(PrintedRow above, PrintedRow below)
    {
        var cells = above.Cells.ToList();
        foreach (var cell in below.Cells.Where(cell => cell.Column < above.Columns.Columns.Length))
        {
            cells.Add(cell with { FirstLine = cell.FirstLine + above.LineCount });
        }

        return below with
        {
            Columns = above.Columns,
            LineCount = above.LineCount + below.LineCount,
            Cells = [.. cells.OrderBy(cell => cell.Column).ThenBy(cell => cell.FirstLine)],
            CutAtTop = above.CutAtTop,
            OpenAtTop = above.OpenAtTop,
        };
    }
}
