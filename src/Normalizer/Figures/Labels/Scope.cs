using System.Collections.Immutable;
using PlanIngest.Normalizer.Calendar;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Figures.Labels;

/// <summary>What holds for all numbers of a line or of a bracket.</summary>
internal sealed record Scope
{
    public Key? Key { get; init; }

    /// <inheritdoc cref="FigureCandidate.Owner"/>
    public FigureCandidate? Owner { get; init; }

    /// <inheritdoc cref="FigureCandidate.IsAfterVerb"/>
    public bool IsAfterVerb { get; init; }

    /// <inheritdoc cref="FigureCandidate.Clause"/>
    public VerbClause? Clause { get; init; }

    /// <inheritdoc cref="FigureCandidate.Lead"/>
    public string? Lead { get; init; }

    public int? Year { get; init; }

    /// <summary>Days written as the key of the first number.</summary>
    public ImmutableArray<MonthDay> KeyDates { get; init; } = [];

    public string? Qualifier { get; init; }

    public Counter? StatedCounter { get; init; }

    public bool IsBracket { get; init; }

    public bool IsPart { get; init; }
}
