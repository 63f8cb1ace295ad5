namespace PlanIngest.Normalizer.Figures;

/// <summary>Decides what each number of an entry counts: its subject S, its action A, its heading, its total.</summary>
internal static class LabelRules
{
    public static void Decide(List<Draft> drafts, EntryContext context)
    {
        string? subject = null;
        var total = context.Total;
        foreach (var draft in drafts)
        {
            subject = draft.NewSubject ?? subject;
            draft.Instead ??= NonFigures.KindOf(draft);
            if (draft.Instead is not null)
            {
                continue;
            }

            var words = ClauseWords.Of(draft);
            Decide(draft, words, subject, total, context);
            draft.Instead = NonFigures.KindOfLabelled(draft);
            if (draft.Instead is not null)
            {
                continue;
            }
            // People who come to an event do not become what the next sentence is about.
            if (draft.Owner is null
                && draft.Clause is null
                && draft.Subject.Length > 0
                && !draft.IsPart
                && (subject is null || words.Subject is not null))
            {
                subject = draft.Subject;
            }

            if (!draft.IsPart && draft.Parent is null && draft.Owner is null)
            {
                total = draft;
            }
        }
    }

    private static void Decide(Draft draft, ClauseWords words, string? subject, Draft? total, EntryContext context)
    {
        if (draft.IsPart && (draft.Owner ?? total) is { } whole)
        {
            DecidePart(draft, words, whole);
        }
        else if (draft.Owner is { } owner)
        {
            DecideInBracket(draft, words, owner);
        }
        else if (draft.Clause is { } clause)
        {
            DecideAfterVerb(draft, words, clause, subject ?? context.Heading, context);
        }
        else if (draft.Key is { } key && !words.HasVerb)
        {
            DecideKeyed(draft, words, key, context);
        }
        else
        {
            DecideSentence(draft, words, subject, context);
        }
    }

    /// <summary>うち新規78件: the words before the number, else what follows it.</summary>
    private static void DecidePart(Draft draft, ClauseWords words, Draft whole)
    {
        draft.Parent = whole;
        draft.Subject = Clean(draft, words.Own ?? words.Counted ?? Label.Join(words.SubjectBehind, words.Action));
        draft.Label = draft.Subject;
    }

    /// <summary>Numbers in a bracket after a number: parts of it, or more about the same event.</summary>
    private static void DecideInBracket(Draft draft, ClauseWords words, Draft owner)
    {
        var own = words.Own ?? words.Counted;
        if (own is null || ContextWords.IsAboutPreviousYear(own))
        {
            if (own is not null)
            {
                draft.Qualifier = Qualifiers.Stronger(draft.Qualifier, Qualifiers.PreviousYear);
            }

            draft.Subject = owner.Subject;
            // 受講者 98人(累計1,450人) counts the same; 講座 4回(98人) does not.
            var countsTheSame = draft.IsAfterVerb ? words.Action is null : draft.Unit == owner.Unit;
            draft.Label = countsTheSame ? owner.Label : Label.Join(PrefixOf(owner), owner.Subject, draft.IsAfterVerb ? words.Action : null);
            if (draft.Amount.IsAll && draft.Unit == owner.Unit)
            {
                draft.Qualifier = Qualifiers.Stronger(draft.Qualifier, Qualifiers.Denominator);
            }

            return;
        }
        var cleaned = Clean(draft, own);
        var isPart = draft.Unit == owner.Unit && draft.Amount.Value <= owner.Amount.Value && draft.Amount.Qualifier is null;
        if (isPart)
        {
            draft.Parent = owner;
        }

        draft.Subject = cleaned;
        draft.Label = isPart || Label.IsAspect(owner.Subject) || (draft.IsAfterVerb && Label.IsAspect(cleaned))
            ? cleaned
            : Label.Join(PrefixOf(owner), owner.Subject, cleaned);
    }

    /// <summary>カードを配布した(3,150枚): subject and verb of the clause, or the number's own noun with the subject.</summary>
    private static void DecideAfterVerb(Draft draft, ClauseWords words, VerbClause clause, string? fallback, EntryContext context)
    {
        if (words.Own is { } own && Label.IsAspect(own))
        {
            SetLabel(draft, own, null, null, context);
        }
        else
        {
            SetLabel(draft, clause.Subject ?? fallback, words.Own is null ? clause.Action : null, words.Own, context);
        }
    }

    /// <summary>X:N単位 and X(N単位): X, with a noun of the number's own behind it.</summary>
    private static void DecideKeyed(Draft draft, ClauseWords words, Key key, EntryContext context)
    {
        var own = words.Own ?? words.Counted;
        if (key.IsBracket && own is not null && Label.IsAspect(key.Text))
        {
            SetLabel(draft, own, null, null, context);
        }
        else
        {
            SetLabel(draft, key.Text, null, own, context);
        }
    }

    private static void DecideSentence(Draft draft, ClauseWords words, string? subject, EntryContext context)
    {
        var fallback = draft.Key?.Text ?? subject;
        if (words.Counted is { } counted && words.Own is null)
        {
            var isSide = Label.IsParticipation(counted);
            SetLabel(
                draft,
                isSide ? words.Subject ?? words.Place ?? fallback ?? context.Heading : counted,
                isSide ? null : words.Action,
                isSide ? counted : null,
                context);
        }
        else
        {
            var participants = words.Action is { } action && Label.IsParticipation(action) ? words.Place : null;
            var own = words.Own ?? words.Subject ?? participants ?? words.SubjectBehind ?? fallback ?? words.Place;
            SetLabel(draft, own ?? context.Heading, words.Action, null, context);
        }
    }

    private static void SetLabel(Draft draft, string? subject, string? action, string? own, EntryContext context)
    {
        draft.Subject = Clean(draft, subject ?? "");
        var rest = own is null ? action : Clean(draft, own);
        var lead = draft.Lead is null || Label.IsGenericHeading(draft.Lead) ? null : Clean(draft, draft.Lead);
        var isItem = lead is not null || action is null || Label.IsSideOfEvent(draft.Subject);
        var heading = isItem && draft.Subject != context.Heading ? context.Heading : null;
        draft.Label = Label.Join(heading, lead, draft.Subject, rest);
    }

    private static string? PrefixOf(Draft owner)
    {
        var at = owner.Label.IndexOf(owner.Subject, StringComparison.Ordinal);
        return at > 0 ? owner.Label[..(at - 1)] : null;
    }

    private static string Clean(Draft draft, string text)
    {
        var (label, qualifier) = Label.Clean(text);
        draft.Qualifier = Qualifiers.Stronger(draft.Qualifier, qualifier);
        return label;
    }
}
