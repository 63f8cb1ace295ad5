using System.Globalization;
using System.Text.RegularExpressions;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Calendar;

/// <summary>年度 inside running text: 令和5年度, R5, H30年度, 2023年度, 28年度, 令和5(2023)年度.</summary>
internal static partial class FiscalYearReader
{
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
        || (text[at] is 'R' or 'H' or 'S' && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])));

    private static int? YearOf(Match match)
    {
        var number = match.Groups["n"].Value == "元" ? 1 : int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        return match.Groups["era"] is { Success: true } era ? Eras.YearOf(era.Value, number)
            : number >= 1900 ? number
            : BareYears.Of(number, stated: null);
    }

    [GeneratedRegex(
        $$"""
        \G (?: (?<era>{{Eras.NamesInText}}|[{{Eras.LettersInDates}}]) \s? (?<n>{{Eras.Number}}) \s? (?: \( [0-9]{4} (?:年度?)? \) )? \s? 年度
             | (?<era>[{{Eras.LettersAlone}}]) (?<n>{{Eras.Number}}) (?! [0-9.年/月期-] | [,、・][0-9] )
             | (?<n>(?:19|20)[0-9]{2}) \s?
                   (?: \( (?:{{Eras.NamesInText}}|[{{Eras.LettersInDates}}])? \s? (?:{{Eras.Number}}) (?:年度?)? \) )? \s? 年度
             | (?<n>{{Eras.Number}}) \s? 年度
           ) (?: \( (?:19|20)[0-9]{2} (?:年度?)? \) )? 分?
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Year();
}
