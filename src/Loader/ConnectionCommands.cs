using Npgsql;

namespace PlanIngest.Loader;

/// <summary>Commands with positional parameters.</summary>
internal static class ConnectionCommands
{
    /// <summary>A command; <c>$1</c>, <c>$2</c> … are the values in order.</summary>
    public static NpgsqlCommand Command(this NpgsqlConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return command;
    }

    /// <summary>Runs one statement.</summary>
    public static async Task ExecuteAsync(
        this NpgsqlConnection connection, string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var command = connection.Command(sql, values);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Waits until no other transaction holds the lock on this id, and holds it until the transaction ends.</summary>
    public static Task LockAsync(this NpgsqlConnection connection, long id, CancellationToken cancellation) =>
        connection.ExecuteAsync("SELECT pg_advisory_xact_lock($1)", cancellation, id);
}
