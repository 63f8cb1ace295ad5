using System.Collections.Immutable;

namespace PlanIngest.Loader;

/// <summary>A column of a query's result.</summary>
/// <param name="Name">As the query names it.</param>
/// <param name="Type">PostgreSQL's name of its type, e.g. <c>bigint</c>, <c>numeric</c>, <c>text[]</c>.</param>
public sealed record QueryColumn(string Name, string Type);

/// <summary>The rows of a query, streamed; dispose it to give the connection back.</summary>
public sealed class QueryResult : IAsyncDisposable
{
    /// <summary>In the query's order.</summary>
    public ImmutableArray<QueryColumn> Columns => throw new NotImplementedException();

    /// <summary>The rows, one value per column: null, bool, integers, decimal, double, string, DateOnly, DateTime (UTC for timestamptz), or arrays of these.</summary>
    /// <exception cref="DatabaseException">The query failed on the way or the server went away.</exception>
    public IAsyncEnumerable<object?[]> ReadRowsAsync(CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
