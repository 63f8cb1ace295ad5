using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace PlanIngest.Bench;

/// <summary>A program run to its end.</summary>
/// <param name="Whole">From start to end.</param>
/// <param name="FirstOutput">From start to the first byte of the standard output.</param>
/// <param name="LastCommit">From start to the last line that tells of a loaded document; null where none does.</param>
/// <param name="PeakBytes">The most that it and its children held together; memory they share counts once. 0 where nobody looked or the
/// system does not tell.</param>
internal sealed record ProgramRun(TimeSpan Whole, TimeSpan FirstOutput, TimeSpan? LastCommit, long PeakBytes)
{
    private const int Runs = 3;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs a program; null where it is not installed.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="home">For the private server, where it is this program.</param>
    /// <param name="watched">Whether somebody looks at its memory, which holds it up.</param>
    /// <exception cref="InvalidOperationException">It fails.</exception>
    public static ProgramRun? Of(string[] command, string? home = null, bool watched = false)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PLANINGEST_HOME"] = home;
        start.Environment.Remove("PLANINGEST_DATABASE");
        var begin = Stopwatch.GetTimestamp();
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = Task.Run(() => Drain(process.StandardOutput, begin));
            var peak = 0L;
            while (!process.WaitForExit(watched ? Glance : Timeout.InfiniteTimeSpan))
            {
                peak = Math.Max(peak, Bytes(process.Id));
            }

            var whole = Stopwatch.GetElapsedTime(begin);
            return process.ExitCode == 0
                ? new ProgramRun(whole, output.Result.First, output.Result.LastCommit, peak)
                : throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}: {errors.Result}");
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>
    /// Runs programs in turn, so that a slow minute of the machine slows down all of them; <c>ingest</c> gets an empty database each time.
    /// </summary>
    /// <param name="commands">The programs and their arguments.</param>
    /// <returns>The quickest of three runs of each, with the memory of a fourth; null where the program is not installed.</returns>
    public static ProgramRun?[] Best(params IReadOnlyList<string[]> commands)
    {
        var rounds = Enumerable.Range(0, Runs).Select(_ => commands.Select(command => Run(command, watched: false)).ToArray()).ToList();
        return [.. commands.Select((command, i) => rounds
            .Select(round => round[i])
            .OfType<ProgramRun>()
            .MinBy(run => run.LastCommit ?? run.Whole) is { } best
            ? best with { PeakBytes = Run(command, watched: true)!.PeakBytes }
            : null)];

        static ProgramRun? Run(string[] command, bool watched)
        {
            using var server = command.Contains("ingest") ? new ServerHome() : null;
            return Of(command, server?.Path, watched);
        }
    }

    /// <summary>Reads all that a program writes.</summary>
    /// <returns>When the first of it came, and when the last line that tells of a loaded document.</returns>
    private static (TimeSpan First, TimeSpan? LastCommit) Drain(StreamReader output, long begin)
    {
        var first = output.Peek() >= 0 ? Stopwatch.GetElapsedTime(begin) : TimeSpan.MaxValue;
        TimeSpan? committed = null;
        while (output.ReadLine() is { } line)
        {
            committed = line.StartsWith("loaded ", StringComparison.Ordinal) ? Stopwatch.GetElapsedTime(begin) : committed;
        }

        return (first, committed);
    }

    /// <summary>What a process and its children hold now, each page's share of it, as Linux counts it; 0 elsewhere.</summary>
    private static long Bytes(int id)
    {
        try
        {
            var share = File.ReadLines($"/proc/{id}/smaps_rollup").First(line => line.StartsWith("Pss:", StringComparison.Ordinal));
            var kibibytes = long.Parse(
                share["Pss:".Length..^"kB".Length],
                NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture);
            var children = Directory.EnumerateDirectories($"/proc/{id}/task")
                .SelectMany(task => File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries));
            return (kibibytes << 10) + children.Sum(child => Bytes(int.Parse(child, CultureInfo.InvariantCulture)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return 0;
        }
    }
}
