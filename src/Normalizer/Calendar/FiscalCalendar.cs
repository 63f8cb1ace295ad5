using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Calendar;

/// <summary>Puts days without a year into a fiscal year, which runs from April to March.</summary>
internal static class FiscalCalendar
{
    /// <summary>The day in that fiscal year: 1/27 of 2023 is 2024-01-27. Null where that year has no such day (2/29, 4/31).</summary>
    public static DateOnly? Resolve(MonthDay day, int fiscalYear)
    {
        var year = day.Month >= 4 ? fiscalYear : fiscalYear + 1;
        return day.Month is >= 1 and <= 12 && day.Day >= 1 && year is >= 1 and <= 9999 && day.Day <= DateTime.DaysInMonth(year, day.Month)
            ? new DateOnly(year, day.Month, day.Day)
            : null;
    }

    /// <summary>The days in that fiscal year; those it does not have are left out.</summary>
    public static ImmutableArray<DateOnly> Resolve(ImmutableArray<MonthDay> days, int fiscalYear) =>
        [.. days.Select(day => Resolve(day, fiscalYear)).OfType<DateOnly>()];
}
