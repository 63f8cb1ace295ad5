using PlanIngest.Loader.Editions;

namespace PlanIngest.Cli.Ingestion;

/// <summary>The word for what became of a document.</summary>
internal static class OutcomeWord
{
    /// <summary>refused or partial where something is missing, else what loading it did.</summary>
    public static string Of(DocumentOutcome outcome) => outcome switch
    {
        LoadedDocument { Errors.Count: > 0 } => "partial",
        LoadedDocument loaded => Of(loaded.Result.Outcome),
        _ => "refused",
    };

    /// <summary>What loading did to the database.</summary>
    public static string Of(LoadOutcome outcome) => outcome switch
    {
        LoadOutcome.Loaded => "loaded",
        LoadOutcome.Unchanged => "unchanged",
        LoadOutcome.NewVersion => "new version",
        LoadOutcome.Reread => "re-read",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
