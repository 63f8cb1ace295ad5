using System.Collections.Immutable;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Text;

/// <summary>Counts what folding changes in the whole of a document, so that nothing is repaired in silence.</summary>
internal static class FoldingRecord
{
    /// <summary>The changes in cells and lines of text, the most frequent first.</summary>
    public static ImmutableArray<FoldCount> Of(ExtractedDocument document) =>
    [
        .. document.Pages.SelectMany(DrawnTexts)
            .SelectMany(text => Folding.Fold(text).Folds)
            .GroupBy(fold => (fold.From, fold.To, fold.Reason))
            .Select(same => new FoldCount(same.Key.From, same.Key.To, same.Key.Reason, same.Count()))
            .OrderByDescending(fold => fold.Count)
            .ThenBy(fold => fold.Drawn, StringComparer.Ordinal)
            .ThenBy(fold => fold.Folded, StringComparer.Ordinal)
            .ThenBy(fold => fold.Reason),
    ];

    private static IEnumerable<string> DrawnTexts(ExtractedPage page) => page.Tables
        .SelectMany(table => table.Cells.Select(cell => cell.Text))
        .Concat(page.TextBlocks.SelectMany(block => block.Lines.Select(line => line.Text)));
}
