namespace PlanIngest.Loader.Comparisons;

/// <summary>
/// One row of <c>analysis.version_change</c>: what a later version of an edition states otherwise than the one before it.
/// </summary>
/// <param name="Municipality">Of the plan.</param>
/// <param name="Plan">Its name.</param>
/// <param name="FiscalYear">Of the edition.</param>
/// <param name="FromVersion">The earlier version.</param>
/// <param name="ToVersion">The later version.</param>
/// <param name="Numbers">Of the listing.</param>
/// <param name="Name">Of the listing.</param>
/// <param name="Field">What differs.</param>
/// <param name="Before">What the earlier version states, or null.</param>
/// <param name="After">What the later version states, or null.</param>
public sealed record VersionChange(
    string Municipality,
    string Plan,
    int FiscalYear,
    int FromVersion,
    int ToVersion,
    IReadOnlyList<string> Numbers,
    string Name,
    string Field,
    string? Before,
    string? After);
