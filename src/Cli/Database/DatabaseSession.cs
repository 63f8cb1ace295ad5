using System.CommandLine;
using PlanIngest.Cli.Postgres;
using PlanIngest.Loader;
using PlanIngest.Loader.Connections;
using PlanIngest.Loader.Schema;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Cli.Database;

/// <summary>The database a command works on: the one that was named, else the private cluster.</summary>
internal sealed class DatabaseSession : IAsyncDisposable
{
    private readonly string? _address;

    private DatabaseSession(string? address, PlanDatabase database, MigrationResult migration) =>
        (_address, Database, Migration) = (address, database, migration);

    /// <summary>Names the database on the command line.</summary>
    public static Option<string?> AddressOption { get; } = new("--database")
    {
        Description = "Npgsql connection string or postgres:// URI [default: PLANINGEST_DATABASE, else a private server below "
            + "PLANINGEST_HOME]",
        HelpName = "address",
    };

    /// <summary>The private cluster below <c>PLANINGEST_HOME</c>, else below <c>.planingest</c> in the current folder.</summary>
    public static PrivateCluster Cluster => PrivateCluster.At(
        Environment("PLANINGEST_HOME") ?? ".planingest",
        report: Console.Error.WriteLine);

    /// <summary>The open, migrated database.</summary>
    public PlanDatabase Database { get; private set; }

    /// <summary>What bringing the schema up to date did.</summary>
    public MigrationResult Migration { get; }

    /// <summary>The address the user gave, or null for the private cluster.</summary>
    public static string? AddressFrom(ParseResult command) => command.GetValue(AddressOption) ?? Environment("PLANINGEST_DATABASE");

    /// <summary>Opens the database of a command, starts the private cluster if need be, and brings the schema up to date.</summary>
    /// <exception cref="DatabaseException">It cannot be reached or refuses.</exception>
    /// <exception cref="ClusterException">The private cluster does not start.</exception>
    public static async Task<DatabaseSession> OpenAsync(ParseResult command, CancellationToken cancellation)
    {
        var address = AddressFrom(command);
        var (database, migration) = await OpenAsync(address, cancellation);
        return new DatabaseSession(address, database, migration);
    }

    /// <summary>Opens it again after it went away; a private cluster that died is started again.</summary>
    /// <exception cref="DatabaseException">It cannot be reached yet.</exception>
    /// <exception cref="ClusterException">The private cluster does not start.</exception>
    public async Task ReopenAsync(CancellationToken cancellation)
    {
        var (reopened, _) = await OpenAsync(_address, cancellation);
        await Database.DisposeAsync();
        Database = reopened;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static async Task<(PlanDatabase Database, MigrationResult Migration)> OpenAsync(string? address, CancellationToken cancellation)
    {
        var database = PlanDatabase.Open(address ?? await Cluster.StartAsync(cancellation));
        try
        {
            return (database, await database.MigrateAsync(UnitMeasures.All, cancellation));
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    private static string? Environment(string name) =>
        System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
