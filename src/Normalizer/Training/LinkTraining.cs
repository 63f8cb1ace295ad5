using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using PlanIngest.Normalizer.Identity.Indicators;
using PlanIngest.Normalizer.Identity.Measures;
using PlanIngest.Normalizer.Identity.Pairs;

namespace PlanIngest.Normalizer.Training;

/// <summary>Fits the link model to labelled pairs. The same pairs give the same model.</summary>
public static class LinkTraining
{
    private const int Seed = 20240401;
    private const float Regularization = 0.1f;

    /// <summary>Trains on all pairs and evaluates on each group with a model trained without it.</summary>
    /// <param name="pairs">Labelled; at least two groups, and both answers for each kind in every group left out.</param>
    /// <exception cref="ArgumentException">A pair has no label, or there are too few groups.</exception>
    public static TrainedLinks Train(IReadOnlyCollection<LinkPair> pairs)
    {
        if (pairs.FirstOrDefault(pair => pair.Same is null) is { } unlabelled)
        {
            throw new ArgumentException($"Pair {unlabelled.Id} carries no label.", nameof(pairs));
        }

        var ordered = pairs.OrderBy(pair => pair.Group, StringComparer.Ordinal).ThenBy(pair => pair.Id, StringComparer.Ordinal).ToList();
        var kinds = ordered.ToLookup(pair => pair.A is MeasureCandidate);
        var measures = Fit(kinds[true].Select(Example.OfMeasures), MeasureComparison.FeatureNames);
        var indicators = Fit(kinds[false].Select(Example.OfIndicators), IndicatorComparison.FeatureNames);
        return new TrainedLinks(
            [.. new LinkModel(measures.Model, indicators.Model).ToJson()],
            [.. Scores("measure", measures.HeldOut), .. Scores("indicator", indicators.HeldOut)]);
    }

    private static (LogisticModel Model, List<HeldOut> HeldOut) Fit(IEnumerable<Example> pairs, ImmutableArray<string> features)
    {
        var examples = pairs.ToList();
        var groups = examples.Select(example => example.Group).Distinct().ToList();
        if (groups.Count < 2)
        {
            throw new ArgumentException("Expected pairs of at least two groups, so that each can be judged by a model trained without it.");
        }

        var heldOut = new List<HeldOut>();
        foreach (var group in groups)
        {
            var model = Regress(examples.Where(example => example.Group != group), features);
            var unseen = examples.Where(example => example.Group == group);
            heldOut.AddRange(unseen.Select(example => new HeldOut(example, model.LogOdds(example.Features))));
        }

        var (slope, offset) = Calibrate(heldOut);
        var calibrated = heldOut.Select(one => one with { LogOdds = slope * one.LogOdds + offset }).ToList();
        return (Regress(examples, features) with { Slope = slope, Offset = offset }, calibrated);
    }

    private static LogisticModel Regress(
        IEnumerable<Example> examples, ImmutableArray<string> features, float regularization = Regularization)
    {
        var context = new MLContext(Seed);
        var schema = SchemaDefinition.Create(typeof(Example));
        schema[nameof(Example.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features.Length);
        var trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = nameof(Example.Same),
            FeatureColumnName = nameof(Example.Features),
            L1Regularization = 0,
            L2Regularization = regularization,
            NumberOfThreads = 1,
            HistorySize = 50,
            OptimizationTolerance = 1e-8f,
        });
        var trained = trainer.Fit(context.Data.LoadFromEnumerable(examples, schema)).Model.SubModel;
        return new LogisticModel(Rounded(trained.Bias), features, [.. trained.Weights.Select(weight => Rounded(weight))], 1, 0);
    }

    // Platt's method on pairs that the model has not seen: on those it was trained on it looks too sure.
    private static (double Slope, double Offset) Calibrate(List<HeldOut> heldOut)
    {
        var scale = Regress(heldOut.Select(one => one.Example.With([(float)one.LogOdds])), ["log_odds"], regularization: 0);
        return (scale.Weights[0], scale.Bias);
    }

    private static IEnumerable<LinkScore> Scores(string kind, List<HeldOut> heldOut) =>
        heldOut.GroupBy(one => one.Example.Group).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => LinkScore.Of(kind, group.Key, [.. group]));

    private static double Rounded(double value) => Math.Round(value, 5);
}

/// <summary>A trained model and how it did.</summary>
/// <param name="Model">The bytes of <c>link-model.json</c>.</param>
/// <param name="Scores">Per kind and group, on pairs of groups the model was trained without.</param>
public sealed record TrainedLinks(ImmutableArray<byte> Model, ImmutableArray<LinkScore> Scores);
