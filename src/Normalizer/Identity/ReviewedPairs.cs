using System.Collections.Immutable;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Identity;

/// <summary>Puts what people decided about pairs of listings above what the model thinks of them.</summary>
internal sealed class ReviewedPairs(ImmutableArray<ReviewedPair> pairs)
{
    private readonly Dictionary<(long, long), bool> _same = pairs
        .SelectMany(pair => new[] { ((pair.ListingId, pair.OtherListingId), pair.Same), ((pair.OtherListingId, pair.ListingId), pair.Same) })
        .DistinctBy(pair => pair.Item1)
        .ToDictionary(pair => pair.Item1, pair => pair.Same);

    /// <summary>Whether people called the two the same measure or not; null where nobody decided.</summary>
    public bool? Same(EditionMeasure a, EditionMeasure b)
    {
        if (_same.Count == 0)
            return null;
        bool? same = null;
        foreach (var (one, other) in from one in Rows(a) from other in Rows(b) select (one, other))
        {
            // A measure has several rows where each department has its own: one accepted pair of rows joins the measures.
            if (_same.TryGetValue((one, other), out var decided))
                same = same is true || decided;
        }

        return same;
    }

    /// <summary>
    /// Sets the probabilities of decided pairs (chains by items): an accepted pair leaves its chain and its item no other partner, a
    /// rejected one keeps the item off every chain that holds the other listing.
    /// </summary>
    public void Apply(IReadOnlyList<Chain<EditionMeasure>> chains, ImmutableArray<EditionMeasure> items, double[,] probabilities)
    {
        if (_same.Count == 0)
            return;
        for (var chain = 0; chain < chains.Count; chain++)
        {
            for (var item = 0; item < items.Length; item++)
            {
                var decided = chains[chain].Links.Select(link => Same(link.Item, items[item])).Where(same => same is not null).ToList();
                if (decided.Contains(true))
                    Force(chain, item, probabilities);
                else if (decided.Contains(false))
                    probabilities[chain, item] = 0;
            }
        }
    }

    private static void Force(int chain, int item, double[,] probabilities)
    {
        for (var other = 0; other < probabilities.GetLength(0); other++)
            probabilities[other, item] = 0;
        for (var other = 0; other < probabilities.GetLength(1); other++)
            probabilities[chain, other] = 0;
        probabilities[chain, item] = 1;
    }

    private static IEnumerable<long> Rows(EditionMeasure measure) =>
        measure.Primaries.Concat(measure.Relistings).Select(row => row.Listing.ListingId);
}
