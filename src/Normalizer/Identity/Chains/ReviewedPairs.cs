using System.Collections.Immutable;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Identity.Chains;

/// <summary>Puts what people decided about pairs of listings, or of figures, above what the model thinks of them.</summary>
/// <param name="pairs">The decisions.</param>
/// <param name="members">The listings of a measure, or the figures of an indicator, in one edition.</param>
internal sealed class ReviewedPairs<T>(ImmutableArray<ReviewedPair> pairs, Func<T, IEnumerable<long>> members)
{
    private readonly Dictionary<(long, long), bool> _same = pairs
        .SelectMany(pair => new[] { ((pair.Id, pair.OtherId), pair.Same), ((pair.OtherId, pair.Id), pair.Same) })
        .DistinctBy(pair => pair.Item1)
        .ToDictionary(pair => pair.Item1, pair => pair.Same);

    /// <summary>Whether people called the two the same or not; null where nobody decided.</summary>
    public bool? Same(T a, T b)
    {
        if (_same.Count == 0)
        {
            return null;
        }

        bool? same = null;
        foreach (var (one, other) in from one in members(a) from other in members(b) select (one, other))
        {
            // A measure has several rows where each department has its own: one accepted pair of rows joins the measures.
            if (_same.TryGetValue((one, other), out var decided))
            {
                same = same is true || decided;
            }
        }

        return same;
    }

    /// <summary>
    /// Sets the probabilities of decided pairs (chains by items): an accepted pair leaves its chain and its item no other partner, a
    /// rejected one keeps the item off every chain that holds the other.
    /// </summary>
    public void Apply(IReadOnlyList<Chain<T>> chains, ImmutableArray<T> items, double[,] probabilities)
    {
        if (_same.Count == 0)
        {
            return;
        }

        for (var chain = 0; chain < chains.Count; chain++)
        {
            for (var item = 0; item < items.Length; item++)
            {
                var decided = chains[chain].Links.Select(link => Same(link.Item, items[item])).Where(same => same is not null).ToList();
                if (decided.Contains(true))
                {
                    Force(chain, item, probabilities);
                }
                else if (decided.Contains(false))
                {
                    probabilities[chain, item] = 0;
                }
            }
        }
    }

    private static void Force(int chain, int item, double[,] probabilities)
    {
        for (var other = 0; other < probabilities.GetLength(0); other++)
        {
            probabilities[other, item] = 0;
        }

        for (var other = 0; other < probabilities.GetLength(1); other++)
        {
            probabilities[chain, other] = 0;
        }

        probabilities[chain, item] = 1;
    }
}
