using System.Collections.Immutable;
using System.Data;
using Npgsql;
using PlanIngest.Loader.Comparisons;
using PlanIngest.Loader.Connections;
using PlanIngest.Loader.Editions;
using PlanIngest.Loader.History;
using PlanIngest.Loader.Review;
using PlanIngest.Loader.Schema;
using PlanIngest.Model;

namespace PlanIngest.Loader;

/// <summary>The database of plans: loads editions, links them over the years, answers questions.</summary>
/// <remarks>Safe for concurrent use. Every method throws <see cref="DatabaseException"/> when the database is lost or refuses.</remarks>
public sealed class PlanDatabase : IAsyncDisposable
{
    // The server works as long on a plan as the program does: while it does, the program goes on with another. More would only wait for
    // each other.
    private const int LinkersACore = 2;
    private const int MostLinkers = 8;

    private const int PreparedStatements = 64;

    private readonly NpgsqlDataSource _source;
    private readonly string _where;
    private readonly TimeSpan _queryLimit;

    private PlanDatabase(NpgsqlConnectionStringBuilder address, TimeSpan queryLimit)
    {
        _queryLimit = queryLimit;
        // A load may wait for another one; the server limits queries, and the network notices a server that is gone.
        address.CommandTimeout = 0;
        address.TcpKeepAlive = true;
        // Of a small document's load, most of the server's time would go into understanding the same statements again.
        address.MaxAutoPrepare = PreparedStatements;
        address.AutoPrepareMinUsages = 2;
        _source = NpgsqlDataSource.Create(address);
        _where = $"{address.Host}:{address.Port}/{address.Database}";
    }

    /// <summary>Prepares the connection; nothing is opened yet.</summary>
    /// <param name="address">An Npgsql connection string, or a <c>postgres://</c> or <c>postgresql://</c> URI.</param>
    /// <exception cref="DatabaseException">The address cannot be read.</exception>
    public static PlanDatabase Open(string address) => Open(address, TimeSpan.FromMinutes(1));

    /// <summary>Brings the schemas up to date; does nothing when they are.</summary>
    /// <param name="units">All units that can be compared with others; they take the place of those the database has.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<MigrationResult> MigrateAsync(IReadOnlyCollection<UnitMeasure> units, CancellationToken cancellation = default) =>
        ExplainAsync(() => new Migrator(_source, _where).MigrateAsync(units, cancellation), DatabaseFailure.Explain);

    /// <summary>Loads one document in one transaction and reads the counts back.</summary>
    /// <exception cref="DocumentRefusedException">Municipality, plan or fiscal year is not known.</exception>
    /// <exception cref="DatabaseException">
    /// Nothing of the document is in the database: what was read back differs, a constraint rejects it, or the server went away.
    /// </exception>
    public async Task<LoadResult> LoadAsync(DocumentSource source, Edition edition, CancellationToken cancellation = default) =>
        (await LoadAsync([(source, edition)], cancellation))[0];

    /// <summary>Loads several documents in one transaction: small ones share the trips to the server.</summary>
    /// <returns>What became of each, in the same order.</returns>
    /// <exception cref="DocumentRefusedException">Municipality, plan or fiscal year of one of them is not known; none is
    /// loaded.</exception>
    /// <exception cref="DatabaseException">As for one document; none is loaded, unless one of them took the place of another
    /// reading.</exception>
    public Task<ImmutableArray<LoadResult>> LoadAsync(
        IReadOnlyList<(DocumentSource Source, Edition Edition)> documents, CancellationToken cancellation = default) =>
        RunAsync(connection => new DocumentLoader(connection, cancellation).LoadAsync(documents), cancellation);

    /// <summary>The plans whose links are out of date: something was loaded since they were last linked.</summary>
    public Task<IReadOnlyList<PlanName>> PlansToLinkAsync(CancellationToken cancellation = default) =>
        RunAsync(connection => new LinkStore(connection, cancellation).ReadStalePlansAsync(), cancellation);

    /// <summary>Replaces all links of a plan by what <paramref name="link"/> makes of its history.</summary>
    /// <remarks>One transaction in which nobody else loads into the plan, so that the links always fit the listings.</remarks>
    /// <exception cref="InvalidOperationException">The links do not name each listing and each figure of the history once.</exception>
    public Task<PlanLinks> LinkAsync(PlanName plan, Func<PlanHistory, PlanLinks> link, CancellationToken cancellation = default) =>
        RunAsync(connection => new LinkStore(connection, cancellation).LinkAsync(plan, link), cancellation);

