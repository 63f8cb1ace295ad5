using System.CommandLine;
using System.Diagnostics;
using PlanIngest.Cli.Database;
using PlanIngest.Cli.Ingestion;
using PlanIngest.Cli.Input;
using PlanIngest.Cli.Output;
using PlanIngest.Extractor;
using PlanIngest.Loader;
using PlanIngest.Normalizer;
using PlanIngest.Normalizer.Identity;

namespace PlanIngest.Cli.Commands;

/// <summary><c>ingest</c>: PDFs into the database, then what changed from year to year.</summary>
internal static class IngestCommand
{
    private static readonly Option<string?> _log = new("--log") { Description = "append every outcome and diagnostic to this file", HelpName = "file" };

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("ingest", "Load PDFs into the database and show what changed from year to year.") { ReadingOptions.PathsArgument };
        ReadingOptions.AddTo(command);
        command.Add(DatabaseSession.AddressOption);
        command.Add(_log);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult command, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        using var log = IngestLog.Open(command.GetValue(_log));
        var batch = new DocumentBatch(command.GetRequiredValue(ReadingOptions.PathsArgument));
        var options = ReadingOptions.From(command);
        await using var session = await DatabaseSession.OpenAsync(command, cancellation);
        var loader = new PatientLoader(session);
        var console = new BatchConsole();
        var summary = new BatchSummary();
        log.Begin(batch.Paths.Count);

        await console.RunAsync(batch.Paths.Count, async () =>
        {
            foreach (var found in batch.Paths)
            {
                if (cancellation.IsCancellationRequested)
                {
                    break;
                }

                var outcome = await IngestAsync(found);
                console.Show(outcome);
                log.Add(outcome);
                summary.Add(outcome);
            }
        });

        if (!loader.IsDatabaseLost && !cancellation.IsCancellationRequested)
        {
            await LinkAsync(session.Database, summary, log, cancellation);
        }

        Console.WriteLine(summary.Text(clock.Elapsed));
        log.End(summary.Text(clock.Elapsed));
        cancellation.ThrowIfCancellationRequested();
        if (loader.IsDatabaseLost)
        {
            return ExitCode.Misconfigured;
        }

        await ShowChangesAsync(session.Database, summary.Plans, cancellation);
        return summary.IsClean ? ExitCode.Clean : ExitCode.Partial;

        async Task<DocumentOutcome> IngestAsync(FoundPath found)
        {
            try
            {
                loader.RequireDatabase();
                var file = batch.Read(found);
                var document = DocumentExtractor.Extract(file.Bytes, options.Extraction);
                var edition = EditionNormalizer.Normalize(document, options.Normalization);
                var result = await loader.LoadAsync(file.Source, edition, cancellation);
                return new LoadedDocument(found.Path, edition, result);
            }
            catch (Exception e) when (Refusal.From(e) is { } reason)
            {
                log.Add(found.Path, e);
                return new RefusedDocument(found.Path, reason);
            }
        }
    }

    /// <summary>Every plan into which something was loaded since it was last linked, by this call or an interrupted one before it.</summary>
    private static async Task LinkAsync(PlanDatabase database, BatchSummary summary, IngestLog log, CancellationToken cancellation)
    {
        foreach (var plan in await database.PlansToLinkAsync(cancellation))
        {
            var links = await database.LinkAsync(plan, MeasureLinker.Link, cancellation);
            summary.Add(links);
            log.Add(plan, links);
        }
    }

    private static async Task ShowChangesAsync(PlanDatabase database, IEnumerable<PlanName> plans, CancellationToken cancellation)
    {
        foreach (var plan in plans)
        {
            var filter = new YearOverYearFilter(plan.Municipality, plan.Plan);
            var rows = await database.YearOverYearAsync(filter, cancellation);
            ChangeReport.Write(plan, [.. rows.Where(row => row.Municipality == plan.Municipality && row.Plan == plan.Plan)]);
        }
    }
}
