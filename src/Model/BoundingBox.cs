namespace PlanIngest.Model;

/// <summary>An axis-aligned rectangle on a page.</summary>
/// <remarks>
/// Frame: the page as displayed (after /Rotate, crop box and UserUnit), origin in the top-left corner,
/// x to the right, y down, in points (1/72 inch). <c>Left ≤ Right</c> and <c>Top ≤ Bottom</c>.
/// </remarks>
public readonly record struct BoundingBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Horizontal extent in points.</summary>
    public double Width => Right - Left;

    /// <summary>Vertical extent in points.</summary>
    public double Height => Bottom - Top;

    /// <summary>Horizontal centre in points.</summary>
    public double CenterX => (Left + Right) / 2;

    /// <summary>Vertical centre in points.</summary>
    public double CenterY => (Top + Bottom) / 2;

    /// <summary>Whether the point lies inside or on the border.</summary>
    public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

    /// <summary>The smallest box that covers this one and <paramref name="other"/>.</summary>
    public BoundingBox Union(BoundingBox other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>The smallest box that covers all <paramref name="boxes"/>.</summary>
    /// <exception cref="InvalidOperationException">The sequence is empty.</exception>
    public static BoundingBox Around(IEnumerable<BoundingBox> boxes) => boxes.Aggregate((a, b) => a.Union(b));
}

/// <summary>A box together with the page it lies on.</summary>
/// <param name="Page">Page number, from 1.</param>
/// <param name="Box">Where on that page.</param>
public readonly record struct PageBox(int Page, BoundingBox Box);
