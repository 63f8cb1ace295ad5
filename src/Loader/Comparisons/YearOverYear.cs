namespace PlanIngest.Loader.Comparisons;

/// <summary>One row of <c>analysis.year_over_year</c>: an indicator in one fiscal year beside the year before it.</summary>
public sealed record YearOverYearRow(
    string Municipality,
    string Plan,
    long MeasureId,
    string MeasureName,
    long IndicatorId,
    string Label,
    string? Unit,
    string? Qualifier,
    int FiscalYear,
    decimal Value,
    int? PreviousFiscalYear,
    decimal? PreviousValue,
    decimal? Change,
    decimal? ChangeRatio,
    string? Note);

/// <summary>Which rows of the comparison are asked for; null asks for all.</summary>
/// <param name="Municipality">Part of the municipality's name.</param>
/// <param name="Plan">Part of the plan's name.</param>
/// <param name="Measure">Part of any name the measure ever had, or its id.</param>
/// <param name="Indicator">Part of any label the indicator ever had, or its id.</param>
/// <param name="From">First fiscal year shown; earlier ones still serve as previous years.</param>
/// <param name="To">Last fiscal year shown.</param>
/// <param name="AsOf">The time whose knowledge is shown: of each edition the newest version loaded by then. Only the comparison itself
/// knows it.</param>
public sealed record YearOverYearFilter(
    string? Municipality = null,
    string? Plan = null,
    string? Measure = null,
    string? Indicator = null,
    int? From = null,
    int? To = null,
    DateTimeOffset? AsOf = null);
