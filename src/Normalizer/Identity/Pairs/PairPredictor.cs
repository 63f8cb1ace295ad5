using PlanIngest.Normalizer.Identity.Indicators;
using PlanIngest.Normalizer.Identity.Measures;

namespace PlanIngest.Normalizer.Identity.Pairs;

/// <summary>Whether two candidates are the same.</summary>
/// <param name="Same">Whether the probability is at least one half.</param>
/// <param name="Probability">0 to 1.</param>
/// <param name="Why">In words.</param>
public sealed record LinkPrediction(bool Same, double Probability, string Why);

/// <summary>Tells of two candidates whether they are the same measure or the same indicator.</summary>
public static class PairPredictor
{
    /// <summary>The probability from which on two are called the same.</summary>
    internal const double Threshold = 0.5;

    // What is left to a pair that the rules exclude: they can be wrong where the reading of the document is.
    internal const double Excluded = 0.02;

    /// <summary>Compares two candidates.</summary>
    /// <exception cref="ArgumentException">One is a measure, the other an indicator.</exception>
    public static LinkPrediction Predict(LinkCandidate a, LinkCandidate b)
    {
        switch (a, b)
        {
            case (MeasureCandidate one, MeasureCandidate two):
                var measures = MeasureComparison.Of(MeasureProfile.Of(one), MeasureProfile.Of(two));
                return Told(Probability(measures, LinkModel.Embedded.Measure), LinkReason.Describe(measures));
            case (IndicatorCandidate one, IndicatorCandidate two):
                var indicators = IndicatorComparison.Of(IndicatorProfile.Of(one), IndicatorProfile.Of(two));
                return Told(Probability(indicators, LinkModel.Embedded.Indicator), LinkReason.Describe(indicators));
            default:
                throw new ArgumentException("A measure cannot be compared with an indicator.", nameof(b));
        }
    }

    internal static double Probability(MeasureComparison pair, LogisticModel model) =>
        pair.Excluded ? Excluded : model.Probability(pair.Features());

    internal static double Probability(IndicatorComparison pair, LogisticModel model) =>
        pair.Excluded ? Excluded : model.Probability(pair.Features());

    private static LinkPrediction Told(double probability, string why) => new(probability >= Threshold, Math.Round(probability, 4), why);
}
