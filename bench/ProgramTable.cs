using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using UglyToad.PdfPig;

namespace PlanIngest.Bench;

/// <summary>Whole programs on one document, from start to end: this one, published, and others that read text out of PDFs.</summary>
internal static class ProgramTable
{
    private const int Runs = 3;

    private static readonly TimeSpan _glance = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs each program on a long document, and those that write to the standard output on a short one.</summary>
    /// <param name="path">The long document.</param>
    /// <param name="shortPath">A document of two pages.</param>
    public static void Print(string path, string shortPath)
    {
        using var document = PdfDocument.Open(path);
        var pages = document.NumberOfPages;
        var home = Directory.CreateTempSubdirectory("planingest-bench-");
        if (!OperatingSystem.IsWindows())
        {
            // A private server started by root runs as somebody else, who must get here.
            File.SetUnixFileMode(home.FullName, (UnixFileMode)0b111_101_101);
        }

        try
        {
            Run(home, ["./planingest", "db", "start"]);
            string[] named = ["--municipality", "岬市", "--plan", "計画", "--fiscal-year", "2020"];
            var table = new Spectre.Console.Table().AddColumns("program", "seconds", "pages/s", "peak MiB, children included", "first output on 2 pages, ms");
            Add(table, home, pages, "extract to listings as JSON, 1 worker", ["./planingest", "extract", path, "--jobs", "1", .. named], ["./planingest", "extract", shortPath, "--jobs", "1"]);
            Add(table, home, pages, "ingest to committed rows, 1 worker", ["./planingest", "ingest", path, "--jobs", "1", .. named], null);
            Add(table, home, pages, "pdftotext -bbox", ["pdftotext", "-bbox", path, "-"], ["pdftotext", "-bbox", shortPath, "-"]);
            Add(table, home, pages, "mutool draw -F stext", ["mutool", "draw", "-q", "-F", "stext", path], ["mutool", "draw", "-q", "-F", "stext", shortPath]);
            AnsiConsole.Write(table);
            Console.WriteLine($"{Path.GetFileName(path)}, {pages} pages, and {Path.GetFileName(shortPath)}; best of {Runs} runs each (ingest: one).");
        }
        finally
        {
            Run(home, ["./planingest", "db", "stop"]);
            home.Delete(recursive: true);
        }
    }

    private static void Add(Spectre.Console.Table table, DirectoryInfo home, int pages, string name, string[] whole, string[]? brief)
    {
        // Loading the same document again does nothing: once must do.
        var runs = Enumerable.Range(0, brief is null ? 1 : Runs).Select(_ => Run(home, whole)).OfType<Measured>().ToList();
        if (runs.Count == 0)
        {
            table.AddRow(name, "not installed", "", "", "");
            return;
        }

        var seconds = runs.Min(run => run.Whole.TotalSeconds);
        var first = brief is null ? (double?)null : Enumerable.Range(0, Runs).Min(_ => Run(home, brief)!.Value.FirstOutput.TotalMilliseconds);
        table.AddRow(name, Format(seconds, "F2"), Format(pages / seconds, "F0"), Format(runs.Max(run => run.PeakBytes) / 1048576.0, "F0"), Format(first, "F0"));
    }

    /// <summary>Runs a program to its end; null where it is not installed.</summary>
    private static Measured? Run(DirectoryInfo home, string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PLANINGEST_HOME"] = Path.Combine(home.FullName, "home");
        start.Environment.Remove("PLANINGEST_DATABASE");
        var begin = Stopwatch.GetTimestamp();
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var firstOutput = Task.Run(() => Drain(process.StandardOutput.BaseStream, begin));
            var peak = 0L;
            while (!process.WaitForExit(_glance))
            {
                peak = Math.Max(peak, ResidentBytes(process.Id));
            }

            return new Measured(Stopwatch.GetElapsedTime(begin), firstOutput.Result, peak);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Reads all that a program writes.</summary>
    /// <returns>When the first of it came.</returns>
    private static TimeSpan Drain(Stream output, long begin)
    {
        var buffer = new byte[1 << 16];
        var first = output.Read(buffer) > 0 ? Stopwatch.GetElapsedTime(begin) : TimeSpan.MaxValue;
        while (output.Read(buffer) > 0)
        {
        }

        return first;
    }

    /// <summary>What a process and its children hold now, as Linux counts it; 0 elsewhere.</summary>
    private static long ResidentBytes(int id)
    {
        try
        {
            var pages = long.Parse(File.ReadAllText($"/proc/{id}/statm").Split(' ')[1], CultureInfo.InvariantCulture);
            var children = Directory.EnumerateDirectories($"/proc/{id}/task")
                .SelectMany(task => File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries));
            return (pages * Environment.SystemPageSize) + children.Sum(child => ResidentBytes(int.Parse(child, CultureInfo.InvariantCulture)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return 0;
        }
    }

    private static string Format(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";

    private readonly record struct Measured(TimeSpan Whole, TimeSpan FirstOutput, long PeakBytes);
}
