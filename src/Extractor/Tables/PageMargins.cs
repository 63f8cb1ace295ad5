using PlanIngest.Model;

namespace PlanIngest.Extractor.Tables;

/// <summary>The outer parts of a page, in which text above or below the tables is furniture: running titles, page numbers.</summary>
internal static class PageMargins
{
    /// <summary>As a share of the page's height.</summary>
    private const double Share = 0.08;

    /// <summary>Whether a box lies in the upper margin.</summary>
    public static bool IsInHead(BoundingBox box, double pageHeight) => box.Bottom <= Share * pageHeight;

    /// <summary>Whether a box lies in the lower margin.</summary>
    public static bool IsInFoot(BoundingBox box, double pageHeight) => box.Top >= (1 - Share) * pageHeight;
}
