using Npgsql;
using PlanIngest.Loader.Connections;
using PlanIngest.Loader.History;

namespace PlanIngest.Loader.Review;

/// <summary>Lists what is in doubt, what most comparisons rest on first, and takes decisions.</summary>
internal sealed class ReviewDesk(NpgsqlConnection connection, CancellationToken cancellation)
{
    // Links surer than this are not asked for; they can be decided all the same.
    private const double CertainFrom = 0.9;

    private readonly DecisionStore _store = new(connection, cancellation);

    /// <summary>
    /// What is open or asked again, then what is decided; by the comparisons that rest on it, then links nearest to 0.5 first.
    /// </summary>
    public async Task<IReadOnlyList<ReviewItem>> ListAsync()
    {
        var decisions = await _store.ReadAsync();
        var items = new List<ReviewItem>();
        var listed = new HashSet<long>();
        foreach (var plan in await ReadPlansAsync())
        {
            var subjects = await ReadSubjectsAsync(plan);
            var links = (await ReadLinksAsync(plan, subjects))
                .Concat(await ReadIndicatorLinksAsync(plan, subjects))
                .ToDictionary(link => link.Subject.Id);
            var diagnostics = (await ReadDiagnosticsAsync(plan, subjects)).ToDictionary(item => item.Id);
            var effects = await ReadEffectsAsync(plan, subjects);
            var decided = decisions.Where(decision => IsOf(plan, decision.Subject));
            foreach (var decision in decided)
            {
                var id = decision.Subject.Id;
                var known = links.GetValueOrDefault(id) ?? diagnostics.GetValueOrDefault(id);
                listed.Add(id);
                items.Add(new ReviewItem(
                    id,
                    State(decision, subjects, diagnostics),
                    decision.Subject,
                    known?.Question ?? Question(decision.Subject, subjects),
                    known?.Probability,
                    decision)
                { Effect = Effect(decision.Subject) });
            }

            items.AddRange(
                links.Values
                    .Concat(diagnostics.Values)
                    .Where(item => !listed.Contains(item.Id) && item.Probability is null or < CertainFrom)
                .Select(item => item with { Effect = Effect(item.Subject) }));

            int Effect(ReviewSubject subject) => subject switch
            {
                { EarlierFigure: not null } => 1,
                { Listing: { } listing } => effects.GetValueOrDefault(listing),
                _ => 0,
            };
        }

        items.AddRange(decisions.Where(decision => !listed.Contains(decision.Subject.Id)).Select(decision => new ReviewItem(
            decision.Subject.Id, "not found", decision.Subject, "the plan is not loaded", null, decision)));
        return
        [
            .. items.OrderBy(item => item.State switch { "asked again" => 0, "open" => 1, "not found" => 2, _ => 3 })
                .ThenByDescending(item => item.Effect)
                .ThenBy(item => item.Subject.Kind switch { "link" => 0, "indicator" => 1, "value" => 2, _ => 3 })
                .ThenBy(item => Math.Abs((item.Probability ?? 0.5) - 0.5))
                .ThenBy(item => item.Subject.Listing?.FiscalYear)
                .ThenBy(item => item.Id),
        ];
    }

    /// <summary>Decides on an item of the list, a listing, a figure, or a pair of either.</summary>
    /// <exception cref="ReviewException">Nothing has the id, or the verdict does not fit it.</exception>
    public async Task<Decision> DecideAsync(long id, long? with, Verdict verdict, decimal? value, string? reason)
    {
        foreach (var plan in await ReadPlansAsync())
        {
            var subjects = await ReadSubjectsAsync(plan);
            if (await FindAsync(plan, subjects, id, with, verdict) is not { } subject)
            {
                continue;
            }

            if (!Fits(verdict, subject))
            {
                throw new ReviewException(
                    $"{id} is a {subject.Kind}: a link is accepted or rejected, an indicator too, a value accepted or corrected, a "
                        + $"diagnostic accepted.");
            }

            if (subjects.SourceOf(subject) is not { } source)
            {
                throw new ReviewException($"{id} is a decision on something that is not loaded.");
            }

            var decision = new Decision(subject, verdict, source, value, reason);
            await _store.SaveAsync([decision]);
            return decision;
        }

        throw new ReviewException(
            $"nothing has the id {id}: expected one of review list, a listing_id or a figure_id of a current edition.");
    }

