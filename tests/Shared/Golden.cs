using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PlanIngest.Model;

namespace PlanIngest.Tests;

/// <summary>Compares what a stage made with a file under version control.</summary>
/// <remarks>
/// Set PLANINGEST_REGENERATE_GOLDENS=1 to write the files anew. <see cref="GoldenSwitchTests"/> fails while it is set, so a
/// run that regenerates is never green.
/// </remarks>
internal static class Golden
{
    public const string Switch = "PLANINGEST_REGENERATE_GOLDENS";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new RoundedBox(), new JsonStringEnumConverter() },
    };

    public static bool Regenerates => Environment.GetEnvironmentVariable(Switch) is "1";

    /// <summary>Compares <paramref name="value"/> as indented JSON with a file below the repository's root.</summary>
    public static void Verify<T>(T value, string path) => VerifyText(JsonSerializer.Serialize(value, Options) + "\n", path);

    /// <summary>Compares a text with a file below the repository's root.</summary>
    public static void VerifyText(string actual, string path)
    {
        var full = Path.Combine(Repository.Root, path);
        if (Regenerates)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, actual);
            return;
        }

        Assert.True(File.Exists(full), $"{path} is missing; write it with {Switch}=1.");
        var expected = File.ReadAllLines(full);
        var lines = actual.TrimEnd('\n').Split('\n');
        for (var i = 0; i < Math.Max(expected.Length, lines.Length); i++)
        {
            var (want, have) = (expected.ElementAtOrDefault(i), lines.ElementAtOrDefault(i));
            Assert.True(want == have, $"{path}, line {i + 1}\nexpected: {want}\nfound:    {have}");
        }
    }

    /// <summary>A box as four numbers with one decimal, so that the last digits of a calculation do not matter.</summary>
    private sealed class RoundedBox : JsonConverter<BoundingBox>
    {
        public override BoundingBox Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, BoundingBox value, JsonSerializerOptions options) =>
            writer.WriteStringValue(
                string.Create(CultureInfo.InvariantCulture, $"{value.Left:F1} {value.Top:F1} {value.Right:F1} {value.Bottom:F1}"));
    }
}
