using System.Collections.Immutable;
using Npgsql;
using PlanIngest.Loader.Connections;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Loader.Copying;

/// <summary>Compares what stands in the tables with what was sent.</summary>
internal static class ReadBack
{
    /// <summary>Reads the tallies of all tables back, inside the transaction that wrote them.</summary>
    /// <param name="connection">The one that wrote them.</param>
    /// <param name="tables">Those that were written.</param>
    /// <param name="scope">What <c>$1</c> stands for in the tables' scopes: what was written.</param>
    /// <param name="sent">What was sent, by table name.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="DatabaseException">A tally differs.</exception>
    public static async Task CheckReadBackAsync(
        this NpgsqlConnection connection,
        ImmutableArray<TableShape> tables,
        object scope,
        IReadOnlyDictionary<string, Tally> sent,
        CancellationToken cancellation)
    {
        await using var command = connection.Command(string.Join("\nUNION ALL\n", tables.Select(table => table.TallyQuery)), scope);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var table = reader.GetString(0);
            var found = new Tally(reader.GetInt64(1), reader.GetInt64(2), reader.GetDecimal(3));
            if (found != sent[table])
            {
                throw new DatabaseException(Describe(table, found, sent[table]));
            }
        }
    }

    private static Diagnostic Describe(string table, Tally found, Tally sent) => DatabaseDiagnostics.ReadBackDiffers.Create(
        ("table", table),
        ("rows", found.Rows),
        ("bytes", found.TextBytes),
        ("numbers", found.Numbers),
        ("sentRows", sent.Rows),
        ("sentBytes", sent.TextBytes),
        ("sentNumbers", sent.Numbers));
}