    /// <summary>Takes back the decision on an item of the list, loaded or not, on a listing's link or on a figure.</summary>
    /// <exception cref="ReviewException">There is none, or there are several on the listing or figure.</exception>
    public async Task<Decision> WithdrawAsync(long id)
    {
        var decisions = await _store.ReadAsync();
        var meant = decisions.Where(decision => decision.Subject.Id == id).ToList();
        foreach (var plan in decisions.Select(decision => new PlanName(decision.Subject.Municipality, decision.Subject.Plan)).Distinct())
        {
            if (meant.Count > 0)
            {
                break;
            }

            var subjects = await ReadSubjectsAsync(plan);
            var (listing, value) = (subjects.KeyOf(id), subjects.Value(id));
            meant = [.. decisions.Where(decision => IsOf(plan, decision.Subject) && (listing is not null
                ? decision.Subject is { Kind: "link" } && decision.Subject.Listing == listing
                : value is not null && decision.Subject with { Earlier = null, EarlierFigure = null } == value))];
        }

        if (meant is not [var only])
        {
            throw new ReviewException(meant is []
                ? $"no decision is on {id}: expected an id of review list --all, a listing_id or a figure_id of a current edition."
                : $"{meant.Count} decisions are on {id}: expected the id of one in review list --all, "
                    + $"{string.Join(" or ", meant.Select(decision => decision.Subject.Id))}.");
        }

        await _store.RemoveAsync(only);
        return only;
    }

    private static bool IsOf(PlanName plan, ReviewSubject subject) =>
        (subject.Municipality, subject.Plan) == (plan.Municipality, plan.Plan);

    private static bool Fits(Verdict verdict, ReviewSubject subject) => verdict switch
    {
        Verdict.Reject => subject.Earlier is not null,
        Verdict.Correct => subject.Kind is "value",
        _ => true,
    };

    private async Task<ReviewSubject?> FindAsync(PlanName plan, PlanSubjects subjects, long id, long? with, Verdict verdict)
    {
        if (subjects.KeyOf(id) is { } listing)
        {
            if (with is { } otherId)
            {
                var other = subjects.KeyOf(otherId)
                    ?? throw new ReviewException($"{otherId} is no listing of a current edition of the same plan.");
                return other.FiscalYear != listing.FiscalYear
                    ? subjects.Link(listing, other)
                    : throw new ReviewException("Both listings stand in the same edition: expected listings of two years.");
            }

            return (await ReadLinksAsync(plan, subjects)).FirstOrDefault(link => link.Subject.Listing == listing)?.Subject
                ?? throw new ReviewException($"{id} is not linked to an earlier year; name the listing it belongs to, or not, by --with.");
        }

        if (subjects.Value(id) is { } value)
        {
            return with is not null || verdict is Verdict.Reject ? await FindIndicatorAsync(plan, subjects, id, with) : value;
        }

        return (await _store.ReadAsync(plan)).FirstOrDefault(decision => decision.Subject.Id == id)?.Subject
            ?? (await ReadLinksAsync(plan, subjects)).FirstOrDefault(item => item.Id == id)?.Subject
            ?? (await ReadIndicatorLinksAsync(plan, subjects)).FirstOrDefault(item => item.Id == id)?.Subject
            ?? (await ReadDiagnosticsAsync(plan, subjects)).FirstOrDefault(item => item.Id == id)?.Subject;
    }

