using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using DbUp.Engine;
using DbUp.Postgresql;
using Npgsql;
using PlanIngest.Loader.Connections;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Loader.Schema;

/// <summary>Runs the numbered migrations, forward only; a script that was applied never changes.</summary>
internal sealed class Migrator(NpgsqlDataSource source, string where)
{
    // Any constant does; two programs that migrate at once meet on it.
    private static readonly long MigrationLock = StableId.Of("planingest", "migration");

    /// <summary>Applies what is missing, and stores the units that can be compared.</summary>
    /// <exception cref="DatabaseException">An applied script is not this program's, or the database does not store UTF-8.</exception>
    public async Task<MigrationResult> MigrateAsync(IReadOnlyCollection<UnitMeasure> units, CancellationToken cancellation)
    {
        var scripts = ReadScripts();
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await RequireUtf8Async(connection, cancellation);
        await connection.ExecuteAsync("SELECT pg_advisory_lock($1)", cancellation, MigrationLock);
        try
        {
            var applied = await ReadJournalAsync(connection, cancellation);
            Check(applied, scripts);
            var missing = scripts.Where(script => !applied.ContainsKey(script.Name)).ToImmutableArray();
            if (missing.Length > 0)
            {
                Apply(scripts);
            }

            await new UnitTable(connection, cancellation).ReplaceAsync(units);
            return new MigrationResult(
                [.. missing.Select(script => script.Name)],
                await ReaderRole.IsGrantedAsync(connection, cancellation));
        }
        finally
        {
            await connection.ExecuteAsync("SELECT pg_advisory_unlock($1)", CancellationToken.None, MigrationLock);
        }
    }

    /// <summary>What the journal keeps of a script.</summary>
    public static string Hash(string sql) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));

    private static ImmutableArray<SqlScript> ReadScripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        const string Folder = "PlanIngest.Loader.Migrations.";
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new SqlScript(name[Folder.Length..], ReadResource(assembly, name))),
        ];
    }

    private static string ReadResource(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        // A checkout with other line ends is the same script.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static async Task RequireUtf8Async(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.Command("SHOW server_encoding");
        if (await command.ExecuteScalarAsync(cancellation) is string encoding and not "UTF8")
        {
            throw new DatabaseException(DatabaseDiagnostics.EncodingRefused.Create(("encoding", encoding)));
        }
    }

    private static async Task<Dictionary<string, string>> ReadJournalAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var applied = new Dictionary<string, string>();
        await using (var exists = connection.Command($"SELECT to_regclass('{HashedJournal.QualifiedName}') IS NOT NULL"))
        {
            if (await exists.ExecuteScalarAsync(cancellation) is not true)
            {
                return applied;
            }
        }

        await using var command = connection.Command($"SELECT script_name, hash FROM {HashedJournal.QualifiedName}");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            applied.Add(reader.GetString(0), reader.GetString(1));
        }

        return applied;
    }

    private static void Check(Dictionary<string, string> applied, ImmutableArray<SqlScript> scripts)
    {
        var known = scripts.ToDictionary(script => script.Name, script => Hash(script.Contents));
        foreach (var (name, hash) in applied.OrderBy(script => script.Key, StringComparer.Ordinal))
        {
            if (!known.TryGetValue(name, out var expected))
            {
                throw new DatabaseException(DatabaseDiagnostics.MigrationUnknown.Create(("migration", name)));
            }

            if (hash != expected)
            {
                throw new DatabaseException(DatabaseDiagnostics.MigrationDiffers.Create(("migration", name)));
            }
        }
    }

    private void Apply(ImmutableArray<SqlScript> scripts)
    {
        var result = PostgresqlExtensions.PostgresqlDatabase(new PostgresqlConnectionManager(source), HashedJournal.Schema)
            .WithScripts(scripts)
            .WithTransaction()
            .WithVariablesDisabled()
            .JournalTo((connections, log) => new HashedJournal(connections, log))
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        if (result.Successful)
        {
            return;
        }

        throw DatabaseFailure.IsOne(result.Error)
            ? DatabaseFailure.Explain(result.Error, where)
            : new DatabaseException(
                DatabaseDiagnostics.MigrationRefused.Create(("migration", result.ErrorScript?.Name), ("cause", result.Error.Message)),
                result.Error);
    }
}
