using PlanIngest.Normalizer.Figures.Numbers;
using PlanIngest.Normalizer.Figures.Phrases;
using PlanIngest.Normalizer.Lexicon.RowTypes;

namespace PlanIngest.Normalizer.Figures.Labels;

/// <summary>Numbers with a counter that are no figures because of what their clause says.</summary>
internal static class NonFigures
{
    /// <summary>Why the number is no figure, told before its label is known; null where nothing speaks against it.</summary>
    public static NumeralKind? KindOf(FigureCandidate candidate)
    {
        var behind = candidate.Sentence.Behind(candidate.Position);
        var before = candidate.Before.TrimEnd(' ', '\u3000', 'を', 'は', 'が', 'の');
        if (ContextPatterns.IsDenied(behind))
        {
            return NumeralKind.Negated;
        }

        if (ContextPatterns.IsPlan(before)
            || IsPlanKey(candidate)
            || ContextPatterns.IsPlannedBehind(behind)
            || ContextPatterns.IsFuture(candidate.Sentence.Before(candidate.Position)))
        {
            return NumeralKind.Plan;
        }

        if (ContextPatterns.IsEntitlement(before))
        {
            return NumeralKind.PerUnit;
        }

        if (ContextPatterns.IsPartner(behind))
        {
            return NumeralKind.Manner;
        }

        if (candidate.Amount.Bound == "以内" || (candidate.Amount.Bound is not null && ContextPatterns.IsCondition(behind)))
        {
            return NumeralKind.Threshold;
        }

        return null;
    }

    /// <summary>Why the number is no figure, told by its label.</summary>
    public static NumeralKind? KindOfLabelled(FigureCandidate candidate)
    {
        if (candidate.Counter is null)
        {
            return candidate.Label.Length > 0
                && (candidate.Owner?.Counter is null || candidate.InnerKey is not null)
                && (candidate.Key is not null || Label.IsAspect(candidate.Subject))
                ? null
                : NumeralKind.Name;
        }

        return candidate.Amount.Counter?.Dimension switch
        {
            Dimension.Time when !candidate.Amount.IsCounted
                && candidate.Qualifier is null
                && !ContextPatterns.CountsTime(candidate.Subject)
                && !ContextPatterns.CountsTime(candidate.Label) =>
                NumeralKind.Schedule,
            Dimension.Age when !ContextPatterns.CountsAge(candidate.Label) => NumeralKind.Age,
            _ => null,
        };
    }

    /// <summary>A planned number as a line of its own; 定員 in a bracket is one, as the counted thing it is none.</summary>
    private static bool IsPlanKey(FigureCandidate candidate)
    {
        var key = candidate.InnerKey ?? (candidate.Key is { IsBracket: false } own ? own.Text : null);
        return key is not null
            && ContextPatterns.IsPlan(key)
            && !(key.EndsWith("定員", StringComparison.Ordinal) && candidate.InnerKey is null);
    }
}
