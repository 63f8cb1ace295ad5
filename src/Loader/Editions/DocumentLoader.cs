using System.Collections.Immutable;
using Npgsql;
using PlanIngest.Loader.Connections;
using PlanIngest.Loader.Copying;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Loader.Editions;

/// <summary>Loads documents in one transaction: all of them, or none.</summary>
internal sealed class DocumentLoader(NpgsqlConnection connection, CancellationToken cancellation)
{
    private static readonly ImmutableArray<TableShape> LoadedTables =
    [
        Tables.Edition, Tables.Legend, Tables.Note, Tables.Fold, Tables.Listing, Tables.Result, Tables.Department, Tables.Extra,
        Tables.SourceCell, Tables.Figure, Tables.Diagnostic,
    ];

    /// <summary>Loads the editions, or leaves all as it was.</summary>
    /// <returns>What became of each, in the same order.</returns>
    /// <exception cref="DocumentRefusedException">Municipality, plan or fiscal year is not known.</exception>
    /// <exception cref="DatabaseException">What was read back differs from what was sent.</exception>
    public async Task<ImmutableArray<LoadResult>> LoadAsync(IReadOnlyList<(DocumentSource Source, Edition Edition)> documents)
    {
        var incoming = documents.Select(document => IncomingEdition.Of(document.Source, document.Edition)).ToImmutableArray();
        var results = new Dictionary<long, LoadResult>();
        await using var transaction = await connection.BeginKeyedAsync(cancellation);
        // Documents before plans, both in ascending order, so that two programs never wait for each other.
        await LockAsync(incoming.Select(edition => edition.DocumentId));
        var held = await FindHeldAsync(incoming);
        foreach (var reading in incoming.Where(IsUnchanged).Select(edition => held[edition.DocumentId]))
        {
            results[reading.DocumentId] = new LoadResult(
                LoadOutcome.Unchanged,
                reading.EditionId,
                reading.Version,
                await CountAsync(reading.EditionId));
        }

        var changed = incoming.RemoveAll(IsUnchanged);
        if (incoming.Length > 1 && changed.Any(edition => held.ContainsKey(edition.DocumentId)))
        {
            // What takes the place of another reading changes the versions of its neighbours: one after the other.
            await transaction.RollbackAsync(cancellation);
            foreach (var (source, edition) in documents)
            {
                results[StableId.Of("document", source.Sha256)] = (await LoadAsync([(source, edition)]))[0];
            }
        }
        else if (changed.Length > 0)
        {
            await LockAsync(changed.Select(edition => edition.PlanId).Concat(held.Values.Select(reading => reading.PlanId)));
            if (held.Count > 0 && changed is [var only] && held.TryGetValue(only.DocumentId, out var former))
            {
                await RemoveAsync(former);
            }

            foreach (var result in await InsertAsync(changed, held))
            {
                results[result.DocumentId] = result.Result;
            }

            await transaction.CommitAsync(cancellation);
        }

        return [.. incoming.Select(edition => results[edition.DocumentId])];

        bool IsUnchanged(IncomingEdition edition) => held.GetValueOrDefault(edition.DocumentId)?.Reading == edition.Reading;
    }

    private Task LockAsync(IEnumerable<long> ids) => connection.ExecuteAsync(
        "SELECT pg_advisory_xact_lock(id) FROM unnest($1) AS id", cancellation, (object)ids.Distinct().Order().ToArray());

    private async Task<Dictionary<long, StoredEdition>> FindHeldAsync(ImmutableArray<IncomingEdition> editions)
    {
        await using var command = connection.Command(
            "SELECT document_id, edition_id, plan_id, fiscal_year, version, is_current, reading FROM planingest.edition WHERE "
                + "document_id = ANY($1)",
            editions.Select(edition => edition.DocumentId).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var held = new Dictionary<long, StoredEdition>();
        while (await reader.ReadAsync(cancellation))
        {
            var reading = new StoredEdition(
                reader.GetInt64(0),
                reader.GetInt64(1),
                reader.GetInt64(2),
                reader.GetInt32(3),
                reader.GetInt32(4),
                reader.GetBoolean(5),
                reader.GetString(6));
            held.Add(reading.DocumentId, reading);
        }

        return held;
    }

    private async Task<LoadCounts> CountAsync(long editionId)
    {
        await using var command = connection.Command(
            "SELECT listings, figures, diagnostics FROM analysis.edition WHERE edition_id = $1", editionId);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new LoadCounts(reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2));
    }

    private async Task RemoveAsync(StoredEdition held)
    {
        await connection.ExecuteAsync("DELETE FROM planingest.edition WHERE edition_id = $1", cancellation, held.EditionId);
        if (held.IsCurrent)
        {
            await connection.ExecuteAsync(
                """
                UPDATE planingest.edition SET is_current = true
                WHERE plan_id = $1 AND fiscal_year = $2
                  AND version = (SELECT max(version) FROM planingest.edition WHERE plan_id = $1 AND fiscal_year = $2)
                """,
                cancellation,
                held.PlanId,
                held.FiscalYear);
        }

        await connection.ExecuteAsync("UPDATE planingest.plan SET links_stale = true WHERE plan_id = $1", cancellation, held.PlanId);
        await connection.ExecuteAsync(
            """
            DELETE FROM planingest.plan p
            WHERE plan_id = $1 AND NOT EXISTS (SELECT FROM planingest.edition e WHERE e.plan_id = p.plan_id)
            """,
            cancellation,
            held.PlanId);
    }

