using PlanIngest.Normalizer.Calendar;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Figures.Numbers;

/// <summary>One piece of a line of text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
internal sealed record Token(TokenKind Kind, int Start, int End)
{
    /// <summary>The counted number of an <see cref="TokenKind.Amount"/>.</summary>
    public Amount? Amount { get; init; }

    /// <summary>The days of a <see cref="TokenKind.Date"/>.</summary>
    public DateList? Date { get; init; }

    /// <summary>The western year of a <see cref="TokenKind.FiscalYear"/>.</summary>
    public int Year { get; init; }
}

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>Any words; numbers that are no figures are among them.</summary>
    Word,

    /// <summary>A number that may be a figure, with its counter and what surrounds it (延べ約120人以上).</summary>
    Amount,

    /// <summary>Days, months, calendar years, clock times.</summary>
    Date,

    /// <summary>A 年度.</summary>
    FiscalYear,

    /// <summary>A colon or an equals sign between words.</summary>
    Colon,

    /// <summary>A comma, or another sign that separates two numbers.</summary>
    Comma,

    /// <summary>The end of a sentence, or a bullet or note mark inside a line.</summary>
    Period,

    /// <summary>A run of spaces.</summary>
    Space,

    /// <summary>An arrow.</summary>
    Arrow,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,
}

/// <summary>A number with its counter and the words that belong to it.</summary>
/// <param name="Numeral">The number as written.</param>
/// <param name="Value">Its value; negative with a minus sign.</param>
/// <param name="Counter">Its counter, or null where none is written.</param>
internal sealed record Amount(Numeral Numeral, decimal Value, Counter? Counter)
{
    public string? Qualifier { get; init; }

    public bool Approx { get; init; }

    public string? Bound { get; init; }

    /// <summary>Whether うち stands directly before it.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether 全 stands directly before it.</summary>
    public bool IsAll { get; init; }

    /// <summary>Whether a word before it says that it is a total, a yearly total or an average: then even hours are counted.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Why it is no figure, where the number itself tells.</summary>
    public NumeralKind? Rejection { get; init; }
}
