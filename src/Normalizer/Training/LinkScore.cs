using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Training;

/// <summary>How well pairs of one group are told apart, by a model trained without that group.</summary>
/// <param name="Kind">measure or indicator.</param>
/// <param name="Group">The group left out of training.</param>
/// <param name="Pairs">How many.</param>
/// <param name="Rule">Share that the plain rule gets right.</param>
/// <param name="Model">Share that the model alone gets right.</param>
/// <param name="Both">Share that the model gets right after the rule's exclusions: what the program does.</param>
/// <param name="Brier">Mean squared error of the program's probability.</param>
/// <param name="CalibrationError">Mean distance between probability and share of true pairs over ten bins, weighted by their size.</param>
/// <param name="Misses">Ids of the pairs that the program gets wrong.</param>
public sealed record LinkScore(
    string Kind,
    string Group,
    int Pairs,
    double Rule,
    double Model,
    double Both,
    double Brier,
    double CalibrationError,
    ImmutableArray<string> Misses)
{
    private const int Bins = 10;

    internal static LinkScore Of(string kind, string group, ImmutableArray<HeldOut> pairs) => new(
        kind,
        group,
        pairs.Length,
        Share(pairs, pair => pair.Example.Rule == pair.Example.Same),
        Share(pairs, pair => pair.LogOdds >= 0 == pair.Example.Same),
        Share(pairs, pair => pair.Called == pair.Example.Same),
        pairs.Average(pair => Math.Pow(pair.Probability - (pair.Example.Same ? 1 : 0), 2)),
        pairs.GroupBy(pair => Math.Min(Bins - 1, (int)(pair.Probability * Bins)))
            .Sum(bin => Math.Abs(bin.Average(pair => pair.Probability) - bin.Average(pair => pair.Example.Same ? 1.0 : 0)) * bin.Count())
            / pairs.Length,
        [.. pairs.Where(pair => pair.Called != pair.Example.Same).Select(pair => pair.Example.Id)]);

    private static double Share(ImmutableArray<HeldOut> pairs, Func<HeldOut, bool> right) => (double)pairs.Count(right) / pairs.Length;
}