    private async Task<ReviewSubject> FindIndicatorAsync(PlanName plan, PlanSubjects subjects, long id, long? with)
    {
        if (with is not { } otherId)
        {
            return (await ReadIndicatorLinksAsync(
                plan,
                subjects)).FirstOrDefault(link => link.Subject with { Earlier = null, EarlierFigure = null } == subjects.Value(id))?.Subject
                ?? throw new ReviewException($"{id} is not linked to an earlier year; name the figure it belongs with, or not, by --with.");
        }

        var pair = subjects.Indicator(id, otherId)
            ?? throw new ReviewException($"{otherId} is no figure of another year's current edition of the same plan.");
        return await AreOfOneMeasureAsync(id, otherId)
            ? pair
            : throw new ReviewException($"{id} and {otherId} are stated by different measures: decide on their listings first.");
    }

    private async Task<bool> AreOfOneMeasureAsync(long figureId, long otherId)
    {
        await using var command = connection.Command(
            "SELECT count(DISTINCT measure_id) = 1 FROM planingest.figure JOIN planingest.listing_link USING (listing_id) WHERE "
                + "figure_id IN ($1, $2)",
            figureId,
            otherId);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task<PlanSubjects> ReadSubjectsAsync(PlanName plan) =>
        await _store.ReadSubjectsAsync(await new HistoryReader(connection, cancellation).ReadAsync(plan));

    private async Task<List<PlanName>> ReadPlansAsync()
    {
        await using var command = connection.Command(
            """SELECT municipality, plan FROM planingest.plan ORDER BY municipality COLLATE "C", plan COLLATE "C" """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var plans = new List<PlanName>();
        while (await reader.ReadAsync(cancellation))
        {
            plans.Add(new PlanName(reader.GetString(0), reader.GetString(1)));
        }

        return plans;
    }

    // A listing beside the one that stands for the same measure in the year it was last listed.
    private Task<List<ReviewItem>> ReadLinksAsync(PlanName plan, PlanSubjects subjects) => ReadPairsAsync(
        """
        WITH row AS (
            SELECT k.measure_id, e.fiscal_year, l.listing_id, k.probability, k.reason,
                   row_number() OVER (PARTITION BY k.measure_id, e.fiscal_year ORDER BY l.relisted, l.ordinal) AS rank
            FROM planingest.listing_link k
            JOIN planingest.listing l USING (listing_id)
            JOIN planingest.edition e USING (edition_id)
            WHERE k.plan_id = $1 AND e.is_current
        ), step AS (
            SELECT row.*, lag(listing_id) OVER (PARTITION BY measure_id ORDER BY fiscal_year) AS earlier_id FROM row WHERE rank = 1
        )
        SELECT listing_id, earlier_id, probability, reason FROM step WHERE earlier_id IS NOT NULL ORDER BY fiscal_year, listing_id
        """,
        plan,
        subjects,
        (id, earlierId) => subjects.KeyOf(id) is { } later && subjects.KeyOf(earlierId) is { } earlier
            ? subjects.Link(earlier, later)
            : null);

    // A figure beside the one that stands for the same indicator in the edition that last stated it.
    private Task<List<ReviewItem>> ReadIndicatorLinksAsync(PlanName plan, PlanSubjects subjects) => ReadPairsAsync(
        """
        WITH row AS (
            SELECT k.indicator_id, e.fiscal_year, f.figure_id, k.probability, k.reason,
                   row_number() OVER (
                       PARTITION BY k.indicator_id, e.fiscal_year
                       ORDER BY f.fiscal_year IS DISTINCT FROM e.fiscal_year, l.ordinal, f.position) AS rank
            FROM planingest.figure_link k
            JOIN planingest.figure f USING (figure_id)
            JOIN planingest.listing l USING (listing_id)
            JOIN planingest.edition e USING (edition_id)
            WHERE k.plan_id = $1 AND e.is_current
        ), step AS (
            SELECT row.*, lag(figure_id) OVER (PARTITION BY indicator_id ORDER BY fiscal_year) AS earlier_id FROM row WHERE rank = 1
        )
        SELECT figure_id, earlier_id, probability, reason FROM step WHERE earlier_id IS NOT NULL ORDER BY fiscal_year, figure_id
        """,
        plan,
        subjects,
        subjects.Indicator);

    private async Task<List<ReviewItem>> ReadPairsAsync(
        string sql,
        PlanName plan,
        PlanSubjects subjects,
        Func<long, long, ReviewSubject?> subjectOf)
    {
        await using var command = connection.Command(sql, plan.Id);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var pairs = new List<ReviewItem>();
        while (await reader.ReadAsync(cancellation))
        {
            if (subjectOf(reader.GetInt64(0), reader.GetInt64(1)) is { } subject)
            {
                pairs.Add(
                    new ReviewItem(
                        subject.Id,
                        "open",
                        subject,
                        $"{Question(subject, subjects)} {reader.GetString(3)}",
                        reader.GetDouble(2),
                        null));
            }
        }

        return pairs;
    }

    // The comparisons of a listing's measure and year with the year before.
    private async Task<Dictionary<ListingKey, int>> ReadEffectsAsync(PlanName plan, PlanSubjects subjects)
    {
        await using var command = connection.Command(
            """
            SELECT l.listing_id, count(*)::integer
            FROM analysis.year_over_year y
            JOIN planingest.listing_link k ON k.measure_id = y.measure_id AND k.plan_id = $1
            JOIN planingest.listing l USING (listing_id)
            JOIN planingest.edition e ON e.edition_id = l.edition_id AND e.is_current AND e.fiscal_year = y.fiscal_year
            WHERE y.municipality = $2 AND y.plan = $3 AND y.previous_fiscal_year IS NOT NULL
            GROUP BY l.listing_id
            """,
            plan.Id,
            plan.Municipality,
            plan.Plan);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var effects = new Dictionary<ListingKey, int>();
        while (await reader.ReadAsync(cancellation))
        {
            if (subjects.KeyOf(reader.GetInt64(0)) is { } key)
            {
                effects[key] = reader.GetInt32(1);
            }
        }

        return effects;
    }

    private async Task<List<ReviewItem>> ReadDiagnosticsAsync(PlanName plan, PlanSubjects subjects)
    {
        await using var command = connection.Command(
            """
            SELECT DISTINCT d.code, d.message, e.fiscal_year, d.listing_id
            FROM analysis.diagnostic d
            LEFT JOIN planingest.edition e USING (edition_id)
            WHERE d.severity <> 'info' AND e.plan_id = $1
            """,
            plan.Id);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var items = new Dictionary<long, ReviewItem>();
        while (await reader.ReadAsync(cancellation))
        {
            var told = $"{reader.GetString(0)} {reader.GetString(1)}";
            var listing = reader.IsDBNull(3) ? null : subjects.KeyOf(reader.GetInt64(3));
            var subject = new ReviewSubject(plan.Municipality, plan.Plan, listing, Diagnostic: $"{reader.GetInt32(2)}: {told}");
            items.TryAdd(subject.Id, new ReviewItem(subject.Id, "open", subject, told, null, null));
        }

        return [.. items.Values];
    }

    private static string State(Decision decision, PlanSubjects subjects, Dictionary<long, ReviewItem> diagnostics)
    {
        var isGone = decision.Subject.Diagnostic is not null && !diagnostics.ContainsKey(decision.Subject.Id);
        var source = subjects.SourceOf(decision.Subject);
        return isGone || source is null ? "not found" : source == decision.Source ? "decided" : "asked again";
    }

    private static string Question(ReviewSubject subject, PlanSubjects subjects) => subject switch
    {
        { EarlierFigure: { } before, Earlier: { } earlier, Figure: { } figure } =>
            $"{Words(figure)} the same count as {Words(before)} of {earlier.FiscalYear}?",
        { Earlier: { } earlier } => $"the same measure as {earlier.Numbers} {earlier.Name} of {earlier.FiscalYear}?",
        { Figure: { } figure } => $"{figure.Label} {subjects.Printed(subject)?.Text}",
        _ => subject.Diagnostic ?? "",
    };

    private static string Words(FigureKey figure) =>
        string.Join(' ', new[] { figure.Label, figure.Qualifier, figure.Unit }.Where(word => word is not null));
}
