using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;

namespace PlanIngest.Cli.Workers;

/// <summary>Reads documents in worker processes, so that no document can take the program along, hold it up or fill its memory.</summary>
internal sealed class WorkerPool : IDisposable
{
    private const int MaxDefaultJobs = 4;
    private const int MaxJobs = 64;

    private readonly ConcurrentDictionary<WorkerProcess, byte> _workers = [];
    private readonly ConcurrentBag<WorkerProcess> _idle = [];
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _places;

    /// <summary>Starts the first worker; the others are started when they are needed.</summary>
    /// <param name="jobs">How many documents are read at the same time.</param>
    public WorkerPool(int jobs)
    {
        Jobs = jobs;
        _places = new SemaphoreSlim(jobs);
        // A thread waits for the output of each worker and one for its errors: on few cores the pool would add them one by one.
        ThreadPool.GetMinThreads(out var threads, out var completionThreads);
        ThreadPool.SetMinThreads(threads + (2 * jobs), completionThreads);
        _idle.Add(Start());
    }

    /// <summary>How many processes read documents.</summary>
    public static Option<int> JobsOption { get; } = Option();

    private static int DefaultJobs => Math.Min(Environment.ProcessorCount, MaxDefaultJobs);

    /// <summary>How many documents are read at the same time.</summary>
    public int Jobs { get; }

    /// <summary>What <see cref="JobsOption"/> will be, before the command line is read.</summary>
    public static int JobsIn(IEnumerable<string> arguments) =>
        int.TryParse(
            arguments.SkipWhile(argument => argument != "--jobs").Skip(1).FirstOrDefault(),
            CultureInfo.InvariantCulture,
            out var jobs)
            ? jobs
            : DefaultJobs;

    /// <summary>Reads a document as soon as a worker is free.</summary>
    /// <exception cref="OperationCanceledException">The call was interrupted, or the pool is disposed.</exception>
    public async Task<DocumentReading> ReadAsync(ReadingRequest request, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _end.Token);
        await _places.WaitAsync(either.Token);
        var worker = _idle.TryTake(out var idle) ? idle : Start();
        try
        {
            if (!worker.IsUsable)
            {
                Discard(worker);
                worker = Start();
            }

            return await worker.ReadAsync(request, either.Token);
        }
        finally
        {
            if (worker.IsUsable)
            {
                _idle.Add(worker);
            }
            else
            {
                Discard(worker);
            }

            _places.Release();
        }
    }

    /// <summary>Ends all workers, whatever they are doing.</summary>
    public void Dispose()
    {
        _end.Cancel();
        foreach (var worker in _workers.Keys)
        {
            Discard(worker);
        }
    }

    private void Discard(WorkerProcess worker)
    {
        if (_workers.TryRemove(worker, out _))
        {
            worker.Dispose();
        }
    }

    private WorkerProcess Start()
    {
        var worker = WorkerProcess.Start(Jobs);
        _workers.TryAdd(worker, 0);
        return worker;
    }

    private static Option<int> Option()
    {
        var option = new Option<int>("--jobs")
        {
            Description = "how many processes read documents [default: one per core, at most 4]",
            HelpName = "number",
            DefaultValueFactory = _ => DefaultJobs,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MaxJobs)
            {
                result.AddError($"--jobs takes a number from 1 to {MaxJobs}.");
            }
        });
        return option;
    }
}
