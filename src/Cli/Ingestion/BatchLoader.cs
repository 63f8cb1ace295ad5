using System.Runtime.CompilerServices;
using PlanIngest.Cli.Input;
using PlanIngest.Cli.Workers;

namespace PlanIngest.Cli.Ingestion;

/// <summary>
/// Loads what was read: several documents at once where that goes well, else each on its own, so that one costs the others nothing.
/// </summary>
internal sealed class BatchLoader(RetryingLoader loader, IngestLog log)
{
    /// <summary>Loads the readings.</summary>
    /// <returns>What became of each, in the same order, told as soon as it is certain.</returns>
    public async IAsyncEnumerable<DocumentOutcome> LoadAsync(
        IReadOnlyList<DocumentReading> readings, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var together = await TryLoadTogetherAsync([.. readings.OfType<DocumentRead>()], cancellation);
        foreach (var reading in readings)
        {
            yield return together.GetValueOrDefault(reading) ?? await LoadAsync(reading, cancellation);
        }
    }

    /// <summary>Nothing of it is loaded where one document is to blame, and nothing returned.</summary>
    private async Task<Dictionary<DocumentReading, DocumentOutcome>> TryLoadTogetherAsync(
        List<DocumentRead> documents,
        CancellationToken cancellation)
    {
        var outcomes = new Dictionary<DocumentReading, DocumentOutcome>(ReferenceEqualityComparer.Instance);
        if (documents.Count < 2)
        {
            return outcomes;
        }

        try
        {
            var results = await loader.LoadAsync(documents, cancellation);
            foreach (var (document, result) in documents.Zip(results))
            {
                outcomes.Add(document, new LoadedDocument(document.Path, document.Edition, result));
            }
        }
        catch (Exception e) when (Refusal.From(e) is not null)
        {
            // Which one, and why, is found out one by one.
        }

        return outcomes;
    }

    private async Task<DocumentOutcome> LoadAsync(DocumentReading reading, CancellationToken cancellation)
    {
        if (reading is not DocumentRead document)
        {
            var unread = (DocumentFailed)reading;
            log.AddDetails(unread.Path, unread.Details);
            return new RefusedDocument(unread.Path, unread.Reason);
        }

        if (loader.Outage is { } loss)
        {
            return new RefusedDocument(document.Path, loss);
        }

        try
        {
            var results = await loader.LoadAsync([document], cancellation);
            return new LoadedDocument(document.Path, document.Edition, results[0]);
        }
        catch (Exception e) when (Refusal.From(e) is { } reason)
        {
            log.AddDetails(document.Path, e.ToString());
            return new RefusedDocument(document.Path, reason);
        }
    }
}
