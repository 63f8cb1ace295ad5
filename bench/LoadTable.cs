using System.Diagnostics;
using System.Globalization;
using PlanIngest.Extractor;
using PlanIngest.Loader;
using PlanIngest.Model;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Options;
using PlanIngest.Normalizer;
using Spectre.Console;

namespace PlanIngest.Bench;

/// <summary>The loader alone, beside psql that copies the very same rows into the same empty tables.</summary>
internal static class LoadTable
{
    private const int Runs = 3;

    // In an order that satisfies the foreign keys.
    private static readonly string[] Tables =
    [
        "plan", "document", "edition", "legend", "note", "fold", "listing", "result", "department", "extra", "source_cell", "figure",
        "diagnostic",
    ];

    /// <summary>Loads a document in turn with both.</summary>
    public static async Task PrintAsync(string path)
    {
        using var server = new ServerHome();
        var address = server.Address;
        var copies = server.Folder("copies");
        var (source, edition) = Read(path);
        await using var database = PlanDatabase.Open(address);
        await database.MigrateAsync(UnitMeasures.All);
        var (loader, copy, rows) = (TimeSpan.MaxValue, TimeSpan.MaxValue, 0L);
        for (var run = 0; run < Runs; run++)
        {
            Psql(address, $"TRUNCATE {Qualified} CASCADE");
            var watch = Stopwatch.StartNew();
            await database.LoadAsync(source, edition);
            loader = watch.Elapsed < loader ? watch.Elapsed : loader;

            Psql(address, [.. Tables.Select(table => $"\\copy planingest.{table} TO '{Path.Combine(copies, table)}'")]);
            rows = Tables.Sum(table => (long)File.ReadLines(Path.Combine(copies, table)).Count());
            Psql(address, $"TRUNCATE {Qualified} CASCADE");
            var copied = Psql(
                address,
                ["BEGIN", .. Tables.Select(table => $"\\copy planingest.{table} FROM '{Path.Combine(copies, table)}'"), "COMMIT"]);
            copy = copied < copy ? copied : copy;
        }

        AnsiConsole.Write(new Spectre.Console.Table().AddColumns("way", "seconds", "rows/s", "of COPY")
            .AddRow("psql: COPY of the rows", Format(copy.TotalSeconds, "F2"), Format(rows / copy.TotalSeconds, "F0"), "1.00")
            .AddRow("loader", Format(loader.TotalSeconds, "F2"), Format(rows / loader.TotalSeconds, "F0"), Format(copy / loader, "F2")));
        Console.WriteLine(
            $"{Path.GetFileName(path)}, {rows} rows of {Tables.Length} tables with their keys and checks, one transaction each; best "
                + $"of {Runs}.");
    }

    private static string Qualified => string.Join(", ", Tables.Select(table => $"planingest.{table}"));

    private static (DocumentSource Source, Edition Edition) Read(string path)
    {
        var edition = EditionNormalizer.Normalize(
            DocumentExtractor.Extract(File.ReadAllBytes(path), new ExtractionOptions()), new NormalizerOptions("岬市", "計画", 2020));
        return (new DocumentSource(Path.GetFileName(path), new string('0', 64)), edition);
    }

    private static TimeSpan Psql(string address, params string[] commands) =>
        ProgramRun.Of(
            ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", .. commands.SelectMany(command => (string[])["-c", command]), address])?.Whole
        ?? throw new InvalidOperationException("psql is not installed.");

    private static string Format(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
