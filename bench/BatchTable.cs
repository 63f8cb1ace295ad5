using System.Globalization;
using PlanIngest.Cli.Tests;
using Spectre.Console;

namespace PlanIngest.Bench;

/// <summary>
/// Many small documents, ten years of each plan: the JSON way and the database way, with one worker and two, and the memory they take.
/// </summary>
internal static class BatchTable
{
    private const int Most = 2000;
    private const int FirstYear = 2014;
    private const int Years = 10;

    /// <summary>Runs the batches, each time into a database of its own.</summary>
    public static void Print()
    {
        var folder = Directory.CreateTempSubdirectory("planingest-bench-");
        (string Program, int Documents, int Workers)[] batches =
            [("extract", Most, 1), ("extract", Most, 2), ("ingest", Most, 1), ("ingest", Most, 2), ("ingest", 100, 2), ("ingest", 1000, 2)];
        var places = batches
            .Select(batch => batch.Documents)
            .Distinct()
            .ToDictionary(documents => documents, documents => Write(folder, documents));
        var runs = ProgramRun.Best(
            [.. batches.Select(batch => (string[])[
                "./planingest", batch.Program, places[batch.Documents], "--jobs", Format(batch.Workers, "F0")
            ])]);
        var table = new Spectre.Console.Table().AddColumns(
            "program",
            "documents",
            "workers",
            "seconds",
            "to the last commit",
            "documents/s",
            "peak MiB, children included");
        foreach (var ((program, documents, workers), run) in batches.Zip(runs))
        {
            var seconds = run!.Whole.TotalSeconds;
            table.AddRow(
                program,
                Format(documents, "F0"),
                Format(workers, "F0"),
                Format(seconds, "F2"),
                run.LastCommit is { } committed ? Format(committed.TotalSeconds, "F2") : "",
                Format(documents / seconds, "F0"),
                Format(run.PeakBytes / 1048576.0, "F0"));
        }

        folder.Delete(recursive: true);
        AnsiConsole.Write(table);
        Console.WriteLine("One page and six measures a document; best of three runs each, memory of a fourth.");
    }

    private static string Write(DirectoryInfo folder, int documents)
    {
        var place = folder.CreateSubdirectory(Format(documents, "F0")).FullName;
        for (var i = 0; i < documents; i++)
        {
            File.WriteAllBytes(
                Path.Combine(place, Format(i, "0000") + ".pdf"),
                TestPdf.SmallPlan(number: 1 + (i / Years), fiscalYear: FirstYear + (i % Years)));
        }

        return place;
    }

    private static string Format(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
