using PlanIngest.Model;

namespace PlanIngest.Loader;

/// <summary>The database of plans: loads editions, links them over the years, answers questions.</summary>
/// <remarks>Safe for concurrent use. Every method throws <see cref="DatabaseException"/> when the database is lost or refuses.</remarks>
public sealed class PlanDatabase : IAsyncDisposable
{
    /// <summary>Prepares the connection; nothing is opened yet.</summary>
    /// <param name="address">An Npgsql connection string, or a <c>postgres://</c> or <c>postgresql://</c> URI.</param>
    /// <exception cref="DatabaseException">The address cannot be read.</exception>
    public static PlanDatabase Open(string address) => throw new NotImplementedException();

    /// <summary>Brings the schemas up to date; does nothing when they are.</summary>
    public Task<MigrationResult> MigrateAsync(CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Loads one document in one transaction and reads the counts back.</summary>
    /// <exception cref="DatabaseException">
    /// Nothing of the document is in the database: what was read back differs, a constraint rejects it, or the server went away.
    /// </exception>
    public Task<LoadResult> LoadAsync(DocumentSource source, Edition edition, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The plans whose links are out of date: something was loaded since they were last linked.</summary>
    public Task<IReadOnlyList<PlanName>> PlansToLinkAsync(CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Replaces all links of a plan by what <paramref name="link"/> makes of its history.</summary>
    /// <remarks>One transaction in which nobody else loads into the plan, so that the links always fit the listings.</remarks>
    public Task<PlanLinks> LinkAsync(PlanName plan, Func<PlanHistory, PlanLinks> link, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The current version of every edition of a plan.</summary>
    public Task<PlanHistory> ReadHistoryAsync(PlanName plan, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Runs one SQL statement read-only, with a time limit.</summary>
    public Task<QueryResult> QueryAsync(string sql, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The comparison over the years, by plan, measure, indicator and fiscal year.</summary>
    public Task<IReadOnlyList<YearOverYearRow>> YearOverYearAsync(YearOverYearFilter filter, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The views of the schema <c>analysis</c> with their COMMENTs, by name.</summary>
    public Task<IReadOnlyList<DescribedView>> DataDictionaryAsync(CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
