using PlanIngest.Normalizer.Lexicon.RowTypes;

namespace PlanIngest.Normalizer.Lexicon;

/// <summary>A counter word (助数詞) or unit as it was found.</summary>
/// <param name="Written">As it stands in folded text.</param>
/// <param name="Unit">Its one spelling (か所, ％, t).</param>
/// <param name="Dimension">What is measured.</param>
internal sealed record Counter(string Written, string Unit, Dimension Dimension)
{
    /// <summary>Where it may stand; nothing for a word that no table holds.</summary>
    public CounterUses Uses { get; init; }

    /// <summary>Characters with which it begins another word.</summary>
    public string NotBefore { get; init; } = "";

    /// <summary>Whether it may stand in a place.</summary>
    public bool May(CounterUses use) => (Uses & use) != 0;
}
