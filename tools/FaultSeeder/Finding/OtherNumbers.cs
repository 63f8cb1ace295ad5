using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PlanIngest.FaultSeeder.Finding;

/// <summary>The numbers that a number is replaced by.</summary>
internal static class OtherNumbers
{
    /// <summary>
    /// One more and one less for an integer; half and one and a half times as much for a fraction. Zero becomes one: that it
    /// becomes negative says little where sizes and indices are counted.
    /// </summary>
    /// <returns>Literals of the same type; none for what is no number.</returns>
    public static IEnumerable<string> Of(SyntaxToken literal) => literal.IsKind(SyntaxKind.NumericLiteralToken)
        ? literal.Value switch
        {
            0 or 0u or 0L or 0UL => ["1" + Suffix(literal)],
            0.0 or 0f or 0m => ["1.0" + Suffix(literal)],
            int or uint or long or ulong => Integers(Convert.ToDecimal(literal.Value, CultureInfo.InvariantCulture)).Select(number => number + Suffix(literal)),
            double value => Fractions((decimal)value).Select(number => number + Suffix(literal)),
            float value => Fractions((decimal)value).Select(number => number + Suffix(literal)),
            decimal value => Fractions(value).Select(number => number + Suffix(literal)),
            _ => [],
        }
        : [];

    private static IEnumerable<string> Integers(decimal value) => ((decimal[])[value + 1, value - 1]).Select(number => number.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<string> Fractions(decimal value) => ((decimal[])[value * 1.5m, value * 0.5m]).Select(number => number.ToString("0.0#########", CultureInfo.InvariantCulture));

    private static string Suffix(SyntaxToken literal)
    {
        var text = literal.Text;
        var digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text.Length - text.AsSpan().TrimEnd("uUlL").Length : text.Length - text.AsSpan().TrimEnd("uUlLfFdDmM").Length;
        return text[^digits..];
    }
}
