using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Identity;

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
    /// <summary>The names of <see cref="Features"/>, in order.</summary>
    public static readonly ImmutableArray<string> FeatureNames =
    [
        "numbers_shared", "numbers_differ", "number_branch", "name", "name_edit", "name_overlap", "same_core", "same_long_core", "former_name", "brackets_differ",
        "name_opposed", "name_partly_opposed", "overview", "overview_overlap", "same_overview", "overview_unknown", "departments",
        "departments_unknown", "section", "position", "indicators", "relisted", "name_and_overview", "number_and_name", "name_and_department", "name_or_overview",
        "same_edition",
    ];

    // A name of this many characters is hardly given twice; short ones (啓発活動) are general.
    private const float LongName = 16;

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

    /// <summary>For the model: each between -1 and 1, 0 where nothing is known.</summary>
    public float[] Features()
    {
        var name = FormerName || SameCore && !BracketsDiffer ? 1 : Math.Max(Name, NameEdit);
        return
        [
            Flag(Numbers is NumberRelation.Shared), Flag(Numbers is NumberRelation.Disjoint), Flag(Numbers is NumberRelation.Branch),
            Centred(Name), Centred(NameEdit), Centred(NameOverlap), Flag(SameCore), SameCore ? Math.Min(1, CoreLength / LongName) : 0, Flag(FormerName), Flag(BracketsDiffer),
            Flag(NameContrast is Contrast.Opposed), Flag(NameContrast is Contrast.Partial),
            Centred(Overview), Centred(OverviewOverlap), Flag(SameOverview), Flag(Overview is null),
            Centred(Departments), Flag(Departments is null), Centred(Section), Centred(Position), Centred(Indicators), Flag(Relisted),
            (float)(name * (Overview ?? 0)), (float)(Numbers is NumberRelation.Shared ? name : 0), (float)(name * (Departments ?? 0)),
            (float)Math.Max(name, Overview ?? 0), Flag(SameEdition && !Relisted),
        ];
    }

    /// <summary>How the numbers of two rows relate.</summary>
    public static NumberRelation Relation(MeasureProfile a, MeasureProfile b)
    {
        if (a.Numbers.IsEmpty || b.Numbers.IsEmpty)
            return NumberRelation.Unknown;
        if (a.Numbers.Any(b.Numbers.Contains) || a.Pointers.Any(b.Numbers.Contains) || b.Pointers.Any(a.Numbers.Contains))
            return NumberRelation.Shared;
        var branch = a.Numbers.Any(one => b.Numbers.Any(two => PlanNumber.IsBranch(one, two)));
        return branch ? NumberRelation.Branch : NumberRelation.Disjoint;
    }

    /// <summary>Whether it is worth comparing the two at all; cheap.</summary>
    public static bool IsPlausible(MeasureProfile a, MeasureProfile b) =>
        Relation(a, b) is NumberRelation.Shared
        || a.Name.FullBigrams.IsSimilar(b.Name.FullBigrams, 0.2)
        || a.Overview.IsSimilar(b.Overview, 0.3)
        || !a.Name.FormerNames.IsEmpty
        || !b.Name.FormerNames.IsEmpty;

    private static bool IsName(string former, MeasureName name) =>
        former == name.Full || former == name.Core || EditDistance.Similarity(former, name.Full) >= 0.8;

    private static double? Shared(ImmutableArray<string> a, ImmutableArray<string> b) =>
        a.IsEmpty || b.IsEmpty ? null : (double)a.Intersect(b).Count() / Math.Min(a.Length, b.Length);

    private static float Flag(bool value) => value ? 1 : 0;

    private static float Centred(double? similarity) => similarity is { } value ? (float)(2 * value - 1) : 0;
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
