using System.Globalization;
using PlanIngest.Cli.Tests;
using Spectre.Console;

namespace PlanIngest.Bench;

/// <summary>Many small documents, ten years of each plan: the JSON way and the database way, with one worker and two, and the memory they take.</summary>
internal static class BatchTable
{
    private const int Most = 2000;
    private const int FirstYear = 2014;
    private const int Years = 10;

    /// <summary>Runs every batch, each time into a database of its own.</summary>
    public static void Print()
    {
        using var server = new ServerHome();
        var table = new Spectre.Console.Table().AddColumns("program", "documents", "workers", "seconds", "to the last commit", "documents/s", "peak MiB, children included");
        foreach (var (program, documents, workers) in (ReadOnlySpan<(string, int, int)>)
            [("extract", Most, 1), ("extract", Most, 2), ("ingest", Most, 1), ("ingest", Most, 2), ("ingest", 100, 2), ("ingest", 1000, 2)])
        {
            var run = Run(program, Documents(server, documents), workers);
            var seconds = run.Whole.TotalSeconds;
            table.AddRow(program, Format(documents, "F0"), Format(workers, "F0"), Format(seconds, "F2"), run.LastCommit is { } committed ? Format(committed.TotalSeconds, "F2") : "", Format(documents / seconds, "F0"), Format(run.PeakBytes / 1048576.0, "F0"));
        }

        AnsiConsole.Write(table);
        Console.WriteLine("One page and six measures a document; best of three runs each, memory of a fourth.");
    }

    private static ProgramRun Run(string program, string documents, int workers) =>
        ProgramRun.Best(["./planingest", program, documents, "--jobs", Format(workers, "F0")], loads: program == "ingest")!;

    private static string Documents(ServerHome server, int count)
    {
        var folder = server.Folder(Format(count, "F0"));
        for (var i = 0; i < count; i++)
        {
            File.WriteAllBytes(Path.Combine(folder, Format(i, "0000") + ".pdf"), TestPdf.SmallPlan(number: 1 + (i / Years), fiscalYear: FirstYear + (i % Years)));
        }

        return folder;
    }

    private static string Format(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
