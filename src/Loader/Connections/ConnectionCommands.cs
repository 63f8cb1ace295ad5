using Npgsql;

namespace PlanIngest.Loader.Connections;

/// <summary>Commands with positional parameters.</summary>
internal static class ConnectionCommands
{
    /// <summary>A command; <c>$1</c>, <c>$2</c> … are the values in order.</summary>
    public static NpgsqlCommand Command(this NpgsqlConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }

    /// <summary>Runs one statement.</summary>
    public static async Task ExecuteAsync(
        this NpgsqlConnection connection, string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var command = connection.Command(sql, values);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>
    /// Begins a transaction whose statements find all they read by keys, and join tables in the order in which they name them.
    /// </summary>
    /// <remarks>
    /// The planner knows a table as it was when it was last looked at. Of one that grows during a batch it would go on to read the whole,
    /// which was right while it was small: every plan linked would take longer than the one before.
    /// </remarks>
    public static async Task<NpgsqlTransaction> BeginKeyedAsync(this NpgsqlConnection connection, CancellationToken cancellation)
    {
        var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            SELECT set_config(name, value, true)
            FROM (VALUES ('enable_seqscan', 'off'), ('enable_hashjoin', 'off'), ('enable_mergejoin', 'off'), ('jit', 'off'),
                         ('join_collapse_limit', '1'), ('max_parallel_workers_per_gather', '0')) AS setting (name, value)
            """,
            cancellation);
        return transaction;
    }

    /// <summary>Waits until no other transaction holds the lock on this id, and holds it until the transaction ends.</summary>
    public static Task LockAsync(this NpgsqlConnection connection, long id, CancellationToken cancellation) =>
        connection.ExecuteAsync("SELECT pg_advisory_xact_lock($1)", cancellation, id);
}
