using PlanIngest.Cli.Database;
using PlanIngest.Cli.Postgres;
using PlanIngest.Cli.Workers;
using PlanIngest.Loader.Connections;
using PlanIngest.Loader.Editions;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Ingestion;

/// <summary>Loads documents, and waits a while for a database that went away.</summary>
internal sealed class RetryingLoader(DatabaseSession session)
{
    /// <summary>A server that restarts is back within seconds.</summary>
    private static readonly TimeSpan RetryWindow = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private DatabaseException? _outage;

    /// <summary>Why nothing more is loaded; null while the database is there.</summary>
    public Diagnostic? Outage => _outage is null ? null : DatabaseDiagnostics.NotLoaded.Create(("problem", _outage.Message));

    /// <summary>
    /// Loads documents in one transaction. A load that the loss of the database cut short is done again once it is back; nothing of it was
    /// kept.
    /// </summary>
    /// <returns>What became of each, in the same order.</returns>
    /// <exception cref="DocumentRefusedException">Municipality, plan or fiscal year of one of them is not known.</exception>
    /// <exception cref="DatabaseException">The database refuses one of them, or went away and did not come back.</exception>
    public async Task<IReadOnlyList<LoadResult>> LoadAsync(IReadOnlyList<DocumentRead> documents, CancellationToken cancellation)
    {
        var editions = documents.Select(document => (document.Source, document.Edition)).ToList();
        for (var deadline = DateTime.UtcNow + RetryWindow; ; await Task.Delay(Pause, cancellation))
        {
            try
            {
                // Ctrl-C lets the documents in hand be finished; the batch ends after them.
                return await session.Database.LoadAsync(editions, CancellationToken.None);
            }
            catch (DatabaseException e) when (e.IsLoss)
            {
                if (DateTime.UtcNow > deadline)
                {
                    _outage = e;
                    throw;
                }

                await TryReopenAsync(cancellation);
            }
        }
    }

    private async Task TryReopenAsync(CancellationToken cancellation)
    {
        try
        {
            await session.ReopenAsync(cancellation);
        }
        catch (Exception e) when (e is ClusterException or DatabaseException { IsLoss: true })
        {
            // Not back yet: the next attempt to load says so, until the retry window ends.
        }
    }
}
