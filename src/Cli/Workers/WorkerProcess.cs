using System.Diagnostics;
using System.Globalization;
using PlanIngest.Cli.Input;
using PlanIngest.Cli.Usage;
using PlanIngest.Model;
using PlanIngest.Model.Binary;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Workers;

/// <summary>The program's side of one worker: a child process that reads one document at a time.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan ExitTimeout = TimeSpan.FromSeconds(5);

    /// <summary>
    /// What is called often is compiled again, for speed, once nothing new was called for a while. Where the workers leave no core to do
    /// this on, it takes more than it gives for some thousand small documents: it waits longer there.
    /// </summary>
    private static readonly TimeSpan OptimizingDelayWhenCrowded = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan OptimizingDelay = TimeSpan.FromMilliseconds(100);

    private static WorkerProcess? _prestarted;

    private readonly Process _process;
    private readonly BinaryOutput _requests;
    private readonly BinaryInput _answers;
    private readonly Task<string> _firstErrorLine;

    // Written by the receiver, read by the watch.
    private volatile int _pages;
    private long _lastSign;
    private volatile bool _isSpent;

    private WorkerProcess(Process process)
    {
        _process = process;
        _requests = new BinaryOutput(process.StandardInput.BaseStream);
        _answers = new BinaryInput(process.StandardOutput.BaseStream);
        _firstErrorLine = FirstLineAsync(process.StandardError);
    }

    /// <summary>Whether it can be given a document.</summary>
    public bool IsUsable => !_isSpent && !_process.HasExited;

    /// <summary>
    /// Starts a worker before anybody asks for one: it takes as long to start as the rest of the program, and need not wait for it.
    /// </summary>
    /// <param name="jobs">How many there will be.</param>
    /// <exception cref="ConfigurationException">The system starts no process.</exception>
    public static void StartAhead(int jobs) => _prestarted = StartAnother(jobs);

    /// <summary>The worker that was started ahead, else a new one.</summary>
    /// <param name="jobs">How many there will be.</param>
    /// <exception cref="ConfigurationException">The system starts no process.</exception>
    public static WorkerProcess Start(int jobs) => Interlocked.Exchange(ref _prestarted, null) ?? StartAnother(jobs);

    /// <summary>Reads a document; a worker that takes too much is killed.</summary>
    /// <returns>The reading; of a worker that died or was killed, the reason.</returns>
    /// <exception cref="OperationCanceledException">The call was interrupted; the worker is killed.</exception>
    public async Task<DocumentReading> ReadAsync(ReadingRequest request, CancellationToken cancellation)
    {
        // A read from a pipe cannot be cancelled; it ends with the process.
        using var interrupt = cancellation.Register(Kill);
        var begin = Stopwatch.GetTimestamp();
        _pages = 0;
        Volatile.Write(ref _lastSign, begin);
        var answer = Task.Run(() => Answer(request), CancellationToken.None);
        while (await Task.WhenAny(answer, Task.Delay(WorkerLimits.Interval, CancellationToken.None)) != answer)
        {
            var silent = Stopwatch.GetElapsedTime(Volatile.Read(ref _lastSign));
            if (WorkerLimits.Exceeded(Stopwatch.GetElapsedTime(begin), silent, _pages, ResidentBytes()) is { } reason)
            {
                Kill();
                return new DocumentFailed(request.Path, reason);
            }
        }

        var reading = await answer;
        cancellation.ThrowIfCancellationRequested();
        return reading ?? new DocumentFailed(request.Path, await CauseOfDeathAsync());
    }

    /// <summary>Ends the process, whatever it is doing.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    /// <summary>Starts this program again as a worker.</summary>
    private static WorkerProcess StartAnother(int jobs)
    {
        var program = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        var start = new ProcessStartInfo(program, isHost ? [Environment.GetCommandLineArgs()[0], Worker.Command] : [Worker.Command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = WorkerLimits.HeapBytes.ToString("X", CultureInfo.InvariantCulture);
        var delay = jobs >= Environment.ProcessorCount ? OptimizingDelayWhenCrowded : OptimizingDelay;
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = ((int)delay.TotalMilliseconds).ToString("X", CultureInfo.InvariantCulture);

        try
        {
            return new WorkerProcess(Process.Start(start)!);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new ConfigurationException($"no process could be started to read documents in: {e.Message}", e);
        }
    }

    /// <summary>Hands the document over and receives what comes of it; null where the worker died.</summary>
    private DocumentReading? Answer(ReadingRequest request)
    {
        try
        {
            WorkerMessage.Write(_requests, request);
            return WorkerMessage.ReadReading(_answers, PageDone);
        }
        catch (InvalidDataException)
        {
            Kill();
            return new DocumentFailed(
                request.Path,
                WorkerLimits.MemoryExceeded($"a reading of more than {WorkerMessage.MaxLength >> 20} MiB"));
        }
        catch (FormatException e)
        {
            // What comes after it cannot be understood either.
            Kill();
            return new DocumentFailed(request.Path, Refusal.From(e)!, Details: e.ToString());
        }
        catch (IOException)
        {
            return null;
        }

        void PageDone()
        {
            _pages++;
            Volatile.Write(ref _lastSign, Stopwatch.GetTimestamp());
        }
    }

    private void Kill()
    {
        _isSpent = true;
        _process.Kill();
    }

    private async Task<Diagnostic> CauseOfDeathAsync()
    {
        // The runtime may still be writing its last words.
        await Task.WhenAny(_process.WaitForExitAsync(), Task.Delay(ExitTimeout));
        Kill();
        await _process.WaitForExitAsync();
        var words = await _firstErrorLine;
        return _process.ExitCode == Worker.OutOfMemory || words.StartsWith("Out of memory", StringComparison.Ordinal)
            ? WorkerLimits.MemoryExceeded("out of memory")
            : FileDiagnostics.WorkerDied.Create(("sign", words.Length > 0 ? words : $"exit code {_process.ExitCode}"));
    }

    /// <summary>What it holds now, as the system counts it; 0 once it is gone.</summary>
    private long ResidentBytes()
    {
        try
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    /// <summary>The first line that says something; the rest, often a long stack, is read and forgotten.</summary>
    private static async Task<string> FirstLineAsync(StreamReader errors)
    {
        var first = "";
        while (await errors.ReadLineAsync() is { } line)
        {
            first = first.Length > 0 ? first : line.Trim();
        }

        return first;
    }
}
