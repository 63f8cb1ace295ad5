using System.Collections.Immutable;
using PlanIngest.Normalizer.Lexicon.RowTypes;

namespace PlanIngest.Normalizer.Lexicon.Statuses;

/// <summary>A word that states how a measure stands or where it goes.</summary>
/// <param name="Word">As it stands in folded text.</param>
/// <param name="Use">Where it is read.</param>
/// <param name="Example">A status cell with nothing but the word and what it may stand with.</param>
internal sealed record StatusWordRow(string Word, StatusUse Use, string Example) : ILexiconRow
{
    /// <inheritdoc/>
    public ImmutableArray<string> Examples => [Example];

    /// <summary>Cells that hold the word in a text.</summary>
    public ImmutableArray<string> CounterExamples { get; init; } = [];
}

/// <summary>Where a status word is read.</summary>
[Flags]
internal enum StatusUse
{
    /// <summary>It names the direction of a measure: 継続, 拡充して継続.</summary>
    Direction = 1,

    /// <summary>A legend may explain it like a code: 順調:計画どおり進んでいる.</summary>
    Legend = 2,

    /// <summary>
    /// The committed model for column roles was trained with it. A new word needs no mark; with one, the model must be trained anew.
    /// </summary>
    Learned = 4,
}
