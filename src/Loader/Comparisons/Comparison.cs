using System.Globalization;
using System.Text;
using Npgsql;
using PlanIngest.Loader.Connections;
using PlanIngest.Loader.History;

namespace PlanIngest.Loader.Comparisons;

/// <summary>Reads <c>analysis.year_over_year</c>.</summary>
internal static class Comparison
{
    private const string Rows =
        """
        SELECT municipality, plan, measure_id, measure_name, indicator_id, label, unit, qualifier, fiscal_year, value,
               previous_fiscal_year, previous_value, change, change_ratio, note
        FROM analysis.year_over_year
        """;

    private const string Order =
        """
        ORDER BY municipality COLLATE "C", plan COLLATE "C", max(measure_name COLLATE "C") OVER (PARTITION BY measure_id), measure_id,
                 max(label COLLATE "C") OVER (PARTITION BY indicator_id), indicator_id, fiscal_year
        """;

    private const string PlanSql = $"{Rows} WHERE municipality = $1 AND plan = $2 {Order}";

    private const string Sql =
        $"""
        {Rows}
        WHERE ($1::text IS NULL OR strpos(municipality, $1) > 0)
          AND ($2::text IS NULL OR strpos(plan, $2) > 0)
          AND ($3::text IS NULL OR measure_id IN (
              SELECT measure_id FROM analysis.listing WHERE strpos(name, $3) > 0 OR measure_id::text = $3))
          AND ($4::text IS NULL OR indicator_id IN (
              SELECT indicator_id FROM analysis.figure WHERE strpos(label, $4) > 0 OR indicator_id::text = $4))
          AND ($5::integer IS NULL OR fiscal_year >= $5)
          AND ($6::integer IS NULL OR fiscal_year <= $6)
        {Order}
        """;

    private const string VersionSql =
        """
        SELECT municipality, plan, fiscal_year, from_version, to_version, numbers, name, field, before, after
        FROM analysis.version_change
        WHERE ($1::text IS NULL OR strpos(municipality, $1) > 0)
          AND ($2::text IS NULL OR strpos(plan, $2) > 0)
          AND ($3::text IS NULL OR strpos(name, $3) > 0)
          AND ($4::integer IS NULL OR fiscal_year >= $4)
          AND ($5::integer IS NULL OR fiscal_year <= $5)
          AND ($6::text IS NULL OR (field LIKE 'figure %' AND strpos(field, $6) > 0))
        ORDER BY municipality COLLATE "C", plan COLLATE "C", fiscal_year, to_version, ordinal, listing_id, field COLLATE "C", before, after
        """;

    private const string AlertSql =
        """
        SELECT municipality, plan, kind, measure_id, measure_name, indicator_id, label, unit, qualifier, fiscal_year, value,
               previous_fiscal_year, previous_value, score, message
        FROM analysis.alert
        WHERE ($1::text IS NULL OR strpos(municipality, $1) > 0)
          AND ($2::text IS NULL OR strpos(plan, $2) > 0)
          AND ($3::text IS NULL OR measure_id IN (
              SELECT measure_id FROM analysis.listing WHERE strpos(name, $3) > 0 OR measure_id::text = $3))
          AND ($4::text IS NULL OR indicator_id IN (
              SELECT indicator_id FROM analysis.figure WHERE strpos(label, $4) > 0 OR indicator_id::text = $4))
          AND ($5::integer IS NULL OR fiscal_year >= $5)
          AND ($6::integer IS NULL OR fiscal_year <= $6)
        ORDER BY municipality COLLATE "C", plan COLLATE "C", fiscal_year, measure_name COLLATE "C", measure_id,
            label COLLATE "C", indicator_id, kind
        """;

    /// <summary>The rows a filter asks for, by plan, measure, indicator and fiscal year.</summary>
    public static async Task<IReadOnlyList<YearOverYearRow>> ReadAsync(
        NpgsqlConnection connection, YearOverYearFilter filter, CancellationToken cancellation)
    {
        if (filter.AsOf is { } time)
        {
            await connection.ExecuteAsync(
                "SELECT set_config('planingest.as_of', $1, true)",
                cancellation,
                time.ToString("O", CultureInfo.InvariantCulture));
        }

        await using var command = connection.Command(
            Sql,
            Fold(filter.Municipality), Fold(filter.Plan), Fold(filter.Measure), Fold(filter.Indicator), filter.From, filter.To);
        return await ReadAsync(command, cancellation);
    }

