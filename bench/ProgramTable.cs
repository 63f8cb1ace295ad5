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
        (string Name, string[] Whole)[] programs =
        [
            ("extract to listings as JSON, 1 worker", ["./planingest", "extract", path, "--jobs", "1", .. named]),
            ("ingest, 1 worker", ["./planingest", "ingest", path, "--jobs", "1", .. named]),
            ("pdftotext -bbox", ["pdftotext", "-bbox", path, "-"]),
            ("mutool draw -F stext", ["mutool", "draw", "-q", "-F", "stext", path]),
        ];
        var runs = ProgramRun.Best([.. programs.Select(program => program.Whole)]);
        var briefs = ProgramRun.Best(
            ["./planingest", "extract", shortPath, "--jobs", "1"],
            ["./planingest", "ingest", shortPath, "--jobs", "1"],
            ["pdftotext", "-bbox", shortPath, "-"],
            ["mutool", "draw", "-q", "-F", "stext", shortPath]);
        var table = new Spectre.Console.Table().AddColumns(
            "program",
            "seconds",
            "to the last commit",
            "pages/s",
            "peak MiB, children included",
            "first output on 2 pages, ms");
        foreach (var ((name, _), whole, brief) in programs.Zip(runs, briefs))
        {
            if (whole is null)
            {
                table.AddRow(name, "not installed", "", "", "", "");
                continue;
            }

            var seconds = whole.Whole.TotalSeconds;
            table.AddRow(
                name,
                Format(seconds, "F2"),
                Format(whole.LastCommit?.TotalSeconds, "F2"),
                Format(pages / seconds, "F0"),
                Format(whole.PeakBytes / 1048576.0, "F0"),
                Format(brief?.FirstOutput.TotalMilliseconds, "F0"));
        }

        AnsiConsole.Write(table);
        Console.WriteLine(
            $"{Path.GetFileName(path)}, {pages} pages, and {Path.GetFileName(shortPath)}; best of three runs each, memory of a fourth.");
    }

    private static string Format(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
