using System.Globalization;
using System.Text;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Postgres;

/// <summary>Where a private cluster lies: below its home, or elsewhere if the server's user cannot enter that.</summary>
/// <param name="Home">The home folder, absolute.</param>
internal sealed record ClusterFolders(string Home)
{
    /// <summary>The number in the socket's name; no port is opened.</summary>
    public const int Port = 54329;

    // sockaddr_un holds 108 bytes on Linux and 104 on macOS, one of them the end.
    private const int LongestSocketPath = 103;

    // pg_ctl puts the folder between double quotes on a shell's command line.
    private static readonly char[] Unquotable = ['"', '$', '`', '\\', '\n'];

    /// <summary>Held while the cluster is made, started or stopped.</summary>
    public string LockFile => Path.Combine(Home, "postgres.lock");

    /// <summary>The cluster's folder.</summary>
    public string Cluster => File.Exists(PointerFile) ? File.ReadAllText(PointerFile).Trim() : Beside;

    /// <summary>PostgreSQL's data folder.</summary>
    public string Data => Path.Combine(Cluster, "data");

    /// <summary>Where a data folder is made, to be renamed once it is whole.</summary>
    public string UnfinishedData => Path.Combine(Cluster, "data.unfinished");

    /// <summary>What the server logs.</summary>
    public string Log => Path.Combine(Cluster, "server.log");

    /// <summary>Where the server's socket lies: beside the data, or in a short folder where that path would be too long.</summary>
    public string Socket =>
        Path.Combine(Cluster, "socket") is var beside && Fits(beside) ? beside : $"/tmp/planingest-{HashOf(Cluster)}";

    /// <summary>The server's socket.</summary>
    public string SocketFile => Path.Combine(Socket, SocketName);

    private static string SocketName => string.Create(CultureInfo.InvariantCulture, $".s.PGSQL.{Port}");

    private string Beside => Path.Combine(Home, "postgres");

    // Tells later runs, and people, where the cluster lies when it is not below its home.
    private string PointerFile => Path.Combine(Home, "postgres.location");

    private string Elsewhere => $"/var/lib/planingest/{HashOf(Home)}";

    /// <summary>Makes the folders.</summary>
    /// <param name="account">The user to whom they belong.</param>
    /// <param name="report">Is told when the cluster cannot lie below its home.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ClusterException">No folder can be made that the user can enter.</exception>
    public async Task MakeAsync(ServerAccount account, Action<string> report, CancellationToken cancellation)
    {
        if (Cluster.IndexOfAny(Unquotable) >= 0)
        {
            throw new ClusterException(DatabaseDiagnostics.FolderUnusable.Create(("folder", Cluster)));
        }

        if (!await account.TryMakeFolderAsync(Cluster, cancellation))
        {
            if (Cluster != Beside || Directory.Exists(Data) || !await account.TryMakeFolderAsync(Elsewhere, cancellation))
            {
                throw new ClusterException(DatabaseDiagnostics.FolderClosed.Create(("user", account.Name), ("folder", Cluster)));
            }

            report($"The user {account.Name}, as whom PostgreSQL runs, cannot enter {Home}: the database lies in {Elsewhere}");
            Directory.Delete(Beside);
            await File.WriteAllTextAsync(PointerFile, Elsewhere + "\n", cancellation);
        }

        if (!await account.TryMakeFolderAmongOthersAsync(Socket, cancellation))
        {
            throw new ClusterException(DatabaseDiagnostics.SocketFolderForeign.Create(("folder", Socket)));
        }
    }

    /// <summary>Leaves no socket folder behind outside of the cluster's own.</summary>
    public void RemoveSocketElsewhere()
    {
        if (Path.GetDirectoryName(Socket) != Cluster && Directory.Exists(Socket))
        {
            Directory.Delete(Socket, recursive: true);
        }
    }

    private static bool Fits(string folder) =>
        // A comma separates hosts in a connection string.
        Encoding.UTF8.GetByteCount(Path.Combine(folder, SocketName)) <= LongestSocketPath
        && !folder.Contains(',', StringComparison.Ordinal);

    private static string HashOf(string path) => StableId.Of(path).ToString("x16", CultureInfo.InvariantCulture);
}
