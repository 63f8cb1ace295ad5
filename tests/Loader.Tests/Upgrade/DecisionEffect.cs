using System.Globalization;
using PlanIngest.Loader.Review;

namespace PlanIngest.Loader.Tests.Upgrade;

/// <summary>Whether a decision is in force, by what the public views say of its subject.</summary>
internal static class DecisionEffect
{
    /// <summary>Fails where the views say otherwise than the decision.</summary>
    /// <remarks>An accepted value or diagnostic changes no view: of these, only that they are not asked for again can be checked.</remarks>
    public static async Task VerifyAsync(PlanDatabase plans, ReviewItem item)
    {
        var (subject, decision) = (item.Subject, item.Decision!);
        var what = $"{subject.Kind} {item.Id}, {decision.Verdict}: {item.Question}";
        Assert.True(item.State == "decided", $"{what}: {item.State}");
        switch (subject)
        {
            case { Kind: "link" }:
                var measure = await MeasureAsync(plans, subject, subject.Listing!);
                VerifyPair(decision.Verdict, measure, await MeasureAsync(plans, subject, subject.Earlier!), what);
                break;
            case { Kind: "indicator" }:
                var later = await FigureAsync(plans, subject, subject.Listing!, subject.Figure!);
                var earlier = await FigureAsync(plans, subject, subject.Earlier!, subject.EarlierFigure!);
                VerifyPair(decision.Verdict, later.Indicator, earlier.Indicator, what);
                break;
            case { Kind: "value" }:
                VerifyValue(decision, await FigureAsync(plans, subject, subject.Listing!, subject.Figure!), what);
                break;
        }
    }

    private static void VerifyPair(Verdict verdict, long one, long other, string what) =>
        Assert.True(one == other == verdict is Verdict.Accept, $"{what}: {one} and {other}");

    private static void VerifyValue(Decision decision, FoundFigure figure, string what)
    {
        var expected = decision.Verdict is Verdict.Correct ? decision.Value : figure.Printed;
        Assert.True(figure.Value == expected && figure.Compared == expected, $"{what}: {figure}");
        Assert.True(decision.Verdict is Verdict.Correct == figure.Correction is not null, $"{what}: {figure}");
        Assert.Contains(decision.Verdict is Verdict.Correct ? decision.Reason! : "", figure.Correction ?? "", StringComparison.Ordinal);
    }

    private static async Task<long> MeasureAsync(PlanDatabase plans, ReviewSubject subject, ListingKey listing) =>
        (long)(await SingleAsync(plans, $"SELECT DISTINCT l.measure_id FROM listing l WHERE {IsListing(subject, listing)}"))[0]!;

    private static async Task<FoundFigure> FigureAsync(PlanDatabase plans, ReviewSubject subject, ListingKey listing, FigureKey figure)
    {
        var row = await SingleAsync(
            plans,
            $"""
            SELECT f.indicator_id, f.value, f.printed_value, f.correction, y.value
            FROM figure f
            JOIN listing l ON l.listing_id = f.listing_id
            JOIN year_over_year y ON y.indicator_id = f.indicator_id AND y.fiscal_year = f.fiscal_year
            WHERE {IsListing(subject, listing)} AND f.label = {Quote(figure.Label)} AND f.fiscal_year = {Number(figure.FiscalYear!.Value)}
              AND f.unit IS NOT DISTINCT FROM {Quote(figure.Unit)} AND f.qualifier IS NOT DISTINCT FROM {Quote(figure.Qualifier)}
              AND f.parent_label IS NOT DISTINCT FROM {Quote(figure.ParentLabel)}
            """);
        return new FoundFigure((long)row[0]!, (decimal)row[1]!, (decimal)row[2]!, (string?)row[3], (decimal)row[4]!);
    }

    private static string IsListing(ReviewSubject subject, ListingKey listing) =>
        $"""
        l.municipality = {Quote(subject.Municipality)} AND l.plan = {Quote(subject.Plan)} AND l.fiscal_year = {Number(listing.FiscalYear)}
        AND array_to_string(l.numbers, ', ') = {Quote(listing.Numbers)} AND l.name = {Quote(listing.Name)}
        AND l.relisted = {listing.Relisted}
        """;

    private static async Task<object?[]> SingleAsync(PlanDatabase plans, string sql)
    {
        await using var result = await plans.QueryAsync(sql);
        return Assert.Single(await result.ReadRowsAsync().ToListAsync());
    }

    private static string Quote(string? text) => text is null ? "NULL" : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A figure as the views show it.</summary>
    /// <param name="Indicator">The series it belongs to.</param>
    /// <param name="Value">With the correction, if there is one.</param>
    /// <param name="Printed">Without it.</param>
    /// <param name="Correction">What is said of it, or null.</param>
    /// <param name="Compared">The value of its series and year in <c>year_over_year</c>.</param>
    private sealed record FoundFigure(long Indicator, decimal Value, decimal Printed, string? Correction, decimal Compared);
}
