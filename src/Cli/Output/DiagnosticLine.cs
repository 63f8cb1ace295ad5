using System.Text;
using PlanIngest.Model;

namespace PlanIngest.Cli.Output;

/// <summary>Diagnostics for reading: file, page and row, code, what happened, what was found and expected; one line.</summary>
internal static class DiagnosticLine
{
    /// <summary>The outcome of a document that was refused.</summary>
    public static string Refused(string path, Diagnostic diagnostic) => $"refused      {Of(path, diagnostic)}";

    /// <summary>One diagnostic of a document.</summary>
    public static string Of(string path, Diagnostic diagnostic) => $"{TerminalText.OneLine(path)}: {Of(diagnostic)}";

    /// <summary>One diagnostic, its document known from the context.</summary>
    public static string Of(Diagnostic diagnostic)
    {
        var line = new StringBuilder(diagnostic.Code);
        if (diagnostic.Page is { } page)
        {
            line.Append($" page {page}");
        }

        if (diagnostic.ListingOrdinal is { } ordinal)
        {
            line.Append($" row {ordinal}");
        }

        line.Append($": {diagnostic.Message}");
        if (diagnostic.Found is not null)
        {
            line.Append($" Found: {diagnostic.Found}.");
        }

        if (diagnostic.Expected is not null)
        {
            line.Append($" Expected: {diagnostic.Expected}.");
        }

        return TerminalText.OneLine(line.ToString());
    }
}
