using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Rows;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Listings;

/// <summary>Reads this document's own explanation of its status codes; the same letter means something else elsewhere.</summary>
internal static class LegendReader
{
    /// <summary>Legends stand in notes, in tables of their own, and in the header of the column itself.</summary>
    /// <param name="notes">Text that heads no rows.</param>
    /// <param name="flow">The document.</param>
    public static ImmutableArray<Status> Read(IEnumerable<Note> notes, IReadOnlyList<FlowItem> flow)
    {
        var lines = notes.SelectMany(note => note.Text.Split('\n'))
            .Concat(flow.OfType<OtherTable>().SelectMany(item => Rows(item.Table)))
            .Concat(
                flow
                    .OfType<RowItem>()
                    .SelectMany(item => item.Row.Columns.Columns)
                    .Where(column => column.Role == ColumnRole.Status)
                    .SelectMany(column => column.HeaderCells)
                    .Distinct());
        var entries = lines
            .SelectMany(line => LegendLine.Read(Folding.Fold(line).Value))
            .DistinctBy(entry => entry.Code)
            .ToImmutableArray();

        // One entry alone is more likely a sentence with a colon.
        return entries.Length >= 2 ? entries : [];
    }

    /// <summary>A table that explains codes has one per row, its meaning in the next cell.</summary>
    private static IEnumerable<string> Rows(Table table) => table.Cells
        .Where(cell => !cell.Lines.IsEmpty)
        .GroupBy(cell => cell.Row)
        .Select(row => string.Join(
            ':',
            row.OrderBy(cell => cell.Column).Select(cell => cell.Text.Replace("\n", "", StringComparison.Ordinal)).Take(2)));
}
