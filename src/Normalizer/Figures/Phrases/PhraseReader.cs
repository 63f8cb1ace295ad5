using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Figures.Phrases;

/// <summary>Cuts the words before a number into noun phrases by particles and by verbs that modify a noun.</summary>
internal static class PhraseReader
{
    /// <summary>The phrases of <paramref name="text"/> in order; those that belong to a modifying clause are left out.</summary>
    /// <param name="text">The words of one clause.</param>
    /// <param name="isBeforeNumber">Whether a number follows, so that a verb at the end modifies it (定員を超える35人).</param>
    public static ImmutableArray<Phrase> Read(string text, bool isBeforeNumber = false)
    {
        var phrases = ImmutableArray.CreateBuilder<Phrase>();
        // The clause being read begins at "clause", its noun phrase at "whole"; after clauses that modify it, its noun begins at "noun".
        var (clause, whole, noun) = (0, 0, 0);
        for (var at = 0; at < text.Length;)
        {
            if (EndOfBracket(text, at) is { } closed)
            {
                at = closed;
            }
            else if (PhraseLexicon.ConjunctionAt(text, at) is { } conjunction)
            {
                at += conjunction.Length;
            }
            else if (Match(PhraseLexicon.Adnominals, text, at) is { } adnominal && at + adnominal.Length < text.Length)
            {
                at += adnominal.Length;
                noun = at;
            }
            else if (Match(PhraseLexicon.Adverbials, text, at) is { } adverbial
                && IsParticle(text, at, adverbial)
                && !FollowsNo(text, at + adverbial.Length)
                && !IsInflected(text, at + adverbial.Length))
            {
                phrases.Add(Make(text, whole, noun, at, Phrase.Adverbial));
                at += adverbial.Length;
                (clause, whole, noun) = (at, at, at);
            }
            else if (ParticleAt(text, at) is { } particle)
            {
                phrases.Add(Make(text, whole, noun, at, particle.Case));
                at += particle.Length;
                (whole, noun) = (at, at);
                clause = particle.Case is "は" or "で" or "では" or "には" ? at : clause;
            }
            else if (EndsClause(text, at))
            {
                at++;
                (clause, whole, noun) = (at, at, at);
            }
            else if (IsVerbBeforeFormalNoun(text, at))
            {
                // もの, 者 and 割合 say nothing without the clause before them.
                phrases.RemoveAll(phrase => phrase.Particle is not ("は" or "で" or "では" or "には"));
                at++;
                (whole, noun) = (clause, clause);
            }
            else if (IsVerbBeforeNoun(text, at))
            {
                // The clause takes the phrases read so far with it: 小学校で配布したカード is about the cards.
                whole = phrases.Count > 0 ? clause : whole;
                phrases.RemoveAll(phrase => phrase.Particle is not "は");
                at++;
                noun = at;
            }
            else
            {
                at++;
            }
        }
        if (isBeforeNumber && text.Length > 1 && IsVerb(text, text.Length - 1))
        {
            phrases.RemoveAll(phrase => phrase.Particle is not ("は" or "には" or "では"));
            whole = text.Length;
        }
        if (whole < text.Length)
        {
            phrases.Add(Make(text, whole, noun, text.Length, ""));
        }

        return phrases.ToImmutable();
    }

    private static Phrase Make(string text, int whole, int noun, int end, string particle) =>
        new(PhraseLexicon.WithoutLead(text[noun..end]).Trim(), PhraseLexicon.WithoutLead(text[whole..end]).Trim(), particle);

    private static (string Case, int Length)? ParticleAt(string text, int at)
    {
        var (word, particle) = text[at] switch
        {
            'を' => ("を", "を"),
            'に' when Stands(text, at, "には") => ("には", "には"),
            'に' when Stands(text, at, "にも") => ("にも", "には"),
            'で' when Stands(text, at, "では") => ("では", "では"),
            'で' when Stands(text, at, "でも") => ("でも", "では"),
            'と' when Stands(text, at, "として") => ("として", "として"),
            'と' when Stands(text, at, "とも") => ("とも", "とも"),
            'に' => ("に", "に"),
            'は' => ("は", "は"),
            'が' => ("が", "が"),
            'で' => ("で", "で"),
            'も' => ("も", "は"),
            _ => ("", ""),
        };
        return word.Length > 0 && IsParticle(text, at, word) && !FollowsNo(text, at + word.Length) ? (particle, word.Length) : null;
    }

