using System.Globalization;
using System.Text.RegularExpressions;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Calendar;

/// <summary>Reads 年度 in titles and headers: 令和５年度, R5, 2023年度, 令和5(2023)年度, 令和元年度/平成31年度.</summary>
/// <remarks>
/// Texts are folded beforehand. Only years of <see cref="Eras"/> count: 平成32年度 is 2020, 昭和65年度 is no year. A span of years
/// (令和5年度~令和9年度) is a plan's term and states no year, nor does a day (R4.3.31, 令和5年4月1日).
/// </remarks>
internal static partial class FiscalYears
{
    private const string Era = $"(?<era>{Eras.Names})";
    private const string EraLetter = $@"(?<![A-Za-z0-9])(?<era>[{Eras.Letters}])";
    private const string Count = @"(?<n>元|[0-9]{1,2}|[一二三四五六七八九十]{1,3})";
    private const string AnyEra = $"(?:{Eras.Names}|[{Eras.Letters}])?";
    private const string OtherForm = @"(?:\s*\(\s*(?:" + AnyEra + @"(?:元|[0-9]{1,4}))\s*年?\s*度?\s*\))?";

    // 令和5(2023)年度 · R5, R5年度, R5(2023) but not R5.4.1 · 2023(令和5)年度. 平成22度 is a known slip of the pen.
    private const string Year =
        Era + @"\s*" + Count + @"\s*年?" + OtherForm + @"\s*年?\s*度" + OtherForm
        + "|" + EraLetter + @"\s*" + Count + @"(?![0-9.月]|\s*年\s*[0-9]{1,2}\s*月)" + OtherForm + @"(?:\s*年\s*度?)?" + OtherForm
        + @"|(?<![0-9])(?<western>(?:19|20)[0-9]{2})\s*年?" + OtherForm + @"\s*年?\s*度" + OtherForm;

    private const string Span =
        $@"(?:{Eras.Names}|(?<![A-Za-z0-9])[{Eras.Letters}])?\s*(?:元|[0-9]{{1,4}})"
            + OtherForm
            + @"\s*年?\s*度?\s*(?:~|-|から)\s*" + AnyEra + @"\s*(?:元|[0-9]{1,4})"
        + OtherForm + $@"\s*年?\s*度?(?<=度|[{Eras.Letters}][0-9]{{1,2}})(?:\s*まで)?";

    /// <summary>The first 年度 a text states, as a western year; null where it states none.</summary>
    public static int? Find(string text) => All(text).Cast<int?>().FirstOrDefault();

    /// <summary>Every 年度 a text states, in order; two forms of one year beside each other count once.</summary>
    public static IEnumerable<int> All(string text)
    {
        int? last = null;
        foreach (Match match in YearPattern().Matches(SpanPattern().Replace(text, "")))
        {
            if (YearOf(match) is { } year && year != last)
            {
                yield return year;
                last = year;
            }
        }
    }

    /// <summary>Every 年度 a text states with its place, in order.</summary>
    public static IEnumerable<(int Year, int Start, int End)> Places(string text)
    {
        var outsideSpans = SpanPattern().Replace(text, span => new string(' ', span.Length));
        foreach (Match match in YearPattern().Matches(outsideSpans))
        {
            if (YearOf(match) is { } year)
            {
                yield return (year, match.Index, match.Index + match.Length);
            }
        }
    }

    /// <summary>The text with every 年度, bare ones (27年度) and spans included, replaced.</summary>
    public static string Replace(string text, string replacement) =>
        BarePattern().Replace(YearPattern().Replace(SpanPattern().Replace(text, replacement), replacement), replacement);

    /// <summary>
    /// The number of a 年度 whose era is left out: 27年度 and 27 give 27, 元年度 gives 1. Null where a full year is stated or none at all.
    /// </summary>
    /// <remarks>Which year it is: see <see cref="BareYears"/>.</remarks>
    public static int? BareNumber(string text)
    {
        var rest = YearPattern().Replace(SpanPattern().Replace(text, ""), "");
        return rest == text && BarePattern().Match(text) is { Success: true } match ? NumberOf(match.Groups["n"].Value) : null;
    }

    /// <summary>The western year of an era's year (令和, 元; R, 5); null where the era had none of that number.</summary>
    public static int? OfEra(string era, string count) => Eras.YearOf(era, NumberOf(count));

    private static int? YearOf(Match match)
    {
        if (match.Groups["era"].Success)
        {
            return OfEra(match.Groups["era"].Value, match.Groups["n"].Value);
        }

        var western = int.Parse(match.Groups["western"].Value, CultureInfo.InvariantCulture);
        return western is >= 1950 and <= 2100 ? western : null;
    }

    private static int NumberOf(string text)
    {
        if (text == "元")
        {
            return 1;
        }

        if (char.IsAsciiDigit(text[0]))
        {
            return int.Parse(text, CultureInfo.InvariantCulture);
        }

        var ten = text.IndexOf('十', StringComparison.Ordinal);
        var tens = ten < 0 ? 0 : ten == 0 ? 1 : Digit(text[ten - 1]);
        var ones = ten == text.Length - 1 ? 0 : Digit(text[^1]);
        return 10 * tens + ones;
    }

    private static int Digit(char kanji) => "一二三四五六七八九".IndexOf(kanji, StringComparison.Ordinal) + 1;

    [GeneratedRegex(Year)]
    private static partial Regex YearPattern();

    [GeneratedRegex(Span)]
    private static partial Regex SpanPattern();

    [GeneratedRegex(@"(?<![0-9年月第])(?<n>元|[0-9]{1,2})年度")]
    private static partial Regex BarePattern();
}
