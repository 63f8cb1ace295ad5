using PlanIngest.Normalizer.Headers;

namespace PlanIngest.Normalizer.Rows;

/// <summary>The columns that the rows of a document stand under.</summary>
internal static class RowColumns
{
    /// <summary>The same items under other columns: rows that shared a set share one again.</summary>
    public static List<FlowItem> Replace(IEnumerable<FlowItem> items, Func<ColumnSet, ColumnSet> replacement)
    {
        var replaced = new Dictionary<ColumnSet, ColumnSet>(ReferenceEqualityComparer.Instance);
        return [.. items.Select(item => item is RowItem { Row: var row } read
            ? read with { Row = row with { Columns = ReplacementOf(row.Columns) } }
            : item)];

        ColumnSet ReplacementOf(ColumnSet columns) =>
            replaced.TryGetValue(columns, out var known) ? known : replaced[columns] = replacement(columns);
    }
}
