using Npgsql;
using PlanIngest.Loader.Connections;

namespace PlanIngest.Loader.Schema;

/// <summary>What the server's planner knows of the tables: without it comparisons are slow until the server notices by itself.</summary>
internal sealed class PlannerStatistics(NpgsqlConnection connection, CancellationToken cancellation)
{
    private const string Tables =
        "planingest.edition, planingest.listing, planingest.result, planingest.department, planingest.figure, planingest.listing_link, "
            + "planingest.figure_link, "
        + "planingest.stated_value";

    /// <summary>Gathers it anew where at least a tenth of the links was replaced, as the server does of its own after a while.</summary>
    /// <param name="links">How many were.</param>
    /// <returns>Whether it was gathered.</returns>
    public async Task<bool> RefreshAsync(long links)
    {
        if (links == 0 || 10 * links < await ReadKnownLinksAsync())
        {
            return false;
        }

        await connection.ExecuteAsync($"ANALYZE {Tables}", cancellation);
        return true;
    }

    // A table that was never looked at has -1.
    private async Task<double> ReadKnownLinksAsync()
    {
        await using var command = connection.Command(
            """
            SELECT CASE WHEN min(reltuples) < 0 THEN 0 ELSE sum(reltuples::double precision) END
            FROM pg_class
            WHERE oid IN ('planingest.listing_link'::regclass, 'planingest.figure_link'::regclass)
            """);
        return (double)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
