using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanIngest.Normalizer.Titles;

/// <summary>Reads 年度 in titles and headers: 令和５年度, R5, 2023年度, 令和5(2023)年度, 令和元年度/平成31年度.</summary>
/// <remarks>Texts are folded beforehand. Only eras that existed count: 令和元年度 is 2019, 平成32年度 is no year.</remarks>
internal static partial class FiscalYears
{
    private static readonly Dictionary<string, (int First, int Last)> Eras = new()
    {
        ["明治"] = (1868, 45),
        ["大正"] = (1912, 15),
        ["昭和"] = (1926, 64),
        ["平成"] = (1989, 31),
        ["令和"] = (2019, 99),
        ["S"] = (1926, 64),
        ["H"] = (1989, 31),
        ["R"] = (2019, 99),
    };

    /// <summary>The first 年度 a text states, as a western year; null where it states none.</summary>
    public static int? Find(string text) => All(text).Cast<int?>().FirstOrDefault();

    /// <summary>Every 年度 a text states, in order; both forms of 令和5(2023)年度 count once.</summary>
    public static IEnumerable<int> All(string text)
    {
        foreach (Match match in Year().Matches(text))
        {
            if (YearOf(match) is { } year)
            {
                yield return year;
            }
        }
    }

    /// <summary>Whether a header says nothing but a 年度.</summary>
    public static bool IsYearOnly(string text) => Year().Match(text) is { Success: true } match && match.Length >= text.Length - 1;

    private static int? YearOf(Match match)
    {
        if (match.Groups["era"].Success)
        {
            var (first, last) = Eras[match.Groups["era"].Value];
            var number = match.Groups["n"].Value == "元" ? 1 : int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
            return number >= 1 && number <= last ? first + number - 1 : null;
        }

        var western = int.Parse(match.Groups["western"].Value, CultureInfo.InvariantCulture);
        return western is >= 1950 and <= 2100 ? western : null;
    }

    // An era year with 年度 (or a bracketed western year before it), the short form R5 on its own or with 年度, or a western year with 年度.
    [GeneratedRegex(
        """
        (?: (?<era>明治|大正|昭和|平成|令和) \s* (?<n>元|\d{1,2}) \s* (?: [\(（] \s* \d{4} \s* 年? [\)）] )? \s* 年 \s* 度
          | (?<![A-Za-z\d]) (?<era>[RHS]) \s* (?<n>元|\d{1,2}) (?! [\d.] ) \s* (?: [\(（] \d{4} [\)）] )? (?: 年 \s* 度? )?
          | (?<!\d) (?<western>(?:19|20)\d{2}) \s* (?: [\(（] \s* (?:明治|大正|昭和|平成|令和)? (?:元|\d{1,2}) \s* 年? \s* [\)）] )? \s* 年 \s* 度 )
        (?: \s* [\(（/・] \s* (?: (?:平成|令和) (?:元|\d{1,2}) | \d{4} ) \s* 年 \s* 度 \s* [\)）]? )?
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Year();
}
