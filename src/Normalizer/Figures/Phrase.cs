using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Figures;

/// <summary>A noun phrase with the particle that marks it.</summary>
/// <param name="Noun">The noun phrase without the clauses that modify it; の-phrases stay.</param>
/// <param name="Whole">The noun phrase with them.</param>
/// <param name="Particle">を, は, が, に, で, として …; empty for the noun at the end of the text, which stands at the number.</param>
internal sealed record Phrase(string Noun, string Whole, string Particle)
{
    /// <summary>The phrases that name what was counted, in order of preference.</summary>
    private static readonly string[] Preference = ["を", "は", "が", "に", "で", "として"];

    /// <summary>The phrase that names what a clause is about, or null.</summary>
    public static Phrase? SubjectOf(ImmutableArray<Phrase> phrases)
    {
        foreach (var particle in Preference)
            for (var i = phrases.Length - 1; i >= 0; i--)
                if (phrases[i].Particle == particle && !PhraseWords.IsAdverb(phrases[i].Noun))
                    return phrases[i];
        return null;
    }
}
