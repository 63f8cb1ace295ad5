using PlanIngest.Loader.Editions;
using PlanIngest.Loader.History;
using PlanIngest.Model;

namespace PlanIngest.Cli.Ingestion;

/// <summary>What became of one document.</summary>
/// <param name="Path">As the user gave it or as found below a folder.</param>
internal abstract record DocumentOutcome(string Path);

/// <summary>Nothing of it is in the database.</summary>
/// <param name="Path">As the user gave it or as found below a folder.</param>
/// <param name="Reason">Why.</param>
internal sealed record RefusedDocument(string Path, Diagnostic Reason) : DocumentOutcome(Path);

/// <summary>It is in the database, whole or in part.</summary>
/// <param name="Path">As the user gave it or as found below a folder.</param>
/// <param name="Edition">What was read.</param>
/// <param name="Result">What loading it did.</param>
internal sealed record LoadedDocument(string Path, Edition Edition, LoadResult Result) : DocumentOutcome(Path)
{
    /// <summary>What could not be read of it; empty for a whole document.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; } = [.. Edition.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)];

    /// <summary>The plan it belongs to.</summary>
    public PlanName Plan { get; } = new(Edition.Municipality!, Edition.Plan!);
}
