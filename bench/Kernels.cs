using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PlanIngest.Extractor;
using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Documents;
using PlanIngest.Extractor.Grids;
using PlanIngest.Extractor.Lines;
using PlanIngest.Extractor.Tables;
using PlanIngest.Model;
using PlanIngest.Normalizer;
using PlanIngest.Normalizer.Figures;
using PlanIngest.Normalizer.Identity;
using PlanIngest.Normalizer.Options;

namespace PlanIngest.Bench;

/// <summary>The inner loops, each alone, on what the samples hold.</summary>
[MemoryDiagnoser]
public class Kernels
{
    private PageContent _page = null!;
    private RulingSet _rulings = null!;
    private List<Glyph> _glyphs = null!;
    private string[] _results = null!;
    private PlanHistory _history = null!;

    /// <summary>Measures them; run from the repository's root.</summary>
    public static void Run() =>
        // In this process: a program made for the occasion would have to find the projects again.
        BenchmarkRunner.Run<Kernels>(
            ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));

    /// <summary>Reads the samples.</summary>
    [GlobalSetup]
    public void Read()
    {
        using var reader = PdfReader.Open(File.ReadAllBytes(Path.Combine("samples", "kitakyushu-2023.pdf")), password: null);
        _page = reader.ReadPage(1);
        _rulings = RulingSet.From(_page.Rulings);
        _glyphs = [.. _page.Glyphs];
        var editions = Directory.GetFiles("samples", "misaki-*.pdf").Order(StringComparer.Ordinal)
            .Select(file => EditionNormalizer.Normalize(
                DocumentExtractor.Extract(File.ReadAllBytes(file), new ExtractionOptions()),
                new NormalizerOptions()))
            .ToImmutableArray();
        _results =
            [.. editions.SelectMany(edition => edition.Listings).SelectMany(listing => listing.Results).Select(result => result.Text)];
        _history = new PlanHistory("岬市", "計画", [.. editions.Select((edition, index) => Historic(edition, index))]);
    }

    /// <summary>Rulings of a page to its grids.</summary>
    [Benchmark]
    public object Grids() => RulingGroups.Split(_rulings).Select(Grid.From).ToList();

    /// <summary>Rulings and glyphs of a page to its tables' cells.</summary>
    [Benchmark]
    public object Cells() => RuledTables.Find(_rulings, _page.Glyphs);

    /// <summary>Glyphs of a page to lines.</summary>
    [Benchmark]
    public object Lines() => LineBuilder.Build(_glyphs);

    /// <summary>Results cells of six editions to counts.</summary>
    [Benchmark]
    public int Figures() => _results.Sum(text => FigureParser.ParseRaw(text).Length);

    /// <summary>Six editions of a plan: who is who over the years.</summary>
    [Benchmark]
    public object Matching() => MeasureLinker.Link(_history);

    private static HistoricEdition Historic(Edition edition, int index) => new(
        edition.FiscalYear ?? index,
        [
            .. edition.Listings.Select(listing => new HistoricListing(
                (index * 10_000) + listing.Ordinal,
                listing.Ordinal,
                listing.Section,
                listing.Numbers,
                listing.Name,
                listing.Relisted,
                listing.Overview,
                [.. listing.Departments.Select(department => department.Text)],
                [
                    .. listing.Figures.Select((figure, position) => new HistoricFigure(
                        (((index * 10_000L) + listing.Ordinal) * 1_000) + position,
                        figure.Label,
                        figure.Unit,
                        figure.Qualifier,
                        figure.ParentLabel,
                        figure.Role, figure.FiscalYear)),
                ])),
        ]);
}
