using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PlanIngest.Normalizer.Identity.Texts;

/// <summary>The numbers of a listing in a form that is the same however an edition writes them: Ⅰ-1-①, １－(1)－1 and 1-1-1 are one.</summary>
internal static partial class PlanNumber
{
    private const string CircledDigits = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private const string RomanNumerals = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ";

    /// <summary>The numbers of one cell; a list may be separated by line feeds, ・ 、 , or /.</summary>
    /// <returns>Canonical numbers, each once, in printed order; empty where the cell holds none.</returns>
    public static ImmutableArray<string> Parse(string cell)
    {
        var plain = Plain(cell);
        if (DigitsApart().IsMatch(plain))
        {
            plain = plain.Replace(' ', ',');
        }

        return [.. ListSeparator().Split(plain).Select(Canonical).Where(number => number.Length > 0).Distinct()];
    }

    /// <summary>The numbers of one listing that is already split.</summary>
    public static ImmutableArray<string> Parse(IEnumerable<string> numbers) => [.. numbers.SelectMany(number => Parse(number)).Distinct()];

    /// <summary>Whether one number is a branch of the other: 52 and 52-1.</summary>
    public static bool IsBranch(string a, string b) =>
        a.StartsWith(b + "-", StringComparison.Ordinal) || b.StartsWith(a + "-", StringComparison.Ordinal);

    // Circled and roman numerals become separate parts first: NFKC would turn 12① into 121.
    private static string Plain(string cell)
    {
        var text = new StringBuilder(cell.Length);
        foreach (var character in cell)
        {
            if (CircledDigits.IndexOf(character, StringComparison.Ordinal) is >= 0 and var circled)
            {
                text.Append(CultureInfo.InvariantCulture, $"-{circled + 1}-");
            }
            else if (RomanNumerals.IndexOf(character, StringComparison.Ordinal) is >= 0 and var roman)
            {
                text.Append(CultureInfo.InvariantCulture, $"-{roman + 1}-");
            }
            else
            {
                text.Append(character);
            }
        }

        return ComparableText.Unified(text.ToString()).Trim();
    }

    private static string Canonical(string number)
    {
        var parts = Part().Matches(Prefix().Replace(number, "")).Select(part => part.Value.TrimStart('0'));
        var canonical = string.Join('-', parts.Select(part => part.Length == 0 ? "0" : part));
        return canonical.Any(char.IsAsciiDigit) ? canonical : "";
    }

    [GeneratedRegex(@"^\d+(?: +\d+)+$")]
    private static partial Regex DigitsApart();

    [GeneratedRegex(@"[\r\n・、,/;]")]
    private static partial Regex ListSeparator();

    [GeneratedRegex(@"^(?:no\.?|事業番号|番号|通番)")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\d+|[a-z]+|[ァ-ヴ]")]
    private static partial Regex Part();
}
