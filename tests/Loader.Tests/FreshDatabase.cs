using Npgsql;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Loader.Tests;

/// <summary>A migrated database of a test class's own.</summary>
public sealed class FreshDatabase(ClusterFixture cluster) : IAsyncLifetime
{
    public string Address { get; private set; } = "";

    public PlanDatabase Plans { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Address = await cluster.CreateDatabaseAsync();
        Plans = PlanDatabase.Open(Address);
        await Plans.MigrateAsync(UnitMeasures.All);
    }

    /// <summary>Runs SQL as a superuser, outside of what is tested.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.AsSuperuser(new NpgsqlConnectionStringBuilder(Address).Database!));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The rows of a query as text, one line a row, values separated by bars.</summary>
    public async Task<string[]> RowsAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { AllResultTypesAreUnknown = true };
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "∅" : reader.GetString(i))));
        }

        return [.. rows];
    }

    public ValueTask DisposeAsync() => Plans.DisposeAsync();
}
