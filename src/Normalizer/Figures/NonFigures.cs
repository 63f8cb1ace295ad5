namespace PlanIngest.Normalizer.Figures;

/// <summary>Numbers with a counter that are no figures because of what their clause says.</summary>
internal static class NonFigures
{
    /// <summary>Why the number is no figure, told before its label is known; null where nothing speaks against it.</summary>
    public static NumeralKind? KindOf(Draft draft)
    {
        var behind = draft.Sentence.Behind(draft.Position);
        var before = draft.Before.TrimEnd(' ', '\u3000', 'を', 'は', 'が', 'の');
        if (ContextWords.IsDenied(behind))
        {
            return NumeralKind.Negated;
        }

        if (ContextWords.IsPlan(before)
            || IsPlanKey(draft)
            || ContextWords.IsPlannedBehind(behind)
            || ContextWords.IsFuture(draft.Sentence.Before(draft.Position)))
        {
            return NumeralKind.Plan;
        }

        if (ContextWords.IsEntitlement(before))
        {
            return NumeralKind.PerUnit;
        }

        if (ContextWords.IsPartner(behind))
        {
            return NumeralKind.Manner;
        }

        if (draft.Amount.Bound == "以内" || (draft.Amount.Bound is not null && ContextWords.IsCondition(behind)))
        {
            return NumeralKind.Threshold;
        }

        return null;
    }

    /// <summary>Why the number is no figure, told by its label.</summary>
    public static NumeralKind? KindOfLabelled(Draft draft)
    {
        if (draft.Counter is null)
        {
            return draft.Label.Length > 0
                && (draft.Owner?.Counter is null || draft.InnerKey is not null)
                && (draft.Key is not null || Label.IsAspect(draft.Subject))
                ? null
                : NumeralKind.Name;
        }

        return draft.Amount.Counter?.Dimension switch
        {
            Dimension.Time when !draft.Amount.IsCounted
                && draft.Qualifier is null
                && !ContextWords.CountsTime(draft.Subject)
                && !ContextWords.CountsTime(draft.Label) =>
                NumeralKind.Schedule,
            Dimension.Age when !ContextWords.CountsAge(draft.Label) => NumeralKind.Age,
            _ => null,
        };
    }

    /// <summary>A planned number as a line of its own; 定員 in a bracket is one, as the counted thing it is none.</summary>
    private static bool IsPlanKey(Draft draft)
    {
        var key = draft.InnerKey ?? (draft.Key is { IsBracket: false } own ? own.Text : null);
        return key is not null && ContextWords.IsPlan(key) && !(key.EndsWith("定員", StringComparison.Ordinal) && draft.InnerKey is null);
    }
}
