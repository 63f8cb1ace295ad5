using PlanIngest.Model;

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
        : silent > Silence || elapsed > Silence + (pages * PerPage) ? new Diagnostic(
            DiagnosticCodes.TimeLimit,
            Severity.Error,
            "Reading the document took too long; nothing of it was kept.",
            Found: $"{pages} pages in {elapsed.TotalSeconds:N0} seconds, none in the last {silent.TotalSeconds:N0}",
            Expected: $"a page in at most {Silence.TotalSeconds:N0} seconds, all in that and {PerPage.TotalSeconds} seconds a page")
        : null;

    /// <summary>The diagnostic for a worker that took too much memory.</summary>
    public static Diagnostic MemoryExceeded(string found) => new(
        DiagnosticCodes.MemoryLimit,
        Severity.Error,
        "Reading the document took too much memory; nothing of it was kept.",
        Found: found,
        Expected: $"at most {HeapBytes >> 20} MiB of objects, {ResidentBytes >> 20} MiB in all");
}
