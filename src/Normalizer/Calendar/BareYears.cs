using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Calendar;

/// <summary>The one rule for a 年度 whose era is left out: 27年度, 5年度 (docs/decisions/0013-bare-years.md).</summary>
internal static class BareYears
{
    /// <summary>The highest number that is read as 令和 where no year stands near it; higher ones are 平成.</summary>
    private const int LastReiwa = 12;

    /// <summary>平成 ended in its year 31; what plans counted beyond it always has the era beside it.</summary>
    private const int LastHeisei = 31;

    /// <summary>A year that is stated near a bare one lies no farther from it.</summary>
    private const int MaxDistance = 10;

    /// <summary>The western year of a bare number; null where no reading fits.</summary>
    /// <param name="number">元 is 1.</param>
    /// <param name="stated">A western year stated near it, or null where there is none.</param>
    public static int? Of(int number, int? stated) => stated is { } year ? Nearest(number, year) : number switch
    {
        >= 1 and <= LastReiwa => Eras.YearOf("令和", number),
        > LastReiwa and <= LastHeisei => Eras.YearOf("平成", number),
        _ => null,
    };

    /// <summary>
    /// Whether the number alone leaves open what it counts: 5年度 may be of either era, or the fifth year of a plan. A whole document must
    /// not be dated by it.
    /// </summary>
    public static bool IsAmbiguous(int number) => number <= LastReiwa;

    private static int? Nearest(int number, int stated)
    {
        int?[] readings = [Eras.YearOf("平成", number), Eras.YearOf("令和", number), 2000 + number];
        var best = readings.OfType<int>().MinBy(year => Math.Abs(year - stated));
        return Math.Abs(best - stated) <= MaxDistance ? best : null;
    }
}
