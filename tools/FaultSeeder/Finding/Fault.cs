namespace PlanIngest.FaultSeeder.Finding;

/// <summary>A candidate that was drawn.</summary>
/// <param name="Id">From 1; the value of the environment variable that puts the fault in force.</param>
/// <param name="Candidate">What was drawn.</param>
internal sealed record Fault(int Id, Candidate Candidate)
{
    /// <summary>File and line.</summary>
    public string Place => $"{Candidate.File.Path}:{Candidate.Line}";
}
