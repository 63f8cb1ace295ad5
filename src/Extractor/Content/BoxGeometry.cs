using PlanIngest.Model;

namespace PlanIngest.Extractor.Content;

internal static class BoxGeometry
{
    /// <summary>The common part of two boxes; false where they do not touch.</summary>
    public static bool TryIntersect(this BoundingBox a, BoundingBox b, out BoundingBox common)
    {
        common = new BoundingBox(
            Math.Max(a.Left, b.Left), Math.Max(a.Top, b.Top), Math.Min(a.Right, b.Right), Math.Min(a.Bottom, b.Bottom));
        return common.Left <= common.Right && common.Top <= common.Bottom;
    }
}
