using Npgsql;
using PlanIngest.Loader.Connections;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer.Lexicon;

using static PlanIngest.Loader.Tests.Samples;

namespace PlanIngest.Loader.Tests;

public sealed class QueryTests(FreshDatabase database) : IClassFixture<FreshDatabase>
{
    [Fact]
    public async Task Values_arrive_with_their_types()
    {
        var (columns, rows) = await QueryAsync(
            """
            SELECT 1::bigint AS a, 2.50 AS b, 'ア'::text AS c, NULL::text AS d, true AS e, ARRAY['x', NULL] AS f,
                   '2024-01-27'::date AS g, ARRAY['2024-01-27'::date] AS h, 1.5::float8 AS i, '2024-01-27T00:00:00Z'::timestamptz AS j
            """);

        Assert.Equal(
            [
                "a bigint", "b numeric", "c text", "d text", "e boolean", "f text[]", "g date", "h date[]", "i double precision",
                "j timestamp with time zone"
            ],
            columns.Select(column => $"{column.Name} {column.Type}"));
        Assert.Equal(
            [
                1L, 2.50m, "ア", null, true, new[] { "x", null }, new DateOnly(2024, 1, 27), new[] { new DateOnly(2024, 1, 27) }, 1.5,
                new DateTime(2024, 1, 27, 0, 0, 0, DateTimeKind.Utc),
            ],
            Assert.Single(rows));
    }

    [Theory]
    [InlineData("SELECT count(*) FROM year_over_year")]
    [InlineData("SELECT count(*) FROM analysis.figure;")]
    [InlineData("WITH a AS (SELECT ';' AS semicolon) SELECT count(*) FROM a -- ; done")]
    [InlineData("EXPLAIN SELECT 1")]
    [InlineData("SELECT ':x @y $1 ?'")]
    [InlineData("SHOW server_version")]
    public async Task Reads(string sql) => Assert.NotEmpty((await QueryAsync(sql)).Rows);

    [Theory]
    [InlineData("SELECT FROM nowhere")]
    [InlineData("SELEKT 1")]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("COMMIT; CREATE TABLE public.escaped ()")]
    [InlineData("SET ROLE NONE; SELECT 1")]
    [InlineData("CREATE TABLE public.escaped ()")]
    [InlineData("CREATE TEMP TABLE escaped ()")]
    [InlineData("DELETE FROM analysis.plan")]
    [InlineData("SELECT * FROM planingest.plan")]
    [InlineData("DO $$ BEGIN RESET ROLE; SET TRANSACTION READ WRITE; END $$")]
    [InlineData("DO $$ BEGIN RESET ROLE; DELETE FROM planingest.plan; END $$")]
    [InlineData("DO $$ BEGIN COMMIT; DELETE FROM planingest.plan; END $$")]
    [InlineData("SET TRANSACTION READ WRITE")]
    [InlineData("WITH gone AS (DELETE FROM planingest.plan RETURNING 1) SELECT * FROM gone")]
    [InlineData("SELECT set_config('role', 'none', true), pg_read_file('/etc/passwd')")]
    [InlineData("COPY analysis.plan TO PROGRAM 'cat'")]
    [InlineData("SELECT nextval('nothing')")]
    public async Task Refuses(string sql)
    {
        await database.Plans.LoadAsync(Source("kept"), Edition(2020, Listing("1", "相談")));
        var refused = await Assert.ThrowsAsync<DatabaseException>(() => QueryAsync(sql));
        Assert.Equal(DatabaseDiagnostics.QueryFailed.Code, refused.Code);
        Assert.Equal(["1"], await database.RowsAsync("SELECT count(*) FROM planingest.plan"));
        Assert.Empty(await database.RowsAsync("SELECT FROM pg_class WHERE relname = 'escaped'"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ; ")]
    [InlineData("-- nothing")]
    public async Task No_statement_gives_no_columns(string sql) => Assert.Empty((await QueryAsync(sql)).Columns);

    [Theory]
    [InlineData("COMMIT")]
    [InlineData("RESET ROLE")]
    [InlineData("SET default_transaction_read_only = off")]
    public async Task What_ends_the_transaction_or_its_settings_ends_with_the_connection(string sql)
    {
        await QueryAsync(sql);
        await Assert.ThrowsAsync<DatabaseException>(() => QueryAsync("CREATE TABLE public.escaped ()"));
        Assert.Equal("planingest_reader", Assert.Single(Assert.Single((await QueryAsync("SELECT current_user::text")).Rows)));
    }

    [Fact]
    public async Task A_query_that_takes_too_long_is_stopped()
    {
        await using var hasty = PlanDatabase.Open(database.Address, TimeSpan.FromMilliseconds(200));
        var stopped = await Assert.ThrowsAsync<DatabaseException>(async () =>
        {
            await using var result = await hasty.QueryAsync("SELECT pg_sleep(30)");
            await foreach (var _ in result.ReadRowsAsync())
            {
                continue;
            }
        });
        Assert.Equal(DatabaseDiagnostics.QueryFailed.Code, stopped.Code);
    }

    [Theory]
    [InlineData("SELECT 1 / (3 - i) FROM generate_series(1, 10000) i")]
    [InlineData("SELECT 1e40")]
    public async Task What_fails_while_rows_arrive_is_told(string sql)
    {
        var failed = await Assert.ThrowsAsync<DatabaseException>(() => QueryAsync(sql));
        Assert.Equal(DatabaseDiagnostics.QueryFailed.Code, failed.Code);
    }

    [Fact]
    public async Task Rows_are_streamed()
    {
        await using var result = await database.Plans.QueryAsync("SELECT i, repeat('x', 1000) FROM generate_series(1, 10000000) i");
        await foreach (var row in result.ReadRowsAsync())
        {
            Assert.Equal(1, row[0]);
            break;
        }
    }

    [Fact]
    public async Task Without_the_role_queries_still_change_nothing()
    {
        // A user of its own with a database of its own, who is no member of the role.
        await database.ExecuteAsync("CREATE ROLE stranger LOGIN");
        await database.ExecuteAsync("CREATE DATABASE strange OWNER stranger TEMPLATE template0");
        var address = new NpgsqlConnectionStringBuilder(database.Address) { Username = "stranger", Database = "strange" };
        await using var plans = PlanDatabase.Open(address.ConnectionString);

        Assert.False((await plans.MigrateAsync(UnitMeasures.All)).ReaderRole);
        await using (var result = await plans.QueryAsync("SELECT current_user::text"))
        {
            Assert.Equal("stranger", (await result.ReadRowsAsync().FirstAsync())[0]);
        }

        await Assert.ThrowsAsync<DatabaseException>(() => plans.QueryAsync("CREATE TABLE public.escaped ()"));
    }

    private async Task<(QueryColumn[] Columns, List<object?[]> Rows)> QueryAsync(string sql)
    {
        await using var result = await database.Plans.QueryAsync(sql);
        return ([.. result.Columns], await result.ReadRowsAsync().ToListAsync());
    }
}