    /// <summary>Whether kana are a particle here and not part of a word (つながり, こども, できた).</summary>
    private static bool IsParticle(string text, int at, string word)
    {
        if (StandsAny(PhraseLexicon.BeginLikeParticles, text, at))
        {
            return false;
        }

        if (at == 0 || word[0] == 'を')
        {
            return true;
        }

        var before = text[at - 1];
        var after = at + word.Length < text.Length ? text[at + word.Length] : '\0';
        if (!IsHiragana(before))
        {
            return word switch
            {
                "が" => after is not ('り' or 'る' or 'っ' or 'れ' or 'ら' or 'ん'),
                "で" => after is not ('き' or 'す' or 'し'),
                _ => true,
            };
        }

        return !IsHiragana(after) && !(word == "も" && before == 'ど');
    }

    /// <summary>家庭児童相談室への相談 is one noun phrase.</summary>
    private static bool FollowsNo(string text, int at) => at < text.Length && text[at] == 'の' && !Stands(text, at, "のべ");

    /// <summary>に応じ goes on to another phrase, に応じた and に応じます do not.</summary>
    private static bool IsInflected(string text, int at) => at < text.Length && text[at] is 'た' or 'ま' or 'る' or 'な';

    /// <summary>し or して between a verbal noun and another word: the clause before has ended.</summary>
    private static bool EndsClause(string text, int at) =>
        text[at] is 'し' or 'て' or 'り' or 'き' or 'い' or 'み' or 'け' or 'め'
        && at > 0
        && at + 1 < text.Length
        && ((text[at] == 'し'
            && at > 1
            && IsKanji(text[at - 1])
            && IsKanji(text[at - 2])
            && !IsHiragana(text[at + 1])
            && !PhraseLexicon.EndsInOkurigana(text[at - 1]))
            || (text[at] == 'て' && text[at - 1] is 'し' or 'っ' or 'い' or 'れ' or 'け' && !IsHiragana(text[at + 1]))
            || text[at + 1] == '、');

    private static bool IsVerbBeforeFormalNoun(string text, int at) =>
        text[at] is 'た' or 'る' or 'い'
            && at > 0
            && (IsHiragana(text[at - 1]) || IsKanji(text[at - 1]))
            && StandsAny(PhraseLexicon.FormalNouns, text, at + 1);

    /// <summary>Whether a verb form ends at <paramref name="at"/> and modifies the noun behind it.</summary>
    private static bool IsVerbBeforeNoun(string text, int at)
    {
        return at > 0 && at + 1 < text.Length && IsNounStart(text[at + 1]) && IsVerb(text, at);
    }

    private static bool IsVerb(string text, int at)
    {
        var before = text[at - 1];
        return text[at] switch
        {
            'た' =>
                before is 'し' or 'っ' or 'ん' or 'い' or 'れ' or 'せ' or 'け' or 'め' or 'べ' or 'て' or 'え' or 'き' or 'じ' or 'げ' or 'ね'
                    or 'み' or 'ち' or 'り',
            'る' => IsHiragana(before) || IsKanji(before),
            'う' or 'く' or 'す' or 'む' or 'ぶ' or 'つ' or 'ぐ' => IsKanji(before),
            'い' => before == 'な' && at > 1 && IsHiragana(text[at - 2]) | IsKanji(text[at - 2]),
            _ => false,
        };
    }

    /// <summary>Whether a noun may begin with a character: a verb form before it modifies that noun.</summary>
    public static bool IsNounStart(char c) => IsKanji(c) || c is (>= 'ァ' and <= 'ヶ') or '「' or '『' || char.IsAsciiLetterOrDigit(c);

    private static int? EndOfBracket(string text, int at)
    {
        var close = text[at] switch { '「' => '」', '『' => '』', '(' => ')', '【' => '】', '[' => ']', '〔' => '〕', _ => '\0' };
        return close != '\0' && text.IndexOf(close, at) is > 0 and var end ? end + 1 : null;
    }

    private static string? Match(string[] words, string text, int at)
    {
        if (text[at] is not ('を' or 'に' or 'と' or 'か' or 'よ' or 'ま' or 'へ'))
        {
            return null;
        }

        foreach (var word in words)
        {
            if (Stands(text, at, word))
            {
                return word;
            }
        }

        return null;
    }

    private static bool StandsAny(string[] words, string text, int at)
    {
        foreach (var word in words)
        {
            if (Stands(text, at, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Stands(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static bool IsHiragana(char c) => c is >= 'ぁ' and <= 'ゖ';

    private static bool IsKanji(char c) => c is (>= '\u4E00' and <= '\u9FFF') or '々';
}
