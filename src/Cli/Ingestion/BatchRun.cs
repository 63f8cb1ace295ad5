using System.Diagnostics;
using PlanIngest.Cli.Database;
using PlanIngest.Cli.Output.Terminal;
using PlanIngest.Cli.Usage;
using PlanIngest.Loader.History;
using PlanIngest.Model;
using PlanIngest.Normalizer.Identity;

namespace PlanIngest.Cli.Ingestion;

/// <summary>
/// One batch: its documents are loaded and reported one by one, in their order, then their plans are linked and compared over the years.
/// </summary>
/// <param name="documents">What is to be loaded.</param>
/// <param name="session">Where to.</param>
/// <param name="log">Keeps what the console leaves out.</param>
/// <param name="clock">Has run since the call began.</param>
internal sealed class BatchRun(DocumentBatch documents, DatabaseSession session, IngestLog log, Stopwatch clock)
{
    private readonly RetryingLoader _loader = new(session);
    private readonly BatchConsole _console = new();
    private readonly BatchSummary _summary = new();
    private int _reported;

    /// <summary>Runs the batch to its end, or until it is interrupted or the database is lost; what was loaded stays.</summary>
    /// <param name="queue">The documents' readings, in the documents' order.</param>
    /// <param name="cancellation">Interrupts it.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="OperationCanceledException">It was interrupted; the summary has been printed.</exception>
    public async Task<int> RunAsync(ReadingQueue queue, CancellationToken cancellation)
    {
        log.Begin(documents.Paths.Count);
        await _console.RunAsync(documents.Paths.Count, () => LoadAllAsync(queue, cancellation));
        if (_loader.Outage is null && !cancellation.IsCancellationRequested)
        {
            await session.Database.LinkStaleAsync(MeasureLinker.Link, Report, cancellation);
        }

        ReportSummary();
        cancellation.ThrowIfCancellationRequested();
        if (_loader.Outage is not null)
        {
            return ExitCode.Misconfigured;
        }

        await session.Database.YearOverYearAsync(_summary.Plans, ChangeReport.Write, cancellation);
        return _summary.IsClean ? ExitCode.Clean : ExitCode.Partial;
    }

    private async Task LoadAllAsync(ReadingQueue queue, CancellationToken cancellation)
    {
        try
        {
            await LoadUntilOutageAsync(queue, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The summary says what was done until then.
        }

        if (_loader.Outage is { } outage)
        {
            RefuseRest(outage);
        }
    }

    private async Task LoadUntilOutageAsync(ReadingQueue queue, CancellationToken cancellation)
    {
        var loader = new BatchLoader(_loader, log);
        await foreach (var readings in queue.TakeAsync(cancellation))
        {
            await foreach (var outcome in loader.LoadAsync(readings, cancellation))
            {
                Report(outcome);
            }

            if (_loader.Outage is not null)
            {
                return;
            }
        }
    }

    private void RefuseRest(Diagnostic outage)
    {
        foreach (var document in documents.Paths.Skip(_reported))
        {
            Report(new RefusedDocument(document.Path, outage));
        }
    }

    private void Report(DocumentOutcome outcome)
    {
        _console.Show(outcome);
        log.Add(outcome);
        _summary.Add(outcome);
        _reported++;
    }

    private void Report(PlanName plan, PlanLinks links)
    {
        _summary.Add(links);
        log.Add(plan, links);
    }

    private void ReportSummary()
    {
        Console.WriteLine(_summary.Text(clock.Elapsed));
        log.End(_summary.Text(clock.Elapsed));
    }
}
