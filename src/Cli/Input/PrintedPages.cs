using System.CommandLine;
using PlanIngest.Cli.Output.Terminal;
using PlanIngest.Cli.Usage;
using PlanIngest.Extractor;
using PlanIngest.Model;

namespace PlanIngest.Cli.Input;

/// <summary>What the commands that show a PDF as printed have in common: which file, which page.</summary>
internal static class PrintedPages
{
    /// <summary>The document.</summary>
    public static Argument<string> PdfArgument { get; } = new("PDF") { Description = "the document" };

    /// <summary>The page, from 1.</summary>
    public static Option<int?> PageOption { get; } = new("--page") { Description = "only this page, from 1", HelpName = "number" };

    /// <summary>Extracts the document, shows the pages asked for, and tells what went wrong.</summary>
    /// <param name="command">The command line.</param>
    /// <param name="show">Gets the file, the document, and at least one page.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Show(ParseResult command, Action<DocumentFile, ExtractedDocument, IReadOnlyList<ExtractedPage>> show)
    {
        var path = command.GetRequiredValue(PdfArgument);
        DocumentFile file;
        ExtractedDocument document;
        try
        {
            file = DocumentFile.Read(path);
            document = DocumentExtractor.Extract(file.Bytes, new ExtractionOptions(command.GetValue(ReadingOptions.PasswordOption)));
        }
        catch (Exception e) when (Refusal.From(e) is { } reason)
        {
            Console.Error.WriteLine(DiagnosticLine.Refused(path, reason));
            return ExitCode.Partial;
        }

        show(file, document, Chosen(document, command.GetValue(PageOption), path));
        var errors = document.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        errors.ForEach(error => Console.Error.WriteLine(DiagnosticLine.Format(path, error)));
        return errors.Count > 0 ? ExitCode.Partial : ExitCode.Clean;
    }

    private static IReadOnlyList<ExtractedPage> Chosen(ExtractedDocument document, int? number, string path) => number is null
        ? document.Pages
        : document.Pages.Where(page => page.Number == number).ToList() is { Count: > 0 } chosen
            ? chosen
            : throw new ConfigurationException(
                $"there is no page {number} in {path}: it has {document.Pages.Length} pages, numbered from 1.");
}
