using System.Collections.Immutable;
using System.Text.Json;
using PlanIngest.Normalizer.Identity.Measures;

namespace PlanIngest.Normalizer.Identity.Pairs;

/// <summary>Two candidates that may be the same, labelled or to be told.</summary>
/// <param name="Id">The pair's own identifier.</param>
/// <param name="A">One.</param>
/// <param name="B">The other; of the same kind.</param>
/// <param name="Same">Whether a person calls them the same; null where that is asked.</param>
/// <param name="Group">Its source or municipality: a model is judged on a group that it was trained without.</param>
public sealed record LinkPair(string Id, LinkCandidate A, LinkCandidate B, bool? Same = null, string? Group = null)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>
    /// Reads one line of JSON: <c>id</c>, <c>kind</c> (measure or indicator), <c>a</c>, <c>b</c>, and for training <c>same</c> and
    /// <c>group</c>.
    /// </summary>
    /// <exception cref="FormatException">The line is not such a pair; the message says what is missing.</exception>
    public static LinkPair Parse(string json)
    {
        try
        {
            var line = JsonSerializer.Deserialize<Line>(json, Options) ?? throw new FormatException("Expected a JSON object, found null.");
            return line.Kind switch
            {
                "measure" => line.Pair(Read<MeasureLine>(line.A).Candidate, Read<MeasureLine>(line.B).Candidate),
                "indicator" => line.Pair(Read<IndicatorLine>(line.A).Candidate, Read<IndicatorLine>(line.B).Candidate),
                _ => throw new FormatException($"Expected kind \"measure\" or \"indicator\", found \"{line.Kind}\"."),
            };
        }
        catch (JsonException error)
        {
            throw new FormatException($"Expected a pair as JSON: {error.Message}", error);
        }
    }

    private static T Read<T>(JsonElement element) =>
        element.ValueKind is JsonValueKind.Object && element.Deserialize<T>(Options) is { } value
            ? value
            : throw new FormatException("Expected the objects \"a\" and \"b\".");

    private sealed record Line(string? Id, string? Kind, JsonElement A, JsonElement B, bool? Same, string? Group)
    {
        public LinkPair Pair(LinkCandidate a, LinkCandidate b) => new(Id ?? "", a, b, Same, Group);
    }

    private sealed record MeasureLine(
        int? FiscalYear,
        string? Number,
        string? Name,
        string? Department,
        string? Overview,
        ImmutableArray<string>? Section,
        double? Position,
        ImmutableArray<string>? Indicators)
    {
        public MeasureCandidate Candidate => new(FiscalYear, Number, Name ?? "", Department, Overview, Section, Position, Indicators);
    }

    private sealed record IndicatorLine(
        int? FiscalYear, string? Measure, string? Label, string? Unit, string? Qualifier, string? ParentLabel)
    {
        public IndicatorCandidate Candidate => new(FiscalYear, Measure, Label ?? "", Unit, Qualifier, ParentLabel);
    }
}
