using System.Collections.Immutable;
using PlanIngest.Normalizer.Identity.Texts;

namespace PlanIngest.Normalizer.Identity.Measures;

/// <summary>What two measures share and where they differ. Similarities are 0 to 1, or null where one side says nothing.</summary>
internal sealed record MeasureComparison(
    NumberRelation Numbers,
    double Name,
    double NameEdit,
    double NameOverlap,
    bool SameCore,
    int CoreLength,
    bool FormerName,
    bool BracketsDiffer,
    Contrast NameContrast,
    double? Overview,
    double? OverviewOverlap,
    bool SameOverview,
    double? Departments,
    double? Section,
    double? Position,
    double? Indicators,
    bool SameEdition,
    bool Relisted)
{
    // What the model sees. Similarities lie between -1 and 1 with 0 for the unknown; everything else is 0 or 1.
    private static readonly ImmutableArray<(string Name, Func<MeasureComparison, double> Value)> FeatureDefinitions =
    [
        ("numbers_shared", pair => Flag(pair.Numbers is NumberRelation.Shared)),
        ("numbers_differ", pair => Flag(pair.Numbers is NumberRelation.Disjoint)),
        ("number_branch", pair => Flag(pair.Numbers is NumberRelation.Branch)),
        ("name", pair => Centred(pair.Name)),
        ("name_edit", pair => Centred(pair.NameEdit)),
        ("name_overlap", pair => Centred(pair.NameOverlap)),
        ("same_core", pair => Flag(pair.SameCore)),
        ("same_long_core", pair => pair.SameCore ? Math.Min(1, pair.CoreLength / LongName) : 0),
        ("former_name", pair => Flag(pair.FormerName)),
        ("brackets_differ", pair => Flag(pair.BracketsDiffer)),
        ("name_opposed", pair => Flag(pair.NameContrast is Contrast.Opposed)),
        ("name_partly_opposed", pair => Flag(pair.NameContrast is Contrast.Partial)),
        ("overview", pair => Centred(pair.Overview)),
        ("overview_overlap", pair => Centred(pair.OverviewOverlap)),
        ("same_overview", pair => Flag(pair.SameOverview)),
        ("overview_unknown", pair => Flag(pair.Overview is null)),
        ("departments", pair => Centred(pair.Departments)),
        ("departments_unknown", pair => Flag(pair.Departments is null)),
        ("section", pair => Centred(pair.Section)),
        ("position", pair => Centred(pair.Position)),
        ("indicators", pair => Centred(pair.Indicators)),
        ("relisted", pair => Flag(pair.Relisted)),
        ("same_edition", pair => Flag(pair.SameEdition && !pair.Relisted)),
        ("name_and_overview", pair => pair.BestName * (pair.Overview ?? 0)),
        ("name_and_number", pair => pair.Numbers is NumberRelation.Shared ? pair.BestName : 0),
        ("name_and_department", pair => pair.BestName * (pair.Departments ?? 0)),
        ("name_or_overview", pair => Math.Max(pair.BestName, pair.Overview ?? 0)),
    ];

    // A name of this many characters is hardly given twice; short ones (啓発活動) are general.
    private const double LongName = 16;

    /// <summary>Whether the pair cannot be one measure: two rows of one edition that carry their own numbers.</summary>
    public bool Excluded => SameEdition && !Relisted && Numbers is (NumberRelation.Disjoint or NumberRelation.Branch);

    public static MeasureComparison Of(MeasureProfile a, MeasureProfile b)
    {
        var former = a.Name.FormerNames.Any(name => IsName(name, b.Name)) || b.Name.FormerNames.Any(name => IsName(name, a.Name));
        var overviews = !a.Overview.IsEmpty && !b.Overview.IsEmpty;
        return new MeasureComparison(
            Relation(a, b),
            a.Name.FullBigrams.Similarity(b.Name.FullBigrams),
            EditDistance.Similarity(a.Name.Full, b.Name.Full),
            a.Name.CoreBigrams.Overlap(b.Name.CoreBigrams),
            a.Name.Core.Length > 0 && a.Name.Core == b.Name.Core,
            Math.Min(a.Name.Core.Length, b.Name.Core.Length),
            former,
            a.Name.Brackets.Length > 0 && b.Name.Brackets.Length > 0 && a.Name.Brackets != b.Name.Brackets,
            former ? Contrast.None : a.Name.Words.With(b.Name.Words),
            overviews ? a.Overview.Similarity(b.Overview) : null,
            overviews ? a.Overview.Overlap(b.Overview) : null,
            overviews && a.OverviewText == b.OverviewText,
            a.Departments.IsEmpty || b.Departments.IsEmpty ? null : a.Departments.Similarity(b.Departments),
            a.Section.IsEmpty || b.Section.IsEmpty ? null : a.Section.Similarity(b.Section),
            a.Position is { } here && b.Position is { } there ? 1 - Math.Abs(here - there) : null,
            Shared(a.Indicators, b.Indicators),
            a.FiscalYear is not null && a.FiscalYear == b.FiscalYear,
            a.Relisted || b.Relisted);
    }

    /// <summary>The names of <see cref="Features"/>, in order.</summary>
    public static ImmutableArray<string> FeatureNames { get; } = [.. FeatureDefinitions.Select(feature => feature.Name)];

    private double BestName => FormerName || (SameCore && !BracketsDiffer) ? 1 : Math.Max(Name, NameEdit);

    /// <summary>For the model.</summary>
    public float[] Features() => [.. FeatureDefinitions.Select(feature => (float)feature.Value(this))];

    /// <summary>Whether a number is the same, or one row points to the other's number.</summary>
    public static bool ShareNumber(MeasureProfile a, MeasureProfile b) =>
        Meet(a.Numbers, b.Numbers) || Meet(a.Pointers, b.Numbers) || Meet(b.Pointers, a.Numbers);

    /// <summary>How the numbers of two rows relate.</summary>
    public static NumberRelation Relation(MeasureProfile a, MeasureProfile b)
    {
        if (ShareNumber(a, b))
        {
            return NumberRelation.Shared;
        }

        if (a.Numbers.IsEmpty || b.Numbers.IsEmpty)
        {
            return NumberRelation.Unknown;
        }

        var branch = a.Numbers.Any(one => b.Numbers.Any(two => PlanNumber.IsBranch(one, two)));
        return branch ? NumberRelation.Branch : NumberRelation.Disjoint;
    }

    /// <summary>Whether it is worth comparing the two at all; cheap.</summary>
    public static bool IsPlausible(MeasureProfile a, MeasureProfile b) =>
        ShareNumber(a, b)
        || a.Name.FullBigrams.IsSimilar(b.Name.FullBigrams, 0.2)
        || a.Overview.IsSimilar(b.Overview, 0.3)
        || !a.Name.FormerNames.IsEmpty
        || !b.Name.FormerNames.IsEmpty;

    private static bool IsName(string former, MeasureName name) =>
        former == name.Full || former == name.Core || EditDistance.Similarity(former, name.Full) >= 0.8;

    private static bool Meet(ImmutableArray<string> some, ImmutableArray<string> others)
    {
        foreach (var number in some)
        {
            if (others.Contains(number))
            {
                return true;
            }
        }

        return false;
    }

    private static double? Shared(ImmutableArray<string> a, ImmutableArray<string> b) =>
        a.IsEmpty || b.IsEmpty ? null : (double)a.Intersect(b).Count() / Math.Min(a.Length, b.Length);

    private static double Flag(bool value) => value ? 1 : 0;

    private static double Centred(double? similarity) => similarity is { } value ? (2 * value) - 1 : 0;
}

/// <summary>How the numbers of two listings relate.</summary>
internal enum NumberRelation
{
    /// <summary>One of the two has none.</summary>
    Unknown,

    /// <summary>At least one number is the same, or one listing points to the other's number.</summary>
    Shared,

    /// <summary>One number is a branch of the other: 52 and 52-1.</summary>
    Branch,

    /// <summary>All numbers differ.</summary>
    Disjoint,
}
