using System.Diagnostics;
using System.Globalization;
using PlanIngest.Extractor;
using PlanIngest.Extractor.Pages;
using PlanIngest.Normalizer;
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

        var table = new Spectre.Console.Table().AddColumns("way", "pages/s", "of bare", "MB allocated a page");
        double? bare = null;
        foreach (var (name, read) in Ways)
        {
            var (speed, allocated) = Measure(read, pdf);
            bare ??= speed;
            table.AddRow(name, Format(speed, "F0"), Format(speed / bare.Value, "F2"), Format(allocated, "F2"));
        }

        AnsiConsole.Write(table);
        Console.WriteLine($"{Path.GetFileName(path)}, best of three runs each, one thread, warm.");
    }

    private static (double PagesPerSecond, double MegabytesPerPage) Measure(Func<byte[], int> read, byte[] pdf)
    {
        var (best, allocated, pages) = (double.MaxValue, 0L, 0);
        for (var run = 0; run < 3; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            pages = read(pdf);
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return (pages / best, allocated / 1e6 / pages);
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
}
