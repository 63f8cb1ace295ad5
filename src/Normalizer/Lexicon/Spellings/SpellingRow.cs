using System.Collections.Immutable;
using PlanIngest.Normalizer.Lexicon.RowTypes;

namespace PlanIngest.Normalizer.Lexicon.Spellings;

/// <summary>A spelling that some editions use where others write differently.</summary>
/// <param name="Word">As some write it, in lower case and without white space.</param>
/// <param name="Common">As it is compared; empty where it says nothing.</param>
/// <param name="Example">A name that holds it.</param>
internal sealed record SpellingRow(string Word, string Common, string Example) : ILexiconRow
{
    /// <inheritdoc/>
    public ImmutableArray<string> Examples => [Example];

    /// <inheritdoc/>
    public ImmutableArray<string> CounterExamples { get; init; } = [];
}
