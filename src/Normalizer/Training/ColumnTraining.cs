using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using PlanIngest.Model;
using PlanIngest.Normalizer.Columns;
using PlanIngest.Normalizer.Headers;

namespace PlanIngest.Normalizer.Training;

/// <summary>Fits the model of column roles to labelled columns. The same columns give the same model.</summary>
public static class ColumnTraining
{
    private const int Seed = 20240401;
    private const float Regularization = 0.03f;

    /// <summary>Trains on all columns and evaluates on each group with a model trained without it.</summary>
    /// <param name="columns">Of at least two groups.</param>
    /// <exception cref="ArgumentException">There are too few groups.</exception>
    public static TrainedColumns Train(IReadOnlyCollection<LabelledColumn> columns)
    {
        var examples = columns
            .OrderBy(column => column.Group, StringComparer.Ordinal)
            .ThenBy(column => string.Join('/', column.Header), StringComparer.Ordinal)
            .ThenBy(column => string.Join('/', column.Contents.Cells), StringComparer.Ordinal)
            .ThenBy(column => column.Contents.Position)
            .ThenBy(column => column.Contents.Width)
            .Select(Example.Of)
            .ToList();
        var groups = examples.Select(example => example.Column.Group).Distinct().ToList();
        if (groups.Count < 2)
        {
            throw new ArgumentException(
                "Expected columns of at least two groups, so that each can be judged by a model trained without it.",
                nameof(columns));
        }

        var heldOut = groups.SelectMany(group =>
        {
            var model = Fit(examples.Where(example => example.Column.Group != group));
            return examples
                .Where(example => example.Column.Group == group)
                .Select(example => HeldOutColumn.Judge(example.Column, model.Score(example.Features)));
        });
        return new TrainedColumns([.. Fit(examples).ToJson()], [.. heldOut]);
    }

    private static ColumnModel Fit(IEnumerable<Example> examples)
    {
        var context = new MLContext(Seed);
        var schema = SchemaDefinition.Create(typeof(Example));
        schema[nameof(Example.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, ColumnFeatures.FeatureCount);
        var trainer = context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = "Key",
            FeatureColumnName = nameof(Example.Features),
            L1Regularization = 0,
            L2Regularization = Regularization,
            NumberOfThreads = 1,
            OptimizationTolerance = 1e-6f,
        });
        var data = context.Data.LoadFromEnumerable(examples, schema);
        var labels = context.Transforms.Conversion
            .MapValueToKey(
                "Key",
                nameof(Example.Role),
                keyOrdinality: Microsoft.ML.Transforms.ValueToKeyMappingEstimator.KeyOrdinality.ByValue)
            .Fit(data);
        var labelled = labels.Transform(data);
        var trained = trainer.Fit(labelled).Model;
        var keys = default(VBuffer<ReadOnlyMemory<char>>);
        labelled.Schema["Key"].GetKeyValues(ref keys);
        var biases = trained.GetBiases().ToArray();
        var weights = default(VBuffer<float>[]);
        trained.GetWeights(ref weights, out var classes);
        return new ColumnModel(Enumerable.Range(0, classes).Select(i => new RoleWeights(
            Enum.Parse<ColumnRole>(keys.GetItemOrDefault(i).Span),
            Rounded(biases[i]),
            [.. weights[i].DenseValues().Select(Rounded)])));
    }

    // As written to the file, so that an evaluation sees what the program will see.
    private static double Rounded(float value) => Math.Round(value, 3);

    private sealed class Example
    {
        [NoColumn]
        public required LabelledColumn Column { get; init; }

        public required string Role { get; init; }

        public required float[] Features { get; init; }

        public static Example Of(LabelledColumn column) => new()
        {
            Column = column,
            Role = column.Role.ToString(),
            Features = ColumnFeatures.Compute(column.Header, column.Contents),
        };
    }
}

/// <summary>A trained model and how it does on columns of groups it was trained without.</summary>
/// <param name="Model">The bytes of <c>column-model.json</c>.</param>
/// <param name="HeldOut">Every column, judged by a model trained without its group.</param>
public sealed record TrainedColumns(ImmutableArray<byte> Model, ImmutableArray<HeldOutColumn> HeldOut)
{
    /// <summary>Share of the columns whose role the header's words alone give.</summary>
    public double RuleAccuracy => HeldOut.Average(column => column.ByRule == column.Column.Role ? 1.0 : 0);

    /// <summary>Share of the columns whose role the model alone gives.</summary>
    public double ModelAccuracy => HeldOut.Average(column => column.ByModel == column.Column.Role ? 1.0 : 0);

    /// <summary>Share of the columns whose role both together give.</summary>
    public double Accuracy => HeldOut.Average(column => column.Decided == column.Column.Role ? 1.0 : 0);
}

/// <summary>A labelled column and the roles it was given.</summary>
/// <param name="Column">With its true role.</param>
/// <param name="ByRule">By its header's words alone.</param>
/// <param name="ByModel">By a model trained without its group.</param>
/// <param name="Decided">By both, as the program decides.</param>
/// <param name="Confidence">Of the decision, 0 to 1.</param>
public sealed record HeldOutColumn(LabelledColumn Column, ColumnRole ByRule, ColumnRole ByModel, ColumnRole Decided, double Confidence)
{
    internal static HeldOutColumn Judge(LabelledColumn column, ImmutableDictionary<ColumnRole, double> probabilities)
    {
        var byRule = ColumnMeaning.Of(0, 1, column.Header);
        var decided = ColumnRoles.Decide(byRule, probabilities);
        return new HeldOutColumn(column, byRule.Role, probabilities.MaxBy(pair => pair.Value).Key, decided.Role, decided.Confidence);
    }
}
