using PlanIngest.Cli.Input;
using PlanIngest.Model;

namespace PlanIngest.Cli.Workers;

/// <summary>What the program asks a worker for.</summary>
/// <param name="Path">The file to read.</param>
/// <param name="Options">What the user knows about it.</param>
internal sealed record ReadingRequest(string Path, ReadingOptions Options);

/// <summary>What came of reading one document.</summary>
/// <param name="Path">As the user gave it or as found below a folder.</param>
internal abstract record DocumentReading(string Path);

/// <summary>It was read, whole or in part.</summary>
/// <param name="Path">As the user gave it or as found below a folder.</param>
/// <param name="Source">The file.</param>
/// <param name="Edition">What it says.</param>
internal sealed record DocumentRead(string Path, DocumentSource Source, Edition Edition) : DocumentReading(Path);

/// <summary>Nothing of it was read.</summary>
/// <param name="Path">As the user gave it or as found below a folder.</param>
/// <param name="Reason">Why.</param>
/// <param name="Source">The file, where its bytes could be read.</param>
/// <param name="Details">Of a failure, for the log.</param>
internal sealed record DocumentFailed(string Path, Diagnostic Reason, DocumentSource? Source = null, string? Details = null)
    : DocumentReading(Path);
