using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Identity.Measures;

/// <summary>One side of a pair that may be the same measure or the same indicator, as an edition prints it.</summary>
/// <param name="FiscalYear">Western year of the edition, or null where it is not known.</param>
public abstract record LinkCandidate(int? FiscalYear);

/// <summary>A measure of one edition.</summary>
/// <param name="FiscalYear">Western year of the edition, or null where it is not known.</param>
/// <param name="Number">The number cell as printed; several numbers in any of the usual forms.</param>
/// <param name="Name">As printed; marks, years and former names in brackets may stand in it.</param>
/// <param name="Department">The department cell as printed.</param>
/// <param name="Overview">As printed; 再掲 or a reference marks a re-listing.</param>
/// <param name="Section">The headings it stands under, outermost first, where known.</param>
/// <param name="Position">Where in its edition it stands, 0 first to 1 last, where known.</param>
/// <param name="Indicators">Labels with their units of its figures, where known.</param>
public sealed record MeasureCandidate(
    int? FiscalYear,
    string? Number,
    string Name,
    string? Department,
    string? Overview,
    ImmutableArray<string>? Section = null,
    double? Position = null,
    ImmutableArray<string>? Indicators = null) : LinkCandidate(FiscalYear);

/// <summary>A figure's indicator in one edition.</summary>
/// <param name="FiscalYear">Western year of the edition, or null where it is not known.</param>
/// <param name="Measure">Name of the measure it is stated for.</param>
/// <param name="Label">What is counted; unit and qualifier may stand in it.</param>
/// <param name="Unit">The counter, or null.</param>
/// <param name="Qualifier">延べ, 実, 累計 … as in a figure, or null.</param>
/// <param name="ParentLabel">Label of the total it is a part of, or null.</param>
public sealed record IndicatorCandidate(
    int? FiscalYear,
    string? Measure,
    string Label,
    string? Unit,
    string? Qualifier = null,
    string? ParentLabel = null) : LinkCandidate(FiscalYear);
