using PlanIngest.Model;

namespace PlanIngest.Extractor.Content;

/// <summary>An affine map: x' = A·x + C·y + E, y' = B·x + D·y + F.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    /// <summary>This map, then another.</summary>
    public Matrix Then(in Matrix next) => new(
        A * next.A + B * next.C,
        A * next.B + B * next.D,
        C * next.A + D * next.C,
        C * next.B + D * next.D,
        E * next.A + F * next.C + next.E,
        E * next.B + F * next.D + next.F);

    /// <summary>A shift by (x, y), then this map.</summary>
    public Matrix After(double x, double y) => this with { E = A * x + C * y + E, F = B * x + D * y + F };

    /// <summary>Where a point goes.</summary>
    public (double X, double Y) Apply(double x, double y) => (A * x + C * y + E, B * x + D * y + F);

    /// <summary>The box around a rectangle's image.</summary>
    public BoundingBox Around(double x1, double y1, double x2, double y2)
    {
        var (centerX, centerY) = Apply((x1 + x2) / 2, (y1 + y2) / 2);
        var halfWidth = (Math.Abs(A * (x2 - x1)) + Math.Abs(C * (y2 - y1))) / 2;
        var halfHeight = (Math.Abs(B * (x2 - x1)) + Math.Abs(D * (y2 - y1))) / 2;
        return new BoundingBox(centerX - halfWidth, centerY - halfHeight, centerX + halfWidth, centerY + halfHeight);
    }

    /// <summary>A matrix of six numbers; null for another count.</summary>
    public static Matrix? From(ReadOnlySpan<double> numbers) =>
        numbers is [var a, var b, var c, var d, var e, var f] ? new Matrix(a, b, c, d, e, f) : null;
}
