using System.Collections.Immutable;
using PlanIngest.Normalizer.Calendar;
using PlanIngest.Normalizer.Figures.Numbers;
using PlanIngest.Normalizer.Figures.Phrases;
using PlanIngest.Normalizer.Lexicon.RowTypes;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Figures.Labels;

/// <summary>The clause that is being read: words not yet claimed by a number, and what holds for the numbers that follow.</summary>
internal sealed class Clause(string text, Scope scope)
{
    /// <summary>Stands in the sentence before a number that is a part of the one before it.</summary>
    private const string PartMark = "のうち";

    /// <summary>No phrase is longer; of more words than this only the last are kept.</summary>
    private const int LongestPhrase = 200;

    private Sentence _sentence = new();
    private Key? _key = scope.Key;
    private string? _innerKey;
    private string? _keyQualifier = scope.Qualifier;
    private string? _nextQualifier;
    private bool _isKeyColon;
    private string? _datedEvent;
    private string? _lead = scope.Lead;
    private bool _isPart = scope.IsPart;

    /// <summary>The words since the last number, comma or key.</summary>
    public string Pending { get; private set; } = "";

    /// <summary>The last number of the segment (between two commas), or null.</summary>
    public FigureCandidate? Last { get; private set; }

    /// <summary>The first number of the segment, or null.</summary>
    public FigureCandidate? First { get; private set; }

    /// <summary>Days on which the clause says something happened, not yet given to a number or an event.</summary>
    public List<MonthDay> Dates { get; } = [];

    /// <summary>Days written as the key of the next number (6/14:12名).</summary>
    public ImmutableArray<MonthDay> KeyDates { get; set; } = scope.KeyDates;

    public int? Year { get; set; } = scope.Year;

    /// <summary>A qualifier in a bracket behind the pending words.</summary>
    public string? BracketQualifier { get; set; }

    /// <summary>A counter in a bracket before the next number, or stated for the whole cell.</summary>
    public Counter? StatedCounter { get; set; } = scope.StatedCounter;

    /// <summary>The number that a bracket opening here follows, a verb between them allowed (3回開催(5/16)); or null.</summary>
    public FigureCandidate? NumberBeforeBracket =>
        Last is not null && (Pending.Length == 0 || IsClauseWithVerb(Pending)) ? Last : null;

    /// <summary>Whether the key says when the event takes place (展示期間, 開催日).</summary>
    public bool IsTimeOfEvent => Pending.Length == 0 && _key is not null && ContextPatterns.IsTimeOfEvent(_key.Text);

    /// <summary>Whether the pending words are a clause with its verb (講演会を開催).</summary>
    public bool HasEnded => IsClauseWithVerb(Pending) && PhraseReader.Read(Pending).Length > 1;

    public bool IsBareNoun => Pending.Length > 0 && PhraseReader.Read(Pending) is [{ Particle: "" }];

    public void Append(string words)
    {
        Pending += words;
        if (Pending.Length > LongestPhrase)
        {
            Pending = Pending[^LongestPhrase..];
        }

        _sentence.Append(words);
    }

    /// <summary>Takes the pending words as the key of what follows.</summary>
    /// <returns>Whether the number before them is part of the key (1回の参加者数:20名).</returns>
    public bool SetKey(bool isColon)
    {
        var words = Pending.Trim(' ', '\u3000');
        var takesNumber = isColon && Last is not null && words.StartsWith('の');
        if (takesNumber)
        {
            words = Last!.Before + text[Last.Token.Start..Last.Token.End] + words;
        }

        if (QualifierWords.QualifierOf(words) is { } qualifier)
        {
            (_nextQualifier, _innerKey, words) = (qualifier, null, "");
        }
        else if (words.Length > 0)
        {
            (_keyQualifier, BracketQualifier) = (BracketQualifier, null);
        }
        if (ContextPatterns.OpensParts(words))
        {
            (_isPart, words) = (true, ContextPatterns.WithoutParts(words));
        }

        if (words.Length > 0)
        {
            if (words.LastIndexOf(' ') is > 0 and var space
                && PhraseReader.Read(words[..space]) is [{ Particle: "" }]
                && (isColon || Label.IsSideOfEvent(words[(space + 1)..])))
            {
                (_lead, words) = (words[..space], words[(space + 1)..]);
            }

            if (scope.IsBracket || _isPart || (!isColon && IsUnderKey(words)))
            {
                _innerKey = words;
            }
            else
            {
                (_key, _innerKey, _isKeyColon) = (new Key(words, _sentence.Length + 1, false), null, isColon);
            }
        }
        _sentence.Append(Sentence.KeyMark);
        Pending = "";
        (Last, First) = (null, null);
        return takesNumber;
    }

    /// <summary>Whether words before a space name a side of the key and no new one (フードドライブ:5回 受入量 612kg).</summary>
    private bool IsUnderKey(string words)
    {
        if (_key is null)
        {
            return false;
        }
        // 面接 5件 電話 3件: sides stand beside each other, not under the first.
        return Label.IsAspect(words)
            ? !Label.IsAspect(_key.Text)
            : _isKeyColon || (Label.IsSideOfEvent(words) && !Label.IsSideOfEvent(_key.Text));
    }

