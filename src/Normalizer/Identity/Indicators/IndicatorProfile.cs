using PlanIngest.Model;
using PlanIngest.Normalizer.Identity.Measures;
using PlanIngest.Normalizer.Identity.Texts;

namespace PlanIngest.Normalizer.Identity.Indicators;

/// <summary>What an indicator is recognised by, read once and compared often.</summary>
/// <param name="Measure">The measure it is stated for, where known.</param>
/// <param name="Label">Its label, unit and qualifier.</param>
/// <param name="Parent">Core of the total's label; empty where there is none.</param>
/// <param name="Role">Actual, baseline or target.</param>
/// <param name="Scope">Which of several listings of the measure states it; empty where there is only one.</param>
internal sealed record IndicatorProfile(MeasureName? Measure, IndicatorLabel Label, string Parent, FigureRole Role, string Scope)
{
    public static IndicatorProfile Of(IndicatorCandidate candidate) => new(
        candidate.Measure is null ? null : MeasureName.Parse(candidate.Measure),
        IndicatorLabel.Parse(candidate.Label, candidate.Unit, candidate.Qualifier),
        ParentOf(candidate.ParentLabel, new ParsedTextCache()),
        FigureRole.Actual,
        Scope: "");

    public static IndicatorProfile Of(HistoricFigure figure, MeasureName measure, string scope, ParsedTextCache texts) => new(
        measure, texts.Label(figure.Label, figure.Unit, figure.Qualifier), ParentOf(figure.ParentLabel, texts), figure.Role, scope);

    private static string ParentOf(string? label, ParsedTextCache texts) => label is null ? "" : texts.Label(label, null, null).Core;
}
