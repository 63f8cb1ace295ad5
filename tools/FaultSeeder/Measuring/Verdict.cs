using PlanIngest.FaultSeeder.Finding;

namespace PlanIngest.FaultSeeder.Measuring;

/// <summary>What became of a fault.</summary>
internal enum Outcome
{
    /// <summary>A test failed, crashed or hung.</summary>
    Noticed,

    /// <summary>All tests passed.</summary>
    Survived,

    /// <summary>No test evaluates the place, so that all would pass.</summary>
    NotReached,

    /// <summary>Struck out by hand: no input can show it. Not counted.</summary>
    Struck,

    /// <summary>The compiler refuses it. Not counted.</summary>
    DoesNotCompile,
}

/// <summary>The outcome of one fault.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Outcome">Its outcome.</param>
/// <param name="By">The first failing test, or the reason.</param>
/// <param name="Time">How long the tests ran.</param>
internal sealed record Verdict(Fault Fault, Outcome Outcome, string By, TimeSpan Time)
{
    /// <summary>Whether the fault counts in the result.</summary>
    public bool Counts => Outcome is not (Outcome.Struck or Outcome.DoesNotCompile);
}
