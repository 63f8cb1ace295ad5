using System.Collections.Immutable;
using PlanIngest.Normalizer.Identity.Chains;
using PlanIngest.Normalizer.Identity.Measures;
using PlanIngest.Normalizer.Identity.Pairs;

namespace PlanIngest.Normalizer.Identity;

/// <summary>What changed about a measure against the year it was last listed, and why it is taken for the same.</summary>
/// <param name="Classes">renamed, renumbered, moved, split, merged, new, resumed, dropped; in this order.</param>
/// <param name="Reason">In words.</param>
internal sealed record MeasureChanges(ImmutableArray<string> Classes, string Reason)
{
    /// <summary>The changes at one link of a chain.</summary>
    /// <param name="chain">The measure over the years.</param>
    /// <param name="link">Index of the link, from 0.</param>
    /// <param name="years">Fiscal years of all editions, ascending.</param>
    /// <param name="origin">The merger or split it came from, or null.</param>
    /// <param name="fate">The merger or split that followed it, or null.</param>
    public static MeasureChanges At(
        Chain<EditionMeasure> chain, int link, ImmutableArray<int> years, Succession? origin, Succession? fate)
    {
        var classes = new List<string>();
        var reasons = new List<string>();
        var here = chain.Links[link];
        if (link > 0)
        {
            Compare(chain.Links[link - 1], here, years, classes, reasons);
        }
        else if (here.Edition == 0)
        {
            reasons.Add($"first edition held ({years[0]})");
        }
        else if (origin is null)
        {
            Note("new", $"not listed in {years[here.Edition - 1]}");
        }
        else if (origin.IsMerger)
        {
            Note("merged", $"merged from {Names(origin.Before)}");
        }
        else
        {
            Note("split", $"split from {Names(origin.Before)}");
        }

        if (link == chain.Links.Length - 1 && here.Edition < years.Length - 1)
        {
            Note("dropped", $"not listed from {years[here.Edition + 1]} on{Fate(fate)}");
        }

        return new MeasureChanges([.. classes], string.Join("; ", reasons));

        void Note(string change, string reason)
        {
            classes.Add(change);
            reasons.Add(reason);
        }
    }

    private static void Compare(
        ChainLink<EditionMeasure> before,
        ChainLink<EditionMeasure> here,
        ImmutableArray<int> years,
        List<string> classes,
        List<string> reasons)
    {
        var (old, now) = (before.Item.Profile, here.Item.Profile);
        var comparison = MeasureComparison.Of(old, now);
        reasons.Add(LinkReason.Describe(comparison));
        if (old.Name.Full != now.Name.Full)
        {
            Note("renamed", $"was {before.Item.First.Name}");
        }

        if (!old.Numbers.IsEmpty && !now.Numbers.IsEmpty && !old.Numbers.ToHashSet().SetEquals(now.Numbers))
        {
            Note("renumbered", $"was number {string.Join(", ", before.Item.First.Numbers)}");
        }

        if (!old.Departments.IsEmpty && !now.Departments.IsEmpty && !old.Departments.SameAs(now.Departments))
        {
            Note("moved", $"was with {string.Join("、", before.Item.First.Departments)}");
        }

        if (here.Edition - before.Edition > 1)
        {
            Note("resumed", $"last listed in {years[before.Edition]}");
        }

        void Note(string change, string reason)
        {
            classes.Add(change);
            reasons.Add(reason);
        }
    }

    private static string Fate(Succession? fate) =>
        fate is null ? "" : $": {(fate.IsMerger ? "merged" : "split")} into {Names(fate.After)}";

    private static string Names(ImmutableArray<EditionMeasure> measures) =>
        string.Join(" and ", measures.Select(measure => $"{string.Join(", ", measure.First.Numbers)} {measure.First.Name}".Trim()));
}
