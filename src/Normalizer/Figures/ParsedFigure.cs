using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Figures;

/// <summary>One count as the text states it, before it is tied to a column's year or a place on a page.</summary>
/// <param name="Label">What was counted: <c>S</c>, <c>S/A</c> or <c>H/S/A</c>; empty where the text does not say.</param>
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

/// <summary>A day without its year.</summary>
public readonly record struct MonthDay(int Month, int Day);

/// <summary>What one numeral of a text is.</summary>
/// <param name="Start">First UTF-16 unit in the text given to the parser.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Kind">Its part in the text.</param>
internal sealed record NumeralReading(int Start, int Length, NumeralKind Kind);

/// <summary>The parts a numeral can play: a figure, or one of the named reasons why it is none.</summary>
internal enum NumeralKind
{
    /// <summary>The value of a figure.</summary>
    Figure,

    /// <summary>A day, a month, a year, a clock time or an era date.</summary>
    Date,

    /// <summary>A 年度.</summary>
    FiscalYear,

    /// <summary>An ordinal, an enumerator, or a reference to a page, a table, a note.</summary>
    Ordinal,

    /// <summary>A duration, a schedule or another standing condition.</summary>
    Schedule,

    /// <summary>An age, a school year, a care level, an age class.</summary>
    Age,

    /// <summary>An article of a law or the number of a notice.</summary>
    Law,

    /// <summary>A telephone number, a room, a code.</summary>
    Code,

    /// <summary>Part of a name or a word.</summary>
    Name,

    /// <summary>A threshold or a class that modifies a noun or a condition.</summary>
    Threshold,

    /// <summary>A plan, a target, a capacity.</summary>
    Plan,

    /// <summary>An amount per unit, or an entitlement.</summary>
    PerUnit,

    /// <summary>A manner or an idiom.</summary>
    Manner,

    /// <summary>A negated number.</summary>
    Negated,
}

/// <summary>Everything the parser says about one cell.</summary>
/// <param name="Figures">In order of appearance.</param>
/// <param name="Numerals">One entry per numeral of the text, in order.</param>
internal sealed record CellReading(ImmutableArray<ParsedFigure> Figures, ImmutableArray<NumeralReading> Numerals);
