namespace PlanIngest.Normalizer.Figures.Numbers;

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
