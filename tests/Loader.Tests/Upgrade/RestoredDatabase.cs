using System.IO.Compression;
using System.Text;
using Npgsql;
using PlanIngest.Tests;

namespace PlanIngest.Loader.Tests.Upgrade;

/// <summary>The database that an earlier program left, restored from <c>tests/Loader.Tests/Data</c>; not yet migrated.</summary>
/// <remarks>Its README says what is in it and how it was made.</remarks>
internal sealed class RestoredDatabase : IAsyncDisposable
{
    /// <summary>May read every view of <c>analysis</c> and owns the views of the schema <c>office</c>.</summary>
    public const string Analyst = "office_analyst";

    /// <summary>May read <c>analysis.year_over_year</c> and <c>office.growing</c>.</summary>
    public const string Auditor = "office_auditor";

    // A dump holds no roles, and a role belongs to the whole server: another test may have made them.
    private const string Roles =
        $"""
        DO $$ BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{Analyst}') THEN
                CREATE ROLE {Analyst};
                CREATE ROLE {Auditor};
            END IF;
        END $$
        """;

    private readonly string _name;
    private readonly string _superuser;

    private RestoredDatabase(string name, string address, string superuser)
    {
        (_name, _superuser) = (name, superuser);
        Plans = PlanDatabase.Open(address);
    }

    /// <summary>The database as the program of today opens it, with the rights of the program's role.</summary>
    public PlanDatabase Plans { get; }

    /// <summary>Restores a database.</summary>
    /// <param name="cluster">The server.</param>
    /// <param name="name">What the names of its files begin with.</param>
    public static async Task<RestoredDatabase> RestoreAsync(ClusterFixture cluster, string name)
    {
        var address = await cluster.CreateDatabaseAsync();
        var superuser = cluster.AsSuperuser(new NpgsqlConnectionStringBuilder(address).Database!);
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync();
        foreach (var sql in new[] { Roles, await ReadDumpAsync(name) })
        {
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync();
        }

        return new RestoredDatabase(name, address, superuser);
    }

    /// <summary>The lines recorded beside the dump before anything was migrated, in ordinal order.</summary>
    /// <param name="what">The rest of the file's name.</param>
    public string[] Recorded(string what) => [.. File.ReadLines(PathOf($"{_name}.{what}")).Order(StringComparer.Ordinal)];

    /// <summary>The rows of a query with the rights of a role and no others, as the recorded lines are written, in ordinal order.</summary>
    public async Task<string[]> ReadAsAsync(string role, string sql)
    {
        await using var connection = new NpgsqlConnection(_superuser);
        await connection.OpenAsync();
        await using (var become = new NpgsqlCommand($"SET ROLE {role}", connection))
        {
            await become.ExecuteNonQueryAsync();
        }

        await using var command = new NpgsqlCommand(sql, connection) { AllResultTypesAreUnknown = true };
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "∅" : reader.GetString(i))));
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }

    public ValueTask DisposeAsync() => Plans.DisposeAsync();

    private static async Task<string> ReadDumpAsync(string name)
    {
        await using var file = File.OpenRead(PathOf($"{name}.sql.gz"));
        await using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private static string PathOf(string file) => Path.Combine(Repository.Root, "tests", "Loader.Tests", "Data", file);
}
