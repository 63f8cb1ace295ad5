using System.Globalization;
using static PlanIngest.Loader.Tests.Samples;

namespace PlanIngest.Loader.Tests;

/// <summary>
/// What a plan costs must not grow with the number of plans beside it, whatever the server's planner knows of the tables.
/// </summary>
public sealed class BatchGrowthTests(ClusterFixture cluster) : IAsyncLifetime
{
    private const int Plans = 10;

    private readonly FreshDatabase _database = new(cluster);

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [InlineData("never")]
    [InlineData("nearly empty")]
    [InlineData("loaded, not linked")]
    public async Task Loading_and_linking_read_no_more_of_a_database_of_many_plans(string analyzed)
    {
        await RowsReadAsync($"{analyzed} 0", 1);
        if (analyzed == "nearly empty")
        {
            await _database.ExecuteAsync("ANALYZE");
        }

        var few = await RowsReadAsync($"{analyzed} 1", Plans, analyzed == "loaded, not linked");
        await RowsReadAsync($"{analyzed} 2", 8 * Plans);
        var many = await RowsReadAsync($"{analyzed} 3", Plans);

        Assert.InRange(many, 1, 1.2 * few);
    }

    /// <summary>Loads plans and then links them, as a batch does.</summary>
    /// <returns>How many rows the server read for that.</returns>
    private async Task<long> RowsReadAsync(string name, int count, bool analyze = false)
    {
        var before = await ReadCountersAsync();
        await using (var plans = PlanDatabase.Open(_database.Address + ";Pooling=false;Application Name=growth"))
        {
            for (var number = 1; number <= count; number++)
            {
                foreach (var year in (int[])[2020, 2021])
                {
                    var listings = Enumerable
                        .Range(1, 10)
                        .Select(row => Listing(
                            $"{row}",
                            $"事業{row}",
                            Figure("件数", row, year: year),
                            Figure("人数", row, unit: "人", year: year)));
                    await plans.LoadAsync(Source($"{name} {number} {year}"), Edition(year, listings) with { Plan = $"{name} {number}" });
                }
            }

            if (analyze)
            {
                await _database.ExecuteAsync("ANALYZE");
            }

            for (var number = 1; number <= count; number++)
            {
                await plans.LinkAsync(Plan with { Plan = $"{name} {number}" }, ByName);
            }
        }

        return await ReadCountersAsync() - before;
    }

    /// <summary>The server adds up what a connection read when that ends.</summary>
    private async Task<long> ReadCountersAsync()
    {
        while (await _database.RowsAsync(
            "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'growth'") is not [])
        {
            await Task.Delay(20);
        }

        var read = await _database.RowsAsync(
            "SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) FROM pg_stat_user_tables WHERE schemaname = 'planingest'");
        return long.Parse(read[0], CultureInfo.InvariantCulture);
    }
}
