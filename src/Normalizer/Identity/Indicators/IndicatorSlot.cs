using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Normalizer.Identity.Measures;
using PlanIngest.Normalizer.Identity.Texts;

namespace PlanIngest.Normalizer.Identity.Indicators;

/// <summary>One indicator of a measure in one edition: the figures that state it, one per fiscal year.</summary>
/// <param name="Profile">What it is recognised by.</param>
/// <param name="Occurrence">Which of several figures that read alike, from 1.</param>
/// <param name="OutOf">How many figures of one fiscal year read alike.</param>
/// <param name="Figures">In document order, at least one.</param>
internal sealed record IndicatorSlot(IndicatorProfile Profile, int Occurrence, int OutOf, ImmutableArray<HistoricFigure> Figures)
{
    public static ImmutableArray<IndicatorSlot> Of(EditionMeasure measure, ParsedTextCache texts)
    {
        var rows = measure.Rows.Where(row => !row.Listing.Figures.IsEmpty).ToList();
        var figures = rows.Select(row => (row, scope: Scope(measure, row))).SelectMany(one => one.row.Listing.Figures.Select(figure =>
            (figure, profile: IndicatorProfile.Of(figure, measure.Profile.Name, one.scope, texts))));
        return [.. figures.GroupBy(one => Key(one.profile)).SelectMany(alike => Kept(measure.FiscalYear, [.. alike]))];
    }

    // Several figures of one fiscal year that read alike are told apart by their order, and by nothing else.
    private static IEnumerable<IndicatorSlot> Kept(int fiscalYear, ImmutableArray<(HistoricFigure Figure, IndicatorProfile Profile)> alike)
    {
        var years = alike.GroupBy(one => one.Figure.FiscalYear ?? fiscalYear).Select(year => year.ToList()).ToList();
        var outOf = years.Max(year => year.Count);
        return Enumerable.Range(0, outOf).Select(index => new IndicatorSlot(
            alike[0].Profile, index + 1, outOf, [.. years.Where(year => index < year.Count).Select(year => year[index].Figure)]));
    }

    // Rows of several departments, and figures that stand in a re-listing against the rule, are kept apart.
    private static string Scope(EditionMeasure measure, ListedRow row)
    {
        if (measure.Primaries.Length == 1 && !row.Listing.Relisted)
        {
            return "";
        }

        return (row.Listing.Relisted ? "再掲 " : "") + string.Join('、', row.Listing.Departments.Select(ComparableText.Fold));
    }

    private static object Key(IndicatorProfile profile) =>
        (profile.Label.Whole, profile.Label.Qualifier, profile.Label.Unit, profile.Label.AsOf, profile.Parent, profile.Role, profile.Scope);
}
