using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using PlanIngest.Model;
using PlanIngest.Normalizer.Columns;

namespace PlanIngest.Normalizer.Training;

/// <summary>A column whose role is known: one line of <c>data/columns/*.jsonl</c>.</summary>
/// <param name="Group">The municipality or source it comes from.</param>
/// <param name="Header">Its header cells from top to bottom, folded, without white space.</param>
/// <param name="Role">What it holds.</param>
/// <param name="FiscalYear">The 年度 that the header means, or null.</param>
/// <param name="Position">0 for the leftmost column, 1 for the rightmost.</param>
/// <param name="Width">Share of the table's width.</param>
/// <param name="Shared">Share of the rows whose cell is merged with that of the row before.</param>
/// <param name="Cells">Some of its cells, folded, printed lines separated by line feeds.</param>
public sealed record LabelledColumn(
    string Group,
    ImmutableArray<string> Header,
    ColumnRole Role,
    int? FiscalYear,
    double Position,
    double Width,
    double Shared,
    ImmutableArray<string> Cells)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter<ColumnRole>(allowIntegerValues: false) },
    };

    internal ColumnContents Contents => new(Cells, Position, Width, Shared);

    /// <summary>Reads one line.</summary>
    /// <exception cref="FormatException">The line is no such column; the message says what is missing.</exception>
    public static LabelledColumn Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<LabelledColumn>(json, Options)
                ?? throw new FormatException("Expected a JSON object, found null.");
        }
        catch (JsonException error)
        {
            throw new FormatException($"Expected a column as JSON: {error.Message}", error);
        }
    }
}
