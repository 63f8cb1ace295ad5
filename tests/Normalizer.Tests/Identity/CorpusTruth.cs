using System.Collections.Immutable;
using System.Text.Json;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Tests.Identity;

/// <summary>A plan's editions as the truth files of the printed corpus state them, with the true measures and series.</summary>
/// <param name="History">All editions.</param>
/// <param name="Measures">The true measure of each listing.</param>
/// <param name="Series">The true series of each figure.</param>
internal sealed record CorpusTruth(
    PlanHistory History,
    ImmutableDictionary<long, string> Measures,
    ImmutableDictionary<long, string> Series)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Reads one plan's truth files.</summary>
    public static CorpusTruth Read(string slug)
    {
        var files = Directory.GetFiles(Path.Combine(RepositoryRoot(), "data", "truth"), slug + "-20*.truth.json");
        var measures = ImmutableDictionary.CreateBuilder<long, string>();
        var series = ImmutableDictionary.CreateBuilder<long, string>();
        var editions = new List<HistoricEdition>();
        TruthFile? last = null;
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            last = JsonSerializer.Deserialize<TruthFile>(File.ReadAllText(file), Options)!;
            var listings = new List<HistoricListing>();
            foreach (var row in last.Rows)
            {
                var listingId = last.FiscalYear * 1000L + listings.Count + 1;
                measures[listingId] = row.Measure;
                var figures = new List<HistoricFigure>();
                foreach (var figure in row.Figures)
                {
                    var id = (listingId * 100) + figures.Count;
                    series[id] = figure.Series;
                    figures.Add(new HistoricFigure(
                        id, figure.Label, figure.Unit, figure.Qualifier, null, FigureRole.Actual, figure.FiscalYear));
                }

                listings.Add(new HistoricListing(
                    listingId,
                    listings.Count + 1,
                    row.Section,
                    row.Numbers,
                    row.Name,
                    row.Relisted,
                    row.Overview,
                    [.. row.Department.Split('\n')],
                    [.. figures]));
            }

            editions.Add(new HistoricEdition(last.FiscalYear, [.. listings]));
        }

        return new CorpusTruth(new PlanHistory(last!.Municipality, last.Plan, [.. editions]), measures.ToImmutable(), series.ToImmutable());
    }

    /// <summary>The folder that holds the solution.</summary>
    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PlanIngest.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run below the repository.");
    }

    private sealed record TruthFile(string Municipality, string Plan, int FiscalYear, ImmutableArray<TruthRow> Rows);

    private sealed record TruthRow(
        ImmutableArray<string> Section,
        ImmutableArray<string> Numbers,
        string Name,
        bool Relisted,
        string Measure,
        string Department,
        string? Overview,
        ImmutableArray<TruthFigure> Figures);

    private sealed record TruthFigure(int? FiscalYear, string Label, string? Unit, string? Qualifier, string Series);
}
