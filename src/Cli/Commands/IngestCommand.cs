using System.CommandLine;
using System.Diagnostics;
using PlanIngest.Cli.Database;
using PlanIngest.Cli.Ingestion;
using PlanIngest.Cli.Input;
using PlanIngest.Cli.Workers;

namespace PlanIngest.Cli.Commands;

/// <summary><c>ingest</c>: PDFs into the database, then what changed from year to year.</summary>
internal static class IngestCommand
{
    private static readonly Option<string?> Log = new("--log")
    {
        Description = "append every outcome and diagnostic to this file",
        HelpName = "file"
    };

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("ingest", "Load PDFs into the database and show what changed from year to year.")
        {
            ReadingOptions.PathsArgument
        };
        ReadingOptions.AddTo(command);
        command.Add(DatabaseSession.AddressOption);
        command.Add(WorkerPool.JobsOption);
        command.Add(Log);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult command, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var options = ReadingOptions.From(command);
        using var log = IngestLog.Open(command.GetValue(Log));
        using var workers = new WorkerPool(command.GetValue(WorkerPool.JobsOption));
        var documents = new DocumentBatch(command.GetRequiredValue(ReadingOptions.PathsArgument));
        // The first documents are read while the database is opened.
        await using var queue = ReadingQueue.Begin(documents.ReadAsync(workers, options, cancellation), cancellation);
        await using var session = await DatabaseSession.OpenAsync(command, cancellation);
        return await new BatchRun(documents, session, log, clock).RunAsync(queue, cancellation);
    }
}
