using PlanIngest.Normalizer.Calendar;
using PlanIngest.Normalizer.Figures.Numbers;
using PlanIngest.Normalizer.Figures.Phrases;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Figures.Labels;

/// <summary>A number in its clause, before its label is decided.</summary>
internal sealed class FigureCandidate
{
    /// <summary>The number.</summary>
    public required Token Token { get; init; }

    /// <summary>The sentence it stands in, complete only after the whole entry has been read.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>Index of its mark in <see cref="Sentence"/>.</summary>
    public required int Position { get; init; }

    /// <summary>The words before it in its clause, after the last number.</summary>
    public required string Before { get; init; }

    /// <summary>What a colon, a run of spaces or the words before a bracket put before it.</summary>
    public Key? Key { get; init; }

    /// <summary>The words before a colon inside a bracket (開催回数 in 研修(開催回数:1回)).</summary>
    public string? InnerKey { get; init; }

    /// <summary>The number before the bracket in which this one stands.</summary>
    public FigureCandidate? Owner { get; init; }

    /// <summary>Whether a verb stands between the owner and the bracket (を3回開催した(64人)).</summary>
    public bool IsAfterVerb { get; init; }

    /// <summary>The clause before the bracket in which this one stands, if that clause has a verb.</summary>
    public VerbClause? Clause { get; init; }

    /// <summary>A heading on the same line (【基礎編】 受講者数:406名).</summary>
    public string? Lead { get; init; }

    /// <summary>What the clauses without a number between the last number and this one were about.</summary>
    public string? NewSubject { get; init; }

    public int? Year { get; set; }

    /// <summary>Whether うち or 内訳 makes it a part of a total.</summary>
    public bool IsPart { get; set; }

    /// <summary>A qualifier written apart from it, in a bracket.</summary>
    public string? Qualifier { get; set; }

    /// <summary>A counter written apart from it, in a bracket after the label or for the whole cell.</summary>
    public Counter? StatedCounter { get; set; }

    public List<MonthDay> Dates { get; } = [];

    /// <summary>Why it is no figure, or null.</summary>
    public NumeralKind? Rejection { get; set; }

    /// <summary>Its noun in a bracket behind it (402人(参加者)).</summary>
    public string? NounBehind { get; set; }

    /// <summary>The noun counted, S.</summary>
    public string Subject { get; set; } = "";

    /// <summary>The whole label.</summary>
    public string Label { get; set; } = "";

    /// <summary>The total it is a part of.</summary>
    public FigureCandidate? Parent { get; set; }

    public Amount Amount => Token.Amount!;

    public Counter? Counter => Amount.Counter ?? StatedCounter;

    public string? Unit => Counter?.Unit;
}

/// <summary>The words that a colon, a run of spaces or a bracket puts before numbers.</summary>
/// <param name="Text">The words.</param>
/// <param name="Position">Index in the sentence's text from which their values follow.</param>
/// <param name="IsBracket">Whether the values stand in a bracket after the words.</param>
internal sealed record Key(string Text, int Position, bool IsBracket);

/// <summary>A clause with a verb: what it is about, and the verb as a verbal noun.</summary>
internal sealed record VerbClause(string? Subject, string? Action);
