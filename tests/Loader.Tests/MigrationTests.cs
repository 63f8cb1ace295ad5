using PlanIngest.Model;

namespace PlanIngest.Loader.Tests;

public sealed class MigrationTests(ClusterFixture cluster, FreshDatabase database) : IClassFixture<FreshDatabase>
{
    // The public interface, to which columns may be added.
    public static readonly TheoryData<string, string> Contract = new()
    {
        { "plan", "plan_id, municipality, plan" },
        { "edition", "edition_id, plan_id, municipality, plan, fiscal_year, version, file_name, sha256, listings, figures, diagnostics, glyphs, glyphs_unplaced, loaded_at, first_loaded_at" },
        { "listing", "listing_id, edition_id, municipality, plan, fiscal_year, file_name, ordinal, section text[], numbers text[], name, relisted, primary_listing_id, measure_id, overview, results, status_code, status_label, direction, issues, next_steps, departments text[], pages integer[]" },
        { "figure", "figure_id, listing_id, measure_id, indicator_id, municipality, plan, edition_fiscal_year, fiscal_year, file_name, ordinal, measure_name, label, value numeric, unit, qualifier, approx, bound, parent_label, dates date[], page, box numeric[], printed_value numeric, correction" },
        { "year_over_year", "municipality, plan, measure_id, measure_name, indicator_id, label, unit, qualifier, fiscal_year, value, previous_fiscal_year, previous_value, change, change_ratio, note" },
        { "measure_history", "measure_id, municipality, plan, fiscal_year, numbers text[], name, departments text[], status_code, changes text[]" },
        { "relisting", "listing_id, primary_listing_id, measure_id, fiscal_year, numbers, name, problem" },
        { "diagnostic", "edition_id, code, severity, message, page, box numeric[], listing_id" },
    };

    [Theory]
    [MemberData(nameof(Contract))]
    public async Task A_view_has_the_columns_of_the_contract(string view, string columns)
    {
        var described = (await database.Plans.DataDictionaryAsync()).Single(one => one.Name == view);
        var expected = columns.Split(", ").Select(column => column.Split(' ')).ToArray();

        Assert.Equal(expected.Select(column => column[0]), described.Columns.Select(column => column.Name));
        foreach (var (typed, column) in expected.Zip(described.Columns).Where(pair => pair.First.Length > 1))
            Assert.Equal(typed[1], column.Type);
    }

    [Fact]
    public async Task Every_view_and_column_is_described()
    {
        var views = await database.Plans.DataDictionaryAsync();
        Assert.Equal(views.OrderBy(view => view.Name, StringComparer.Ordinal).Select(view => view.Name), views.Select(view => view.Name));
        Assert.All(views, view => Assert.EndsWith(".", view.Comment, StringComparison.Ordinal));
        Assert.All(views.SelectMany(view => view.Columns), column => Assert.EndsWith(".", column.Comment, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Migrating_again_applies_nothing()
    {
        var again = await database.Plans.MigrateAsync();
        Assert.Empty(again.Applied);
        Assert.True(again.ReaderRole);
    }

    [Fact]
    public async Task Programs_that_migrate_at_once_apply_each_script_once()
    {
        var address = await cluster.CreateDatabaseAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var plans = PlanDatabase.Open(address);
            return await plans.MigrateAsync();
        }));

        var applied = Assert.Single(results, result => result.Applied.Length > 0).Applied;
        Assert.Equal(applied.Order(StringComparer.Ordinal), applied);
    }

    [Theory]
    [InlineData("UPDATE planingest.migration SET hash = repeat('0', 64) WHERE script_name LIKE '0001%'", "0001_tables.sql")]
    [InlineData("INSERT INTO planingest.migration (script_name, hash) VALUES ('9999_later.sql', 'x')", "9999_later.sql")]
    public async Task A_database_of_other_scripts_is_an_error(string change, string script)
    {
        var address = await cluster.CreateDatabaseAsync();
        await using var plans = PlanDatabase.Open(address);
        await plans.MigrateAsync();
        await using (var source = Npgsql.NpgsqlDataSource.Create(address))
        await using (var command = source.CreateCommand(change))
            Assert.Equal(1, await command.ExecuteNonQueryAsync());

        var refused = await Assert.ThrowsAsync<DatabaseException>(() => plans.MigrateAsync());
        Assert.Equal(DiagnosticCodes.MigrationDiffers, refused.Code);
        Assert.Contains(script, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_nothing()
    {
        var address = await cluster.CreateDatabaseAsync();
        await using var source = Npgsql.NpgsqlDataSource.Create(address);
        await using (var obstacle = source.CreateCommand("CREATE SCHEMA analysis"))
            await obstacle.ExecuteNonQueryAsync();
        await using var plans = PlanDatabase.Open(address);

        var refused = await Assert.ThrowsAsync<DatabaseException>(() => plans.MigrateAsync());

        Assert.Equal(DiagnosticCodes.DatabaseRefused, refused.Code);
        await using var left = source.CreateCommand("SELECT count(*) FROM pg_tables WHERE schemaname = 'planingest'");
        Assert.Equal(0L, await left.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_database_that_does_not_store_unicode_is_refused()
    {
        await using var plans = PlanDatabase.Open(await cluster.CreateDatabaseAsync("ENCODING 'SQL_ASCII'"));
        var refused = await Assert.ThrowsAsync<DatabaseException>(() => plans.MigrateAsync());
        Assert.Equal(DiagnosticCodes.DatabaseRefused, refused.Code);
        Assert.Contains("UTF8", refused.Message, StringComparison.Ordinal);
    }
}
