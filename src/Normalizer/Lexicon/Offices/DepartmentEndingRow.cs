using System.Collections.Immutable;
using PlanIngest.Normalizer.Lexicon.RowTypes;

namespace PlanIngest.Normalizer.Lexicon.Offices;

/// <summary>A word in which the names of departments end.</summary>
/// <param name="Word">As it stands in folded text.</param>
/// <param name="Kind">Where it stands in a name.</param>
/// <param name="Example">A department's name; of a bureau with a division, of all below it with their bureau.</param>
internal sealed record DepartmentEndingRow(string Word, OfficeKind Kind, string Example) : ILexiconRow
{
    /// <summary>Pattern of what follows where the word is the beginning of another (部落, 庁舎); empty for nothing.</summary>
    public string NotBefore { get; init; } = "";

    /// <summary>Whether 【】 at the end of a measure's name that hold such a name are its department, and no part of the name.</summary>
    public bool EndsNames { get; init; }

    /// <summary>
    /// Whether the committed model for column roles was trained with it. A new word needs no mark; with one, the model must be trained
    /// anew.
    /// </summary>
    public bool Learned { get; init; }

    /// <summary>Further names.</summary>
    public ImmutableArray<string> MoreExamples { get; init; } = [];

    /// <inheritdoc/>
    public ImmutableArray<string> Examples => [Example, .. MoreExamples];

    /// <summary>Names that hold the word, but not as the ending of a bureau.</summary>
    public ImmutableArray<string> CounterExamples { get; init; } = [];
}

/// <summary>Where an office stands in the name of a department.</summary>
internal enum OfficeKind
{
    /// <summary>Heads divisions.</summary>
    Bureau,

    /// <summary>Heads divisions and may stand below a bureau itself.</summary>
    BureauWithin,

    /// <summary>An outer office: heads divisions, but is a department of its own where it stands on a line alone.</summary>
    Branch,

    /// <summary>Stands below a bureau; unmistakable even in round brackets.</summary>
    Division,

    /// <summary>An office of its own, below a bureau or not.</summary>
    Office,

    /// <summary>A place, which may be in charge or be where something takes place.</summary>
    Facility,

    /// <summary>A team below a bureau or division; never parted from what follows.</summary>
    Team,

    /// <summary>Of the state.</summary>
    Ministry,
}
