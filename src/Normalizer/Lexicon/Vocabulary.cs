using System.Collections.Immutable;
using PlanIngest.Normalizer.Lexicon.RowTypes;
using PlanIngest.Normalizer.Lexicon.Units;
using PlanIngest.Normalizer.Lexicon.Offices;
using PlanIngest.Normalizer.Lexicon.Spellings;
using PlanIngest.Normalizer.Lexicon.Statuses;
using PlanIngest.Normalizer.Lexicon.Wordings;

namespace PlanIngest.Normalizer.Lexicon;

/// <summary>The tables of words in the form in which readers look them up. Immutable; built once.</summary>
/// <param name="Counters">The counters.</param>
internal sealed record Vocabulary(CounterTable Counters)
{
    [ThreadStatic]
    private static Vocabulary? _borrowed;

    /// <summary>The endings of departments.</summary>
    public DepartmentReader Departments { get; init; } = new(DepartmentEndings.Rows, DepartmentPrefixes.Rows);

    /// <summary>The wordings of headers.</summary>
    public HeaderTable Headers { get; init; } = new(HeaderRows.Rows);

    /// <summary>The wordings that mean something else in a header that names a year.</summary>
    public HeaderTable HeadersOfYear { get; init; } = new(HeaderRows.OfYear);

    /// <summary>The words of status cells and legends.</summary>
    public StatusTable Statuses { get; init; } = new(StatusWords.Rows);

    /// <summary>The spellings that links compare as one.</summary>
    public ImmutableArray<SpellingRow> Spellings { get; init; } =
    [
        .. SpellingRows.Rows,
        .. Counters.SpellingsInNames.Select(spelling => new SpellingRow(spelling.Written, spelling.Common, spelling.Written)),
    ];

    /// <summary>All rows of the counters.</summary>
    public static ImmutableArray<CounterRow> CounterRows { get; } =
    [
        .. PeopleCounters.Rows, .. OccasionsCounters.Rows, .. CasesCounters.Rows, .. PlacesCounters.Rows, .. OrganizationsCounters.Rows,
        .. ThingsCounters.Rows, .. SharesCounters.Rows, .. TimeCounters.Rows, .. PhysicalCounters.Rows,
    ];

    /// <summary>The tables as they are written.</summary>
    public static Vocabulary Default { get; } = new(new CounterTable(CounterRows));

    /// <summary>The one that readers ask: the default, unless this thread uses another.</summary>
    public static Vocabulary Current => _borrowed ?? Default;

    /// <summary>Lets the readers of this thread use other words until the result is disposed; reading never leaves its thread.</summary>
    public static IDisposable Use(Vocabulary vocabulary)
    {
        var before = _borrowed;
        _borrowed = vocabulary;
        return new Loan(before);
    }

    private sealed class Loan(Vocabulary? before) : IDisposable
    {
        public void Dispose() => _borrowed = before;
    }
}
