using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Text;

/// <summary>Counts what folding changes in the whole of a document, so that nothing is repaired in silence.</summary>
internal static class FoldingRecord
{
    /// <summary>The changes in cells and lines of text, the most frequent first.</summary>
    public static ImmutableArray<FoldCount> Count(ExtractedDocument document)
    {
        var counts = new Dictionary<(string Drawn, string Folded, FoldReason Reason), int>();
        foreach (var line in document.Pages.SelectMany(Lines))
        {
            foreach (var fold in Folding.Changes(line.Text))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, (fold.From, fold.To, fold.Reason), out _)++;
            }
        }

        return
        [
            .. counts
                .Select(same => new FoldCount(same.Key.Drawn, same.Key.Folded, same.Key.Reason, same.Value))
                .OrderByDescending(fold => fold.Count)
                .ThenBy(fold => fold.Drawn, StringComparer.Ordinal)
                .ThenBy(fold => fold.Folded, StringComparer.Ordinal)
                .ThenBy(fold => fold.Reason),
        ];
    }

    private static IEnumerable<TextLine> Lines(ExtractedPage page) => page.Tables
        .SelectMany(table => table.Cells.SelectMany(cell => cell.Lines))
        .Concat(page.TextBlocks.SelectMany(block => block.Lines));
}
