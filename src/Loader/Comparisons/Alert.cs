namespace PlanIngest.Loader.Comparisons;

/// <summary>One row of <c>analysis.alert</c>: a count to look at before it is used.</summary>
/// <param name="Municipality">Of the plan.</param>
/// <param name="Plan">Its name.</param>
/// <param name="Kind">vanished, jump or scale.</param>
/// <param name="MeasureId">The measure.</param>
/// <param name="MeasureName">As printed where the last value stands.</param>
/// <param name="IndicatorId">The series over the years.</param>
/// <param name="Label">What was counted.</param>
/// <param name="Unit">The counter.</param>
/// <param name="Qualifier">延べ, 実 …</param>
/// <param name="FiscalYear">The year to look at.</param>
/// <param name="Value">Its value; null where it vanished.</param>
/// <param name="PreviousFiscalYear">The last year before it with a value.</param>
/// <param name="PreviousValue">The value of that year.</param>
/// <param name="Score">How far from the usual; null where it vanished.</param>
/// <param name="Message">What is wrong, in words.</param>
public sealed record Alert(
    string Municipality,
    string Plan,
    string Kind,
    long MeasureId,
    string MeasureName,
    long IndicatorId,
    string Label,
    string? Unit,
    string? Qualifier,
    int FiscalYear,
    decimal? Value,
    int PreviousFiscalYear,
    decimal PreviousValue,
    decimal? Score,
    string Message);
