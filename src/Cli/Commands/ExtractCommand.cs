using System.CommandLine;
using PlanIngest.Cli.Ingestion;
using PlanIngest.Cli.Input;
using PlanIngest.Cli.Output;
using PlanIngest.Cli.Output.Records;
using PlanIngest.Cli.Output.Terminal;
using PlanIngest.Cli.Usage;
using PlanIngest.Cli.Workers;
using PlanIngest.Model;

namespace PlanIngest.Cli.Commands;

/// <summary><c>extract</c>: the listings, without any database.</summary>
internal static class ExtractCommand
{
    private static readonly Option<string> FormatOption = Format();
    private static readonly Option<string?> Out = new("--out")
    {
        Description = "the file to write [default: standard output]",
        HelpName = "file"
    };

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("extract", "Write the listings of PDFs as JSON lines or CSV, without any database.")
        {
            ReadingOptions.PathsArgument,
            FormatOption,
            Out,
        };
        ReadingOptions.AddTo(command);
        command.Add(WorkerPool.JobsOption);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult command, CancellationToken cancellation)
    {
        var options = ReadingOptions.From(command);
        using var workers = new WorkerPool(command.GetValue(WorkerPool.JobsOption));
        using var output = StandardOutput.Open(command.GetValue(Out));
        if (command.GetValue(FormatOption) == "jsonl")
        {
            using var lines = new JsonLines(output);
            return await ExtractAsync(
                command,
                options,
                workers,
                (source, edition, listing) => lines.Write(json => ListingJson.Write(json, source, edition, listing)),
                cancellation);
        }

        using var csv = new ListingCsv(output);
        return await ExtractAsync(command, options, workers, csv.Write, cancellation);
    }

    private static async Task<int> ExtractAsync(
        ParseResult command,
        ReadingOptions options,
        WorkerPool workers,
        Action<DocumentSource, Edition, Listing> write,
        CancellationToken cancellation)
    {
        var batch = new DocumentBatch(command.GetRequiredValue(ReadingOptions.PathsArgument));
        var exitCode = ExitCode.Clean;
        await foreach (var reading in batch.ReadAsync(workers, options, cancellation))
        {
            if (reading is not DocumentRead { Source: var source, Edition: var edition })
            {
                Console.Error.WriteLine(DiagnosticLine.Refused(reading.Path, ((DocumentFailed)reading).Reason));
                exitCode = ExitCode.Partial;
                continue;
            }

            foreach (var listing in edition.Listings)
            {
                write(source, edition, listing);
            }

            foreach (var error in edition.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error))
            {
                Console.Error.WriteLine(DiagnosticLine.Format(reading.Path, error));
                exitCode = ExitCode.Partial;
            }
        }

        return exitCode;
    }

    private static Option<string> Format()
    {
        var option = new Option<string>("--format")
        {
            Description = "jsonl or csv",
            HelpName = "format",
            DefaultValueFactory = _ => "jsonl"
        };
        option.AcceptOnlyFromAmong("jsonl", "csv");
        return option;
    }
}
