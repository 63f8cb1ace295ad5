using Npgsql;
using PlanIngest.Cli.Postgres;
using PlanIngest.Loader.Tests;

[assembly: AssemblyFixture(typeof(ClusterFixture))]

namespace PlanIngest.Loader.Tests;

/// <summary>One real PostgreSQL for all tests of a run.</summary>
public sealed class ClusterFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _home = new();
    private int _databases;

    /// <summary>The cluster's own database, as the program's role.</summary>
    public string Address => PrivateCluster.At(_home.Path).Status().ConnectionString!;

    public async ValueTask InitializeAsync() => await PrivateCluster.At(_home.Path).StartAsync();

    /// <summary>A database of its own for whoever asks, owned by the program's role, not yet migrated.</summary>
    public async Task<string> CreateDatabaseAsync(string options = "")
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(AsSuperuser("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name} OWNER planingest TEMPLATE template0 {options}", connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(Address) { Database = name }.ConnectionString;
    }

    /// <summary>The address of a database as a superuser.</summary>
    public string AsSuperuser(string database) =>
        new NpgsqlConnectionStringBuilder(Address) { Database = database, Username = "postgres", Pooling = false }.ConnectionString;

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await PrivateCluster.At(_home.Path).StopAsync();
        _home.Dispose();
    }
}
