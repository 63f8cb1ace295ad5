using Npgsql;
using PlanIngest.Loader.Connections;
using PlanIngest.Loader.Copying;
using PlanIngest.Loader.Editions;
using PlanIngest.Loader.History;
using PlanIngest.Loader.Review;
using PlanIngest.Model;

namespace PlanIngest.Loader;

/// <summary>Replaces the links of a plan.</summary>
internal sealed class LinkStore(NpgsqlConnection connection, CancellationToken cancellation)
{
    /// <summary>
    /// Reads the plan's history with what people decided, asks for its links and stores them, and puts corrections in force; one
    /// transaction.
    /// </summary>
    /// <exception cref="InvalidOperationException">The links do not name each listing and each figure of the history once.</exception>
    /// <exception cref="DatabaseException">What was read back differs from what was sent.</exception>
    public async Task<PlanLinks> LinkAsync(PlanName plan, Func<PlanHistory, PlanLinks> link)
    {
        await using var transaction = await connection.BeginKeyedAsync(cancellation);
        await connection.LockAsync(plan.Id, cancellation);
        var history = await new HistoryReader(connection, cancellation).ReadAsync(plan);
        var store = new DecisionStore(connection, cancellation);
        var decisions = await store.ReadAsync(plan);
        var subjects = decisions.Count > 0 ? await store.ReadSubjectsAsync(history) : null;
        var links = link(
            history with { Reviewed = subjects?.Pairs(decisions) ?? [], ReviewedFigures = subjects?.FigurePairs(decisions) ?? [] });
        Check(history, links);

        foreach (var table in new[] { Tables.ListingLink, Tables.FigureLink, Tables.LinkDiagnostic })
        {
            await connection.ExecuteAsync($"DELETE FROM planingest.{table.Name} WHERE {table.Scope}", cancellation, plan.Id);
        }

        var copy = new TableCopy(connection);
        await copy.WriteAsync(new TableRows(Tables.ListingLink, links.Listings.Select(object?[] (one) =>
            [one.ListingId, plan.Id, one.MeasureId, one.PrimaryListingId, one.Probability, one.Reason, one.Changes.ToArray()])),
            cancellation);
        await copy.WriteAsync(new TableRows(Tables.FigureLink, links.Figures.Select(object?[] (one) =>
            [one.FigureId, plan.Id, one.IndicatorId, one.Probability, one.Reason])), cancellation);
        await copy.WriteAsync(await DiagnosticRowsAsync(plan.Id, history, links), cancellation);
        await connection.CheckReadBackAsync(
            [Tables.ListingLink, Tables.FigureLink, Tables.LinkDiagnostic],
            plan.Id,
            copy.Sent,
            cancellation);

        await store.CorrectAsync(plan, subjects?.Corrections(decisions) ?? []);
        await connection.ExecuteAsync("SELECT planingest.restate($1)", cancellation, plan.Id);
        await connection.ExecuteAsync("UPDATE planingest.plan SET links_stale = false WHERE plan_id = $1", cancellation, plan.Id);
        await transaction.CommitAsync(cancellation);
        return links;
    }

    /// <summary>The plans into which something was loaded since they were last linked.</summary>
    public async Task<IReadOnlyList<PlanName>> ReadStalePlansAsync()
    {
        await using var command = connection.Command(
            """SELECT municipality, plan FROM planingest.plan WHERE links_stale ORDER BY municipality COLLATE "C", plan COLLATE "C" """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var plans = new List<PlanName>();
        while (await reader.ReadAsync(cancellation))
        {
            plans.Add(new PlanName(reader.GetString(0), reader.GetString(1)));
        }

        return plans;
    }

    private static void Check(PlanHistory history, PlanLinks links)
    {
        var listings = history.Editions.SelectMany(edition => edition.Listings).ToArray();
        if (!SameOnce(listings.Select(listing => listing.ListingId), links.Listings.Select(link => link.ListingId)))
        {
            throw new InvalidOperationException("the links do not name each listing of the history once");
        }

        if (!SameOnce(
            listings.SelectMany(listing => listing.Figures).Select(figure => figure.FigureId),
            links.Figures.Select(link => link.FigureId)))
        {
            throw new InvalidOperationException("the links do not name each figure of the history once");
        }
    }

    private static bool SameOnce(IEnumerable<long> expected, IEnumerable<long> found) => expected.Order().SequenceEqual(found.Order());

    // A diagnostic names its edition by fiscal year; without one it concerns the plan, unless there is only one edition.
    private async Task<TableRows> DiagnosticRowsAsync(long planId, PlanHistory history, PlanLinks links)
    {
        var editionIds = await ReadEditionIdsAsync(planId);
        int? onlyYear = history.Editions is [var only] ? only.FiscalYear : null;
        return new TableRows(Tables.LinkDiagnostic, EditionRows.Numbered(links.Diagnostics).Select(object?[] (diagnostic) =>
        {
            long? editionId = (diagnostic.Item.FiscalYear ?? onlyYear) is { } year && editionIds.TryGetValue(year, out var id) ? id : null;
            long? listingId = editionId is { } edition && diagnostic.Item.ListingOrdinal is { } ordinal
                ? EditionRows.ListingId(edition, ordinal)
                : null;
            return [planId, diagnostic.Position, .. EditionRows.DiagnosticValues(diagnostic.Item), editionId, listingId];
        }));
    }

    private async Task<Dictionary<int, long>> ReadEditionIdsAsync(long planId)
    {
        await using var command = connection.Command(
            "SELECT fiscal_year, edition_id FROM planingest.edition WHERE plan_id = $1 AND is_current", planId);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var ids = new Dictionary<int, long>();
        while (await reader.ReadAsync(cancellation))
        {
            ids.Add(reader.GetInt32(0), reader.GetInt64(1));
        }

        return ids;
    }
}
