using System.Globalization;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Tests.Truth;

/// <summary>What was read of a document beside what it states.</summary>
internal static class TruthComparison
{
    /// <summary>
    /// In words whatever differs: rows, sections, status codes, cells, their paragraphs, and counts missed, made up, labelled otherwise or
    /// with other days. Row by row in the order printed; a row too few or too many shifts those behind it.
    /// </summary>
    public static IEnumerable<string> Departures(PrintTruth truth, Edition read)
    {
        if (truth.Rows.Length != read.Listings.Length)
        {
            yield return $"{truth.Rows.Length} rows, {read.Listings.Length} read";
        }

        foreach (var (row, listing) in truth.Rows.Zip(read.Listings))
        {
            var pairs = Heads(row, listing).Concat(Cells(row, listing, truth.FiscalYear));
            foreach (var (what, stated, found) in pairs.Where(pair => pair.Truth != pair.Read))
            {
                yield return $"{row.Name}, {what}: {stated} | {found}";
            }

            foreach (var cell in Texts(row, listing, truth.FiscalYear).Where(cell => IsPartedOtherwise(cell.Truth, cell.Read)))
            {
                yield return $"{row.Name}, {cell.Role}: other paragraphs";
            }

            foreach (var departure in Counts(row, listing))
            {
                yield return departure;
            }
        }
    }

    private static IEnumerable<(string What, string Truth, string Read)> Heads(TrueRow row, Listing listing) =>
    [
        ("numbers", Join(row.Numbers), Join(listing.Numbers)),
        ("name", TruthText.Plain(row.Name), TruthText.Plain(listing.Name)),
        ("relisted", row.Relisted.ToString(), listing.Relisted.ToString()),
        ("section", Join(row.Section), Join(listing.Section)),
        ("status", TruthText.Plain(row.StatusCode), TruthText.Plain(listing.Status?.Code)),
    ];

    private static IEnumerable<(string What, string Truth, string Read)> Cells(TrueRow row, Listing listing, int year)
    {
        var departments = string.Join('\n', listing.Departments.Select(department => department.Text));
        foreach (var (role, truth, read) in Texts(row, listing, year))
        {
            if (truth is not null || !TruthText.IsBlank(read))
            {
                yield return (role, TruthText.Plain(truth), TruthText.Plain(read));
            }
        }

        yield return ("department", WithoutSeparators(row.Department), WithoutSeparators(departments));
    }

    private static bool IsPartedOtherwise(string? truth, string? read) =>
        TruthText.Plain(truth) == TruthText.Plain(read)
        && TruthText.Paragraphs(truth).Skip(1).Any()
        && !TruthText.Paragraphs(truth).SequenceEqual(TruthText.Paragraphs(read));

    private static IEnumerable<(string Role, string? Truth, string? Read)> Texts(TrueRow row, Listing listing, int year)
    {
        (string Role, string? Truth, string? Read)[] texts =
        [
            ("overview", row.Overview, listing.Overview),
            ("results", row.Results, listing.Results.FirstOrDefault(entry => entry.FiscalYear is null || entry.FiscalYear == year)?.Text),
            ("issues", row.Issues, listing.Issues),
            ("next_steps", row.NextSteps, listing.NextSteps),
        ];
        return texts.Where(text => row.Free?.Contains(text.Role) != true);
    }

    private static List<string> Counts(TrueRow row, Listing listing)
    {
        var departures = new List<string>();
        var pool = listing.Figures.ToList();
        var unmet = new List<TrueFigure>();
        foreach (var figure in row.Figures)
        {
            if (pool.Find(other => IsSameCount(figure, other) && TruthText.IsSameLabel(figure.Label, other.Label)) is not { } hit)
            {
                unmet.Add(figure);
                continue;
            }

            pool.Remove(hit);
            var days = hit.Dates.Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture));
            if (figure.Dates is not [] && !figure.Dates.SequenceEqual(days))
            {
                departures.Add($"{figure.Series}: on {Join(figure.Dates)} | {Join(days)}");
            }
        }

        foreach (var figure in unmet)
        {
            var relabelled = pool.Find(other => IsSameCount(figure, other));
            departures.Add($"{figure.Series}: {(relabelled is null ? "missed" : "other label")}");
            pool.Remove(relabelled!);
        }

        return [.. departures, .. pool.Select(figure => $"{figure.Label} {figure.Unit}: not listed")];
    }

    private static bool IsSameCount(TrueFigure truth, Figure read) =>
        truth.FiscalYear == read.FiscalYear
        && truth.Value == Math.Round(read.Value, 4)
        && TruthText.Plain(truth.Unit) == TruthText.Plain(read.Unit);

    private static string Join(IEnumerable<string> texts) => string.Join('|', texts.Select(TruthText.Plain));

    private static string WithoutSeparators(string? text) =>
        TruthText.Plain(text).Replace("、", "", StringComparison.Ordinal).Replace("・", "", StringComparison.Ordinal);
}
