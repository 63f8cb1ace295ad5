namespace PlanIngest.Cli.Postgres;

/// <summary>A PostgreSQL cluster of the program's own, below a home folder: made and started on demand.</summary>
internal sealed class PrivateCluster
{
    /// <summary>The cluster below <paramref name="home"/> (<c>PLANINGEST_HOME</c>, else <c>.planingest</c>); nothing is touched yet.</summary>
    public static PrivateCluster At(string home) => throw new NotImplementedException();

    /// <summary>Makes the cluster if there is none, starts it if it does not run, and returns the Npgsql connection string.</summary>
    /// <exception cref="ClusterException">No server programs, or the server does not start; the message is one line.</exception>
    public Task<string> StartAsync(CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Stops the server; false if it did not run.</summary>
    /// <exception cref="ClusterException">The server does not stop.</exception>
    public Task<bool> StopAsync(CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>What is there.</summary>
    public ClusterStatus Status() => throw new NotImplementedException();
}

/// <summary>The state of a private cluster.</summary>
/// <param name="State">Whether it exists and runs.</param>
/// <param name="DataFolder">Where its data lies.</param>
/// <param name="ProcessId">Of the server, if it runs.</param>
/// <param name="ConnectionString">Npgsql's, if it runs.</param>
internal sealed record ClusterStatus(ClusterState State, string DataFolder, int? ProcessId, string? ConnectionString);

/// <summary>Whether a private cluster exists and runs.</summary>
internal enum ClusterState
{
    /// <summary>No data folder yet.</summary>
    Absent,

    /// <summary>There is data, but no server.</summary>
    Stopped,

    /// <summary>The server runs.</summary>
    Running,
}
