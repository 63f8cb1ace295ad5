namespace PlanIngest.Cli.Postgres;

/// <summary>The state of a private cluster.</summary>
/// <param name="State">Whether it exists and runs.</param>
/// <param name="DataFolder">Where its data lies.</param>
/// <param name="ProcessId">Of the server, if it runs.</param>
/// <param name="ConnectionString">Npgsql's, if it runs.</param>
/// <param name="Url">The same for PostgreSQL's own programs, if it runs.</param>
internal sealed record ClusterStatus(ClusterState State, string DataFolder, int? ProcessId, string? ConnectionString, string? Url);

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
