using System.Collections.Immutable;
using PlanIngest.Normalizer.Lexicon.RowTypes;
using PlanIngest.Normalizer.Lexicon.Units;

namespace PlanIngest.Normalizer.Lexicon;

/// <summary>The tables of words in the form in which readers look them up. Immutable; built once.</summary>
/// <param name="Counters">The counters.</param>
internal sealed record Vocabulary(CounterTable Counters)
{
    [ThreadStatic]
    private static Vocabulary? _borrowed;

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
