using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Figures.Phrases;

/// <summary>A noun phrase with the particle that marks it.</summary>
/// <param name="Noun">The noun phrase without the clauses that modify it; の-phrases stay.</param>
/// <param name="Whole">The noun phrase with them.</param>
/// <param name="Particle">を, は, が, には, に …; empty for the noun at the end of the text, which stands at the number.</param>
internal sealed record Phrase(string Noun, string Whole, string Particle)
{
    /// <summary>Stands for the particles of phrases that say how, why or from where.</summary>
    public const string Adverbial = "～";

    private static readonly string[] Subjects = ["を", "は", "が", "には", "では", "として"];

    private static readonly string[] Places = ["に", "で"];

    /// <summary>The phrase that names what a clause is about, or null.</summary>
    public static Phrase? SubjectOf(ImmutableArray<Phrase> phrases) => Find(phrases, Subjects);

    /// <summary>The phrase that only says where, to whom or at what something was done, or null.</summary>
    public static Phrase? PlaceOf(ImmutableArray<Phrase> phrases) => Find(phrases, Places);

    private static bool CanBeSubject(Phrase phrase) => phrase.Noun.Length > 0 && phrase.Particle switch
    {
        _ when PhraseLexicon.IsComparison(phrase.Noun) => false,
        "を" or "が" => true,
        "は" => !PhraseLexicon.IsAdverb(phrase.Noun),
        _ => !PhraseLexicon.IsAdverb(phrase.Noun) && !PhraseLexicon.IsManner(phrase.Noun),
    };

    private static Phrase? Find(ImmutableArray<Phrase> phrases, string[] particles)
    {
        foreach (var particle in particles)
        {
            for (var i = phrases.Length - 1; i >= 0; i--)
            {
                if (phrases[i].Particle == particle && CanBeSubject(phrases[i]))
                {
                    return phrases[i];
                }
            }
        }

        return null;
    }
}
