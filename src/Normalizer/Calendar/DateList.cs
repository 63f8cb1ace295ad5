using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PlanIngest.Normalizer.Lexicon.RowTypes;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Calendar;

/// <summary>Days, months, years and clock times as running text writes them.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index after the last character.</param>
/// <param name="Days">In order; of a range both ends. Empty for months, years and clock times.</param>
internal sealed partial record DateList(int Start, int End, ImmutableArray<MonthDay> Days)
{
    /// <summary>
    /// Reads dates and what continues them (6/3、10、17; 18日と19日; 6/23~6/29) at <paramref name="start"/>; null where there is none.
    /// </summary>
    public static DateList? ReadAt(string text, int start)
    {
        if (start > 0 && char.IsAsciiDigit(text[start - 1]) && char.IsAsciiDigit(text[start]))
        {
            return null;
        }

        if (FullDateAt(text, start) is not { } first || DayOf(first) is not { } day)
        {
            return Vague().Match(text, start) is { Success: true } vague ? new DateList(start, start + vague.Length, []) : null;
        }

        var days = ImmutableArray.CreateBuilder<MonthDay>();
        days.Add(day);
        var end = start + first.Length;
        var isSlashed = first.Groups["slash"].Success;
        while (Next(text, end, days[^1].Month, isSlashed) is { } next)
        {
            days.Add(next.Day);
            end = next.End;
        }
        return new DateList(start, end, days.ToImmutable());
    }

    private static (MonthDay Day, int End)? Next(string text, int end, int month, bool isSlashed)
    {
        if (Separator().Match(text, end) is not { Success: true } separator)
        {
            return null;
        }

        var at = end + separator.Length;
        if (FullDateAt(text, at) is { } full && DayOf(full) is { } day)
        {
            return (day, at + full.Length);
        }

        if (!isSlashed && DayOnly().Match(text, at) is { Success: true } dayOnly)
        {
            return Valid(month, dayOnly) is { } inherited ? (inherited, at + dayOnly.Length) : null;
        }

        if (isSlashed && BareDay().Match(text, at) is { Success: true } bare)
        {
            return Valid(month, bare) is { } inherited ? (inherited, at + bare.Length) : null;
        }

        return null;
    }

    /// <summary>A slash date is none before a counter: 12/45校 is a ratio.</summary>
    private static Match? FullDateAt(string text, int at)
    {
        var match = FullDate().Match(text, at);
        return match.Success
            && !(match.Groups["slash"] is { Success: true } date
                && Counters.ReadAt(text, date.Index + date.Length)?.May(CounterUses.Slash) is true)
                ? match
                : null;
    }

    private static MonthDay? Valid(int month, Match match) =>
        int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day
            ? new MonthDay(month, day)
            : null;

    private static MonthDay? DayOf(Match match)
    {
        var month = int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        return month is >= 1 and <= 12 ? Valid(month, match) : null;
    }

    private const string Weekday = """(?: \s? \( [月火水木金土日祝休・]+ (?:曜日?)? \) | [月火水木金土日]曜日? )?""";

    private const string Era = $"(?:{Eras.NamesInText}|[{Eras.LettersInDates}])";

    private const string YearPart =
        $$"""(?: (?: {{Era}} \s? (?:{{Eras.Number}}) | (?:19|20)[0-9]{2} ) \s? (?: \( [0-9]{4} \) )? (?: 年(?!度) | [./-] ) \s? )""";

    // Dots need the year (R5.9.15).
    [GeneratedRegex(
        $"""
        \G (?: {YearPart}? (?<m>[0-9][0-9]?) 月 \s? (?<d>[0-9][0-9]?) 日 (?!間)
             | {YearPart}? (?<slash>(?<m>[0-9][0-9]?) / (?<d>[0-9][0-9]?)) (?! [0-9/.%] )
             | {YearPart} (?<m>[0-9][0-9]?) [.-] (?<d>[0-9][0-9]?) (?![0-9]) ) {Weekday}
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex FullDate();

    [GeneratedRegex($"""\G (?<d>[0-9][0-9]?) 日 (?!間) {Weekday}""", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex DayOnly();

    [GeneratedRegex($"""\G (?<d>[0-9][0-9]?) {Weekday} (?= \s* [,、・)~〜\-]  | \s*$ )""", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex BareDay();

    [GeneratedRegex("""\G(?:\s?[,、・~〜–—―‐-]\s?|から|と|及び|および|\s(?=[0-9]))""")]
    private static partial Regex Separator();

    // Months, years without 度, and clock times: dates without a day.
    [GeneratedRegex(
        $$"""
        \G (?: (?: {{Era}} \s? (?:{{Eras.Number}}) | (?:19|20)[0-9]{2} ) \s? (?: \( [0-9]{4} \) )? 年 (?![度間])
               (?: \s? [0-9][0-9]? 月 (?![間額]) (?:[上中下]旬|末(?:日)?|初旬)? )?
             | (?:[{{Eras.LettersInDates}}]) (?:{{Eras.Number}}) [./] [0-9][0-9]? (?![0-9.])
             | [0-9][0-9]? 月 (?![間額]) (?:[上中下]旬|末(?:日)?|初旬|期|号)?
             | [0-9][0-9]? : [0-9][0-9] (?![0-9])
             | (?:午前|午後)? [0-9][0-9]? 時 (?!間) (?: [0-9][0-9]? 分 | 半 )?
             | [1-9][0-9]? 日 (?=[(（][月火水木金土日])
           )
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Vague();
}
