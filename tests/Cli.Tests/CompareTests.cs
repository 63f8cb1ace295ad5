using System.Globalization;
using Npgsql;
using PlanIngest.Cli.Usage;

namespace PlanIngest.Cli.Tests;

/// <summary>The comparison over the years, through the program, on a private server of its own.</summary>
public sealed class CompareTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        _folder.Sample("misaki-2023.pdf", "plans/misaki-2023.pdf");
        _folder.Sample("misaki-2024.pdf", "plans/misaki-2024.pdf");
        await RunAsync("ingest", "plans");
    }

    public async ValueTask DisposeAsync()
    {
        await Planingest.RunAsync(_folder, "db", "stop");
        _folder.Dispose();
    }

    [Fact]
    public async Task What_was_known_on_a_day_is_what_was_loaded_by_then()
    {
        var all = await RunAsync("compare", "--format", "csv");
        await ExecuteAsync(
            "UPDATE planingest.document SET first_loaded_at = first_loaded_at - interval '10 days' WHERE file_name LIKE '%2023.pdf'");

        var today = await RunAsync("compare", "--format", "csv", "--as-of", Day(0));
        var lastWeek = await RunAsync("compare", "--format", "csv", "--as-of", Day(-7));
        var lastMonth = await Planingest.RunAsync(_folder, "compare", "--as-of", Day(-30));

        foreach (var wrong in new string[][] { ["someday"], ["2024-10-01", "--alerts"], ["2024-10-01", "--versions"] })
        {
            var run = await Planingest.RunAsync(_folder, ["compare", "--as-of", .. wrong]);
            Assert.Equal((ExitCode.Misconfigured, ""), (run.ExitCode, run.Output));
        }

        Assert.Equal(all.Output, today.Output);
        Assert.Equal(
            all.Lines
                .Where(line => line.Contains(",2023,", StringComparison.Ordinal) && !line.Contains(",2024,", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
            lastWeek.Lines.Skip(1).Order(StringComparer.Ordinal));
        Assert.True(lastWeek.Lines.Length > 50, "the edition of 2023 states many counts");
        Assert.Equal((ExitCode.Clean, ""), (lastMonth.ExitCode, lastMonth.Output));
        Assert.Equal(
            $"{lastWeek.Lines.Length - 1},{all.Lines.Length - 1}",
            (await RunAsync(
                "query",
                "select (select count(*) from year_over_year_as_of(now() - interval '7 days')), (select count(*) from "
                    + "year_over_year_as_of(now()))",
                "--format",
                "csv")).Lines[1].TrimEnd('\r'));
    }

    [Fact]
    public async Task A_value_in_a_unit_of_another_size_is_converted_to_compare_and_shown_as_it_is()
    {
        var ids = (await RunAsync(
            "query",
            "select now.figure_id, before.figure_id from figure now join figure before using (indicator_id) where now.fiscal_year = "
                + "2024 and before.fiscal_year = 2023 limit 1",
            "--format",
            "csv")).Lines[1].Split(',');
        await ExecuteAsync(
            $"""
            UPDATE planingest.figure SET label = '助成額', unit = '円', value = 1500000, qualifier = NULL WHERE figure_id = {ids[0]};
            UPDATE planingest.figure SET label = '助成額', unit = '千円', value = 1250, qualifier = NULL WHERE figure_id = {ids[1]};
            UPDATE planingest.plan SET links_stale = true
            """);
        await RunAsync("ingest", "plans");

        var table = await RunAsync("compare", "--indicator", "助成額");
        var rows = await RunAsync("compare", "--indicator", "助成額", "--format", "csv");

        Assert.Contains(
            table.Lines,
            line => line.Contains("1,250 千円", StringComparison.Ordinal)
                && line.Contains("1,500,000", StringComparison.Ordinal)
                && line.Contains("+20%", StringComparison.Ordinal));
        Assert.EndsWith(
            ",助成額,円,,2024,1500000,2023,1250000,250000,0.2000,\"unit changed: 千円 → 円, previous value converted from 1250\"",
            rows.Lines[2].TrimEnd('\r'),
            StringComparison.Ordinal);
    }

    private static string Day(int offset) => DateTime.Today.AddDays(offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Runs SQL as the owner of the database, outside of what is tested.</summary>
    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(
            PlanIngest.Cli.Postgres.PrivateCluster.At(_folder["home"]).Status().ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task<Run> RunAsync(params string[] arguments)
    {
        var run = await Planingest.RunAsync(_folder, arguments);
        Assert.Equal((ExitCode.Clean, ""), (run.ExitCode, run.Errors));
        return run;
    }
}
