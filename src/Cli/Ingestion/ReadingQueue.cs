using System.Runtime.CompilerServices;
using System.Threading.Channels;
using PlanIngest.Cli.Workers;

namespace PlanIngest.Cli.Ingestion;

/// <summary>
/// Stands between the workers and the one who loads. What waits there when he comes is handed to him together, as long as it is little:
/// alone where the workers are slower than he, many at a time where he is.
/// </summary>
internal static class ReadingQueue
{
    private const int Capacity = 64;
    private const int ListingsAtOnce = 1000;

    /// <summary>The readings in their order, one or more at a time.</summary>
    /// <exception cref="OperationCanceledException">The call was interrupted; what waits in the queue is given up.</exception>
    public static async IAsyncEnumerable<IReadOnlyList<DocumentReading>> TakeAsync(
        IAsyncEnumerable<DocumentReading> readings, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var queue = Channel.CreateBounded<DocumentReading>(new BoundedChannelOptions(Capacity) { SingleReader = true, SingleWriter = true });
        var fill = FillAsync(readings, queue.Writer, end.Token);
        try
        {
            while (await queue.Reader.WaitToReadAsync(cancellation))
            {
                var taken = new List<DocumentReading>();
                for (var listings = 0; listings < ListingsAtOnce && queue.Reader.TryRead(out var reading); taken.Add(reading))
                {
                    listings += (reading as ReadDocument)?.Edition.Listings.Length ?? 0;
                }

                yield return taken;
                cancellation.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            await end.CancelAsync();
            await fill;
        }
    }

    /// <summary>Fills the queue; what goes wrong is told to the one who takes from it.</summary>
    private static async Task FillAsync(IAsyncEnumerable<DocumentReading> readings, ChannelWriter<DocumentReading> queue, CancellationToken cancellation)
    {
        try
        {
            await foreach (var reading in readings.WithCancellation(cancellation))
            {
                await queue.WriteAsync(reading, cancellation);
            }

            queue.Complete();
        }
        catch (Exception e)
        {
            queue.Complete(e);
        }
    }
}
