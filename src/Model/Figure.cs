using System.Collections.Immutable;

namespace PlanIngest.Model;

/// <summary>One count stated in a listing's results.</summary>
/// <param name="Label">
/// What was counted: <c>S</c>, <c>S/A</c> or <c>H/S/A</c>. S is the subject (講座), A the act that was counted of it (開催: 講座/開催),
/// H the heading it stands under (出前講座/講座/開催).
/// </param>
/// <param name="Value">The number, 万 and 億 expanded.</param>
/// <param name="Unit">The counter (件, 回, 人 …), or null.</param>
/// <param name="Qualifier">延べ, 実, 累計, 合計, 平均, 母数, 前年度, 従前, 増減, 前年度比, or null.</param>
/// <param name="Approx">Whether the number is only about right (約, 程度).</param>
/// <param name="Bound">以上, 以下, 未満, 超, or null.</param>
/// <param name="FiscalYear">Stated for this number, else the column's.</param>
/// <param name="Dates">Days of the counted events, resolved in the fiscal year (April to March).</param>
/// <param name="ParentLabel">Label of the total this number is a part of, or null.</param>
/// <param name="Role">Actual, or the baseline or target of an indicator.</param>
/// <param name="Text">The words the figure rests on, normalised.</param>
/// <param name="Places">Where those words stand, one box per line and page.</param>
public sealed record Figure(
    string Label,
    decimal Value,
    string? Unit,
    string? Qualifier,
    bool Approx,
    string? Bound,
    int? FiscalYear,
    ImmutableArray<DateOnly> Dates,
    string? ParentLabel,
    FigureRole Role,
    string Text,
    ImmutableArray<PageBox> Places);

/// <summary>What a figure states.</summary>
public enum FigureRole
{
    /// <summary>What happened.</summary>
    Actual,

    /// <summary>Where the indicator stood when the plan began (基準値).</summary>
    Baseline,

    /// <summary>Where it is to stand (目標値).</summary>
    Target,
}
