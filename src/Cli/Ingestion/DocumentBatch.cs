using System.Runtime.CompilerServices;
using PlanIngest.Cli.Input;
using PlanIngest.Cli.Workers;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Ingestion;

/// <summary>The documents of one call, each content once.</summary>
internal sealed class DocumentBatch
{
    private const int AheadPerWorker = 4;

    private readonly Dictionary<string, string> _pathByHash = [];

    /// <summary>Finds the documents that PATH arguments stand for; nothing is read yet.</summary>
    public DocumentBatch(IEnumerable<string> arguments) => Paths = [.. DocumentPaths.Find(arguments)];

    /// <summary>What the arguments stand for, in order.</summary>
    public IReadOnlyList<FoundPath> Paths { get; }

    /// <summary>Reads all documents, several at a time, and tells what came of them in the order of <see cref="Paths"/>.</summary>
    /// <exception cref="OperationCanceledException">The call was interrupted.</exception>
    public async IAsyncEnumerable<DocumentReading> ReadAsync(
        WorkerPool workers, ReadingOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Far enough ahead that one slow document does not leave the other workers idle; no further, for readings fill the memory.
        var ahead = AheadPerWorker * workers.Jobs;
        var readings = new Queue<Task<DocumentReading>>();
        foreach (var found in Paths)
        {
            readings.Enqueue(found.Problem is { } problem
                ? Task.FromResult<DocumentReading>(new DocumentFailed(found.Path, problem))
                : workers.ReadAsync(new ReadingRequest(found.Path, options), cancellation));
            if (readings.Count > ahead)
            {
                yield return OnlyOnce(await readings.Dequeue());
            }
        }

        while (readings.TryDequeue(out var reading))
        {
            yield return OnlyOnce(await reading);
        }
    }

    private DocumentReading OnlyOnce(DocumentReading reading)
    {
        var source = reading is DocumentRead read ? read.Source : (reading as DocumentFailed)?.Source;
        if (source is null || _pathByHash.TryAdd(source.Sha256, reading.Path))
        {
            return reading;
        }

        return new DocumentFailed(reading.Path, FileDiagnostics.DuplicateFile.Create(("path", _pathByHash[source.Sha256])));
    }
}
