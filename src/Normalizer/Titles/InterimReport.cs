using System.Globalization;
using System.Text.RegularExpressions;
using PlanIngest.Normalizer.Calendar;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Titles;

/// <summary>Finds where a report says that it covers a part of its fiscal year only: 上半期, 9月末現在.</summary>
internal static partial class InterimReport
{
    /// <summary>The words that say so; null where none do.</summary>
    /// <param name="text">Of a title or header, folded.</param>
    /// <param name="fiscalYear">The year reported on.</param>
    public static string? Find(string text, int fiscalYear) =>
        Part().Match(text) is { Success: true } part ? part.Value
        : Day().Matches(text).FirstOrDefault(day => IsWithin(day, fiscalYear))?.Value;

    /// <summary>Whether a day lies in the year, after its first and before its last month is over.</summary>
    private static bool IsWithin(Match day, int fiscalYear)
    {
        var month = Number(day.Groups["month"]);
        if (!day.Groups["year"].Success && !day.Groups["western"].Success)
        {
            // Without a year, spring may be the end of the year reported on or the time of the report.
            return month is >= 7 and <= 12;
        }

        var year = day.Groups["era"].Success
            ? FiscalYears.OfEra(day.Groups["era"].Value, day.Groups["year"].Value)
            : Number(day.Groups["western"]);
        var isFirstDay = month == 4 && day.Groups["day"].Value == "1";
        return (year == fiscalYear && month is >= 4 and <= 12 && !isFirstDay) || (year == fiscalYear + 1 && month is 1 or 2);
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("上半期|上期|第[1-3一二三]四半期|年度途中")]
    private static partial Regex Part();

    [GeneratedRegex(
        $@"(?:(?:(?<era>{Eras.NamesInText}|(?<![A-Za-z])[{Eras.LettersInDates}])\s*(?<year>{Eras.Number})"
            + @"|(?<western>20[0-9]{2}))\s*[年.]\s*)?"
            + @"(?<![0-9])(?<month>[0-9]{1,2})(?:月|\.(?=[0-9]))\s*(?:(?<day>[0-9]{1,2})日?|末日?)?\s*(?:現在|時点)")]
    private static partial Regex Day();
}
