using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using PlanIngest.Normalizer.Identity.Indicators;
using PlanIngest.Normalizer.Identity.Measures;

namespace PlanIngest.Normalizer.Identity.Pairs;

/// <summary>
/// The trained coefficients. They were fitted with Microsoft.ML (the folder Training) and are applied here without it: loading
/// that library costs more than linking a plan does.
/// </summary>
/// <param name="Measure">For pairs of measures.</param>
/// <param name="Indicator">For pairs of indicators.</param>
internal sealed record LinkModel(LogisticModel Measure, LogisticModel Indicator)
{
    private const string Resource = "PlanIngest.Normalizer.Identity.link-model.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
    };

    private static readonly Lazy<LinkModel> FromAssembly = new(LoadEmbedded);

    /// <summary>The model that comes with the program.</summary>
    public static LinkModel Embedded => FromAssembly.Value;

    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Options), (byte)'\n'];

    private static LinkModel LoadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without its resource {Resource}.");
        var model = JsonSerializer.Deserialize<LinkModel>(stream, Options)
            ?? throw new InvalidOperationException($"The resource {Resource} is empty.");
        model.Measure.Check(MeasureComparison.FeatureNames);
        model.Indicator.Check(IndicatorComparison.FeatureNames);
        return model;
    }
}

/// <summary>A calibrated logistic regression.</summary>
/// <param name="Bias">Log-odds where all features are 0.</param>
/// <param name="Features">Names, in the order of <paramref name="Weights"/>.</param>
/// <param name="Weights">Log-odds per feature.</param>
/// <param name="Slope">Of the calibration: log-odds are multiplied by it.</param>
/// <param name="Offset">Of the calibration: then added.</param>
internal sealed record LogisticModel(
    double Bias, ImmutableArray<string> Features, ImmutableArray<double> Weights, double Slope, double Offset)
{
    /// <summary>The calibrated probability, 0 to 1.</summary>
    public double Probability(ReadOnlySpan<float> features) => 1 / (1 + Math.Exp(-(Slope * LogOdds(features) + Offset)));

    public double LogOdds(ReadOnlySpan<float> features)
    {
        var sum = Bias;
        for (var i = 0; i < features.Length; i++)
        {
            sum += Weights[i] * features[i];
        }

        return sum;
    }

    /// <exception cref="InvalidOperationException">The coefficients belong to other features than the program computes.</exception>
    public void Check(ImmutableArray<string> expected)
    {
        if (!Features.SequenceEqual(expected) || Weights.Length != expected.Length)
        {
            throw new InvalidOperationException("The link model belongs to other features than these: run planingest train.");
        }
    }
}
