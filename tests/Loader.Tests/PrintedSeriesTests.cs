using System.Globalization;
using System.Security.Cryptography;
using PlanIngest.Extractor;
using PlanIngest.Loader.Comparisons;
using PlanIngest.Model;
using PlanIngest.Normalizer;
using PlanIngest.Normalizer.Identity;
using PlanIngest.Normalizer.Options;

namespace PlanIngest.Loader.Tests;

/// <summary>The printed corpus read, linked and compared by the program, against what its truth files say of every series.</summary>
public sealed class PrintedSeriesTests(FreshDatabase database) : IClassFixture<FreshDatabase>
{
    /// <summary>
    /// Plans, and the counts that the program reads in sentences around the series and the truth does not list: their label, their unit and
    /// the years in which the sentence is printed. Nothing else departs.
    /// </summary>
    public static readonly TheoryData<string, string[]> Plans = new()
    {
        {
            "misaki",
            [
                "書面開催 回: 2021, 2022, 2023",
                "輪番制 病院: 2019, 2020, 2021, 2022, 2023, 2024",
            ]
        },
        {
            "kodomo",
            [
                "レシピカードの配布 種類: 2021",
                "相談方法/来所 割: 2019, 2020, 2021, 2022, 2023, 2024",
                "電話 割: 2019, 2020, 2021, 2022, 2023, 2024",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task Every_value_change_and_note_is_that_of_the_truth(string slug, string[] unlisted)
    {
        var truth = PrintedTruth.Read(slug);
        foreach (var file in truth.Documents)
        {
            var pdf = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            var edition = EditionNormalizer.Normalize(DocumentExtractor.Extract(pdf, new ExtractionOptions()), new NormalizerOptions());
            await database.Plans.LoadAsync(
                new DocumentSource(Path.GetFileName(file), Convert.ToHexStringLower(SHA256.HashData(pdf))),
                edition);
        }

        await database.Plans.LinkStaleAsync(MeasureLinker.Link);
        var rows = (await database.Plans.YearOverYearAsync(new YearOverYearFilter(truth.Municipality, truth.Plan)))
            .ToDictionary(row => (row.IndicatorId, row.FiscalYear));
        var figures = (await database.RowsAsync(
                $"""
                SELECT file_name, ordinal, fiscal_year, value::float8, coalesce(unit, ''), label, indicator_id
                FROM analysis.figure WHERE plan = '{truth.Plan}'
                """))
            .Select(row => row.Split('|'))
                .ToLookup(
                    row => string.Join('|', row[..5]),
                    row => (Label: row[5], Indicator: long.Parse(row[6], CultureInfo.InvariantCulture)));

        var departures = new List<string>();
        var claimed = new HashSet<(long, int)>();
        foreach (var value in truth.Values)
        {
            // Two counts of a row may have one value: then the label tells which is meant.
            var candidates = figures[value.Key]
                .OrderByDescending(figure => PrintedTruth.Plain(figure.Label).Split('/').Contains(PrintedTruth.Plain(value.Label)))
                .Select(figure => (figure.Indicator, value.FiscalYear)).Where(candidate => !claimed.Contains(candidate)).ToList();
            if (candidates is [])
            {
                departures.Add($"{value.Series} {value.FiscalYear}: {truth.Expected(value)} | ∅");
            }
            else if (claimed.Add(candidates[0]) && Describe(rows[candidates[0]]) is var told && told != truth.Expected(value))
            {
                departures.Add($"{value.Series} {value.FiscalYear}: {truth.Expected(value)} | {told}");
            }
        }

        var others = rows.Values.Where(row => !claimed.Contains((row.IndicatorId, row.FiscalYear)))
            .GroupBy(row => $"{row.Label} {row.Unit}")
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(row => row.FiscalYear).Order())}");

        Assert.True(truth.Values.Count > 500, $"only {truth.Values.Count} values in the truth");
        Assert.Empty(departures);
        Assert.Equal(unlisted, others.Order(StringComparer.Ordinal));
    }

    private static string Describe(YearOverYearRow row) => PrintedTruth.Describe(
        row.Value, row.Unit, row.Qualifier, row.PreviousFiscalYear, row.PreviousValue, row.Change, row.ChangeRatio, row.Note);
}