    public FigureCandidate AddNumber(Token token, string? newSubject)
    {
        var before = Pending;
        if (Last is not null && Predicate.Find(before, 0) is { } verb)
        {
            before = before[verb.End..];
        }

        if (ContextPatterns.OpensParts(before))
        {
            _isPart = true;
        }
        // 実施校 中学校11校、高等学校5校: the words before the space stand over both.
        if (before.LastIndexOf(' ') is > 0 and var space
            && space < before.Length - 1
            && PhraseReader.Read(before[..space]) is [{ Particle: "" }])
        {
            (_key, before) = (new Key(before[..space], _sentence.Length, false), before[(space + 1)..]);
        }

        var candidate = new FigureCandidate
        {
            Token = token,
            Sentence = _sentence,
            Position = _sentence.Length + (token.Amount!.IsPart ? PartMark.Length : 0),
            Before = before,
            Key = _key,
            InnerKey = _innerKey,
            Owner = scope.Owner,
            IsAfterVerb = scope.IsAfterVerb,
            Clause = scope.Clause,
            Lead = _lead,
            NewSubject = newSubject,
            Year = Year,
            IsPart = _isPart || token.Amount.IsPart,
            Qualifier = Qualifiers.Stronger(_nextQualifier, BracketQualifier ?? _keyQualifier),
            StatedCounter = StatedCounter,
            Rejection = token.Amount.Rejection,
        };
        candidate.Dates.AddRange(KeyDates);
        KeyDates = [];
        (_nextQualifier, BracketQualifier) = (null, null);
        _isPart |= token.Amount.IsPart && scope.IsBracket;
        _sentence.Append(token.Amount.IsPart ? PartMark : "").Append(Sentence.NumberMark);
        Pending = "";
        if (token.Amount.Counter?.Dimension != Dimension.Time || token.Amount.IsCounted)
        {
            First ??= candidate;
        }

        Last = candidate;
        return candidate;
    }

    /// <summary>What holds inside a bracket behind a day (研修を8/2(31名)と12/6(27名)に実施): the event of the clause, and that day.</summary>
    public Scope ScopeOfDatedBracket()
    {
        _datedEvent = Phrase.SubjectOf(PhraseReader.Read(Pending))?.Noun ?? _datedEvent;
        var scopeInside = new Scope
        {
            IsBracket = true,
            Year = Year,
            Lead = _lead,
            Key = _datedEvent is null ? _key : new Key(_datedEvent, 0, true),
            KeyDates = [.. Dates]
        };
        Dates.Clear();
        return scopeInside;
    }

    /// <summary>What holds inside a bracket that opens here.</summary>
    public Scope ScopeOfBracket()
    {
        var words = Pending;
        var inside = new Scope { IsBracket = true, Year = Year, Lead = _lead, Key = _key, KeyDates = KeyDates };
        KeyDates = [];
        if (NumberBeforeBracket is { } number)
        {
            return inside with { Owner = number, IsAfterVerb = words.Length > 0, Year = number.Year, IsPart = _isPart };
        }

        if (words.Trim().Length == 0)
        {
            return inside with { IsBracket = scope.IsBracket, Owner = scope.Owner };
        }

        if (QualifierWords.QualifierOf(words) is { } qualifier)
        {
            return inside with { IsBracket = false, Qualifier = qualifier };
        }

        var phrases = PhraseReader.Read(words);
        var verb = Predicate.FindLast(words) ?? (phrases.Any(phrase => phrase.Particle == "を") ? Predicate.FindNominal(words) : null);
        if (verb is not null && verb.End >= words.TrimEnd().Length)
        {
            return inside with { Clause = new VerbClause(Phrase.SubjectOf(PhraseReader.Read(words[..verb.Start]))?.Noun, verb.Action) };
        }

        return inside with { Key = new Key(phrases.Length > 1 ? phrases[^1].Noun : words, 0, true) };
    }

    public void EndSegment()
    {
        // 相談者の内訳は、本人104人、家族57人: the numbers that follow are sorted under the noun.
        if (Last is null && ContextPatterns.SortedNoun(Pending) is { } noun)
        {
            _key = new Key(noun, 0, true);
        }

        _isPart = scope.IsPart || (scope.IsBracket && _isPart) || ContextPatterns.AnnouncesParts(Pending);
        Pending = "";
        (Last, First) = (null, null);
        _sentence.Append('、');
    }

    public void EndSentence()
    {
        _sentence = new Sentence();
        _key = scope.Key;
        _innerKey = null;
        Dates.Clear();
        Year = scope.Year;
        _isPart = scope.IsPart;
    }

    /// <summary>Whether words end in a verb form, or in a verbal noun with its を or が.</summary>
    private static bool IsClauseWithVerb(string words) =>
        (Predicate.FindLast(words) ?? Predicate.FindNominal(words)) is { } verb
        && verb.End >= words.TrimEnd().Length
        && (verb.IsFinite || verb.Start == 0 || words[verb.Start - 1] is 'を' or 'が');
}
