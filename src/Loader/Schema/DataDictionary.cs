using System.Collections.Immutable;
using Npgsql;
using PlanIngest.Loader.Connections;

namespace PlanIngest.Loader.Schema;

/// <summary>A view of the schema <c>analysis</c> as its COMMENTs describe it.</summary>
/// <param name="Name">Without schema.</param>
/// <param name="Comment">What a row is.</param>
/// <param name="Columns">In the view's order.</param>
public sealed record DescribedView(string Name, string Comment, ImmutableArray<DescribedColumn> Columns);

/// <summary>A column of a view.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">SQL type, e.g. <c>numeric</c> or <c>text[]</c>.</param>
/// <param name="Comment">What it holds.</param>
public sealed record DescribedColumn(string Name, string Type, string Comment);

/// <summary>Reads the COMMENTs of the views.</summary>
internal static class DataDictionary
{
    private const string Sql =
        """
        SELECT c.relname, coalesce(obj_description(c.oid, 'pg_class'), ''), a.attname, format_type(a.atttypid, a.atttypmod),
               coalesce(col_description(c.oid, a.attnum), '')
        FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = 'analysis'::regnamespace AND c.relkind = 'v'
        ORDER BY c.relname COLLATE "C", a.attnum
        """;

    /// <summary>All views of the schema <c>analysis</c>, by name.</summary>
    public static async Task<IReadOnlyList<DescribedView>> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.Command(Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var columns = new List<(string View, string Comment, DescribedColumn Column)>();
        while (await reader.ReadAsync(cancellation))
        {
            columns.Add((
                reader.GetString(0),
                reader.GetString(1),
                new DescribedColumn(reader.GetString(2), reader.GetString(3), reader.GetString(4))));
        }

        return
        [
            .. columns
                .GroupBy(column => (column.View, column.Comment))
                .Select(view => new DescribedView(view.Key.View, view.Key.Comment, [.. view.Select(column => column.Column)])),
        ];
    }
}
