using System.Collections.Immutable;
using PlanIngest.Normalizer.Identity.Pairs;

namespace PlanIngest.Normalizer.Identity.Chains;

/// <summary>Follows things that each edition lists once over the editions of a plan.</summary>
internal static class ChainBuilder
{
    // What one edition without the thing costs, in log-odds: of two equal candidates the one listed last year wins.
    private const double GapCost = 0.2;

    // Probabilities are kept this far from 0 and 1, so that no single pair outweighs all others.
    private const double MaxProbability = 0.999;

    /// <summary>
    /// Joins each edition to the chains so far by the one-to-one assignment with the largest sum of log-odds; pairs less probable than
    /// <see cref="PairPredictor.Threshold"/> are never joined, and a chain may pause.
    /// </summary>
    /// <param name="editions">By year; within an edition in document order.</param>
    /// <param name="probability">That two are the same; symmetric; 0 where there is nothing to compare.</param>
    /// <param name="revise">May lower the probabilities of one step (chains by things) before they are assigned.</param>
    /// <returns>Chains in the order of their first link.</returns>
    public static ImmutableArray<Chain<T>> Build<T>(
        IReadOnlyList<ImmutableArray<T>> editions,
        Func<T, T, double> probability,
        Action<IReadOnlyList<Chain<T>>, ImmutableArray<T>, int, double[,]>? revise = null)
    {
        var chains = new List<Chain<T>>();
        for (var edition = 0; edition < editions.Count; edition++)
        {
            var items = editions[edition];
            var probabilities = new double[chains.Count, items.Length];
            for (var chain = 0; chain < chains.Count; chain++)
            {
                for (var item = 0; item < items.Length; item++)
                {
                    probabilities[chain, item] = chains[chain].Probability(items[item], probability);
                }
            }

            revise?.Invoke(chains, items, edition, probabilities);
            var itemOf = Assignment.Best(Gains(chains, edition, probabilities));
            var joined = new bool[items.Length];
            for (var chain = 0; chain < itemOf.Length; chain++)
            {
                if (itemOf[chain] is >= 0 and var item)
                {
                    chains[chain] = chains[chain].With(new ChainLink<T>(items[item], edition, probabilities[chain, item]));
                    joined[item] = true;
                }
            }

            chains.AddRange(items.Where((_, item) => !joined[item]).Select(item => new Chain<T>([new ChainLink<T>(item, edition, 1)])));
        }

        return [.. chains];
    }

    private static double[,] Gains<T>(List<Chain<T>> chains, int edition, double[,] probabilities)
    {
        var gains = new double[probabilities.GetLength(0), probabilities.GetLength(1)];
        for (var chain = 0; chain < gains.GetLength(0); chain++)
        {
            var missed = edition - chains[chain].Last.Edition - 1;
            for (var item = 0; item < gains.GetLength(1); item++)
            {
                var probability = Math.Min(MaxProbability, probabilities[chain, item]);
                if (probability >= PairPredictor.Threshold)
                {
                    gains[chain, item] = Math.Max(double.Epsilon, Math.Log(probability / (1 - probability)) - GapCost * missed);
                }
            }
        }

        return gains;
    }
}

/// <summary>One thing over the editions that list it.</summary>
/// <param name="Links">By edition, at least one.</param>
internal sealed record Chain<T>(ImmutableArray<ChainLink<T>> Links)
{
    public ChainLink<T> First => Links[0];

    public ChainLink<T> Last => Links[^1];

    public Chain<T> With(ChainLink<T> link) => new(Links.Add(link));

    /// <summary>
    /// That <paramref name="item"/> continues the chain. Where the last link leaves it open the one before may speak, for one year may
    /// print a thing badly or only re-list it.
    /// </summary>
    public double Probability(T item, Func<T, T, double> probability)
    {
        var last = probability(Last.Item, item);
        return Links.Length == 1 || last is 0 or >= PairPredictor.Threshold ? last : Math.Max(last, probability(Links[^2].Item, item));
    }
}

/// <summary>A thing in one edition.</summary>
/// <param name="Item">The thing.</param>
/// <param name="Edition">Index of the edition, from 0.</param>
/// <param name="Probability">Of the link to the one before it; 1 for the first.</param>
internal sealed record ChainLink<T>(T Item, int Edition, double Probability);
