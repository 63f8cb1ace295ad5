using System.Diagnostics;

namespace PlanIngest.FaultSeeder.Seeding;

/// <summary>A command for bash, whose output goes to a file.</summary>
internal sealed record ShellCommand(string Text, string Folder, string Log)
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="cancellation">Ends it, and all processes that it started.</param>
    /// <param name="timeout">The same; without one it may take as long as it likes.</param>
    /// <param name="variables">Environment variables.</param>
    /// <returns>The exit code, which is null after a timeout, and the time it took.</returns>
    public async Task<(int? ExitCode, TimeSpan Time)> RunAsync(
        CancellationToken cancellation, TimeSpan? timeout = null, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"exec >\"$SEEDER_LOG\" 2>&1 </dev/null\n{Text}"]) { WorkingDirectory = Folder };
        // The messages of the compiler are read.
        foreach (var (name, value) in (IEnumerable<(string, string)>)[("SEEDER_LOG", Log), ("DOTNET_CLI_UI_LANGUAGE", "en"), .. variables])
        {
            start.Environment[name] = value;
        }

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout ?? Timeout.InfiniteTimeSpan);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, clock.Elapsed);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            return (null, clock.Elapsed);
        }
    }

    /// <summary>The last lines of the output.</summary>
    public string Tail(int lines = 20) => string.Join('\n', File.ReadLines(Log).TakeLast(lines));
}
