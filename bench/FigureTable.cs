using System.Diagnostics;
using System.Globalization;
using PlanIngest.Extractor;
using PlanIngest.Normalizer;
using PlanIngest.Normalizer.Figures;
using PlanIngest.Normalizer.Options;

namespace PlanIngest.Bench;

/// <summary>How many results cells a second the figure grammar reads, on one core.</summary>
internal static class FigureTable
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(3);

    /// <summary>Reads the cells of the documents again and again for some seconds.</summary>
    public static void Print(IEnumerable<string> documents)
    {
        var cells = documents
            .SelectMany(path => EditionNormalizer.Normalize(
                DocumentExtractor.Extract(File.ReadAllBytes(path), new ExtractionOptions()),
                new NormalizerOptions()).Listings)
            .SelectMany(listing => listing.Results)
            .Select(result => result.Text)
            .ToList();
        Read(cells, Span);
        var (read, elapsed) = Read(cells, Span);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"figure grammar: {read / elapsed.TotalSeconds:N0} cells/s ({cells.Count} cells of "
                + $"{cells.Average(cell => cell.Length):N0} characters, one thread, warm)"));
    }

    private static (int Cells, TimeSpan Elapsed) Read(List<string> cells, TimeSpan span)
    {
        var (read, begin) = (0, Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(begin) < span)
        {
            cells.ForEach(cell => FigureParser.ParseRaw(cell));
            read += cells.Count;
        }

        return (read, Stopwatch.GetElapsedTime(begin));
    }
}
