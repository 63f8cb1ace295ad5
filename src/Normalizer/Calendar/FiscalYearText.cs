using System.Globalization;
using System.Text.RegularExpressions;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Calendar;

/// <summary>A 年度 that a person enters: 2023, R5, 令和5, 令和５年度, 平成32年度.</summary>
public static partial class FiscalYearText
{
    /// <summary>The first year that is read, 明治元年.</summary>
    public const int First = 1868;

    /// <summary>The last year that is read.</summary>
    public const int Last = 2200;

    /// <summary>The western year in which the 年度 begins; null where the text is no such year, a number without its era included.</summary>
    public static int? Parse(string text)
    {
        if (Year().Match(Spacing.Remove(Folding.Fold(text).Value)) is not { Success: true } match)
        {
            return null;
        }

        var year = match.Groups["western"] is { Success: true } western
            ? int.Parse(western.ValueSpan, CultureInfo.InvariantCulture)
            : FiscalYears.OfEra(match.Groups["era"].Value.ToUpperInvariant(), match.Groups["n"].Value);
        return year is >= First and <= Last ? year : null;
    }

    [GeneratedRegex($"^(?:(?<western>[0-9]{{4}})|(?<era>{Eras.Names}|[{Eras.Letters}mtshr])(?<n>{Eras.Number}))(?:年度?)?$")]
    private static partial Regex Year();
}
