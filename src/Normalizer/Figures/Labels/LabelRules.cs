using PlanIngest.Normalizer.Figures.Phrases;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Figures.Labels;

/// <summary>Decides what each number of an entry counts: its subject S, its action A, its heading, its total.</summary>
internal static class LabelRules
{
    public static void Decide(List<FigureCandidate> candidates, EntryContext context)
    {
        string? subject = null;
        var total = context.Total;
        foreach (var candidate in candidates)
        {
            subject = candidate.NewSubject ?? subject;
            candidate.Rejection ??= NonFigures.KindOf(candidate);
            if (candidate.Rejection is not null)
            {
                continue;
            }

            var words = ClauseParts.Of(candidate);
            Decide(candidate, words, subject, total, context);
            candidate.Rejection = NonFigures.KindOfLabelled(candidate);
            if (candidate.Rejection is not null)
            {
                continue;
            }
            // People who come to an event do not become what the next sentence is about.
            if (candidate.Owner is null
                && candidate.Clause is null
                && candidate.Subject.Length > 0
                && !candidate.IsPart
                && (subject is null || words.Subject is not null))
            {
                subject = candidate.Subject;
            }

            if (!candidate.IsPart && candidate.Parent is null && candidate.Owner is null)
            {
                total = candidate;
            }
        }
    }

    private static void Decide(FigureCandidate candidate, ClauseParts words, string? subject, FigureCandidate? total, EntryContext context)
    {
        if (candidate.IsPart && (candidate.Owner ?? total) is { } whole)
        {
            DecidePart(candidate, words, whole);
        }
        else if (candidate.Owner is { } owner)
        {
            DecideInBracket(candidate, words, owner);
        }
        else if (candidate.Clause is { } clause)
        {
            DecideAfterVerb(candidate, words, clause, subject ?? context.Heading, context);
        }
        else if (candidate.Key is { } key && !words.HasVerb)
        {
            DecideKeyed(candidate, words, key, context);
        }
        else
        {
            DecideSentence(candidate, words, subject, context);
        }
    }

    /// <summary>うち新規78件: the words before the number, else what follows it.</summary>
    private static void DecidePart(FigureCandidate candidate, ClauseParts words, FigureCandidate whole)
    {
        candidate.Parent = whole;
        candidate.Subject = Clean(candidate, words.Own ?? words.Counted ?? Label.Join(words.SubjectBehind, words.Action));
        candidate.Label = candidate.Subject;
    }

    /// <summary>Numbers in a bracket after a number: parts of it, or more about the same event.</summary>
    private static void DecideInBracket(FigureCandidate candidate, ClauseParts words, FigureCandidate owner)
    {
        var own = words.Own ?? words.Counted;
        if (own is null || ContextPatterns.IsAboutPreviousYear(own))
        {
            if (own is not null)
            {
                candidate.Qualifier = Qualifiers.Stronger(candidate.Qualifier, Qualifiers.PreviousYear);
            }

            candidate.Subject = owner.Subject;
            // 受講者 98人(累計1,450人) counts the same; 講座 4回(98人) does not.
            var countsTheSame = candidate.IsAfterVerb ? words.Action is null : candidate.Unit == owner.Unit;
            candidate.Label = countsTheSame
                ? owner.Label
                : Label.Join(PrefixOf(owner), owner.Subject, candidate.IsAfterVerb ? words.Action : null);
            if (candidate.Amount.IsAll && candidate.Unit == owner.Unit)
            {
                candidate.Qualifier = Qualifiers.Stronger(candidate.Qualifier, Qualifiers.Denominator);
            }

            return;
        }
        var cleaned = Clean(candidate, own);
        var isPart = candidate.Unit == owner.Unit && candidate.Amount.Value <= owner.Amount.Value && candidate.Amount.Qualifier is null;
        if (isPart)
        {
            candidate.Parent = owner;
        }

        candidate.Subject = cleaned;
        candidate.Label = isPart || Label.IsAspect(owner.Subject) || (candidate.IsAfterVerb && Label.IsAspect(cleaned))
            ? cleaned
            : Label.Join(PrefixOf(owner), owner.Subject, cleaned);
    }

    /// <summary>カードを配布した(3,150枚): subject and verb of the clause, or the number's own noun with the subject.</summary>
    private static void DecideAfterVerb(
        FigureCandidate candidate,
        ClauseParts words,
        VerbClause clause,
        string? fallback,
        EntryContext context)
    {
        if (words.Own is { } own && Label.IsAspect(own))
        {
            SetLabel(candidate, own, null, null, context);
        }
        else
        {
            SetLabel(candidate, clause.Subject ?? fallback, words.Own is null ? clause.Action : null, words.Own, context);
        }
    }

    /// <summary>X:N単位 and X(N単位): X, with a noun of the number's own behind it.</summary>
    private static void DecideKeyed(FigureCandidate candidate, ClauseParts words, Key key, EntryContext context)
    {
        var own = words.Own ?? words.Counted;
        if (key.IsBracket && own is not null && Label.IsAspect(key.Text))
        {
            SetLabel(candidate, own, null, null, context);
        }
        else
        {
            SetLabel(candidate, key.Text, null, own, context);
        }
    }

    private static void DecideSentence(FigureCandidate candidate, ClauseParts words, string? subject, EntryContext context)
    {
        var fallback = candidate.Key?.Text ?? subject;
        if (words.Counted is { } counted && words.Own is null)
        {
            var isSide = Label.IsParticipation(counted);
            SetLabel(
                candidate,
                isSide ? words.Subject ?? words.Place ?? fallback ?? context.Heading : counted,
                isSide ? null : words.Action,
                isSide ? counted : null,
                context);
        }
        else
        {
            var participants = words.Action is { } action && Label.IsParticipation(action) ? words.Place : null;
            var own = words.Own ?? words.Subject ?? participants ?? words.SubjectBehind ?? fallback ?? words.Place;
            SetLabel(candidate, own ?? context.Heading, words.Action, null, context);
        }
    }

    private static void SetLabel(FigureCandidate candidate, string? subject, string? action, string? own, EntryContext context)
    {
        candidate.Subject = Clean(candidate, subject ?? "");
        var rest = own is null ? action : Clean(candidate, own);
        var lead = candidate.Lead is null || Label.IsGenericHeading(candidate.Lead) ? null : Clean(candidate, candidate.Lead);
        var isItem = lead is not null || action is null || Label.IsSideOfEvent(candidate.Subject);
        var heading = isItem && candidate.Subject != context.Heading ? context.Heading : null;
        candidate.Label = Label.Join(heading, lead, candidate.Subject, rest);
    }

    private static string? PrefixOf(FigureCandidate owner)
    {
        var at = owner.Label.IndexOf(owner.Subject, StringComparison.Ordinal);
        return at > 0 ? owner.Label[..(at - 1)] : null;
    }

    private static string Clean(FigureCandidate candidate, string text)
    {
        var (label, qualifier) = Label.Clean(text);
        candidate.Qualifier = Qualifiers.Stronger(candidate.Qualifier, qualifier);
        return label;
    }
}
