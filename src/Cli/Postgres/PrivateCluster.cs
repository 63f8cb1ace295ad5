using System.Data.Common;
using System.Globalization;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Postgres;

/// <summary>A PostgreSQL cluster of the program's own, below a home folder: made and started on demand.</summary>
/// <remarks>
/// It listens on a Unix socket in a folder that only the server's user and root can enter, and on no port. The program connects as
/// a role that is not a superuser.
/// </remarks>
internal sealed class PrivateCluster
{
    private const string Role = "planingest";

    // One statement a line, as a server without clients reads them.
    private const string Preparation =
        $"""
        CREATE ROLE {Role} LOGIN;
        CREATE ROLE planingest_reader NOLOGIN;
        GRANT planingest_reader TO {Role};
        CREATE DATABASE {Role} OWNER {Role} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C';

        """;

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly ClusterFolders _folders;
    private readonly Action<string> _report;

    private PrivateCluster(ClusterFolders folders, Action<string> report) => (_folders, _report) = (folders, report);

    private string ConnectionString => new DbConnectionStringBuilder
    {
        ["Host"] = _folders.Socket,
        ["Port"] = ClusterFolders.Port,
        ["Username"] = Role,
        ["Database"] = Role,
    }.ConnectionString;

    private string Url => string.Create(
        CultureInfo.InvariantCulture,
        $"postgresql://{Role}@/{Role}?host={Uri.EscapeDataString(_folders.Socket)}&port={ClusterFolders.Port}");

    /// <summary>
    /// The cluster below <paramref name="home"/> (<c>PLANINGEST_HOME</c>, else <c>.planingest</c>); nothing is touched yet.
    /// </summary>
    /// <param name="home">The home folder; relative to the current one.</param>
    /// <param name="report">Is told in one line what takes long or lies elsewhere.</param>
    public static PrivateCluster At(string home, Action<string>? report = null) =>
        new(new ClusterFolders(Path.GetFullPath(home).TrimEnd('/')), report ?? (_ => { }));

