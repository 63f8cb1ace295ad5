using System.Text.RegularExpressions;
using PlanIngest.Model;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Rows;

/// <summary>Removes what a page carries for its own sake: page numbers, and titles repeated at the top or bottom.</summary>
internal static partial class PageFurniture
{
    /// <summary>Repeated lines count as furniture in this outer part of a page, top and bottom.</summary>
    private const double Margin = 0.15;

    /// <summary>How far a repeated line may move from page to page, in points.</summary>
    private const double BorderTolerance = 3.0;

    /// <summary>The items without furniture; the first of several repeated lines stays, as it may be the title.</summary>
    public static IEnumerable<FlowItem> Remove(IEnumerable<FlowItem> items, ExtractedDocument document)
    {
        var heights = document.Pages.ToDictionary(page => page.Number, page => page.Height);
        var seen = new Dictionary<string, double>();
        foreach (var item in items)
        {
            if (item is TextItem text && InMargin(text, heights[text.Page]))
            {
                var words = Spacing.Remove(Folding.Fold(text.Line.Text).Value);
                if (PageNumber().IsMatch(words))
                {
                    continue;
                }

                if (seen.TryGetValue(words, out var top) && Math.Abs(top - text.Line.Box.Top) <= BorderTolerance)
                {
                    continue;
                }

                seen[words] = text.Line.Box.Top;
            }

            yield return item;
        }
    }

    private static bool InMargin(TextItem item, double height) =>
        item.Line.Box.Bottom <= Margin * height || item.Line.Box.Top >= (1 - Margin) * height;

    [GeneratedRegex(@"^[-‐−–—―ー(\[・]*(?:p\.?|P\.?)?\d{1,4}(?:/\d{1,4})?(?:ページ|頁)?[-‐−–—―ー)\]・]*$")]
    private static partial Regex PageNumber();
}
