using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Identity;

/// <summary>Measures that were merged into one or one that was split: what follows is a successor, not the same measure.</summary>
/// <param name="Before">The measures of the year before: several for a merger, one for a split.</param>
/// <param name="After">The measures of this year: one for a merger, several for a split.</param>
internal sealed record Succession(ImmutableArray<EditionMeasure> Before, ImmutableArray<EditionMeasure> After)
{
    // A measure that is this surely the same goes on, whatever it takes in or gives off.
    private const double GoesOn = 0.9;

    // What is left to a pair whose counts before and after do not cover the same.
    private const double NotContinued = 0.3;

    private const double Contained = 0.6;
    private const double AlikeDepartments = 0.7;

    public bool IsMerger => Before.Length > 1;

    /// <summary>Finds the mergers and splits between the chains that stood last year and this year's measures, and lowers their probabilities.</summary>
    /// <param name="chains">Chains so far.</param>
    /// <param name="now">This year's measures.</param>
    /// <param name="edition">Index of this year's edition.</param>
    /// <param name="probabilities">Chains by measures; lowered where a succession takes the place of a link.</param>
    public static IEnumerable<Succession> Find(
        IReadOnlyList<Chain<EditionMeasure>> chains, ImmutableArray<EditionMeasure> now, int edition, double[,] probabilities)
    {
        var living = Enumerable.Range(0, chains.Count).Where(chain => chains[chain].Last.Edition == edition - 1 && !chains[chain].Last.Item.IsOrphan).ToList();
        var stated = Enumerable.Range(0, now.Length).Where(item => !now[item].IsOrphan).ToList();
        EditionMeasure Old(int chain) => chains[chain].Last.Item;

        bool EndsBefore(int chain, int item) =>
            probabilities[chain, item] < GoesOn && stated.All(other => other == item || probabilities[chain, other] < PairPredictor.Threshold);
        bool BeginsAfter(int chain, int item) =>
            probabilities[chain, item] < GoesOn && living.All(other => other == chain || probabilities[other, item] < PairPredictor.Threshold);

        var mergers = stated
            .Select(item => (Old: living.Where(chain => EndsBefore(chain, item) && IsPart(Old(chain), now[item])).ToList(), New: new List<int> { item }))
            .Where(merger => merger.Old.Count > 1 && living.All(chain => probabilities[chain, merger.New[0]] < GoesOn))
            .ToList();
        var splits = living
            .Select(chain => (Old: new List<int> { chain }, New: stated.Where(item => BeginsAfter(chain, item) && IsPart(now[item], Old(chain))).ToList()))
            .Where(split => split.New.Count > 1 && stated.All(item => probabilities[split.Old[0], item] < GoesOn))
            .ToList();

        foreach (var (before, after) in mergers.Concat(splits))
        {
            foreach (var chain in before)
            {
                foreach (var item in after)
                    probabilities[chain, item] = Math.Min(NotContinued, probabilities[chain, item]);
            }

            yield return new Succession([.. before.Select(Old)], [.. after.Select(item => now[item])]);
        }
    }

    // Its words stand in the whole's name or overview, and it is looked after by the same department or carries its number.
    private static bool IsPart(EditionMeasure part, EditionMeasure whole)
    {
        var (small, large) = (part.Profile, whole.Profile);
        var numbers = MeasureComparison.Relation(small, large);
        var inName = small.Name.CoreBigrams.ContainedIn(large.Name.FullBigrams) >= Contained;
        var inOverview = small.Overview.ContainedIn(large.Overview) >= Contained || small.Name.CoreBigrams.ContainedIn(large.Overview) >= Contained;
        var samePlace = numbers is NumberRelation.Shared or NumberRelation.Branch || small.Departments.Similarity(large.Departments) >= AlikeDepartments;
        return (inName || inOverview) && samePlace;
    }
}
