using System.Globalization;
using PlanIngest.Loader.Comparisons;
using PlanIngest.Model;
using static PlanIngest.Loader.Tests.Samples;

namespace PlanIngest.Loader.Tests;

public sealed class AsOfTests(FreshDatabase database) : IClassFixture<FreshDatabase>
{
    [Fact]
    public async Task What_was_known_at_a_time_is_what_was_loaded_then()
    {
        var plan = Plan with { Plan = "時点" };
        Edition Stating(int value) => Edition(
            2020, Listing("1", "相談", Figure("件数", value, year: 2020), Figure($"{value}回の講座", 3, "回", 2020))) with
        { Plan = plan.Plan };
        await database.Plans.LoadAsync(Source("as published"), Stating(1));
        await database.Plans.LoadAsync(Source("as corrected"), Stating(2));
        await database.ExecuteAsync(
            """
            UPDATE planingest.document SET first_loaded_at = '2024-05-01' WHERE file_name = 'as published.pdf';
            UPDATE planingest.document SET first_loaded_at = '2024-07-01' WHERE file_name = 'as corrected.pdf'
            """);
        await database.Plans.LinkAsync(plan, ByName);

        Assert.Equal(
            ["", "件数 1", "2回の講座 3, 件数 2"],
            [await ComparedAsync("2024-04-30"), await ComparedAsync("2024-06-30"), await ComparedAsync("2024-07-01")]);
        Assert.Equal(["1"], await database.RowsAsync("SELECT value FROM analysis.year_over_year_as_of('2024-06-30') WHERE plan = '時点'"));

        Assert.Empty(await KnownAsync("2024-04-30"));
        Assert.Equal(["1|1回の講座|3|f", "1|件数|1|t"], await KnownAsync("2024-06-30"));
        Assert.Equal(["2|2回の講座|3|t", "2|件数|2|t"], await KnownAsync("2024-07-01"));

        // Read anew, by another version of the program: known since the same day.
        await database.Plans.LoadAsync(Source("as published"), Stating(5));
        Assert.Equal(["1|5回の講座|3|f", "1|件数|5|t"], await KnownAsync("2024-06-30"));

        async Task<string> ComparedAsync(string day) => string.Join(", ", (await database.Plans.YearOverYearAsync(
            new YearOverYearFilter(Plan: plan.Plan, AsOf: DateTimeOffset.Parse(day + "Z", CultureInfo.InvariantCulture))))
                .Select(row => $"{row.Label} {row.Value}")
                .Order(StringComparer.Ordinal));

        Task<string[]> KnownAsync(string day) => database.RowsAsync(
            $"""
            SELECT version, label, value, indicator_id IN (SELECT indicator_id FROM analysis.figure) IS TRUE
            FROM analysis.figures_as_of('{day}') WHERE plan = '時点' ORDER BY label COLLATE "C"
            """);
    }
}
