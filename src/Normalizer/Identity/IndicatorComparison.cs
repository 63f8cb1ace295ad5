using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Identity;

/// <summary>What two indicators share and where they differ. Similarities are 0 to 1, or null where one side says nothing.</summary>
internal sealed record IndicatorComparison(
    double Measure,
    bool SameMeasure,
    bool MeasuresOpposed,
    bool SameWhole,
    bool SameCore,
    double Label,
    LabelDifference Difference,
    Contrast Contrast,
    bool SameQualifier,
    bool? SameDimension,
    bool SameScale,
    bool SameDay,
    double? Parent,
    bool ParentOneSided,
    bool SameRole,
    bool SameScope)
{
    /// <summary>The names of <see cref="Features"/>, in order.</summary>
    public static readonly ImmutableArray<string> FeatureNames =
    [
        "measure", "same_measure", "measures_opposed", "same_whole", "same_core", "label", "measure_added", "word_added", "word_replaced",
        "opposed", "partly_opposed", "qualifier_differs", "same_dimension", "dimension_unknown", "scale_differs", "parent", "parent_one_sided",
    ];

    // Parts of totals that are less alike than this are parts of different totals.
    public const double AlikeParents = 0.5;

    /// <summary>Whether the pair cannot be one series: values of different kinds, or of different parts of the measure.</summary>
    public bool Excluded => !SameQualifier || SameDimension is false || !SameDay || !SameRole || !SameScope || Parent < AlikeParents;

    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <param name="oneMeasure">Whether both are known to belong to one measure, whatever its name in either year.</param>
    public static IndicatorComparison Of(IndicatorProfile a, IndicatorProfile b, bool oneMeasure = false)
    {
        var same = oneMeasure || a.Measure is null || b.Measure is null || a.Measure.SameAs(b.Measure);
        return new IndicatorComparison(
            same ? 1 : a.Measure!.FullBigrams.Similarity(b.Measure!.FullBigrams),
            same,
            !same && a.Measure!.Words.With(b.Measure!.Words) is Contrast.Opposed,
            a.Label.Whole == b.Label.Whole,
            a.Label.Core == b.Label.Core,
            a.Label.Core == b.Label.Core ? 1 : a.Label.CoreBigrams.Similarity(b.Label.CoreBigrams),
            Between(a, b),
            a.Label.Words.With(b.Label.Words),
            a.Label.Qualifier == b.Label.Qualifier,
            a.Label.Unit is { } one && b.Label.Unit is { } two ? one.Dimension == two.Dimension : null,
            a.Label.Unit?.Scale == b.Label.Unit?.Scale || a.Label.Unit is null || b.Label.Unit is null,
            a.Label.AsOf.Length == 0 || b.Label.AsOf.Length == 0 || a.Label.AsOf == b.Label.AsOf,
            a.Parent.Length == 0 || b.Parent.Length == 0 ? null : EditDistance.Similarity(a.Parent, b.Parent),
            a.Parent.Length == 0 != (b.Parent.Length == 0),
            a.Role == b.Role,
            a.Scope == b.Scope);
    }

    /// <summary>For the model: each between -1 and 1, 0 where nothing is known.</summary>
    public float[] Features() =>
    [
        Centred(Measure), Flag(SameMeasure), Flag(MeasuresOpposed), Flag(SameWhole), Flag(SameCore), Centred(Label),
        Flag(Difference is LabelDifference.MeasureAdded), Flag(Difference is LabelDifference.WordAdded), Flag(Difference is LabelDifference.WordReplaced),
        Flag(Contrast is Contrast.Opposed), Flag(Contrast is Contrast.Partial), Flag(!SameQualifier),
        Flag(SameDimension is true), Flag(SameDimension is null), Flag(!SameScale), Parent is { } parent ? Centred(parent) : 0, Flag(ParentOneSided),
    ];

    // Common beginning and end are set aside; what is left tells whether a word was added or replaced.
    private static LabelDifference Between(IndicatorProfile a, IndicatorProfile b)
    {
        var (one, two) = (a.Label.Core, b.Label.Core);
        if (one == two)
            return LabelDifference.None;
        var shorter = Math.Min(one.Length, two.Length);
        var start = 0;
        while (start < shorter && one[start] == two[start])
            start++;
        var end = 0;
        while (end < shorter - start && one[^(end + 1)] == two[^(end + 1)])
            end++;
        var (restOne, restTwo) = (one[start..^end], two[start..^end]);
        if (restOne.Length > 0 && restTwo.Length > 0)
            return LabelDifference.WordReplaced;
        var added = restOne + restTwo;
        return IsFromMeasure(added, a.Measure) || IsFromMeasure(added, b.Measure) ? LabelDifference.MeasureAdded : LabelDifference.WordAdded;
    }

    // Labels shorten the measure's name (特定健康診査 → 特定健診): its characters in order are enough.
    private static bool IsFromMeasure(string added, MeasureName? measure)
    {
        if (measure is null)
            return false;
        var from = 0;
        foreach (var character in added)
        {
            from = measure.Full.IndexOf(character, from) + 1;
            if (from == 0)
                return false;
        }

        return true;
    }

    private static float Flag(bool value) => value ? 1 : 0;

    private static float Centred(double similarity) => (float)(2 * similarity - 1);
}

/// <summary>How two labels of a count differ.</summary>
internal enum LabelDifference
{
    /// <summary>They count the same.</summary>
    None,

    /// <summary>One repeats words of the measure's name.</summary>
    MeasureAdded,

    /// <summary>One says more than the other.</summary>
    WordAdded,

    /// <summary>Each has words that the other has not.</summary>
    WordReplaced,
}
