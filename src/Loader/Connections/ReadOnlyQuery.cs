using System.Globalization;
using Npgsql;

namespace PlanIngest.Loader.Connections;

/// <summary>Runs what analysts ask, so that it can change nothing and does not run for ever.</summary>
internal static class ReadOnlyQuery
{
    /// <summary>Begins a read-only transaction on a fresh connection; it ends with the connection.</summary>
    public static async Task BeginAsync(NpgsqlConnection connection, TimeSpan limit, CancellationToken cancellation)
    {
        await connection.ExecuteAsync("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY", cancellation);
        await connection.ExecuteAsync(
            // Compiling a comparison's plan takes longer than running it.
            "SELECT set_config('search_path', 'analysis, public', true), set_config('jit', 'off', true), "
                + "set_config('statement_timeout', $1, true)",
            cancellation,
            limit.TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture));
        if (await ReaderRole.IsGrantedAsync(connection, cancellation))
        {
            await connection.ExecuteAsync($"SET LOCAL ROLE {ReaderRole.Name}", cancellation);
        }
    }

    /// <summary>One statement; the server refuses a second one behind a semicolon, which could end the transaction.</summary>
    /// <remarks>A batch sends its command as it is; a plain command would be split at semicolons and searched for parameters.</remarks>
    public static NpgsqlBatch Batch(NpgsqlConnection connection, string sql) =>
        new(connection) { BatchCommands = { new NpgsqlBatchCommand(sql.Length > 0 ? sql : ";") } };
}
