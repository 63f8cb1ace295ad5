using Npgsql;
using PlanIngest.Loader.Connections;
using PlanIngest.Model;

namespace PlanIngest.Loader.Schema;

/// <summary>The units that can be compared with others, as the database keeps them and its comparisons use them.</summary>
internal sealed class UnitTable(NpgsqlConnection connection, CancellationToken cancellation)
{
    private const string Given = "SELECT * FROM unnest($1::text[], $2::text[], $3::numeric[]) AS given (unit, dimension, scale)";

    /// <summary>Makes these units the ones the database has, for values that are stated already too; does nothing where they are.</summary>
    public async Task ReplaceAsync(IReadOnlyCollection<UnitMeasure> units)
    {
        object?[] columns =
        [
            units.Select(unit => unit.Unit).ToArray(),
            units.Select(unit => unit.Dimension).ToArray(),
            units.Select(unit => unit.Scale).ToArray(),
        ];
        if (await IsEqualAsync(columns))
        {
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // Whoever states values reads the table: it either committed before, or sees the new units.
        await connection.ExecuteAsync("LOCK TABLE planingest.unit IN ACCESS EXCLUSIVE MODE", cancellation);
        await connection.ExecuteAsync(
            $"""
            WITH given AS ({Given}),
            gone AS (
                DELETE FROM planingest.unit u WHERE NOT EXISTS (SELECT FROM given g WHERE g.unit = u.unit) RETURNING u.unit
            ), put AS (
                INSERT INTO planingest.unit AS u SELECT * FROM given
                ON CONFLICT (unit) DO UPDATE SET dimension = excluded.dimension, scale = excluded.scale
                WHERE (u.dimension, u.scale) IS DISTINCT FROM (excluded.dimension, excluded.scale)
                RETURNING u.unit, u.dimension, u.scale
            ), changed AS (
                SELECT * FROM put UNION ALL SELECT unit, unit, 1 FROM gone
            )
            UPDATE planingest.stated_value s SET unit_dimension = c.dimension, unit_scale = c.scale
            FROM changed c
            WHERE s.unit = c.unit AND (s.unit_dimension, s.unit_scale) IS DISTINCT FROM (c.dimension, c.scale)
            """,
            cancellation,
            columns);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<bool> IsEqualAsync(object?[] columns)
    {
        await using var command = connection.Command(
            $"SELECT NOT EXISTS (({Given} EXCEPT TABLE planingest.unit) UNION ALL (TABLE planingest.unit EXCEPT {Given}))",
            columns);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
