using System.Collections.Immutable;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Figures.Phrases;

/// <summary>Cuts the words before a number into noun phrases by particles and by verbs that modify a noun.</summary>
internal sealed class PhraseReader
{
    private readonly ImmutableArray<Phrase>.Builder _phrases = ImmutableArray.CreateBuilder<Phrase>();
    private readonly string _text;

    /// <summary>Where the clause being read begins.</summary>
    private int _clause;

    /// <summary>Where its noun phrase begins.</summary>
    private int _whole;

    /// <summary>Where its noun begins, behind the clauses that modify it.</summary>
    private int _noun;

    private PhraseReader(string text) => _text = text;

    /// <summary>The phrases of <paramref name="text"/> in order; those that belong to a modifying clause are left out.</summary>
    /// <param name="text">The words of one clause.</param>
    /// <param name="isBeforeNumber">Whether a number follows, so that a verb at the end modifies it (定員を超える35人).</param>
    public static ImmutableArray<Phrase> Read(string text, bool isBeforeNumber = false)
    {
        var reader = new PhraseReader(text);
        for (var at = 0; at < text.Length;)
        {
            at = reader.ReadAt(at);
        }

        reader.End(isBeforeNumber);
        return reader._phrases.ToImmutable();
    }

    /// <summary>Reads what stands at an index.</summary>
    /// <returns>The index after it.</returns>
    private int ReadAt(int at)
    {
        if (EndOfBracket(_text, at) is { } closed)
        {
            return closed;
        }

        if (PhraseLexicon.ConjunctionAt(_text, at) is { } conjunction)
        {
            return at + conjunction.Length;
        }

        if (Match(PhraseLexicon.Adnominals, _text, at) is { } adnominal && at + adnominal.Length < _text.Length)
        {
            return _noun = at + adnominal.Length;
        }

        if (Match(PhraseLexicon.Adverbials, _text, at) is { } adverbial
            && IsParticle(_text, at, adverbial)
            && !FollowsNo(_text, at + adverbial.Length)
            && !IsInflected(_text, at + adverbial.Length))
        {
            Add(at, Phrase.Adverbial);
            return BeginClause(at + adverbial.Length);
        }

        if (ParticleAt(_text, at) is { } particle)
        {
            Add(at, particle.Case);
            (_whole, _noun) = (at + particle.Length, at + particle.Length);
            return particle.Case is "は" or "で" or "では" or "には" ? BeginClause(_whole) : _whole;
        }

        return ReadVerbAt(at);
    }

    private int ReadVerbAt(int at)
    {
        if (EndsClause(_text, at))
        {
            return BeginClause(at + 1);
        }

        if (IsVerbBeforeFormalNoun(_text, at))
        {
            // もの, 者 and 割合 say nothing without the clause before them.
            _phrases.RemoveAll(phrase => phrase.Particle is not ("は" or "で" or "では" or "には"));
            (_whole, _noun) = (_clause, _clause);
        }
        else if (IsVerbBeforeNoun(_text, at))
        {
            // The clause takes the phrases read so far with it: 小学校で配布したカード is about the cards.
            _whole = _phrases.Count > 0 ? _clause : _whole;
            _phrases.RemoveAll(phrase => phrase.Particle is not "は");
            _noun = at + 1;
        }

        return at + 1;
    }

    private void End(bool isBeforeNumber)
    {
        if (isBeforeNumber && _text.Length > 1 && IsVerb(_text, _text.Length - 1))
        {
            _phrases.RemoveAll(phrase => phrase.Particle is not ("は" or "には" or "では"));
            _whole = _text.Length;
        }

        if (_whole < _text.Length)
        {
            Add(_text.Length, "");
        }
    }

    private int BeginClause(int at) => _clause = _whole = _noun = at;

    private void Add(int end, string particle) => _phrases.Add(new Phrase(
        PhraseLexicon.WithoutLead(_text[_noun..end]).Trim(), PhraseLexicon.WithoutLead(_text[_whole..end]).Trim(), particle));

