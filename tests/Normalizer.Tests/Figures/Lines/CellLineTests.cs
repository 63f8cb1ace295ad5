using PlanIngest.Normalizer.Figures.Lines;
using PlanIngest.Normalizer.Figures.Numbers;

namespace PlanIngest.Normalizer.Tests.Figures.Lines;

/// <summary>Logical lines with mark and indent, and the numerals in marks.</summary>
public class CellLineTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "0''a")]
    [InlineData("a⏎b", "0''a 0''b")]
    [InlineData("⏎a⏎ ⏎\u3000b⏎", "0''a 1''b")]
    [InlineData("・a", "0'・'a")]
    [InlineData("  ・a", "2'・'a")]
    [InlineData("(1)a", "0'(1)'a Ordinal1")]
    [InlineData("1. a", "0'1.'a Ordinal1")]
    [InlineData("12 a", "0'12'a Ordinal12")]
    [InlineData("①a", "0'①'a")]
    [InlineData("1回", "0''1回")]
    [InlineData("(12) a(3)", "0'(12)'a(3) Ordinal12")]
    public void Splits_a_text_into_lines(string text, string expected)
    {
        var drawn = text.Replace('⏎', '\n');

        Assert.Equal(expected, Describe(drawn));
    }

    private static string Describe(string text)
    {
        var numerals = new List<NumeralReading>();
        return string.Join(' ', CellLine.Split(text, numerals).Select(line => $"{line.Indent}'{line.Mark}'{text[line.Start..line.End]}"))
            + string.Concat(numerals.Select(numeral => $" {numeral.Kind}{text.Substring(numeral.Start, numeral.Length)}"));
    }
}
