using PlanIngest.Normalizer.Figures.Phrases;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Figures.Labels;

/// <summary>The words of a number's clause by their part in it.</summary>
/// <param name="Own">The noun directly before the number.</param>
/// <param name="Counted">The noun behind it (5件の相談).</param>
/// <param name="Subject">The phrase before it that its clause is about (講座を3回).</param>
/// <param name="Place">The phrase with に or で before it (窓口に500部).</param>
/// <param name="SubjectBehind">The phrase behind it (18団体が会議に出席).</param>
/// <param name="Action">The verb as a verbal noun.</param>
/// <param name="HasVerb">Whether the words that belong to its key have a verb form.</param>
internal sealed record ClauseParts(
    string? Own,
    string? Counted,
    string? Subject,
    string? Place,
    string? SubjectBehind,
    string? Action,
    bool HasVerb)
{
    public static ClauseParts Of(FigureCandidate candidate)
    {
        var behind = candidate.Sentence.Behind(candidate.Position);
        if (candidate.Key is { IsBracket: false } || behind.Contains(Sentence.KeyMark))
        {
            behind = UpToNextKey(behind);
        }

        var tail = UpToStop(behind);

        var hasVerb = candidate.Key is not { IsBracket: true }
            && Predicate.Find(
                candidate.Sentence.Before(candidate.Position, KeyStart(candidate)) + Sentence.NumberMark + behind,
                0) is not null;
        if (behind.StartsWith("のうち", StringComparison.Ordinal))
        {
            (behind, tail) = ("", "");
        }

        var counted = CountedNoun(tail);
        var verb = ContextPatterns.DetachesVerb(tail) ? null : VerbBehind(behind, tail.Length);
        if (counted is not null && verb is not null && verb.Start > tail.Length)
        {
            verb = null;
        }

        var nominal = tail.Length > 0 && behind.Length > tail.Length && behind[tail.Length] == Sentence.NumberMark
            ? null
            : Predicate.FindNominal(tail);
        if (nominal is not null && !(verb is not null && verb.Start <= nominal.Start))
        {
            verb = nominal;
        }

        if (verb is null && nominal is null && candidate.Key is null && counted is null && !ContextPatterns.DetachesVerb(tail))
        {
            verb = SharedNominal(behind);
        }

        var before = candidate.Before.Trim(' ', '\u3000');
        if (candidate.Amount.Qualifier == Qualifiers.Average)
        {
            before = ContextPatterns.WithoutPerUnit(before);
        }

        if (candidate.IsPart)
        {
            before = ContextPatterns.WithoutParts(before);
        }

        var (own, subject, place) = OwnAndSubject(before, candidate, verb is not null);
        var subjectBehind = verb is { } found && found.Start <= tail.Length
            ? SubjectOfBehind(tail[..found.Start], found.Action, candidate.IsPart)
            : null;
        return new ClauseParts(own ?? candidate.NounBehind, counted, subject, place, subjectBehind, verb?.Action, hasVerb);
    }

    private static (string? Own, string? Subject, string? Place) OwnAndSubject(string before, FigureCandidate candidate, bool hasVerb)
    {
        if (before.Length == 0)
        {
            return (NullIfEmpty(candidate.InnerKey), null, null);
        }

        var phrases = PhraseReader.Read(
            before.EndsWith('の') && !before.EndsWith("もの", StringComparison.Ordinal) ? before[..^1] : before,
            isBeforeNumber: true);
        var subject = Phrase.SubjectOf(phrases)?.Noun;
        var place = Phrase.PlaceOf(phrases)?.Noun;
        if (phrases is [.., { Particle: "", Noun.Length: > 0 } attached] && !PhraseLexicon.IsAdverb(attached.Noun))
        {
            // Without a verb the words stand as they are (保健師等による訪問 延べ516件).
            var own = hasVerb || phrases.Length > 1 ? attached.Noun : attached.Whole;
            return (Label.Join(candidate.InnerKey, own), subject, place);
        }
        if (candidate.Key is not null || candidate.IsPart)
        {
            return (NullIfEmpty(Label.Join(candidate.InnerKey, subject ?? place)), subject, place);
        }

        return (null, subject, place);
    }

    /// <summary>The verb of the clause; beyond a comma none that modifies a noun (26事業所、受講した従業員は324人).</summary>
    private static Predicate? VerbBehind(string behind, int stop)
    {
        var verb = Predicate.Find(behind, 0);
        while (verb is not null
            && verb.Start > stop
            && verb.End < behind.Length
            && behind[verb.End - 1] is 'た' or 'る'
            && PhraseReader.IsNounStart(behind[verb.End]))
        {
            verb = Predicate.Find(behind, verb.End);
        }

        return verb;
    }

    private static string? CountedNoun(string tail)
    {
        if (!tail.StartsWith('の'))
        {
            return null;
        }

        var phrases = PhraseReader.Read(tail[1..]);
        var noun = phrases.Length > 0 ? phrases[0].Noun : "";
        if (Predicate.Find(noun, 0) is { } verb)
        {
            noun = noun[..verb.Start].TrimEnd('と', 'に');
        }

        return noun.Length > 1 ? noun : null;
    }

    /// <summary>が or に between the number and its verb; に only where people go to it or the number is a part (うち5組が移住につながった).</summary>
    private static string? SubjectOfBehind(string words, string? action, bool isPart)
    {
        foreach (var phrase in PhraseReader.Read(words))
        {
            if (phrase.Noun.Length > 1 && !PhraseLexicon.IsAdverb(phrase.Noun)
                && (phrase.Particle is "を"
                    || (phrase.Particle is "が" && action is null)
                    || (phrase.Particle is "に" && (action is null ? isPart : Label.IsParticipation(action)))))
            {
                return phrase.Noun;
            }
        }

        return null;
    }

    /// <summary>講座を2回、講演会を1回開催: the verbal noun at the end holds for both.</summary>
    private static Predicate? SharedNominal(string behind)
    {
        var last = behind.TrimEnd('、', ' ');
        var number = last.LastIndexOf(Sentence.NumberMark);
        return number >= 0 ? Predicate.FindNominal(last[(number + 1)..]) : null;
    }

    private static int KeyStart(FigureCandidate candidate) =>
        candidate.Key is { IsBracket: false } key && key.Position <= candidate.Position ? key.Position : 0;

    private static string UpToNextKey(string behind)
    {
        var mark = behind.IndexOf(Sentence.KeyMark);
        if (mark < 0)
        {
            return behind;
        }

        var stop = behind.AsSpan(0, mark).LastIndexOfAny('、', ' ', Sentence.NumberMark);
        return behind[..Math.Max(0, stop)];
    }

    private static string UpToStop(string behind)
    {
        var stop = behind.AsSpan().IndexOfAny('、', ' ', Sentence.NumberMark);
        return stop < 0 ? behind : behind[..stop];
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
