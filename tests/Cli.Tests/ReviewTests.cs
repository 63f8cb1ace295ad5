using System.Globalization;
using System.Text.Json;
using Npgsql;
using PlanIngest.Cli.Usage;

namespace PlanIngest.Cli.Tests;

/// <summary>Decisions, through the program, on a private server of their own.</summary>
public sealed class ReviewTests : IAsyncLifetime
{
    private const string Measures = "select fiscal_year, ordinal, measure_id from analysis.listing order by fiscal_year, ordinal";

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _elsewhere = new();

    public async ValueTask InitializeAsync()
    {
        foreach (var folder in new[] { _folder, _elsewhere })
        {
            folder.Sample("misaki-2023.pdf", "plans/misaki-2023.pdf");
            folder.Sample("misaki-2024.pdf", "plans/misaki-2024.pdf");
        }

        await RunAsync(_folder, "ingest", "plans");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var folder in new[] { _folder, _elsewhere })
        {
            await Planingest.RunAsync(folder, "db", "stop");
            folder.Dispose();
        }
    }

    [Fact]
    public async Task Decisions_are_in_force_after_everything_was_dropped_and_in_another_database()
    {
        var undecided = await QueryAsync(Measures);
        var (linked, other) = (await PairAsync(), await PairAsync(skipped: 1));
        var figure = await CellAsync(
            "select figure_id from year_over_year y join figure f using (indicator_id, fiscal_year) where y.change <> 0 and "
                + "f.fiscal_year = 2024 order by figure_id limit 1");
        var printed = await CellAsync($"select value from figure where figure_id = {figure}");

        await RunAsync(_folder, "review", "reject", linked.Later, "--reason", "another target group");
        await RunAsync(_folder, "review", "accept", linked.Later, "--with", other.Earlier);
        await RunAsync(_folder, "review", "correct", figure, "--value", "98765.5", "--reason", "misprint");

        Assert.Equal(
            ["1", "2", "2"],
            await QueryAsync(
                $"""
                select count(distinct measure_id)
                from (values
                    (1, {linked.Later}, {other.Earlier}), (2, {linked.Later}, {linked.Earlier}), (3, {other.Later}, {other.Earlier})
                ) pair (number, a, b)
                join listing on listing_id in (a, b)
                group by number order by number
                """));
        Assert.StartsWith(
            "accepted in review",
            await CellAsync($"select link_reason from listing_version where listing_id = {linked.Later}"),
            StringComparison.Ordinal);
        Assert.Equal(
            $"98765.5,{printed},corrected: printed {printed} (misprint)",
            Assert.Single(await QueryAsync($"select value, printed_value, correction from figure where figure_id = {figure}")));
        Assert.Equal(
            "98765.5,true",
            Assert.Single(
                await QueryAsync(
                    $"select y.value, y.note like 'corrected: printed %' from year_over_year y join figure f using (indicator_id, "
                        + $"fiscal_year) where figure_id = {figure}")));
        var decided = await QueryAsync(Measures);
        Assert.NotEqual(undecided, decided);
        await RunAsync(_folder, "review", "export", "decisions.jsonl");
        var exported = await File.ReadAllLinesAsync(_folder["decisions.jsonl"], TestContext.Current.CancellationToken);
        Assert.Equal(3, exported.Length);
        Assert.Equal(exported.Order(StringComparer.Ordinal), exported);

        await ExecuteAsync("DELETE FROM planingest.edition; DELETE FROM planingest.document; DELETE FROM planingest.plan");
        Assert.All(await ListAsync("--all"), item => Assert.Equal("not found", item.GetProperty("state").GetString()));
        await RunAsync(_folder, "ingest", "plans");

        Assert.Equal(decided, await QueryAsync(Measures));
        Assert.Equal("98765.5", await CellAsync($"select value from figure where figure_id = {figure}"));
        Assert.Equal(3, (await ListAsync("--all")).Count(item => item.GetProperty("state").GetString() == "decided"));

        await RunAsync(_elsewhere, "ingest", "plans");
        await RunAsync(_elsewhere, "review", "import", _folder["decisions.jsonl"]);
        await RunAsync(_elsewhere, "review", "export", "again.jsonl");

        Assert.Equal(decided, await QueryAsync(Measures, _elsewhere));
        Assert.Equal(exported, await File.ReadAllLinesAsync(_elsewhere["again.jsonl"], TestContext.Current.CancellationToken));

        foreach (var item in (await ListAsync(
            "--all")).Where(item => item.GetProperty("kind").GetString() == "link" && item.GetProperty("state").GetString() == "decided"))
        {
            var opposite = item.GetProperty("verdict").GetString() == "accept" ? "reject" : "accept";
            await RunAsync(_folder, "review", opposite, item.GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture));
        }

        Assert.Equal(undecided, await QueryAsync(Measures));
    }

    [Fact]
    public async Task A_decision_whose_source_changed_is_asked_again_and_not_in_force()
    {
        var (later, _) = await PairAsync();
        var figure = await CellAsync("select figure_id from figure where fiscal_year = 2024 order by figure_id limit 1");
        var printed = decimal.Parse(await CellAsync($"select value from figure where figure_id = {figure}"), CultureInfo.InvariantCulture);
        await RunAsync(_folder, "review", "reject", later);
        await RunAsync(_folder, "review", "correct", figure, "--value", "98765");
        var before = (await ListAsync()).Select(State).Distinct();

        // As another program version would read it.
        await ExecuteAsync(
            $"""
            UPDATE planingest.listing SET overview = 'another overview' WHERE listing_id = {later};
            UPDATE planingest.figure SET value = value + 1 WHERE figure_id = {figure};
            UPDATE planingest.plan SET links_stale = true
            """);
        await RunAsync(_folder, "ingest", "plans");

        Assert.DoesNotContain("asked again", before);
        Assert.Equal(
            ["link", "value"],
            (await ListAsync()).Where(item => State(item) == "asked again").Select(item => item.GetProperty("kind").GetString()!));
        Assert.Equal(
            (printed + 1).ToString(CultureInfo.InvariantCulture), await CellAsync($"select value from figure where figure_id = {figure}"));

        await RunAsync(_folder, "review", "correct", figure, "--value", "98766");

        Assert.Equal("98766", await CellAsync($"select value from figure where figure_id = {figure}"));
        Assert.Equal(
            ["link"],
            (await ListAsync()).Where(item => State(item) == "asked again").Select(item => item.GetProperty("kind").GetString()!));
    }

    [Fact]
    public async Task Decisions_on_counts_join_and_part_them_and_last()
    {
        const string Series = "select fiscal_year, label, indicator_id from figure order by figure_id";
        var undecided = await QueryAsync(Series);
        var figures = Assert.Single(await QueryAsync(
            """
            select later.figure_id, earlier.figure_id, other.figure_id
            from figure later
            join figure earlier using (indicator_id)
            join figure other
              on other.measure_id = later.measure_id and other.indicator_id <> later.indicator_id and other.fiscal_year = 2023
            where later.fiscal_year = 2024 and earlier.fiscal_year = 2023 and later.unit = other.unit
            order by later.figure_id, other.figure_id limit 1
            """)).Split(',');
        var (later, earlier, other) = (figures[0], figures[1], figures[2]);
        var same = $"select count(distinct indicator_id) from figure where figure_id in ({later}, ";

        await RunAsync(_folder, "review", "reject", later, "--reason", "another group is counted");
        Assert.Equal("2", await CellAsync(same + earlier + ")"));
        await RunAsync(_folder, "review", "accept", later, "--with", other);
        Assert.Equal("1", await CellAsync(same + other + ")"));
        Assert.StartsWith(
            "accepted in review",
            await CellAsync($"select link_reason from figure_version where figure_id = {later}"),
            StringComparison.Ordinal);
        Assert.Equal(["indicator", "indicator"], (await ListAsync("--all")).Where(item => State(item) == "decided").Select(Kind));
        var decided = await QueryAsync(Series);
        Assert.NotEqual(undecided, decided);

        await ExecuteAsync("DELETE FROM planingest.edition; DELETE FROM planingest.document; DELETE FROM planingest.plan");
        await RunAsync(_folder, "ingest", "plans");
        Assert.Equal(decided, await QueryAsync(Series));

        // As another program version would read it: another number is the same count, other words are not.
        await ExecuteAsync(
            $"UPDATE planingest.figure SET text = '1' || text WHERE figure_id = {later}; UPDATE planingest.plan SET links_stale = true");
        await RunAsync(_folder, "ingest", "plans");
        Assert.Equal(decided, await QueryAsync(Series));
        await ExecuteAsync(
            $"UPDATE planingest.figure SET text = 'うち' || text WHERE figure_id = {later}; UPDATE planingest.plan SET links_stale = true");
        await RunAsync(_folder, "ingest", "plans");
        Assert.Equal(undecided, await QueryAsync(Series));
        Assert.Equal(["indicator", "indicator"], (await ListAsync()).Where(item => State(item) == "asked again").Select(Kind));

        foreach (var item in (await ListAsync()).Where(item => State(item) == "asked again"))
        {
            await RunAsync(_folder, "review", "withdraw", item.GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture));
        }

        Assert.DoesNotContain(await ListAsync("--all"), item => State(item) != "open");
    }

    [Fact]
    public async Task A_withdrawn_decision_leaves_nothing_behind()
    {
        var undecided = await QueryAsync(Measures);
        var (linked, other) = (await PairAsync(), await PairAsync(skipped: 1));
        var figure = await CellAsync("select figure_id from figure where fiscal_year = 2024 order by figure_id limit 1");
        var printed = await CellAsync($"select value from figure where figure_id = {figure}");
        await RunAsync(_folder, "review", "reject", linked.Later);
        await RunAsync(_folder, "review", "accept", linked.Later, "--with", other.Earlier);
        await RunAsync(_folder, "review", "reject", other.Later, "--with", other.Earlier);
        await RunAsync(_folder, "review", "correct", figure, "--value", "98765");
        Assert.NotEqual(undecided, await QueryAsync(Measures));

        var ambiguous = await Planingest.RunAsync(_folder, "review", "withdraw", linked.Later);
        Assert.Equal((ExitCode.Misconfigured, ""), (ambiguous.ExitCode, ambiguous.Output));
        Assert.Equal(4, (await ListAsync("--all")).Count(item => State(item) == "decided"));

        var ofFigure = await RunAsync(_folder, "review", "withdraw", figure);
        var ofListing = await RunAsync(_folder, "review", "withdraw", other.Later);
        Assert.Matches("^value [0-9]+: correct withdrawn$", Assert.Single(ofFigure.Lines));
        Assert.Matches("^link [0-9]+: reject withdrawn$", Assert.Single(ofListing.Lines));
        foreach (var item in (await ListAsync("--all")).Where(item => State(item) == "decided"))
        {
            await RunAsync(_folder, "review", "withdraw", item.GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture));
        }

        Assert.Equal(undecided, await QueryAsync(Measures));
        Assert.Equal($"{printed},", Assert.Single(await QueryAsync($"select value, correction from figure where figure_id = {figure}")));
        Assert.DoesNotContain(await ListAsync("--all"), item => State(item) != "open");
        await RunAsync(_folder, "review", "export", "decisions.jsonl");
        Assert.Empty(await File.ReadAllTextAsync(_folder["decisions.jsonl"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_decision_on_what_is_no_longer_loaded_can_be_withdrawn()
    {
        await RunAsync(_folder, "review", "reject", (await PairAsync()).Later);
        await ExecuteAsync("DELETE FROM planingest.edition; DELETE FROM planingest.document; DELETE FROM planingest.plan");
        var left = Assert.Single(await ListAsync("--all"));

        await RunAsync(_folder, "review", "withdraw", left.GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture));

        Assert.Equal("not found", State(left));
        Assert.Empty(await ListAsync("--all"));
    }

    [Fact]
    public async Task What_cannot_be_decided_ends_with_2_and_changes_nothing()
    {
        string[][] wrong =
        [
            ["accept", "1"], ["accept", "x"], ["correct", "1"], ["correct", "1", "--value", "many"], ["import", "nowhere.jsonl"],
            ["import", "plans/misaki-2023.pdf"],
            ["correct", await CellAsync("select min(listing_id) from listing where fiscal_year = 2024"), "--value", "1"],
            ["reject", await CellAsync("select min(figure_id) from figure where fiscal_year = 2023")], ["withdraw", "1"],
            [
                "reject", await CellAsync("select min(figure_id) from figure where fiscal_year = 2024"), "--with",
                await CellAsync("select max(listing_id) from listing where fiscal_year = 2023")
            ],
            [
                "accept", await CellAsync("select figure_id from figure where fiscal_year = 2024 order by measure_id limit 1"),
                "--with", await CellAsync("select figure_id from figure where fiscal_year = 2023 order by measure_id desc limit 1"),
            ],
            ["withdraw", await CellAsync("select min(figure_id) from figure")],
        ];
        foreach (var arguments in wrong)
        {
            var run = await Planingest.RunAsync(_folder, ["review", .. arguments]);

            Assert.Equal((ExitCode.Misconfigured, ""), (run.ExitCode, run.Output));
            Assert.StartsWith("planingest: ", run.ErrorLines[0], StringComparison.Ordinal);
        }

        Assert.DoesNotContain(await ListAsync("--all"), item => State(item) != "open");
    }

    [Fact]
    public async Task An_item_tells_how_many_comparisons_rest_on_it()
    {
        var busiest = (await QueryAsync(
            """
            select min(l.listing_id), count(*)
            from year_over_year y join listing l on l.measure_id = y.measure_id and l.fiscal_year = y.fiscal_year
            where y.fiscal_year = 2024 and y.previous_fiscal_year is not null and not l.relisted
            group by y.measure_id having count(distinct l.listing_id) = 1 order by count(*) desc, y.measure_id limit 1
            """))[0].Split(',');
        await RunAsync(_folder, "review", "accept", busiest[0]);

        var decided = Assert.Single(await ListAsync("--all"), item => State(item) == "decided");
        Assert.Equal(busiest[1], decided.GetProperty("effect").GetInt32().ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task What_most_comparisons_rest_on_is_asked_first()
    {
        var links = await QueryAsync(
            """
            select min(l.listing_id) from listing l left join year_over_year y
              on y.measure_id = l.measure_id and y.fiscal_year = l.fiscal_year and y.previous_fiscal_year is not null
            where l.fiscal_year = 2024 and l.measure_id in (select measure_id from listing where fiscal_year = 2023)
            group by l.measure_id having count(distinct l.listing_id) = 1 order by count(y.indicator_id), l.measure_id
            """);
        foreach (var listing in new[] { links[0], links[^1], links[links.Length / 2] })
        {
            await RunAsync(_folder, "review", "accept", listing);
        }

        var items = await ListAsync("--all");

        var decided = items.Where(item => State(item) == "decided").Select(Effect).ToArray();
        Assert.Equal(3, decided.Length);
        Assert.True(decided[0] > decided[^1], "the links chosen differ in their effect");
        Assert.All(items.GroupBy(State), state => Assert.Equal(state.Select(Effect).OrderDescending(), state.Select(Effect)));
    }

    /// <summary>A listing of 2024 and the one of 2023 to which it is linked, both without re-listings.</summary>
    private async Task<(string Later, string Earlier)> PairAsync(int skipped = 0)
    {
        var ids = Assert.Single(await QueryAsync(
            $"""
            select now.listing_id, before.listing_id from listing now join listing before using (measure_id)
            where now.fiscal_year = 2024 and before.fiscal_year = 2023
              and (select count(*) from listing l where l.measure_id = now.measure_id) = 2
            order by now.ordinal limit 1 offset {skipped}
            """)).Split(',');
        return (ids[0], ids[1]);
    }

    private async Task<string> CellAsync(string sql) => Assert.Single(await QueryAsync(sql));

    private Task<string[]> QueryAsync(string sql) => QueryAsync(sql, _folder);

    private static async Task<string[]> QueryAsync(string sql, TemporaryFolder folder) =>
        [.. (await RunAsync(folder, "query", sql, "--format", "csv")).Lines.Skip(1).Select(line => line.TrimEnd('\r'))];

    private async Task<JsonElement[]> ListAsync(params string[] options)
    {
        using var json = JsonDocument.Parse((await RunAsync(_folder, ["review", "list", "--format", "json", .. options])).Output);
        return [.. json.RootElement.EnumerateArray().Select(item => item.Clone())];
    }

    private static int Effect(JsonElement item) => item.GetProperty("effect").GetInt32();

    private static string Kind(JsonElement item) => item.GetProperty("kind").GetString()!;

    private static string State(JsonElement item) => item.GetProperty("state").GetString()!;

    private static async Task<Run> RunAsync(TemporaryFolder folder, params string[] arguments)
    {
        var run = await Planingest.RunAsync(folder, arguments);
        Assert.Equal((ExitCode.Clean, ""), (run.ExitCode, run.Errors));
        return run;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(
            PlanIngest.Cli.Postgres.PrivateCluster.At(_folder["home"]).Status().ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
