using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PlanIngest.Loader.Comparisons;
using PlanIngest.Loader.History;
using PlanIngest.Model;
using PlanIngest.Tests;
using static PlanIngest.Loader.Tests.Samples;

namespace PlanIngest.Loader.Tests;

/// <summary>The comparison over the years against the truth files of the printed corpus, linked by their own series.</summary>
public sealed class CorpusTests(FreshDatabase database) : IClassFixture<FreshDatabase>
{
    [Theory]
    [InlineData("misaki")]
    [InlineData("kodomo")]
    public async Task Every_value_and_change_is_that_of_the_truth(string slug)
    {
        var files = Directory.GetFiles(Repository.Truth, $"{slug}-20??.truth.json").Order(StringComparer.Ordinal);
        var documents = files.Select(ReadTruth).ToArray();
        var plan = new PlanName(documents[0].Municipality!, documents[0].Plan!);
        foreach (var edition in documents)
        {
            await database.Plans.LoadAsync(Source($"{slug} {edition.FiscalYear}"), edition);
        }

        await database.Plans.LinkAsync(plan, BySeries);

        var rows = await database.Plans.YearOverYearAsync(new YearOverYearFilter(plan.Municipality, plan.Plan));

        var expected = Expected(documents).Order(StringComparer.Ordinal).ToArray();
        Assert.True(expected.Length > 100, $"only {expected.Length} values in the truth");
        Assert.Equal(
            expected,
            rows.Select(row => Describe(row.IndicatorId, row.FiscalYear, row.Value, row.PreviousFiscalYear, row.PreviousValue, row.Change))
            .Order(StringComparer.Ordinal));
        Assert.DoesNotContain(rows, row => row.Note?.Contains("stated more than once", StringComparison.Ordinal) == true);
        var gaps = rows.Where(row => row.PreviousFiscalYear < row.FiscalYear - 1).ToArray();
        Assert.All(gaps, row => Assert.Matches(@"not held \(|missing \(", row.Note));
        Assert.All(rows.Except(gaps), row => Assert.DoesNotMatch("not held|missing", row.Note ?? ""));
    }

    // Series and measure travel in the columns that the linker does not look at.
    private static Edition ReadTruth(string file)
    {
        var truth = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
        var year = truth.GetProperty("fiscal_year").GetInt32();
        return Edition(year, truth.GetProperty("rows").EnumerateArray().Select(ReadRow)) with
        {
            Municipality = truth.GetProperty("municipality").GetString()!,
            Plan = truth.GetProperty("plan").GetString()!,
        };
    }

    private static Listing ReadRow(JsonElement row)
    {
        var relisted = row.GetProperty("relisted").GetBoolean();
        var figures = row.GetProperty("figures").EnumerateArray().Select(figure => Figure(
            figure.GetProperty("series").GetString()!,
            figure.GetProperty("value").GetDecimal(),
            figure.GetProperty("unit").GetString(),
            figure.GetProperty("fiscal_year").GetInt32(),
            figure.GetProperty("qualifier").GetString()));
        return Listing("", row.GetProperty("measure").GetString()!, figures) with
        {
            Numbers = [.. row.GetProperty("numbers").EnumerateArray().Select(number => number.GetString()!)],
            Relisted = relisted,
            Results = row.GetProperty("results").GetString() is { } text && !relisted ? [new ResultEntry(null, text)] : [],
        };
    }

    private static PlanLinks BySeries(PlanHistory history)
    {
        var links = ByName(history);
        var labels = history.Editions.SelectMany(edition => edition.Listings).SelectMany(listing => listing.Figures)
            .ToDictionary(figure => figure.FigureId, figure => figure.Label);
        return links with { Figures = [.. links.Figures.Select(link => link with { IndicatorId = StableId.Of(labels[link.FigureId]) })] };
    }

    private static IEnumerable<string> Expected(IEnumerable<Edition> editions)
    {
        var excluded = ImmutableHashSet.Create("前年度", "従前", "増減", "前年度比", "母数");
        var values = editions
            .SelectMany(edition => edition.Listings.Where(listing => !listing.Relisted).SelectMany(listing => listing.Figures))
            .Where(figure => figure.Qualifier is null || !excluded.Contains(figure.Qualifier));
        foreach (var series in values.GroupBy(figure => figure.Label))
        {
            Figure? before = null;
            foreach (var figure in series.OrderBy(figure => figure.FiscalYear))
            {
                yield return Describe(
                    StableId.Of(series.Key),
                    figure.FiscalYear!.Value,
                    figure.Value,
                    before?.FiscalYear,
                    before?.Value,
                    figure.Value - before?.Value);
                before = figure;
            }
        }
    }

    private static string Describe(long indicator, int year, decimal value, int? previousYear, decimal? previous, decimal? change) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{indicator} {year}: {value / 1.000m:G29}, {previousYear}: {previous / 1.000m:G29}, {change / 1.000m:G29}");
}