    /// <summary>Makes the cluster if there is none, starts it if it does not run, and returns the Npgsql connection string.</summary>
    /// <exception cref="ClusterException">No server programs, or the server does not start; the message is one line.</exception>
    public async Task<string> StartAsync(CancellationToken cancellation = default)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new ClusterException(DatabaseDiagnostics.NoServerOnWindows.Create());
        }

        if (Running() is { IsReady: true })
        {
            return ConnectionString;
        }

        ServerAccount.MakeOpenFolder(_folders.Home);
        using var held = await ClusterLock.TakeAsync(_folders.LockFile, cancellation);
        if (Running() is null)
        {
            var account = ServerAccount.Choose();
            await _folders.MakeAsync(account, _report, cancellation);
            var programs = await FindProgramsAsync(cancellation);
            if (!Directory.Exists(_folders.Data))
            {
                await MakeDataAsync(programs, account, cancellation);
            }

            await StartServerAsync(programs, account, cancellation);
        }

        for (var end = DateTime.UtcNow + StartTimeout; Running() is not { IsReady: true }; await Task.Delay(Pause, cancellation))
        {
            if (DateTime.UtcNow >= end)
            {
                throw Failed($"does not become ready: {LastError()}");
            }
        }

        return ConnectionString;
    }

    /// <summary>Stops the server; false if it did not run.</summary>
    /// <exception cref="ClusterException">The server does not stop.</exception>
    public async Task<bool> StopAsync(CancellationToken cancellation = default)
    {
        if (!Directory.Exists(_folders.Home))
        {
            return false;
        }

        using var held = await ClusterLock.TakeAsync(_folders.LockFile, cancellation);
        if (Running() is null)
        {
            return false;
        }

        var programs = await FindProgramsAsync(cancellation);
        var stopped = await ServerAccount.Choose().RunAsync(
            [programs.PgCtl, "stop", "-D", _folders.Data, "-m", "fast", "-w", "-t", "60", "-s"], cancellation: cancellation);
        if (!stopped.Succeeded)
        {
            throw Failed($"does not stop: {stopped.LastLine}");
        }

        _folders.RemoveSocketElsewhere();
        return true;
    }

    /// <summary>What is there.</summary>
    public ClusterStatus Status() => Running() is { } server
        ? new ClusterStatus(ClusterState.Running, _folders.Data, server.ProcessId, ConnectionString, Url)
        : new ClusterStatus(Directory.Exists(_folders.Data) ? ClusterState.Stopped : ClusterState.Absent, _folders.Data, null, null, null);

    private PostmasterFile? Running() =>
        PostmasterFile.Read(_folders.Data) is { } file && file.IsAlive(_folders.Data) ? file : null;

    private async Task<ServerPrograms> FindProgramsAsync(CancellationToken cancellation)
    {
        var versionFile = Path.Combine(_folders.Data, "PG_VERSION");
        int? major = File.Exists(versionFile)
            ? (int)decimal.Parse((await File.ReadAllTextAsync(versionFile, cancellation)).Trim(), CultureInfo.InvariantCulture)
            : null;
        var named = Environment.GetEnvironmentVariable(ServerPrograms.FolderVariable);
        if (await ServerPrograms.FindAsync(named, major, cancellation) is { } found)
        {
            return found;
        }

        if (major is null)
        {
            await ServerInstaller.InstallAsync(_report, cancellation);
        }

        return await ServerPrograms.FindAsync(named, major, cancellation) ?? throw new ClusterException(
            DatabaseDiagnostics.ServerVersionMissing.Create(("data", _folders.Data), ("major", major)));
    }

    private async Task MakeDataAsync(ServerPrograms programs, ServerAccount account, CancellationToken cancellation)
    {
        if (Directory.Exists(_folders.UnfinishedData))
        {
            Directory.Delete(_folders.UnfinishedData, recursive: true);
        }

        var made = await account.RunAsync(
            [
                programs.Initdb, "-D", _folders.UnfinishedData, "-U", "postgres", "-E", "UTF8", "--locale=C", "--data-checksums",
                "--auth-local=trust", "--auth-host=reject",
            ],
            cancellation: cancellation);
        if (!made.Succeeded)
        {
            throw Failed($"cannot be made: {made.LastLine}");
        }

        await File.AppendAllTextAsync(
            Path.Combine(_folders.UnfinishedData, "postgresql.conf"),
            "include 'planingest.conf'\n",
            cancellation);
        await WriteSettingsAsync(_folders.UnfinishedData, cancellation);

        var prepared = await account.RunAsync(
            [programs.Postgres, "--single", "-D", _folders.UnfinishedData, "postgres"], Preparation, cancellation);
        if (!prepared.Succeeded || prepared.Errors.Contains("ERROR:", StringComparison.Ordinal))
        {
            throw Failed($"cannot be prepared: {prepared.LastLine}");
        }

        Directory.Move(_folders.UnfinishedData, _folders.Data);
    }

    private async Task StartServerAsync(ServerPrograms programs, ServerAccount account, CancellationToken cancellation)
    {
        // The home may have been moved since the last start.
        await WriteSettingsAsync(_folders.Data, cancellation);
        // Processes of a killed server take a moment to notice.
        for (var end = DateTime.UtcNow
            + StartTimeout; !PostmasterFile.TryRemoveStale(_folders.Data, _folders.SocketFile); await Task.Delay(Pause, cancellation))
        {
            if (DateTime.UtcNow >= end)
            {
                throw Failed("was killed, and some of its processes do not end");
            }
        }

        var started = await account.RunAsync(
            [programs.PgCtl, "start", "-D", _folders.Data, "-l", _folders.Log, "-w", "-t", "300", "-s"], cancellation: cancellation);
        if (!started.Succeeded)
        {
            throw Failed($"does not start: {LastError() ?? started.LastLine}");
        }
    }

    private Task WriteSettingsAsync(string dataFolder, CancellationToken cancellation) => File.WriteAllTextAsync(
        Path.Combine(dataFolder, "planingest.conf"),
        $"""
        # Written by planingest at every start.
        listen_addresses = ''
        port = {ClusterFolders.Port}
        unix_socket_directories = '{_folders.Socket.Replace("'", "''", StringComparison.Ordinal)}'
        unix_socket_permissions = 0700
        timezone = 'UTC'
        log_timezone = 'UTC'

        """,
        cancellation);

    private string? LastError() => File.Exists(_folders.Log)
        ? File.ReadLines(_folders.Log).LastOrDefault(line => line.Contains("FATAL:", StringComparison.Ordinal))
        : null;

    private ClusterException Failed(string problem) =>
        new(DatabaseDiagnostics.ServerFailed.Create(("problem", problem), ("data", _folders.Data), ("log", _folders.Log)));
}
