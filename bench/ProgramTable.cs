using System.Globalization;
using Spectre.Console;
using UglyToad.PdfPig;

namespace PlanIngest.Bench;

/// <summary>Whole programs on one document, from start to end: this one, published, and others that read text out of PDFs.</summary>
internal static class ProgramTable
{
    /// <summary>Runs each program on a long document, and those that write to the standard output on a short one.</summary>
    /// <param name="path">The long document.</param>
    /// <param name="shortPath">A document of two pages.</param>
    public static void Print(string path, string shortPath)
    {
        using var document = PdfDocument.Open(path);
        var pages = document.NumberOfPages;
        string[] named = ["--municipality", "岬市", "--plan", "計画", "--fiscal-year", "2020"];
        var table = new Spectre.Console.Table().AddColumns("program", "seconds", "to the last commit", "pages/s", "peak MiB, children included", "first output on 2 pages, ms");
        Add(table, pages, "extract to listings as JSON, 1 worker", ["./planingest", "extract", path, "--jobs", "1", .. named], ["./planingest", "extract", shortPath, "--jobs", "1"]);
        Add(table, pages, "ingest, 1 worker", ["./planingest", "ingest", path, "--jobs", "1", .. named], null);
        Add(table, pages, "pdftotext -bbox", ["pdftotext", "-bbox", path, "-"], ["pdftotext", "-bbox", shortPath, "-"]);
        Add(table, pages, "mutool draw -F stext", ["mutool", "draw", "-q", "-F", "stext", path], ["mutool", "draw", "-q", "-F", "stext", shortPath]);
        AnsiConsole.Write(table);
        Console.WriteLine($"{Path.GetFileName(path)}, {pages} pages, and {Path.GetFileName(shortPath)}; best of three runs each, memory of a fourth.");
    }

    private static void Add(Spectre.Console.Table table, int pages, string name, string[] whole, string[]? brief)
    {
        if (ProgramRun.Best(whole, loads: whole.Contains("ingest")) is not { } best)
        {
            table.AddRow(name, "not installed", "", "", "", "");
            return;
        }

        var seconds = best.Whole.TotalSeconds;
        var first = brief is null ? null : ProgramRun.Best(brief)?.FirstOutput.TotalMilliseconds;
        table.AddRow(name, Format(seconds, "F2"), Format(best.LastCommit?.TotalSeconds, "F2"), Format(pages / seconds, "F0"), Format(best.PeakBytes / 1048576.0, "F0"), Format(first, "F0"));
    }

    private static string Format(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
