using PlanIngest.Normalizer.Identity.Indicators;
using PlanIngest.Normalizer.Identity.Measures;
using PlanIngest.Normalizer.Identity.Texts;

namespace PlanIngest.Normalizer.Identity.Pairs;

/// <summary>What a plain rule says, without a model: the yardstick that the model must beat.</summary>
internal static class LinkRule
{
    public static bool Same(MeasureComparison pair)
    {
        if (pair.Excluded || pair.BracketsDiffer || pair.NameContrast is Contrast.Opposed)
        {
            return false;
        }

        var numberKept = pair.Numbers is NumberRelation.Shared;
        var elsewhereAlike = pair.Overview >= 0.5 || pair.Departments >= 0.8;
        var nothingElseTold = pair is { Numbers: NumberRelation.Unknown, Overview: null, Departments: null };
        if (pair.SameCore || pair.FormerName)
        {
            return numberKept || elsewhereAlike || nothingElseTold;
        }

        return Math.Max(pair.Name, pair.NameEdit) >= 0.6 && (numberKept || pair.Overview >= 0.6)
            || pair.SameOverview && (numberKept || pair.Departments >= 0.8);
    }

    public static bool Same(IndicatorComparison pair) =>
        !pair.Excluded && pair.SameMeasure && pair.Contrast is not Contrast.Opposed
        && pair.Difference is LabelDifference.None or LabelDifference.MeasureAdded;
}
