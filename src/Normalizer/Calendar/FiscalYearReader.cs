using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanIngest.Normalizer.Calendar;

/// <summary>年度 inside running text: 令和5年度, R5, H30年度, 2023年度, 28年度, 令和5(2023)年度.</summary>
internal static partial class FiscalYearReader
{
    /// <summary>The last year of Heisei by which two digits without an era are read.</summary>
    private const int FirstHeiseiWithoutEra = 13;

    /// <summary>Reads the 年度 that starts at <paramref name="at"/>.</summary>
    /// <returns>The western year and the index after it, or null. R5 and H30 alone count, since tables use them as keys.</returns>
    public static (int Year, int End)? ReadAt(string text, int at)
    {
        if (!CanStart(text, at) || Year().Match(text, at) is not { Success: true } match || YearOf(match) is not { } year)
        {
            return null;
        }

        var end = at + match.Length;
        // 平成31年度/令和元年度 and 令和元年度(平成31年度) say one year twice.
        if (end < text.Length
            && text[end] is '/' or '・' or '('
            && Year().Match(text, end + 1) is { Success: true } again
            && YearOf(again) == year)
        {
            end += 1
                + again.Length
                + (text[end] == '(' && end + 1 + again.Length < text.Length && text[end + 1 + again.Length] == ')' ? 1 : 0);
        }

        return (year, end);
    }

    private static bool CanStart(string text, int at) =>
        (char.IsAsciiDigit(text[at]) && (at == 0 || !char.IsAsciiDigit(text[at - 1])))
        || text[at] is '令' or '平' or '昭' or '元'
        || (text[at] is 'R' or 'H' && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])));

    private static int? YearOf(Match match)
    {
        var number = match.Groups["n"].Value == "元" ? 1 : int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        return match.Groups["era"].Value switch
        {
            "令和" or "R" => number is >= 1 and <= 30 ? 2018 + number : null,
            "平成" or "H" => number is >= 1 and <= 40 ? 1988 + number : null,
            "昭和" => number is >= 1 and <= 64 ? 1925 + number : null,
            _ when number >= 1900 => number,
            _ when number is >= 1 and < FirstHeiseiWithoutEra => 2018 + number,
            _ when number is >= FirstHeiseiWithoutEra and <= 31 => 1988 + number,
            _ => null,
        };
    }

    [GeneratedRegex(
        """
        \G (?: (?<era>令和|平成|昭和|[RH]) \s? (?<n>元|[0-9]{1,2}) \s? (?: \( [0-9]{4} (?:年度?)? \) )? \s? 年度
             | (?<era>[RH]) (?<n>元|[0-9]{1,2}) (?! [0-9.年/月期-] | [,、・][0-9] )
             | (?<n>(?:19|20)[0-9]{2}) \s? (?: \( (?:令和|平成|[RH])? \s? (?:元|[0-9]{1,2}) (?:年度?)? \) )? \s? 年度
             | (?<n>元|[0-9]{1,2}) \s? 年度
           ) (?: \( (?:19|20)[0-9]{2} (?:年度?)? \) )? 分?
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Year();
}