    private async Task<IEnumerable<(long DocumentId, LoadResult Result)>> InsertAsync(
        ImmutableArray<IncomingEdition> editions, Dictionary<long, StoredEdition> held)
    {
        var placed = AssignVersions(editions, held, await LastVersionsAsync(editions));
        await InsertPlansAndDocumentsAsync(editions);
        await SupersedeAsync(placed.Where(place => place.IsCurrent));

        var copy = new TableCopy(connection);
        await copy.WriteAsync(
            [.. placed.Select(place => EditionRows.Edition(place.Edition, place.Version, place.IsCurrent))],
            cancellation);
        // The n-th tables of all documents are the same: one COPY each, whatever the number of documents.
        var tables = editions.Select(edition => EditionRows.Of(edition).ToArray()).ToArray();
        for (var i = 0; i < tables[0].Length; i++)
        {
            await copy.WriteAsync([.. tables.Select(table => table[i])], cancellation);
        }

        var diagnostics = editions.Select(edition => edition.Edition.Diagnostics.AddRange(Unstorable(edition.Texts.Replaced))).ToArray();
        await copy.WriteAsync([.. editions.Zip(diagnostics, EditionRows.Diagnostics)], cancellation);
        await connection.CheckReadBackAsync(LoadedTables, editions.Select(edition => edition.EditionId).ToArray(), copy.Sent, cancellation);

        return placed.Zip(diagnostics, (place, told) =>
        {
            var outcome = held.ContainsKey(place.Edition.DocumentId) ? LoadOutcome.Reread
                : place.Version > 1 ? LoadOutcome.NewVersion
                : LoadOutcome.Loaded;
            var listings = place.Edition.Edition.Listings;
            var counts = new LoadCounts(listings.Length, listings.Sum(listing => listing.Figures.Length), told.Length);
            return (place.Edition.DocumentId, new LoadResult(outcome, place.Edition.EditionId, place.Version, counts));
        });
    }

    /// <summary>Numbers the editions in their order; of several of the same plan and year the last one is the current one.</summary>
    private static ImmutableArray<VersionedEdition> AssignVersions(
        ImmutableArray<IncomingEdition> editions,
        Dictionary<long, StoredEdition> held,
        Dictionary<(long PlanId, int FiscalYear), int> versions)
    {
        var placed = ImmutableArray.CreateBuilder<VersionedEdition>();
        foreach (var edition in editions)
        {
            var place = (edition.PlanId, edition.FiscalYear);
            if (held.TryGetValue(edition.DocumentId, out var former) && (former.PlanId, former.FiscalYear) == place)
            {
                placed.Add(new VersionedEdition(edition, former.Version, former.IsCurrent));
                continue;
            }

            versions[place] = versions.GetValueOrDefault(place) + 1;
            var isLast = edition == editions.Last(other => (other.PlanId, other.FiscalYear) == place);
            placed.Add(new VersionedEdition(edition, versions[place], isLast));
        }

        return placed.ToImmutable();
    }

    private async Task<Dictionary<(long PlanId, int FiscalYear), int>> LastVersionsAsync(ImmutableArray<IncomingEdition> editions)
    {
        await using var command = connection.Command(
            "SELECT plan_id, fiscal_year, max(version) FROM planingest.edition WHERE plan_id = ANY($1) GROUP BY plan_id, fiscal_year",
            editions.Select(edition => edition.PlanId).Distinct().ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var versions = new Dictionary<(long, int), int>();
        while (await reader.ReadAsync(cancellation))
        {
            versions.Add((reader.GetInt64(0), reader.GetInt32(1)), reader.GetInt32(2));
        }

        return versions;
    }

    private async Task InsertPlansAndDocumentsAsync(ImmutableArray<IncomingEdition> editions)
    {
        var texts = new StorableText();
        var plans = editions.DistinctBy(edition => edition.PlanId).OrderBy(edition => edition.PlanId).ToArray();
        await connection.ExecuteAsync(
            """
            INSERT INTO planingest.plan (plan_id, municipality, plan, links_stale) SELECT *, true FROM unnest($1, $2, $3)
            ON CONFLICT (plan_id) DO UPDATE SET links_stale = true
            """,
            cancellation,
            Array.ConvertAll(plans, edition => edition.PlanId),
            Array.ConvertAll(plans, edition => texts.Storable(edition.Plan.Municipality)),
            Array.ConvertAll(plans, edition => texts.Storable(edition.Plan.Plan)));
        await connection.ExecuteAsync(
            """
            INSERT INTO planingest.document (document_id, sha256, file_name) SELECT * FROM unnest($1, $2, $3)
            ON CONFLICT (document_id) DO UPDATE SET file_name = excluded.file_name, loaded_at = excluded.loaded_at
            """,
            cancellation,
            editions.Select(edition => edition.DocumentId).ToArray(),
            editions.Select(edition => edition.Source.Sha256).ToArray(),
            editions.Select(edition => texts.Storable(edition.Source.FileName)).ToArray());
    }

    private async Task SupersedeAsync(IEnumerable<VersionedEdition> current)
    {
        var editions = current.Where(place => place.Version > 1).Select(place => place.Edition).ToArray();
        if (editions.Length > 0)
        {
            await connection.ExecuteAsync(
                "UPDATE planingest.edition SET is_current = false WHERE is_current AND (plan_id, fiscal_year) IN (SELECT * FROM "
                    + "unnest($1, $2))",
                cancellation,
                Array.ConvertAll(editions, edition => edition.PlanId),
                Array.ConvertAll(editions, edition => edition.FiscalYear));
        }
    }

    private static ImmutableArray<Diagnostic> Unstorable(int replaced) => replaced == 0
        ? []
        : [FileDiagnostics.TextUnstorable.Create(("characters", replaced))];

    private sealed record StoredEdition(
        long DocumentId,
        long EditionId,
        long PlanId,
        int FiscalYear,
        int Version,
        bool IsCurrent,
        string Reading);

    private sealed record VersionedEdition(IncomingEdition Edition, int Version, bool IsCurrent);
}
