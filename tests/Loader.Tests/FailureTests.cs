using Npgsql;
using PlanIngest.Loader.Connections;
using PlanIngest.Loader.Editions;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer.Lexicon;

using static PlanIngest.Loader.Tests.Samples;

namespace PlanIngest.Loader.Tests;

/// <summary>What goes wrong leaves nothing half done. Triggers stand in for a faulty disk or a killed server.</summary>
public sealed class FailureTests(FreshDatabase database) : IClassFixture<FreshDatabase>
{
    [Theory]
    [InlineData("source_cell", "RETURN NULL;")]
    [InlineData("figure", "NEW.pages := '{}'; NEW.boxes := '{}'; RETURN NEW;")]
    [InlineData("department", "RETURN NULL;")]
    [InlineData("figure", "NEW.value := NEW.value + 1; RETURN NEW;")]
    [InlineData("figure", "NEW.unit := NULL; RETURN NEW;")]
    [InlineData("listing", "NEW.numbers := '{}'; RETURN NEW;")]
    [InlineData("source_cell", "NEW.raw_text := 'x' || NEW.raw_text; RETURN NEW;")]
    [InlineData("edition", "NEW.glyphs_in_cells := 0; RETURN NEW;")]
    public async Task What_reads_back_otherwise_is_not_kept(string table, string change)
    {
        var before = await Dump.OfAsync(database);
        await using var trigger = await OnInsertAsync(table, change);

        var refused = await Assert.ThrowsAsync<DatabaseException>(() => LoadAsync("differs"));

        Assert.Equal(DatabaseDiagnostics.ReadBackDiffers.Code, refused.Code);
        Assert.Contains(table, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Dump.OfAsync(database));
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("listing")]
    [InlineData("source_cell")]
    [InlineData("diagnostic")]
    public async Task A_server_that_goes_away_in_the_middle_leaves_nothing_and_the_next_try_loads(string table)
    {
        var before = await Dump.OfAsync(database);
        var name = $"lost at {table}";
        await using (await OnInsertAsync(table, "PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW;"))
        {
            var lost = await Assert.ThrowsAsync<DatabaseException>(() => LoadAsync(name));
            Assert.Equal(DatabaseDiagnostics.Unreachable.Code, lost.Code);
        }

        Assert.Equal(before, await Dump.OfAsync(database));
        Assert.NotEqual(LoadOutcome.Unchanged, (await LoadAsync(name)).Outcome);
    }

    [Fact]
    public async Task A_server_that_goes_away_while_links_are_decided_is_told_and_the_next_try_links()
    {
        await LoadAsync("linked");

        var lost = await Assert.ThrowsAsync<DatabaseException>(() => database.Plans.LinkAsync(Plan, history =>
        {
            database.ExecuteAsync(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in "
                    + "transaction'")
                    .GetAwaiter()
                    .GetResult();
            return ByName(history);
        }));

        Assert.Equal(DatabaseDiagnostics.Unreachable.Code, lost.Code);
        Assert.Contains(Plan, await database.Plans.PlansToLinkAsync());
        await database.Plans.LinkAsync(Plan, ByName);
        Assert.DoesNotContain(Plan, await database.Plans.PlansToLinkAsync());
    }

    [Fact]
    public async Task A_cancelled_load_leaves_nothing()
    {
        var before = await Dump.OfAsync(database);
        await using var trigger = await OnInsertAsync("plan", "PERFORM pg_sleep(30); RETURN NEW;");
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => LoadAsync("cancelled", cancellation.Token));

        Assert.Equal(before, await Dump.OfAsync(database));
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=u;Password=secret;Timeout=2", "PI3002")]
    [InlineData("Host=/nowhere;Username=u;Password=secret", "PI3002")]
    [InlineData("postgres://u:secret@127.0.0.1:1/x?connect_timeout=2", "PI3002")]
    public async Task A_server_that_is_not_there_is_told_without_the_password(string address, string code)
    {
        await using var nowhere = PlanDatabase.Open(address);
        var lost = await Assert.ThrowsAsync<DatabaseException>(() => nowhere.MigrateAsync(UnitMeasures.All));
        Assert.Equal(code, lost.Code);
        Assert.DoesNotContain("secret", lost.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Database", "nothing_here")]
    [InlineData("Username", "nobody_here")]
    public async Task A_server_that_refuses_is_told(string setting, string value)
    {
        var address = new NpgsqlConnectionStringBuilder(database.Address) { [setting] = value };
        await using var refusing = PlanDatabase.Open(address.ConnectionString);
        var refused = await Assert.ThrowsAsync<DatabaseException>(() => refusing.MigrateAsync(UnitMeasures.All));
        Assert.Equal(DatabaseDiagnostics.Refused.Code, refused.Code);
    }

    private Task<LoadResult> LoadAsync(string name, CancellationToken cancellation = default) =>
        database.Plans.LoadAsync(Source(name), Edition(2020, Listing("1", "相談", Figure("相談件数", 16))), cancellation);

    private async Task<IAsyncDisposable> OnInsertAsync(string table, string body)
    {
        await database.ExecuteAsync(
            $"""
            CREATE FUNCTION public.interfere() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN {body} END $$;
            CREATE TRIGGER interfere BEFORE INSERT ON planingest.{table} FOR EACH ROW EXECUTE FUNCTION public.interfere();
            """);
        return new Undo(database);
    }

    private sealed class Undo(FreshDatabase database) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await database.ExecuteAsync("DROP FUNCTION public.interfere() CASCADE");
    }
}