    /// <summary>The rows of whole plans, one plan after the other.</summary>
    public static async Task ReadAsync(
        NpgsqlConnection connection,
        IEnumerable<PlanName> plans,
        Action<PlanName, IReadOnlyList<YearOverYearRow>> compared,
        CancellationToken cancellation)
    {
        // To plan the query takes the server longer than to run it on a small plan.
        await connection.ExecuteAsync("SELECT set_config('plan_cache_mode', 'force_generic_plan', true)", cancellation);
        // The server compares the next plan while the last one is told.
        var told = Task.CompletedTask;
        try
        {
            foreach (var plan in plans)
            {
                await using var command = connection.Command(PlanSql, plan.Municipality, plan.Plan);
                var rows = await ReadAsync(command, cancellation);
                await told;
                told = Task.Run(() => compared(plan, rows), CancellationToken.None);
            }
        }
        finally
        {
            await told;
        }
    }

    /// <summary>What later versions of editions state otherwise than the ones before them, by edition, row and field.</summary>
    public static async Task<IReadOnlyList<VersionChange>> ReadVersionsAsync(
        NpgsqlConnection connection, YearOverYearFilter filter, CancellationToken cancellation)
    {
        await using var command = connection.Command(
            VersionSql, Fold(filter.Municipality), Fold(filter.Plan), Fold(filter.Measure), filter.From, filter.To, Fold(filter.Indicator));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<VersionChange>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(new VersionChange(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetInt32(2),
                reader.GetInt32(3),
                reader.GetInt32(4),
                reader.GetFieldValue<string[]>(5),
                reader.GetString(6),
                reader.GetString(7),
                Read<string>(reader, 8),
                Read<string>(reader, 9)));
        }

        return rows;
    }

    /// <summary>What deserves a look in the rows a filter asks for, by year and measure.</summary>
    public static async Task<IReadOnlyList<Alert>> ReadAlertsAsync(
        NpgsqlConnection connection, YearOverYearFilter filter, CancellationToken cancellation)
    {
        await using var command = connection.Command(
            AlertSql, Fold(filter.Municipality), Fold(filter.Plan), Fold(filter.Measure), Fold(filter.Indicator), filter.From, filter.To);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var alerts = new List<Alert>();
        while (await reader.ReadAsync(cancellation))
        {
            alerts.Add(new Alert(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.GetInt64(3),
                reader.GetString(4),
                reader.GetInt64(5),
                reader.GetString(6),
                Read<string>(reader, 7),
                Read<string>(reader, 8),
                reader.GetInt32(9),
                ReadNumber<decimal>(reader, 10),
                reader.GetInt32(11),
                reader.GetDecimal(12),
                ReadNumber<decimal>(reader, 13),
                reader.GetString(14)));
        }

        return alerts;
    }

    private static async Task<IReadOnlyList<YearOverYearRow>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<YearOverYearRow>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(new YearOverYearRow(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetInt64(2),
                reader.GetString(3),
                reader.GetInt64(4),
                reader.GetString(5),
                Read<string>(reader, 6),
                Read<string>(reader, 7),
                reader.GetInt32(8),
                reader.GetDecimal(9),
                ReadNumber<int>(reader, 10),
                ReadNumber<decimal>(reader, 11),
                ReadNumber<decimal>(reader, 12),
                ReadNumber<decimal>(reader, 13),
                Read<string>(reader, 14)));
        }

        return rows;
    }

    // Names and labels in the database are normalised; what a person types need not be.
    private static string? Fold(string? typed) => typed?.Normalize(NormalizationForm.FormKC);

    private static TValue? Read<TValue>(NpgsqlDataReader reader, int column)
        where TValue : class =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<TValue>(column);

    private static TValue? ReadNumber<TValue>(NpgsqlDataReader reader, int column)
        where TValue : struct =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<TValue>(column);
}
