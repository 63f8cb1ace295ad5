using System.CommandLine;
using System.Diagnostics;
using PlanIngest.Cli.Database;
using PlanIngest.Cli.Ingestion;
using PlanIngest.Cli.Input;
using PlanIngest.Cli.Output.Terminal;
using PlanIngest.Cli.Usage;
using PlanIngest.Cli.Workers;
using PlanIngest.Loader.History;
using PlanIngest.Model;
using PlanIngest.Normalizer.Identity;

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
        var batch = new DocumentBatch(command.GetRequiredValue(ReadingOptions.PathsArgument));
        // The first documents are read while the database is opened.
        await using var queue = ReadingQueue.Begin(batch.ReadAsync(workers, options, cancellation), cancellation);
        await using var session = await DatabaseSession.OpenAsync(command, cancellation);
        var loader = new RetryingLoader(session);
        var console = new BatchConsole();
        var summary = new BatchSummary();
        log.Begin(batch.Paths.Count);

        await console.RunAsync(batch.Paths.Count, IngestAsync);
        if (loader.Outage is null && !cancellation.IsCancellationRequested)
        {
            await session.Database.LinkStaleAsync(MeasureLinker.Link, Linked, cancellation);
        }

        Console.WriteLine(summary.Text(clock.Elapsed));
        log.End(summary.Text(clock.Elapsed));
        cancellation.ThrowIfCancellationRequested();
        if (loader.Outage is not null)
        {
            return ExitCode.Misconfigured;
        }

        await session.Database.YearOverYearAsync(summary.Plans, ChangeReport.Write, cancellation);
        return summary.IsClean ? ExitCode.Clean : ExitCode.Partial;

        async Task IngestAsync()
        {
            var told = 0;
            try
            {
                var writer = new BatchLoader(loader, log);
                await foreach (var readings in queue.TakeAsync(cancellation))
                {
                    await foreach (var outcome in writer.LoadAsync(readings, cancellation))
                    {
                        Tell(outcome);
                        told++;
                    }

                    if (loader.Outage is not null)
                    {
                        break;
                    }
                }
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // The summary says what was done until then.
            }

            if (loader.Outage is { } loss)
            {
                batch.Paths.Skip(told).ToList().ForEach(found => Tell(new RefusedDocument(found.Path, loss)));
            }
        }

        void Linked(PlanName plan, PlanLinks links)
        {
            summary.Add(links);
            log.Add(plan, links);
        }

        void Tell(DocumentOutcome outcome)
        {
            console.Show(outcome);
            log.Add(outcome);
            summary.Add(outcome);
        }
    }
}
