using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanIngest.Model;
using PlanIngest.Normalizer.Lexicon.RowTypes;

namespace PlanIngest.Normalizer.Lexicon.Wordings;

/// <summary>Wordings of headers that name the same roles.</summary>
/// <param name="Word">What the wordings have in common.</param>
/// <param name="Roles">The usual one first. <see cref="ColumnRole.Unknown"/> is a role on purpose: known to be none of the others.</param>
/// <param name="Example">A header without year and brackets.</param>
internal sealed record HeaderRow(string Word, ImmutableArray<ColumnRole> Roles, string Example) : ILexiconRow
{
    /// <summary>Whole headers, each an example of its own.</summary>
    public ImmutableArray<string> Headers { get; init; } = [];

    /// <summary>Covers whole headers that are put together of several words; null where there are none.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>Further headers that the pattern covers.</summary>
    public ImmutableArray<string> MoreExamples { get; init; } = [];

    /// <inheritdoc/>
    public ImmutableArray<string> Examples => [.. MoreExamples.Concat(Headers).Prepend(Example).Distinct()];

    /// <summary>Headers like the examples that another row covers, or none.</summary>
    public ImmutableArray<string> CounterExamples { get; init; } = [];

    /// <summary>The headers that are compared as a whole; without a pattern, the example is one of them.</summary>
    public IEnumerable<string> WholeHeaders => Pattern is null ? Headers.Prepend(Example) : Headers;

    /// <summary>Words parted by white space.</summary>
    public static ImmutableArray<string> List(string words) => [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
