namespace PlanIngest.Normalizer.Calendar;

/// <summary>A day without its year.</summary>
public readonly record struct MonthDay(int Month, int Day);
