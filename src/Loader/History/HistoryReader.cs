using System.Collections.Immutable;
using Npgsql;
using PlanIngest.Loader.Connections;
using PlanIngest.Model;

namespace PlanIngest.Loader.History;

/// <summary>Reads what identity over the years is decided on.</summary>
internal sealed class HistoryReader(NpgsqlConnection connection, CancellationToken cancellation)
{
    private const string Listings = "planingest.edition e JOIN planingest.listing l USING (edition_id)";
    private const string OfPlan = "WHERE e.plan_id = $1 AND e.is_current";

    /// <summary>The current version of every edition of a plan.</summary>
    public async Task<PlanHistory> ReadAsync(PlanName plan)
    {
        var figures = (await ReadFiguresAsync(plan.Id)).ToLookup(row => row.ListingId, row => row.Figure);
        var listings = (await ReadListingsAsync(plan.Id, figures)).ToLookup(row => row.FiscalYear, row => row.Listing);
        return new PlanHistory(
            plan.Municipality,
            plan.Plan,
            [.. (await ReadYearsAsync(plan.Id)).Select(year => new HistoricEdition(year, [.. listings[year]]))]);
    }

    private async Task<List<int>> ReadYearsAsync(long planId)
    {
        await using var command = connection.Command(
            "SELECT fiscal_year FROM planingest.edition WHERE plan_id = $1 AND is_current ORDER BY fiscal_year", planId);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var years = new List<int>();
        while (await reader.ReadAsync(cancellation))
        {
            years.Add(reader.GetInt32(0));
        }

        return years;
    }

    private async Task<List<(int FiscalYear, HistoricListing Listing)>> ReadListingsAsync(
        long planId,
        ILookup<long, HistoricFigure> figures)
    {
        await using var command = connection.Command(
            $"""
            SELECT e.fiscal_year, l.listing_id, l.ordinal, l.section, l.numbers, l.name, l.relisted, l.overview,
                   ARRAY(SELECT d.name FROM planingest.department d WHERE d.listing_id = l.listing_id ORDER BY d.position)
            FROM {Listings} {OfPlan}
            ORDER BY e.fiscal_year, l.ordinal
            """,
            planId);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var listings = new List<(int, HistoricListing)>();
        while (await reader.ReadAsync(cancellation))
        {
            var id = reader.GetInt64(1);
            listings.Add((reader.GetInt32(0), new HistoricListing(
                id,
                reader.GetInt32(2),
                ReadTexts(reader, 3),
                ReadTexts(reader, 4),
                reader.GetString(5),
                reader.GetBoolean(6),
                ReadText(reader, 7),
                ReadTexts(reader, 8),
                [.. figures[id]])));
        }

        return listings;
    }

    private async Task<List<(long ListingId, HistoricFigure Figure)>> ReadFiguresAsync(long planId)
    {
        await using var command = connection.Command(
            $"""
            SELECT listing_id, f.figure_id, f.label, f.unit, f.qualifier, f.parent_label, f.role, f.fiscal_year
            FROM {Listings} JOIN planingest.figure f USING (listing_id) {OfPlan}
            ORDER BY e.fiscal_year, l.ordinal, f.position
            """,
            planId);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var figures = new List<(long, HistoricFigure)>();
        while (await reader.ReadAsync(cancellation))
        {
            figures.Add((reader.GetInt64(0), new HistoricFigure(
                reader.GetInt64(1),
                reader.GetString(2),
                ReadText(reader, 3),
                ReadText(reader, 4),
                ReadText(reader, 5),
                Enum.Parse<FigureRole>(reader.GetString(6), ignoreCase: true),
                reader.IsDBNull(7) ? null : reader.GetInt32(7))));
        }

        return figures;
    }

    private static string? ReadText(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static ImmutableArray<string> ReadTexts(NpgsqlDataReader reader, int column) => [.. reader.GetFieldValue<string[]>(column)];
}
