using System.Collections.Immutable;
using PlanIngest.Normalizer.Identity.Chains;
using PlanIngest.Normalizer.Identity.Measures;
using PlanIngest.Normalizer.Identity.Pairs;

namespace PlanIngest.Normalizer.Identity;

/// <summary>Measures that were merged into one or one that was split: what follows is a successor, not the same measure.</summary>
/// <param name="Before">The measures of the year before: several for a merger, one for a split.</param>
/// <param name="After">The measures of this year: one for a merger, several for a split.</param>
internal sealed record Succession(ImmutableArray<EditionMeasure> Before, ImmutableArray<EditionMeasure> After)
{
    public bool IsMerger => Before.Length > 1;
}

/// <summary>Finds the mergers and splits between last year's measures and this year's.</summary>
/// <remarks>
/// A measure that is surely the same goes on, whatever it takes in or gives off. Otherwise two or more measures that end, and whose words
/// stand in one that begins, were merged; a split is the reverse.
/// </remarks>
internal sealed class SuccessionFinder
{
    private const double SurelySame = 0.9;

    // What is left to a pair whose counts before and after do not cover the same.
    private const double NotContinued = 0.3;

    private const double Contained = 0.6;
    private const double AlikeDepartments = 0.7;

    private readonly IReadOnlyList<Chain<EditionMeasure>> _chains;
    private readonly ImmutableArray<EditionMeasure> _now;
    private readonly double[,] _probabilities;
    private readonly ImmutableArray<int> _before;
    private readonly ImmutableArray<int> _after;

    /// <param name="chains">Chains so far; those that stood last year count.</param>
    /// <param name="now">This year's measures.</param>
    /// <param name="edition">Index of this year's edition.</param>
    /// <param name="probabilities">Chains by measures; lowered where a succession takes the place of a link.</param>
    public SuccessionFinder(
        IReadOnlyList<Chain<EditionMeasure>> chains, ImmutableArray<EditionMeasure> now, int edition, double[,] probabilities)
    {
        (_chains, _now, _probabilities) = (chains, now, probabilities);
        _before = [.. Enumerable.Range(0, chains.Count).Where(chain => chains[chain].Last.Edition == edition - 1 && !Old(chain).IsOrphan)];
        _after = [.. Enumerable.Range(0, now.Length).Where(item => !now[item].IsOrphan)];
    }

    public ImmutableArray<Succession> Find()
    {
        var mergers = _after
            .Where(item => _before.All(chain => _probabilities[chain, item] < SurelySame))
            .Select(item => (Before: PartsOf(item), After: ImmutableArray.Create(item)))
            .Where(merger => merger.Before.Length > 1);
        var splits = _before
            .Where(chain => _after.All(item => _probabilities[chain, item] < SurelySame))
            .Select(chain => (Before: ImmutableArray.Create(chain), After: PiecesOf(chain)))
            .Where(split => split.After.Length > 1);
        return [.. mergers.Concat(splits).ToList().Select(found => Break(found.Before, found.After))];
    }

    private ImmutableArray<int> PartsOf(int item) => [.. _before.Where(chain => Ends(chain, item) && IsPart(Old(chain), _now[item]))];

    private ImmutableArray<int> PiecesOf(int chain) => [.. _after.Where(item => Begins(chain, item) && IsPart(_now[item], Old(chain)))];

    private EditionMeasure Old(int chain) => _chains[chain].Last.Item;

    // Nothing else this year could continue the chain.
    private bool Ends(int chain, int item) =>
        _after.All(other => other == item || _probabilities[chain, other] < PairPredictor.Threshold);

    // Nothing else of last year could have become the measure.
    private bool Begins(int chain, int item) =>
        _before.All(other => other == chain || _probabilities[other, item] < PairPredictor.Threshold);

    private Succession Break(ImmutableArray<int> before, ImmutableArray<int> after)
    {
        foreach (var chain in before)
        {
            foreach (var item in after)
            {
                _probabilities[chain, item] = Math.Min(NotContinued, _probabilities[chain, item]);
            }
        }

        return new Succession([.. before.Select(Old)], [.. after.Select(item => _now[item])]);
    }

    // Its words stand in the whole's name or overview, and it is looked after by the same department or carries its number.
    private static bool IsPart(EditionMeasure part, EditionMeasure whole)
    {
        var (small, large) = (part.Profile, whole.Profile);
        var told = small.Name.CoreBigrams.ContainedIn(large.Name.FullBigrams) >= Contained
            || small.Name.CoreBigrams.ContainedIn(large.Overview) >= Contained
            || small.Overview.ContainedIn(large.Overview) >= Contained;
        return told && (MeasureComparison.Relation(small, large) is NumberRelation.Shared or NumberRelation.Branch
            || small.Departments.Similarity(large.Departments) >= AlikeDepartments);
    }
}
