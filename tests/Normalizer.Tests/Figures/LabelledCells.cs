using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PlanIngest.Normalizer.Figures;
using PlanIngest.Tests;

namespace PlanIngest.Normalizer.Tests.Figures;

/// <summary>A results cell with the figures that people labelled.</summary>
internal sealed record LabelledCell(string Id, string Text, ImmutableArray<LabelledFigure> Figures);

/// <summary>One count of a labelled cell, brought to the form in which labels are compared.</summary>
internal sealed record LabelledFigure(
    string Label,
    decimal Value,
    string Unit,
    string? Qualifier,
    bool Approx,
    string? Bound,
    int? FiscalYear,
    string Dates,
    string ParentLabel)
{
    /// <summary>A count as the program reads it, in the same form.</summary>
    public static LabelledFigure Of(ParsedFigure figure) => new(
        LabelledCells.Plain(figure.Label),
        Math.Round(figure.Value, 4),
        LabelledCells.PlainUnit(figure.Unit),
        figure.Qualifier,
        figure.Approx,
        figure.Bound,
        figure.FiscalYear,
        string.Join(' ', figure.Dates.Select(day => $"{day.Month:00}-{day.Day:00}")),
        LabelledCells.Plain(figure.ParentLabel));
}

/// <summary>The cells under data/figures, corrected as <c>corrections.jsonl</c> says.</summary>
internal static class LabelledCells
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly Lazy<ImmutableArray<LabelledCell>> Cells = new(Read);

    public static ImmutableArray<LabelledCell> All => Cells.Value;

    /// <summary>Ids of the cells that the program does not read as labelled today, in order.</summary>
    public static ImmutableArray<string> KnownMisses => [.. Lines("known-misses.jsonl").Select(line => (string)line["id"]!)];

    /// <summary>Without white space, in compatibility forms: how labels are compared.</summary>
    public static string Plain(string? text) =>
        string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>A unit with its spellings of か所 made one.</summary>
    public static string PlainUnit(string? unit) => Regex.Replace(Plain(unit), "[ヶヵカ箇]所", "か所");

    private static ImmutableArray<LabelledCell> Read()
    {
        var cells = Lines("labelled.jsonl").ToDictionary(cell => (string)cell["id"]!);
        foreach (var correction in Lines("corrections.jsonl"))
        {
            var (id, field) = ((string)correction["id"]!, (string)correction["field"]!);
            var figure = cells[id]["figures"]![(int)correction["figure"]!]!.AsObject();
            var old = correction["old"];
            Assert.True(JsonNode.DeepEquals(figure[field], old), $"{id}: {field} is {figure[field]}, not {old}");
            figure[field] = correction["new"]?.DeepClone();
        }

        return [.. cells.Values.Select(cell => new LabelledCell(
            (string)cell["id"]!, (string)cell["text"]!, [.. cell["figures"]!.AsArray().Select(figure => Figure(figure!))]))];
    }

    private static LabelledFigure Figure(JsonNode node)
    {
        var figure = node.Deserialize<Row>(Options)!;
        return new LabelledFigure(
            Plain(figure.Label),
            Math.Round(figure.Value, 4),
            PlainUnit(figure.Unit),
            figure.Qualifier,
            figure.Approx,
            figure.Bound,
            figure.FiscalYear,
            string.Join(' ', figure.Dates),
            Plain(figure.ParentLabel));
    }

    private static IEnumerable<JsonObject> Lines(string file) => File
        .ReadLines(Path.Combine(Repository.Root, "data", "figures", file))
        .Select(line => JsonNode.Parse(line)!.AsObject());

    private sealed record Row(
        string Label,
        decimal Value,
        string? Unit,
        string? Qualifier,
        bool Approx,
        string? Bound,
        int? FiscalYear,
        ImmutableArray<string> Dates,
        string? ParentLabel);
}
