using PlanIngest.Normalizer.Identity.Indicators;
using PlanIngest.Normalizer.Identity.Measures;
using PlanIngest.Normalizer.Identity.Pairs;

namespace PlanIngest.Normalizer.Training;

/// <summary>A labelled pair as the model sees it.</summary>
internal sealed class Example
{
    public required string Id { get; init; }

    public required string Group { get; init; }

    public required bool Same { get; init; }

    public required bool Excluded { get; init; }

    public required bool Rule { get; init; }

    public required float[] Features { get; init; }

    public static Example OfMeasures(LinkPair pair)
    {
        var (a, b) = (MeasureProfile.Of((MeasureCandidate)pair.A), MeasureProfile.Of((MeasureCandidate)pair.B));
        var comparison = MeasureComparison.Of(a, b);
        return Of(pair, comparison.Excluded, LinkRule.Same(comparison), comparison.Features());
    }

    public static Example OfIndicators(LinkPair pair)
    {
        var (a, b) = (IndicatorProfile.Of((IndicatorCandidate)pair.A), IndicatorProfile.Of((IndicatorCandidate)pair.B));
        var comparison = IndicatorComparison.Of(a, b);
        return Of(pair, comparison.Excluded, LinkRule.Same(comparison), comparison.Features());
    }

    /// <summary>The same pair with other features.</summary>
    public Example With(float[] features) =>
        new() { Id = Id, Group = Group, Same = Same, Excluded = Excluded, Rule = Rule, Features = features };

    private static Example Of(LinkPair pair, bool excluded, bool rule, float[] features) => new()
    {
        Id = pair.Id,
        Group = pair.Group ?? "",
        Same = pair.Same is true,
        Excluded = excluded,
        Rule = rule,
        Features = features,
    };
}

/// <summary>A pair with what a model trained without its group makes of it.</summary>
internal sealed record HeldOut(Example Example, double LogOdds)
{
    public double Probability => Example.Excluded ? PairPredictor.Excluded : 1 / (1 + Math.Exp(-LogOdds));

    public bool Called => Probability >= PairPredictor.Threshold;
}
