using PlanIngest.Cli.Usage;
using PlanIngest.Loader.Connections;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Input;

/// <summary>Why a document is not in the result.</summary>
internal static class Refusal
{
    /// <summary>The diagnostic for what a stage threw; null for what ends the whole call.</summary>
    /// <remarks>A failure nobody foresaw costs its document, not the batch, and is told as what it is.</remarks>
    public static Diagnostic? From(Exception exception) => exception switch
    {
        DocumentRefusedException refused => refused.Diagnostic,
        DatabaseException database => database.Diagnostic,
        OperationCanceledException or ConfigurationException or OutOfMemoryException => null,
        _ => FileDiagnostics.ProgramFailed.Create(("exception", exception.GetType().Name), ("cause", exception.Message)),
    };
}