    private static (string Case, int Length)? ParticleAt(string text, int at)
    {
        var (word, particle) = text[at] switch
        {
            'を' => ("を", "を"),
            'に' when Letters.StandsAt(text, at, "には") => ("には", "には"),
            'に' when Letters.StandsAt(text, at, "にも") => ("にも", "には"),
            'で' when Letters.StandsAt(text, at, "では") => ("では", "では"),
            'で' when Letters.StandsAt(text, at, "でも") => ("でも", "では"),
            'と' when Letters.StandsAt(text, at, "として") => ("として", "として"),
            'と' when Letters.StandsAt(text, at, "とも") => ("とも", "とも"),
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
        if (Letters.AnyStandsAt(text, at, PhraseLexicon.BeginLikeParticles))
        {
            return false;
        }

        if (at == 0 || word[0] == 'を')
        {
            return true;
        }

        var before = text[at - 1];
        var after = at + word.Length < text.Length ? text[at + word.Length] : '\0';
        if (!Letters.IsHiragana(before))
        {
            return word switch
            {
                "が" => after is not ('り' or 'る' or 'っ' or 'れ' or 'ら' or 'ん'),
                "で" => after is not ('き' or 'す' or 'し'),
                _ => true,
            };
        }

        return !Letters.IsHiragana(after) && !(word == "も" && before == 'ど');
    }

    /// <summary>家庭児童相談室への相談 is one noun phrase.</summary>
    private static bool FollowsNo(string text, int at) => at < text.Length && text[at] == 'の' && !Letters.StandsAt(text, at, "のべ");

    /// <summary>に応じ goes on to another phrase, に応じた and に応じます do not.</summary>
    private static bool IsInflected(string text, int at) => at < text.Length && text[at] is 'た' or 'ま' or 'る' or 'な';

    /// <summary>し or して between a verbal noun and another word: the clause before has ended.</summary>
    private static bool EndsClause(string text, int at) =>
        text[at] is 'し' or 'て' or 'り' or 'き' or 'い' or 'み' or 'け' or 'め'
        && at > 0
        && at + 1 < text.Length
        && ((text[at] == 'し'
            && at > 1
            && Letters.IsKanji(text[at - 1])
            && Letters.IsKanji(text[at - 2])
            && !Letters.IsHiragana(text[at + 1])
            && !PhraseLexicon.EndsInOkurigana(text[at - 1]))
            || (text[at] == 'て' && text[at - 1] is 'し' or 'っ' or 'い' or 'れ' or 'け' && !Letters.IsHiragana(text[at + 1]))
            || text[at + 1] == '、');

    private static bool IsVerbBeforeFormalNoun(string text, int at) =>
        text[at] is 'た' or 'る' or 'い'
            && at > 0
            && (Letters.IsHiragana(text[at - 1]) || Letters.IsKanji(text[at - 1]))
            && Letters.AnyStandsAt(text, at + 1, PhraseLexicon.FormalNouns);

    /// <summary>Whether a verb form ends at <paramref name="at"/> and modifies the noun behind it.</summary>
    private static bool IsVerbBeforeNoun(string text, int at) =>
        at > 0 && at + 1 < text.Length && IsNounStart(text[at + 1]) && IsVerb(text, at);

    private static bool IsVerb(string text, int at)
    {
        var before = text[at - 1];
        return text[at] switch
        {
            'た' =>
                before is 'し' or 'っ' or 'ん' or 'い' or 'れ' or 'せ' or 'け' or 'め' or 'べ' or 'て' or 'え' or 'き' or 'じ' or 'げ' or 'ね'
                    or 'み' or 'ち' or 'り',
            'る' => Letters.IsHiragana(before) || Letters.IsKanji(before),
            'う' or 'く' or 'す' or 'む' or 'ぶ' or 'つ' or 'ぐ' => Letters.IsKanji(before),
            'い' => before == 'な' && at > 1 && (Letters.IsHiragana(text[at - 2]) || Letters.IsKanji(text[at - 2])),
            _ => false,
        };
    }

    /// <summary>Whether a noun may begin with a character: a verb form before it modifies that noun.</summary>
    public static bool IsNounStart(char c) => Letters.IsKanji(c) || c is (>= 'ァ' and <= 'ヶ') or '「' or '『' || char.IsAsciiLetterOrDigit(c);

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
            if (Letters.StandsAt(text, at, word))
            {
                return word;
            }
        }

        return null;
    }
}
