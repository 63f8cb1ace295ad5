using PlanIngest.Model;

namespace PlanIngest.Cli.Output.Terminal;

/// <summary>Diagnostics for reading: file, page and row, code, what happened, what was found and expected; one line.</summary>
internal static class DiagnosticLine
{
    /// <summary>The outcome of a document that was refused.</summary>
    public static string Refused(string path, Diagnostic diagnostic) => $"refused      {Format(path, diagnostic)}";

    /// <summary>One diagnostic of a document.</summary>
    public static string Format(string path, Diagnostic diagnostic) => $"{TerminalText.OneLine(path)}: {Format(diagnostic)}";

    /// <summary>One diagnostic, its document known from the context.</summary>
    public static string Format(Diagnostic diagnostic)
    {
        var page = diagnostic.Page is { } number ? $" page {number}" : "";
        var row = diagnostic.ListingOrdinal is { } ordinal ? $" row {ordinal}" : "";
        var found = IsNews(diagnostic.Found) ? $" Found: {diagnostic.Found}." : "";
        var expected = IsNews(diagnostic.Expected) ? $" Expected: {diagnostic.Expected}." : "";
        return TerminalText.OneLine($"{diagnostic.Code}{page}{row}: {diagnostic.Message}{found}{expected}");

        bool IsNews(string? words) => !string.IsNullOrWhiteSpace(words) && !diagnostic.Message.Contains(words, StringComparison.Ordinal);
    }
}
