using PlanIngest.Loader.Connections;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Loader.Tests;

public sealed class MigrationTests(ClusterFixture cluster, FreshDatabase database) : IClassFixture<FreshDatabase>
{
    // The public interface, to which columns may be added.
    public static readonly TheoryData<string, string> Contract = new()
    {
        { "plan", "plan_id, municipality, plan" },
        {
            "edition",
            "edition_id, plan_id, municipality, plan, fiscal_year, version, file_name, sha256, listings, figures, diagnostics, glyphs, "
                + "glyphs_unplaced, loaded_at, first_loaded_at"
        },
        {
            "listing",
            "listing_id, edition_id, municipality, plan, fiscal_year, file_name, ordinal, section text[], numbers text[], name, "
                + "relisted, primary_listing_id, measure_id, overview, results, status_code, status_label, direction, issues, "
                + "next_steps, departments text[], pages integer[]"
        },
        {
            "figure",
            "figure_id, listing_id, measure_id, indicator_id, municipality, plan, edition_fiscal_year, fiscal_year, file_name, "
                + "ordinal, measure_name, label, value numeric, unit, qualifier, approx, bound, parent_label, dates date[], page, box "
                + "numeric[], printed_value numeric, correction"
        },
        {
            "year_over_year",
            "municipality, plan, measure_id, measure_name, indicator_id, label, unit, qualifier, fiscal_year, value, "
                + "previous_fiscal_year, previous_value, change, change_ratio, note"
        },
        {
            "measure_history",
            "measure_id, municipality, plan, fiscal_year, numbers text[], name, departments text[], status_code, changes text[]"
        },
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
        {
            Assert.Equal(typed[1], column.Type);
        }
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
        var again = await database.Plans.MigrateAsync(UnitMeasures.All);
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
            return await plans.MigrateAsync(UnitMeasures.All);
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
        await plans.MigrateAsync(UnitMeasures.All);
        await using (var source = Npgsql.NpgsqlDataSource.Create(address))
        await using (var command = source.CreateCommand(change))
        {
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }

        var refused = await Assert.ThrowsAsync<DatabaseException>(() => plans.MigrateAsync(UnitMeasures.All));
        Assert.Equal(DatabaseDiagnostics.MigrationDiffers.Code, refused.Code);
        Assert.Contains(script, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_nothing()
    {
        var address = await cluster.CreateDatabaseAsync();
        await using var source = Npgsql.NpgsqlDataSource.Create(address);
        await using (var obstacle = source.CreateCommand("CREATE SCHEMA analysis"))
        {
            await obstacle.ExecuteNonQueryAsync();
        }

        await using var plans = PlanDatabase.Open(address);

        var refused = await Assert.ThrowsAsync<DatabaseException>(() => plans.MigrateAsync(UnitMeasures.All));

        Assert.Equal(DatabaseDiagnostics.Refused.Code, refused.Code);
        await using var left = source.CreateCommand("SELECT count(*) FROM pg_tables WHERE schemaname = 'planingest'");
        Assert.Equal(0L, await left.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Places_that_stood_in_tables_of_their_own_stay_where_they_were()
    {
        const string Stated =
            """
            SELECT 'cell' AS kind, position, page, box FROM analysis.source_cell
            UNION ALL SELECT 'figure', position, page, box FROM analysis.figure_version
            ORDER BY kind, position, page, box
            """;
        await using var source = Npgsql.NpgsqlDataSource.Create(await cluster.CreateDatabaseAsync());
        foreach (var script in Scripts(before: "0014"))
        {
            await ExecuteAsync(source, script);
        }
        // A cell over two pages and one without a place; a figure of two lines on the second of two pages, and of one on the first.
        await ExecuteAsync(
            source,
            $$"""
            INSERT INTO planingest.plan VALUES (1, '岬市', '計画', false);
            INSERT INTO planingest.document VALUES (1, repeat('0', 64), 'a.pdf');
            INSERT INTO planingest.edition VALUES (1, 1, 1, 2020, 1, true, '', repeat('0', 64), 0, 0, 0, 0, 0);
            INSERT INTO planingest.listing VALUES (1, 1, 1, '{}', '{}', '相談', false, NULL, NULL, NULL, NULL, NULL, NULL, '{1,2}');
            INSERT INTO planingest.source_cell VALUES (1, 1, 'name', '事業名', NULL, '相談'), (1, 2, 'results', '実績', NULL, '');
            INSERT INTO planingest.source_cell_place VALUES (1, 1, 2, 2, 1.25, 2, 3, 4), (1, 1, 1, 1, 50, 60, 70, 80);
            INSERT INTO planingest.figure VALUES (1, 1, 1, '件数', 5, NULL, NULL, false, NULL, 2020, '{}', NULL, 'actual', '5');
            INSERT INTO planingest.figure_place VALUES (1, 1, 2, 10, 20, 30, 40), (1, 2, 2, 5, 40, 15, 60), (1, 3, 1, 7, 8, 9, 10.129);
            """);
        var before = await ReadAsync(source, Stated);

        foreach (var script in Scripts(from: "0014"))
        {
            await ExecuteAsync(source, script);
        }

        Assert.Equal(
            ["cell 1 1 50.00 60.00 70.00 80.00", "cell 1 2 1.25 2.00 3.00 4.00", "cell 2     ", "figure 1 1 7.00 8.00 9.00 10.13"],
            before);
        Assert.Equal(before, await ReadAsync(source, Stated));
    }

    [Fact]
    public async Task A_database_that_does_not_store_unicode_is_refused()
    {
        await using var plans = PlanDatabase.Open(await cluster.CreateDatabaseAsync("ENCODING 'SQL_ASCII'"));
        var refused = await Assert.ThrowsAsync<DatabaseException>(() => plans.MigrateAsync(UnitMeasures.All));
        Assert.Equal(DatabaseDiagnostics.Refused.Code, refused.Code);
        Assert.Contains("UTF8", refused.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Scripts(string from = "", string before = "9")
    {
        var assembly = typeof(PlanDatabase).Assembly;
        var names = assembly
            .GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        foreach (var name in names.Where(name => string.CompareOrdinal(Number(name), from) >= 0
            && string.CompareOrdinal(Number(name), before) < 0))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }

        static string Number(string name) => name.Split('.')[^2];
    }

    private static async Task ExecuteAsync(Npgsql.NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> ReadAsync(Npgsql.NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            var box = reader.GetFieldValue<decimal?[]>(3);
            rows.Add(FormattableString.Invariant($"{reader[0]} {reader[1]} {reader[2]} {string.Join(' ', box)}"));
        }

        return rows;
    }
}
