using System.Globalization;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Checks;

/// <summary>Numbers missing in a plan that counts its measures one by one: 12 between 11 and 13.</summary>
internal static class NumberSequence
{
    /// <summary>Fewer numbers do not show how a plan numbers its measures.</summary>
    private const int LeastNumbers = 10;

    /// <summary>A plan counts one by one where this share of the numbers follows the one before.</summary>
    private const double Consecutive = 0.9;

    /// <summary>A larger step is a jump made on purpose: each chapter begins at its own number.</summary>
    private const int WidestGap = 3;

    /// <summary>The missing numbers, each with the listing before which it is missing.</summary>
    /// <param name="listings">Of one document, in order.</param>
    public static IEnumerable<(Listing After, int Missing)> Gaps(IReadOnlyList<Listing> listings)
    {
        var numbered = listings.Where(listing => !listing.Relisted && listing.Numbers.Length > 0).ToList();
        if (numbered.Count < LeastNumbers || !numbered.TrueForAll(listing => listing.Numbers.All(number => NumberOf(number) is not null)))
        {
            return [];
        }

        var held = listings.SelectMany(listing => listing.Numbers).Select(NumberOf).ToHashSet();
        var steps = numbered
            .Zip(
                numbered.Skip(1),
                (before, after) => (After: after, From: NumberOf(before.Numbers[^1])!.Value, To: NumberOf(after.Numbers[0])!.Value))
            .ToList();

        // A number that stands again later or is listed as 再掲 is out of order, not missing.
        var following =
            steps.Count(step => step.To == step.From + 1
                || (step.To > step.From && Between(step.From, step.To).All(number => held.Contains(number))));
        return following < Consecutive * steps.Count
            ? []
            : steps
                .Where(step => step.To > step.From && step.To - step.From <= WidestGap)
                .SelectMany(step => Between(step.From, step.To)
                    .Where(number => !held.Contains(number))
                    .Select(number => (step.After, number)));
    }

    private static IEnumerable<int> Between(int from, int to) => Enumerable.Range(from + 1, to - from - 1);

    private static int? NumberOf(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
