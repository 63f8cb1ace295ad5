using System.Runtime.CompilerServices;
using System.Threading.Channels;
using PlanIngest.Cli.Workers;

namespace PlanIngest.Cli.Ingestion;

/// <summary>
/// Stands between the workers and the one who loads. What waits there when he comes is handed to him together, as long as it is little:
/// alone where the workers are slower than he, many at a time where he is.
/// </summary>
internal sealed class ReadingQueue : IAsyncDisposable
{
    private const int Capacity = 64;
    private const int ListingsAtOnce = 1000;

    private readonly CancellationTokenSource _end;
    private readonly Channel<DocumentReading> _queue =
        Channel.CreateBounded<DocumentReading>(new BoundedChannelOptions(Capacity) { SingleReader = true, SingleWriter = true });

    private readonly Task _fill;

    private ReadingQueue(IAsyncEnumerable<DocumentReading> readings, CancellationToken cancellation)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _fill = Task.Run(() => FillAsync(readings), CancellationToken.None);
    }

    /// <summary>Begins to read, as far ahead as the queue is long.</summary>
    public static ReadingQueue Begin(IAsyncEnumerable<DocumentReading> readings, CancellationToken cancellation) =>
        new(readings, cancellation);

    /// <summary>The readings in their order, one or more at a time.</summary>
    /// <exception cref="OperationCanceledException">The call was interrupted; what waits in the queue is given up.</exception>
    public async IAsyncEnumerable<IReadOnlyList<DocumentReading>> TakeAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await _queue.Reader.WaitToReadAsync(cancellation))
        {
            var taken = new List<DocumentReading>();
            for (var listings = 0; listings < ListingsAtOnce && _queue.Reader.TryRead(out var reading); taken.Add(reading))
            {
                listings += (reading as DocumentRead)?.Edition.Listings.Length ?? 0;
            }

            yield return taken;
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Ends the reading, whatever was not taken.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _fill;
        _end.Dispose();
    }

    /// <summary>Fills the queue; what goes wrong is told to the one who takes from it.</summary>
    private async Task FillAsync(IAsyncEnumerable<DocumentReading> readings)
    {
        try
        {
            await foreach (var reading in readings.WithCancellation(_end.Token))
            {
                await _queue.Writer.WriteAsync(reading, _end.Token);
            }

            _queue.Writer.Complete();
        }
        catch (Exception e)
        {
            _queue.Writer.Complete(e);
        }
    }
}
