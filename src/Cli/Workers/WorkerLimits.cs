using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Workers;

/// <summary>What reading a document may take. Beyond it, the worker is killed and the document refused.</summary>
internal static class WorkerLimits
{
    /// <summary>The worker's managed heap in bytes: what a thousand dense pages take several times over.</summary>
    public const long HeapBytes = 700L << 20;

    /// <summary>How often a worker is looked at.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>All memory of a worker in bytes, some of it the libraries' own.</summary>
    private const long ResidentBytes = 960L << 20;

    /// <summary>For opening the document, for one page, for all that comes after the last page.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    /// <summary>What every page adds to the time for the whole document.</summary>
    private static readonly TimeSpan PerPage = TimeSpan.FromSeconds(0.5);

    /// <summary>The diagnostic for a worker that takes too much, else null.</summary>
    /// <param name="elapsed">Since the document was handed over.</param>
    /// <param name="silent">Since the last page was done, or the document handed over.</param>
    /// <param name="pages">Pages done.</param>
    /// <param name="residentBytes">What the worker holds now.</param>
    public static Diagnostic? Exceeded(TimeSpan elapsed, TimeSpan silent, int pages, long residentBytes) =>
        residentBytes > ResidentBytes ? MemoryExceeded($"{residentBytes >> 20} MiB")
        : silent > Silence || elapsed > Silence + (pages * PerPage) ? FileDiagnostics.TimeLimit.Create(
            ("pages", pages),
            ("seconds", $"{elapsed.TotalSeconds:N0}"),
            ("silent", $"{silent.TotalSeconds:N0}"),
            ("limit", $"{Silence.TotalSeconds:N0}"),
            ("perPage", $"{PerPage.TotalSeconds}"))
        : null;

    /// <summary>The diagnostic for a worker that took too much memory.</summary>
    public static Diagnostic MemoryExceeded(string taken) => FileDiagnostics.MemoryLimit.Create(
        ("taken", taken),
        ("heap", HeapBytes >> 20),
        ("resident", ResidentBytes >> 20));
}
