using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Npgsql;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Loader.Connections;

/// <summary>A column of a query's result.</summary>
/// <param name="Name">As the query names it.</param>
/// <param name="Type">PostgreSQL's name of its type, e.g. <c>bigint</c>, <c>numeric</c>, <c>text[]</c>.</param>
public sealed record QueryColumn(string Name, string Type);

/// <summary>The rows of a query, streamed; dispose it to give the connection back.</summary>
public sealed class QueryResult : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlBatch _query;
    private readonly NpgsqlDataReader _reader;
    private readonly string _where;
    private bool _ended;

    internal QueryResult(NpgsqlConnection connection, NpgsqlBatch query, NpgsqlDataReader reader, string where)
    {
        _connection = connection;
        _query = query;
        _reader = reader;
        _where = where;
        Columns = [.. Enumerable.Range(0, reader.FieldCount).Select(i => new QueryColumn(reader.GetName(i), reader.GetDataTypeName(i)))];
    }

    /// <summary>In the query's order; empty when the statement returns no rows.</summary>
    public ImmutableArray<QueryColumn> Columns { get; }

    /// <summary>
    /// The rows, one value per column: null, bool, integers, decimal, double, string, DateOnly, DateTime (UTC for timestamptz), or arrays
    /// of these.
    /// </summary>
    /// <exception cref="DatabaseException">The query failed on the way or the server went away.</exception>
    public async IAsyncEnumerable<object?[]> ReadRowsAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (await ReadRowAsync(cancellation) is { } row)
        {
            yield return row;
        }

        _ended = true;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Else the driver would read all rows that are left.
        if (!_ended)
        {
            _query.Cancel();
        }

        await _reader.DisposeAsync();
        await _query.DisposeAsync();
        // Closing the connection rolls the read-only transaction back and resets the role.
        await _connection.DisposeAsync();
    }

    private async Task<object?[]?> ReadRowAsync(CancellationToken cancellation)
    {
        try
        {
            return await _reader.ReadAsync(cancellation) ? [.. Columns.Select((_, i) => ReadValue(i))] : null;
        }
        catch (Exception cause) when (DatabaseFailure.IsOne(cause))
        {
            throw DatabaseFailure.ExplainQuery(cause, _where);
        }
    }

    private object? ReadValue(int column)
    {
        try
        {
            return _reader.IsDBNull(column) ? null : _reader.GetValue(column);
        }
        catch (Exception cause) when (cause is InvalidCastException or OverflowException)
        {
            throw new DatabaseException(
                DatabaseDiagnostics.ColumnNotShown.Create(("column", Columns[column].Name), ("type", Columns[column].Type)),
                cause);
        }
    }
}
