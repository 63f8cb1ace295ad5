using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PlanIngest.FaultSeeder.Finding;

/// <summary>The numbers that a number is replaced by.</summary>
internal static class OtherNumbers
{
    /// <summary>
    /// One more and one less for an integer; half and one and a half times as much for a fraction. Zero becomes one: that it
    /// becomes negative says little where sizes and indices are counted.
    /// </summary>
    /// <returns>Literals of the same type; none for what is no number.</returns>
    public static IEnumerable<string> Of(SyntaxToken literal)
    {
        return literal.Value switch
        {
            0 or 0u or 0L or 0UL => [WithSuffix("1")],
            0.0 or 0f or 0m => [WithSuffix("1.0")],
            int or uint or long or ulong => Neighbours(Convert.ToDecimal(literal.Value, CultureInfo.InvariantCulture)).Select(WithSuffix),
            double value when CanBeScaled(value) => Fractions((decimal)value).Select(WithSuffix),
            float value when CanBeScaled(value) => Fractions((decimal)value).Select(WithSuffix),
            decimal value when CanBeScaled((double)value) => Fractions(value).Select(WithSuffix),
            _ => [],
        };

        string WithSuffix(string number) => number + Suffix(literal);
    }

    /// <summary>Whether ten decimals write half of it; bounds that stand for infinity are left alone.</summary>
    private static bool CanBeScaled(double value) => value is > 1e-8 and < 1e15;

    private static IEnumerable<string> Neighbours(decimal value) => [Text(value + 1), Text(value - 1)];

    private static IEnumerable<string> Fractions(decimal value) => [Text(value * 1.5m, "0.0#########"), Text(value * 0.5m, "0.0#########")];

    private static string Text(decimal value, string format = "0") => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Suffix(SyntaxToken literal)
    {
        var isHexadecimal = literal.Text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return literal.Text[literal.Text.AsSpan().TrimEnd(isHexadecimal ? "uUlL" : "uUlLfFdDmM").Length..];
    }
}
