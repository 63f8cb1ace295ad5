using System.Collections.Immutable;
using PlanIngest.Normalizer.Calendar;
using PlanIngest.Normalizer.Figures.Numbers;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Figures;

/// <summary>One count as the text states it, before it is tied to a column's year or a place on a page.</summary>
/// <param name="Label">
/// What was counted: subject, subject/act or heading/subject/act (<c>S</c>, <c>S/A</c>, <c>H/S/A</c>); empty where the text does not say.
/// </param>
/// <param name="Value">The number, 万 and 億 expanded; negative only for a decrease.</param>
/// <param name="Unit">The counter in one spelling (か所, ％, t), or null where none is written.</param>
/// <param name="UnitWritten">The counter as folded text has it (箇所, %, トン), or null.</param>
/// <param name="Qualifier">One of <see cref="Qualifiers"/>, or null.</param>
/// <param name="Approx">Whether the text says about (約, 程度).</param>
/// <param name="Bound">以上, 以下, 未満, 超, or null.</param>
/// <param name="FiscalYear">Western year, only where a 年度 is written for this number.</param>
/// <param name="Dates">Days of the counted events, in the order written.</param>
/// <param name="ParentLabel">Label of the total this number is a part of, or null.</param>
/// <param name="Start">First UTF-16 unit of the number, its qualifiers included, in the text given to the parser.</param>
/// <param name="Length">Number of UTF-16 units up to the end of the counter.</param>
public sealed record ParsedFigure(
    string Label,
    decimal Value,
    string? Unit,
    string? UnitWritten,
    string? Qualifier,
    bool Approx,
    string? Bound,
    int? FiscalYear,
    ImmutableArray<MonthDay> Dates,
    string? ParentLabel,
    int Start,
    int Length);

/// <summary>Everything the parser says about one cell.</summary>
/// <param name="Figures">In order of appearance.</param>
/// <param name="Numerals">One entry per numeral of the text, in order.</param>
internal sealed record CellReading(ImmutableArray<ParsedFigure> Figures, ImmutableArray<NumeralReading> Numerals);
