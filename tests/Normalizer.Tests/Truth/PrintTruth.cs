using System.Collections.Immutable;
using System.Text.Json;
using PlanIngest.Tests;

namespace PlanIngest.Normalizer.Tests.Truth;

/// <summary>What a printed document states, written down when its text was written: the files under data/truth.</summary>
internal sealed record PrintTruth(int FiscalYear, ImmutableArray<TrueRow> Rows)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static PrintTruth Read(string name) =>
        JsonSerializer.Deserialize<PrintTruth>(File.ReadAllText(Path.Combine(Repository.Truth, name + ".truth.json")), Options)!;
}

/// <summary>A row of the printed table.</summary>
/// <param name="Free">Cells that may hold anything: the truth does not state their text.</param>
internal sealed record TrueRow(
    ImmutableArray<string> Section,
    ImmutableArray<string> Numbers,
    string Name,
    bool Relisted,
    string? Department,
    string? StatusCode,
    string? Overview,
    string? Results,
    string? Issues,
    string? NextSteps,
    ImmutableArray<TrueFigure> Figures,
    IReadOnlyList<string>? Free = null);

/// <summary>A count of a row.</summary>
/// <param name="Dates">Days as month and day (MM-DD).</param>
/// <param name="Series">What the count is, the same in every year.</param>
internal sealed record TrueFigure(int? FiscalYear, string Label, decimal Value, string? Unit, ImmutableArray<string> Dates, string Series);
