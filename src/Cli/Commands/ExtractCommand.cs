using System.CommandLine;
using PlanIngest.Cli.Ingestion;
using PlanIngest.Cli.Input;
using PlanIngest.Cli.Output;
using PlanIngest.Extractor;
using PlanIngest.Model;
using PlanIngest.Normalizer;

namespace PlanIngest.Cli.Commands;

/// <summary><c>extract</c>: the listings, without any database.</summary>
internal static class ExtractCommand
{
    private static readonly Option<string> _format = Format();
    private static readonly Option<string?> _out = new("--out") { Description = "the file to write [default: standard output]", HelpName = "file" };

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("extract", "Write the listings of PDFs as JSON lines or CSV, without any database.")
        {
            ReadingOptions.PathsArgument,
            _format,
            _out,
        };
        ReadingOptions.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult command)
    {
        using var output = StandardOutput.Open(command.GetValue(_out));
        if (command.GetValue(_format) == "jsonl")
        {
            using var lines = new JsonLines(output);
            return Extract(command, (source, edition, listing) => lines.Write(json => ListingJson.Write(json, source, edition, listing)));
        }

        using var csv = new ListingCsv(output);
        return Extract(command, csv.Write);
    }

    private static int Extract(ParseResult command, Action<DocumentSource, Edition, Listing> write)
    {
        var batch = new DocumentBatch(command.GetRequiredValue(ReadingOptions.PathsArgument));
        var options = ReadingOptions.From(command);
        var exitCode = ExitCode.Clean;
        foreach (var found in batch.Paths)
        {
            DocumentFile file;
            Edition edition;
            try
            {
                file = batch.Read(found);
                var document = DocumentExtractor.Extract(file.Bytes, options.Extraction);
                edition = EditionNormalizer.Normalize(document, options.Normalization);
            }
            catch (Exception e) when (Refusal.From(e) is { } reason)
            {
                Console.Error.WriteLine(DiagnosticLine.Refused(found.Path, reason));
                exitCode = ExitCode.Partial;
                continue;
            }

            foreach (var listing in edition.Listings)
            {
                write(file.Source, edition, listing);
            }

            foreach (var error in edition.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error))
            {
                Console.Error.WriteLine(DiagnosticLine.Of(found.Path, error));
                exitCode = ExitCode.Partial;
            }
        }

        return exitCode;
    }

    private static Option<string> Format()
    {
        var option = new Option<string>("--format") { Description = "jsonl or csv", HelpName = "format", DefaultValueFactory = _ => "jsonl" };
        option.AcceptOnlyFromAmong("jsonl", "csv");
        return option;
    }
}