    /// <summary>Links every plan whose links are out of date, several at a time, then tells the server's planner if much changed.</summary>
    /// <param name="link">As for <see cref="LinkAsync"/>; called for several plans at once.</param>
    /// <param name="linked">Told every plan once it is linked, one at a time, in no order.</param>
    /// <param name="cancellation">Ends the wait; what is linked by then stays.</param>
    public async Task LinkStaleAsync(
        Func<PlanHistory, PlanLinks> link, Action<PlanName, PlanLinks>? linked = null, CancellationToken cancellation = default)
    {
        var (told, links) = (new Lock(), 0L);
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = Math.Min(MostLinkers, LinkersACore * Environment.ProcessorCount),
            CancellationToken = cancellation
        };
        await Parallel.ForEachAsync(await PlansToLinkAsync(cancellation), options, async (plan, stop) =>
        {
            var made = await LinkAsync(plan, link, stop);
            lock (told)
            {
                links += made.Listings.Length + made.Figures.Length;
                linked?.Invoke(plan, made);
            }
        });
        await RunAsync(connection => new PlannerStatistics(connection, cancellation).RefreshAsync(links), cancellation);
    }

    /// <summary>The current version of every edition of a plan.</summary>
    public Task<PlanHistory> ReadHistoryAsync(PlanName plan, CancellationToken cancellation = default) =>
        RunAsync(
            async connection =>
            {
                await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
                return await new HistoryReader(connection, cancellation).ReadAsync(plan);
            },
            cancellation);

    /// <summary>Runs one SQL statement read-only, with a time limit; views are found without their schema.</summary>
    /// <exception cref="DatabaseException">The statement is wrong, would change something, took too long, or is more than one.</exception>
    public Task<QueryResult> QueryAsync(string sql, CancellationToken cancellation = default) => ExplainAsync(
        async () =>
        {
            var connection = await _source.OpenConnectionAsync(cancellation);
            try
            {
                await ReadOnlyQuery.BeginAsync(connection, _queryLimit, cancellation);
                var query = ReadOnlyQuery.Batch(connection, sql);
                return new QueryResult(connection, query, await query.ExecuteReaderAsync(cancellation), _where);
            }
            catch
            {
                await connection.DisposeAsync();
                throw;
            }
        },
        DatabaseFailure.ExplainQuery);

    /// <summary>The comparison over the years, by plan, measure, indicator and fiscal year.</summary>
    public Task<IReadOnlyList<YearOverYearRow>> YearOverYearAsync(YearOverYearFilter filter, CancellationToken cancellation = default) =>
        ReadOnlyAsync(connection => Comparison.ReadAsync(connection, filter, cancellation), cancellation);

    /// <summary>The comparison over the years of one plan after the other, all of the same moment.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="compared">Told every plan with its rows.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task YearOverYearAsync(
        IEnumerable<PlanName> plans, Action<PlanName, IReadOnlyList<YearOverYearRow>> compared, CancellationToken cancellation = default) =>
        ReadOnlyAsync(
            async connection =>
            {
                await Comparison.ReadAsync(connection, plans, compared, cancellation);
                return true;
            },
            cancellation);

    /// <summary>
    /// What later versions of editions (差し替え) state otherwise than the ones before them; of measures and indicators the names in that
    /// edition count.
    /// </summary>
    public Task<IReadOnlyList<VersionChange>> VersionChangesAsync(YearOverYearFilter filter, CancellationToken cancellation = default) =>
        ReadOnlyAsync(connection => Comparison.ReadVersionsAsync(connection, filter, cancellation), cancellation);

    /// <summary>Counts to look at before they are used: vanished, jumped, probably of another unit.</summary>
    public Task<IReadOnlyList<Alert>> AlertsAsync(YearOverYearFilter filter, CancellationToken cancellation = default) =>
        ReadOnlyAsync(connection => Comparison.ReadAlertsAsync(connection, filter, cancellation), cancellation);

    /// <summary>
    /// What is in doubt or was decided: asked again and open first, by the comparisons that rest on it, then links nearest to 0.5.
    /// </summary>
    public Task<IReadOnlyList<ReviewItem>> ReviewAsync(CancellationToken cancellation = default) =>
        RunAsync(connection => new ReviewDesk(connection, cancellation).ListAsync(), cancellation);

    /// <summary>Stores a decision; it is in force once the plan is linked.</summary>
    /// <param name="id">Of a review item, of a listing (its link to the year before) or of a figure (its value).</param>
    /// <param name="with">The other listing, where a pair is meant that is not linked.</param>
    /// <param name="verdict">The decision.</param>
    /// <param name="value">The right value, for a correction.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ReviewException">Nothing has the id, or the verdict does not fit it.</exception>
    public Task<Decision> DecideAsync(
        long id, long? with, Verdict verdict, decimal? value = null, string? reason = null, CancellationToken cancellation = default) =>
        RunAsync(connection => new ReviewDesk(connection, cancellation).DecideAsync(id, with, verdict, value, reason), cancellation);

    /// <summary>Takes a decision back; it is in force no longer once the plan is linked.</summary>
    /// <param name="id">Of a review item, whether it is loaded or not, of a listing (its link to an earlier year) or of a figure (its
    /// value).</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="ReviewException">There is no such decision, or there are several on the links of the listing.</exception>
    public Task<Decision> WithdrawAsync(long id, CancellationToken cancellation = default) =>
        RunAsync(connection => new ReviewDesk(connection, cancellation).WithdrawAsync(id), cancellation);

    /// <summary>All decisions, a line of JSON each, in an order that depends on nothing else.</summary>
    public Task<IReadOnlyList<string>> ExportDecisionsAsync(CancellationToken cancellation = default) => RunAsync<IReadOnlyList<string>>(
        async connection => [.. (await new DecisionStore(connection, cancellation).ReadAsync())
            .Select(DecisionStore.Write)
            .Order(StringComparer.Ordinal)],
        cancellation);

    /// <summary>Stores decisions in place of earlier ones on the same subjects; none, if a line is no decision.</summary>
    /// <param name="lines">As exported.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ReviewException">A line is no decision; the message names it.</exception>
    public Task<int> ImportDecisionsAsync(IEnumerable<string> lines, CancellationToken cancellation = default) => RunAsync(
        async connection =>
        {
            var decisions = lines.Select(DecisionStore.ReadLine).ToList();
            await new DecisionStore(connection, cancellation).SaveAsync(decisions);
            return decisions.Count;
        },
        cancellation);

    /// <summary>The views of the schema <c>analysis</c> with their COMMENTs, by name.</summary>
    public Task<IReadOnlyList<DescribedView>> DataDictionaryAsync(CancellationToken cancellation = default) =>
        RunAsync(connection => DataDictionary.ReadAsync(connection, cancellation), cancellation);

    /// <summary>As <see cref="Open(string)"/>, with another limit on the time of a query.</summary>
    internal static PlanDatabase Open(string address, TimeSpan queryLimit) => new(DatabaseAddress.Parse(address), queryLimit);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private Task<TResult> ReadOnlyAsync<TResult>(Func<NpgsqlConnection, Task<TResult>> read, CancellationToken cancellation) => RunAsync(
        async connection =>
        {
            await ReadOnlyQuery.BeginAsync(connection, _queryLimit, cancellation);
            return await read(connection);
        },
        cancellation);

    private Task<TResult> RunAsync<TResult>(Func<NpgsqlConnection, Task<TResult>> run, CancellationToken cancellation) => ExplainAsync(
        async () =>
        {
            await using var connection = await _source.OpenConnectionAsync(cancellation);
            try
            {
                return await run(connection);
            }
            catch (InvalidOperationException cause) when (connection.State != ConnectionState.Open)
            {
                // The driver tells a connection that broke between two commands like one that was never opened.
                throw new NpgsqlException("the connection was lost", cause);
            }
        },
        DatabaseFailure.Explain);

    private async Task<TResult> ExplainAsync<TResult>(Func<Task<TResult>> run, Func<Exception, string, DatabaseException> explain)
    {
        try
        {
            return await run();
        }
        catch (Exception cause) when (DatabaseFailure.IsOne(cause))
        {
            throw explain(cause, _where);
        }
    }
}
