using System.Collections.Immutable;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Options;

/// <summary>What the caller knows better than the document; null leaves the choice to the document.</summary>
/// <param name="Municipality">E.g. 北九州市.</param>
/// <param name="Plan">E.g. 自殺対策計画.</param>
/// <param name="FiscalYear">Western year.</param>
public sealed record NormalizerOptions(string? Municipality = null, string? Plan = null, int? FiscalYear = null)
{
    /// <summary>Columns whose roles are given.</summary>
    public ImmutableArray<PinnedColumn> Columns { get; init; } = [];

    /// <summary>The status codes in place of the document's legend.</summary>
    public ImmutableArray<Status>? StatusCodes { get; init; }
}
