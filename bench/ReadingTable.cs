using System.Diagnostics;
using System.Globalization;
using PlanIngest.Extractor;
using PlanIngest.Extractor.Documents;
using PlanIngest.Normalizer;
using PlanIngest.Normalizer.Options;
using Spectre.Console;
using UglyToad.PdfPig;

namespace PlanIngest.Bench;

/// <summary>
/// Reads one document in several ways, side by side in one run: speeds differ from machine to machine, their ratios to bare
/// PdfPig hardly do.
/// </summary>
internal static class ReadingTable
{
    private static readonly (string Name, Func<byte[], int> Read)[] Ways =
    [
        ("bare PdfPig GetPage", BarePages),
        ("page reader: glyphs and rulings", ReaderPages),
        ("extraction to tables", ExtractedPages),
        ("extraction to listings", NormalisedPages),
    ];

    public static void Print(string path)
    {
        var pdf = File.ReadAllBytes(path);
        foreach (var (_, read) in Ways)
        {
            read(pdf);
        }

        var table = new Spectre.Console.Table().AddColumns(
            "way",
            "pages/s",
            "of bare",
            "processor ms a page",
            "MB allocated a page",
            "of bare");
        Cost? bare = null;
        foreach (var (name, read) in Ways)
        {
            var cost = Measure(read, pdf);
            bare ??= cost;
            table.AddRow(
                name,
                Format(cost.PagesPerSecond, "F0"),
                Format(cost.PagesPerSecond / bare.PagesPerSecond, "F2"),
                Format(cost.ProcessorMilliseconds, "F2"),
                Format(cost.Megabytes, "F2"),
                Format(cost.Megabytes / bare.Megabytes, "F2"));
        }

        AnsiConsole.Write(table);
        Console.WriteLine(
            $"{Path.GetFileName(path)}, best of three runs each, warm; extraction reads the next page on a second thread, the others "
                + $"use one.");
    }

    private static Cost Measure(Func<byte[], int> read, byte[] pdf)
    {
        var (best, processor, allocated, pages) = (double.MaxValue, double.MaxValue, 0L, 0);
        for (var run = 0; run < 3; run++)
        {
            var (before, busy) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime);
            var watch = Stopwatch.StartNew();
            pages = read(pdf);
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
            processor = Math.Min(processor, (Environment.CpuUsage.TotalTime - busy).TotalMilliseconds);
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        return new Cost(pages / best, processor / pages, allocated / 1e6 / pages);
    }

    private static string Format(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static int BarePages(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return document.GetPages().Count();
    }

    private static int ReaderPages(byte[] pdf)
    {
        using var reader = PdfReader.Open(pdf, password: null);
        for (var number = 1; number <= reader.PageCount; number++)
        {
            reader.ReadPage(number);
        }

        return reader.PageCount;
    }

    private static int ExtractedPages(byte[] pdf) => DocumentExtractor.Extract(pdf, new ExtractionOptions()).Pages.Length;

    private static int NormalisedPages(byte[] pdf)
    {
        var document = DocumentExtractor.Extract(pdf, new ExtractionOptions());
        EditionNormalizer.Normalize(document, new NormalizerOptions());
        return document.Pages.Length;
    }

    /// <summary>What reading a page takes, collecting garbage and compiling included.</summary>
    private sealed record Cost(double PagesPerSecond, double ProcessorMilliseconds, double Megabytes);
}
