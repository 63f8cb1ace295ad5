using System.Collections.Immutable;
using PlanIngest.Normalizer.Lexicon.RowTypes;

namespace PlanIngest.Normalizer.Lexicon.Contrasts;

/// <summary>A question that names answer differently: whom a measure is for, by which way, which act is counted.</summary>
/// <param name="Word">The question.</param>
/// <param name="Answers">Words of one answer each, alternatives parted by |; as links compare them (lower case, こども for 子ども).</param>
/// <param name="Opposite">A name that answers otherwise than the example.</param>
/// <param name="Example">A name that holds one answer.</param>
internal sealed record ContrastRow(string Word, ImmutableArray<string> Answers, string Opposite, string Example) : ILexiconRow
{
    /// <inheritdoc/>
    public ImmutableArray<string> Examples => [Example, Opposite];

    /// <inheritdoc/>
    public ImmutableArray<string> CounterExamples { get; init; } = [];
}
