using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;
using NpgsqlTypes;
using PlanIngest.Loader.Connections;
using PlanIngest.Loader.History;
using PlanIngest.Model;

namespace PlanIngest.Loader.Review;

/// <summary>Keeps decisions, and puts those in force on what is loaded.</summary>
internal sealed class DecisionStore(NpgsqlConnection connection, CancellationToken cancellation)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A decision as one line of JSON.</summary>
    public static string Write(Decision decision) => JsonSerializer.Serialize(decision, Json);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="line">One line.</param>
    /// <param name="index">Its index, from 0, for the message.</param>
    /// <exception cref="ReviewException">The line is no decision.</exception>
    public static Decision ReadLine(string line, int index)
    {
        try
        {
            return JsonSerializer.Deserialize<Decision>(line, Json) is { } decision
                && (decision.Value is not null) == (decision.Verdict is Verdict.Correct)
                ? decision
                : throw new ReviewException($"Line {index + 1} is no decision: a value belongs to a correction and to nothing else.");
        }
        catch (JsonException error)
        {
            throw new ReviewException($"Line {index + 1} is no decision: {error.Message}");
        }
    }

    /// <summary>All decisions, or those on one plan, in the order of their ids.</summary>
    public async Task<IReadOnlyList<Decision>> ReadAsync(PlanName? plan = null)
    {
        await using var command = connection.Command(
            """
            SELECT subject::text, verdict, source, value, reason FROM planingest.decision
            WHERE $1::text IS NULL OR (municipality = $1 AND plan = $2::text)
            ORDER BY decision_id
            """,
            plan?.Municipality,
            plan?.Plan);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var decisions = new List<Decision>();
        while (await reader.ReadAsync(cancellation))
        {
            decisions.Add(new Decision(
                JsonSerializer.Deserialize<ReviewSubject>(reader.GetString(0), Json)!,
                Enum.Parse<Verdict>(reader.GetString(1), ignoreCase: true),
                reader.GetString(2),
                reader.IsDBNull(3) ? null : reader.GetDecimal(3),
                reader.IsDBNull(4) ? null : reader.GetString(4)));
        }

        return decisions;
    }

    /// <summary>Stores decisions in place of earlier ones on the same subjects; their plans are linked anew.</summary>
    public async Task SaveAsync(IEnumerable<Decision> decisions)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var decision in decisions)
        {
            var subject = decision.Subject;
            await using var command = connection.Command(
                """
                INSERT INTO planingest.decision (decision_id, municipality, plan, verdict, value, reason, source, subject)
                VALUES ($1, $2, $3, $4, $5::numeric, $6::text, $7, $8)
                ON CONFLICT (decision_id) DO UPDATE SET verdict = excluded.verdict, value = excluded.value, reason = excluded.reason,
                    source = excluded.source, decided_at = now()
                """,
                subject.Id,
                subject.Municipality,
                subject.Plan,
                decision.Verdict.ToString().ToLowerInvariant(),
                decision.Value,
                decision.Reason,
                decision.Source);
            command.Parameters.Add(
                new NpgsqlParameter { Value = JsonSerializer.Serialize(subject, Json), NpgsqlDbType = NpgsqlDbType.Jsonb });
            await command.ExecuteNonQueryAsync(cancellation);
            await MarkStaleAsync(subject);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Forgets a decision; its plan is linked anew.</summary>
    public async Task RemoveAsync(Decision decision)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync("DELETE FROM planingest.decision WHERE decision_id = $1", cancellation, decision.Subject.Id);
        await MarkStaleAsync(decision.Subject);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The plan's listings and figures as they are loaded now.</summary>
    public async Task<PlanSubjects> ReadSubjectsAsync(PlanHistory history)
    {
        await using var command = connection.Command(
            """
            SELECT f.figure_id, f.value, f.text
            FROM planingest.plan p
            JOIN planingest.edition e USING (plan_id)
            JOIN planingest.listing USING (edition_id)
            JOIN planingest.figure f USING (listing_id)
            WHERE p.municipality = $1 AND p.plan = $2 AND e.is_current
            """,
            history.Municipality,
            history.Plan);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var printed = new Dictionary<long, PrintedFigure>();
        while (await reader.ReadAsync(cancellation))
        {
            printed.Add(reader.GetInt64(0), new PrintedFigure(reader.GetDecimal(1), reader.GetString(2)));
        }

        return new PlanSubjects(history, printed);
    }

    /// <summary>Replaces the corrections of a plan.</summary>
    public async Task CorrectAsync(PlanName plan, ImmutableArray<(long FigureId, Decision Decision)> corrections)
    {
        await connection.ExecuteAsync("DELETE FROM planingest.correction WHERE plan_id = $1", cancellation, plan.Id);
        foreach (var (figureId, decision) in corrections)
        {
            await connection.ExecuteAsync(
                "INSERT INTO planingest.correction (figure_id, plan_id, value, reason) VALUES ($1, $2, $3, $4::text)",
                cancellation,
                figureId,
                plan.Id,
                decision.Value,
                decision.Reason);
        }
    }

    private Task MarkStaleAsync(ReviewSubject subject) => connection.ExecuteAsync(
        "UPDATE planingest.plan SET links_stale = true WHERE municipality = $1 AND plan = $2",
        cancellation,
        subject.Municipality,
        subject.Plan);
}
