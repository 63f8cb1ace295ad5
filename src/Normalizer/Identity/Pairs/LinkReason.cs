using System.Globalization;
using PlanIngest.Normalizer.Identity.Indicators;
using PlanIngest.Normalizer.Identity.Measures;
using PlanIngest.Normalizer.Identity.Texts;

namespace PlanIngest.Normalizer.Identity.Pairs;

/// <summary>What speaks for and against a pair, in words.</summary>
internal static class LinkReason
{
    public static string Describe(MeasureComparison pair) => Sentence(
    [
        pair.Excluded ? "two rows of one edition with numbers of their own" : null,
        pair.Numbers switch
        {
            NumberRelation.Shared => "number kept",
            NumberRelation.Branch => "number is a branch of the other",
            NumberRelation.Disjoint => "numbers differ",
            _ => null,
        },
        pair.FormerName ? "former name stated" : pair.SameCore && !pair.BracketsDiffer ? "name the same" : Alike("name", pair.Name),
        pair.BracketsDiffer ? "bracketed part of the name differs" : null,
        pair.NameContrast is Contrast.Opposed ? "names exclude each other" : null,
        pair.SameOverview ? "overview the same" : pair.Overview is { } overview ? Alike("overview", overview) : null,
        pair.Departments switch
        {
            null => null,
            >= 0.999 => "department the same",
            { } alike => Alike("department", alike),
        },
        pair.Relisted ? "re-listed" : null,
    ]);

    public static string Describe(IndicatorComparison pair) => Sentence(
    [
        pair.SameQualifier ? null : "qualifier differs (延べ, 実, 累計 …)",
        pair.SameDimension is false ? "unit counts something else" : null,
        pair.SameScale ? null : "unit of another size: values are converted",
        pair.SameDay ? null : "as of another day",
        pair.SameRole ? null : "actual, baseline and target are kept apart",
        pair.SameScope ? null : "stated by another department's row",
        pair.Parent is < IndicatorComparison.AlikeParents ? "part of another total" : null,
        pair.Contrast is Contrast.Opposed ? "labels exclude each other" : null,
        pair.Difference switch
        {
            LabelDifference.None => pair.SameWhole ? "label the same" : "label counts the same",
            LabelDifference.MeasureAdded => "label repeats the measure's name",
            LabelDifference.WordAdded => "one label says more than the other",
            _ => Alike("label", pair.Label),
        },
        pair.SameMeasure ? null : pair.MeasuresOpposed ? "measures exclude each other" : Alike("measure", pair.Measure),
    ]);

    private static string Alike(string what, double similarity) =>
        string.Create(CultureInfo.InvariantCulture, $"{what} {similarity:0.00} alike");

    private static string Sentence(string?[] parts) => string.Join("; ", parts.Where(part => part is not null));
}
