using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Rows;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Listings;

/// <summary>Reads this document's own explanation of its status codes; the same letter means something else elsewhere.</summary>
internal static class LegendReader
{
    /// <param name="notes">Text that heads no rows.</param>
    /// <param name="tables">Tables that list no measures; a legend is often one.</param>
    public static ImmutableArray<Status> Read(IEnumerable<Note> notes, IEnumerable<ForeignTableItem> tables)
    {
        var lines = notes.Select(note => note.Text).Concat(tables.SelectMany(item => Rows(item.Table)));
        var entries = lines
            .SelectMany(line => StatusCell.ReadLegend(Folding.Fold(line).Value))
            .DistinctBy(entry => entry.Code)
            .ToImmutableArray();

        // One entry alone is more likely a sentence with a colon.
        return entries.Length >= 2 ? entries : [];
    }

    private static IEnumerable<string> Rows(Table table) => table.Cells
        .GroupBy(cell => cell.Row)
        .Select(row => string.Join(':', row.OrderBy(cell => cell.Column).Select(cell => cell.Text.Replace("\n", "", StringComparison.Ordinal)).Take(2)));
}
