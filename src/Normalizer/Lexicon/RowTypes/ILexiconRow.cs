using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Lexicon.RowTypes;

/// <summary>A row of a table of words: what the word means to the readers, with text that shows it.</summary>
internal interface ILexiconRow
{
    /// <summary>As it stands in folded text.</summary>
    string Word { get; }

    /// <summary>Texts in which the word means what the row says; at least one.</summary>
    ImmutableArray<string> Examples { get; }

    /// <summary>Texts that hold the word but in which it means something else; none where no such text is known.</summary>
    ImmutableArray<string> CounterExamples { get; }
}
