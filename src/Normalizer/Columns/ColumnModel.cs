using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Columns;

/// <summary>A multinomial regression from column features to roles.</summary>
/// <remarks>
/// Its coefficients were fitted with Microsoft.ML (the folder Training) and are applied here without it: loading that library
/// costs more than reading a document does.
/// </remarks>
internal sealed class ColumnModel
{
    private const string Resource = "PlanIngest.Normalizer.Columns.column-model.json";

    private static readonly Lazy<ColumnModel> FromAssembly = new(LoadEmbedded);

    private readonly ImmutableArray<RoleWeights> _roles;

    public ColumnModel(IEnumerable<RoleWeights> roles) => _roles = [.. roles];

    /// <summary>The model that comes with the program.</summary>
    public static ColumnModel Embedded => FromAssembly.Value;

    /// <summary>The probability of every role; together 1.</summary>
    /// <param name="features">As <see cref="ColumnFeatures.Compute"/> computes them.</param>
    public ImmutableDictionary<ColumnRole, double> Score(float[] features)
    {
        // Of the slots of n-grams a header fills a few.
        var filled = Enumerable.Range(0, features.Length).Where(i => features[i] != 0).ToArray();
        var scores = _roles.Select(role => role.Score(features, filled)).ToArray();
        var highest = scores.Max();
        var shares = Array.ConvertAll(scores, score => Math.Exp(score - highest));
        var sum = shares.Sum();
        return _roles.Zip(shares).ToImmutableDictionary(pair => pair.First.Role, pair => pair.Second / sum);
    }

    /// <summary>The model as JSON, one line per role, weights of 0 left out.</summary>
    public byte[] ToJson()
    {
        var json = new StringBuilder();
        json.Append("{\"contents\":[").AppendJoin(',', ColumnFeatures.ContentNames.Select(name => $"\"{name}\"")).Append("],\n");
        json.Append(CultureInfo.InvariantCulture, $"\"header_slots\":{ColumnFeatures.HeaderSlots},\n\"roles\":[\n");
        json.AppendJoin(",\n", _roles.Select(role => role.ToJson())).Append("\n]}\n");
        return Encoding.UTF8.GetBytes(json.ToString());
    }

    /// <exception cref="InvalidOperationException">The coefficients belong to other features than the program computes.</exception>
    public static ColumnModel FromJson(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (!root.GetProperty("contents").EnumerateArray().Select(name => name.GetString()).SequenceEqual(ColumnFeatures.ContentNames)
            || root.GetProperty("header_slots").GetInt32() != ColumnFeatures.HeaderSlots)
        {
            throw new InvalidOperationException(
                "The column model was trained on other features than this program computes: run planingest train.");
        }

        return new ColumnModel(root.GetProperty("roles").EnumerateArray().Select(RoleWeights.FromJson));
    }

    private static ColumnModel LoadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without its resource {Resource}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return FromJson(bytes);
    }
}

/// <summary>The coefficients of one role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Bias">The score where all features are 0.</param>
/// <param name="Weights">One per feature.</param>
internal sealed record RoleWeights(ColumnRole Role, double Bias, ImmutableArray<double> Weights)
{
    private static readonly int Contents = ColumnFeatures.ContentNames.Length;

    /// <summary>The weighted sum.</summary>
    /// <param name="features">All features.</param>
    /// <param name="filled">Indices of those that are not 0.</param>
    public double Score(ReadOnlySpan<float> features, ReadOnlySpan<int> filled)
    {
        var sum = Bias;
        foreach (var i in filled)
        {
            sum += Weights[i] * features[i];
        }

        return sum;
    }

    public string ToJson()
    {
        var contents = Weights.Take(Contents).Select(Number);
        var header = Weights.Skip(Contents).Index().Where(slot => slot.Item != 0).Select(slot => $"\"{slot.Index}\":{Number(slot.Item)}");
        return $"{{\"role\":\"{Role}\",\"bias\":{Number(Bias)},\"contents\":[{string.Join(',', contents)}],\"header\":{{"
            + $"{string.Join(',', header)}}}}}";
    }

    public static RoleWeights FromJson(JsonElement json)
    {
        var weights = new double[ColumnFeatures.FeatureCount];
        foreach (var (i, weight) in json.GetProperty("contents").EnumerateArray().Index())
        {
            weights[i] = weight.GetDouble();
        }

        foreach (var slot in json.GetProperty("header").EnumerateObject())
        {
            weights[Contents + int.Parse(slot.Name, CultureInfo.InvariantCulture)] = slot.Value.GetDouble();
        }

        return new RoleWeights(
            Enum.Parse<ColumnRole>(json.GetProperty("role").GetString()!),
            json.GetProperty("bias").GetDouble(),
            [.. weights]);
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
