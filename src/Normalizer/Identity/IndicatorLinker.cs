using System.Collections.Immutable;
using System.Globalization;
using PlanIngest.Model;
using PlanIngest.Normalizer.Identity.Chains;
using PlanIngest.Normalizer.Identity.Indicators;
using PlanIngest.Normalizer.Identity.Measures;
using PlanIngest.Normalizer.Identity.Pairs;
using PlanIngest.Normalizer.Identity.Texts;

namespace PlanIngest.Normalizer.Identity;

/// <summary>Decides which figures of a measure belong to one series over the years.</summary>
internal static class IndicatorLinker
{
    /// <summary>Links all figures of one measure.</summary>
    /// <param name="measureId">The measure's id; the indicators' ids derive from it.</param>
    /// <param name="measure">The measure over the years.</param>
    /// <param name="years">Fiscal years of all editions, ascending.</param>
    /// <param name="reviewed">What people decided.</param>
    /// <param name="texts">Those of the plan.</param>
    public static IEnumerable<FigureLink> Link(
        long measureId,
        Chain<EditionMeasure> measure,
        ImmutableArray<int> years,
        ReviewedPairs<IndicatorSlot> reviewed,
        ParsedTextCache texts)
    {
        var editions = years.Select(_ => ImmutableArray<IndicatorSlot>.Empty).ToArray();
        foreach (var link in measure.Links)
        {
            editions[link.Edition] = IndicatorSlot.Of(link.Item, texts);
        }

        foreach (var series in ChainBuilder.Build<IndicatorSlot>(
            editions,
            Probability,
            (before, now, _, probabilities) => reviewed.Apply(before, now, probabilities)))
        {
            var id = Id(measureId, series, years);
            for (var i = 0; i < series.Links.Length; i++)
            {
                var here = series.Links[i].Item;
                var accepted = series.Links.Take(i).Any(link => reviewed.Same(link.Item, here) is true);
                var reason = i == 0 ? "first stated" : (accepted ? "accepted in review; " : "") + Reason(series.Links[i - 1].Item, here);
                foreach (var figure in here.Figures)
                {
                    yield return new FigureLink(figure.FigureId, id, series.Links[i].Probability, reason);
                }
            }
        }
    }

    // Figures that read alike are only told apart by their order, which says nothing once their number changes.
    private static double Probability(IndicatorSlot a, IndicatorSlot b)
    {
        var pair = IndicatorComparison.Of(a.Profile, b.Profile, oneMeasure: true);
        var tellable = (a.Occurrence, a.OutOf) == (b.Occurrence, b.OutOf);
        return tellable ? PairPredictor.Probability(pair, LinkModel.Embedded.Indicator) : 0;
    }

    private static string Reason(IndicatorSlot before, IndicatorSlot here)
    {
        var reason = LinkReason.Describe(IndicatorComparison.Of(before.Profile, here.Profile, oneMeasure: true));
        return here.OutOf == 1 ? reason : $"{reason}; {here.Occurrence} of {here.OutOf} that read alike, by order";
    }

    private static long Id(long measureId, Chain<IndicatorSlot> series, ImmutableArray<int> years)
    {
        var first = series.First.Item;
        var label = first.Profile.Label;
        return StableId.Of(
            measureId.ToString(CultureInfo.InvariantCulture),
            years[series.First.Edition].ToString(CultureInfo.InvariantCulture),
            label.Whole,
            label.Qualifier,
            label.Unit?.Dimension ?? "",
            (label.Unit?.Scale ?? 1).ToString(CultureInfo.InvariantCulture),
            label.AsOf,
            first.Profile.Parent,
            first.Profile.Role.ToString(),
            first.Profile.Scope,
            first.Occurrence.ToString(CultureInfo.InvariantCulture));
    }
}
