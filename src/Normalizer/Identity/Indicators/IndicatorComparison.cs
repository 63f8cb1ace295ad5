using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanIngest.Normalizer.Identity.Texts;

namespace PlanIngest.Normalizer.Identity.Indicators;

/// <summary>What two indicators share and where they differ. Similarities are 0 to 1, or null where one side says nothing.</summary>
internal sealed partial record IndicatorComparison(
    double Measure,
    bool SameMeasure,
    bool MeasuresOpposed,
    bool SameWhole,
    bool SameCore,
    double Label,
    bool OneBare,
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
    // What the model sees. Similarities lie between -1 and 1 with 0 for the unknown; everything else is 0 or 1.
    private static readonly ImmutableArray<(string Name, Func<IndicatorComparison, double> Value)> FeatureDefinitions =
    [
        ("measure", pair => Centred(pair.Measure)),
        ("same_measure", pair => Flag(pair.SameMeasure)),
        ("measures_opposed", pair => Flag(pair.MeasuresOpposed)),
        ("same_whole", pair => Flag(pair.SameWhole)),
        ("same_core", pair => Flag(pair.SameCore)),
        ("label", pair => Centred(pair.Label)),
        ("one_bare", pair => Flag(pair.OneBare)),
        ("measure_added", pair => Flag(pair.Difference is LabelDifference.MeasureAdded)),
        ("word_added", pair => Flag(pair.Difference is LabelDifference.WordAdded)),
        ("word_replaced", pair => Flag(pair.Difference is LabelDifference.WordReplaced)),
        ("opposed", pair => Flag(pair.Contrast is Contrast.Opposed)),
        ("partly_opposed", pair => Flag(pair.Contrast is Contrast.Partial)),
        ("qualifier_differs", pair => Flag(!pair.SameQualifier)),
        ("same_dimension", pair => Flag(pair.SameDimension is true)),
        ("dimension_unknown", pair => Flag(pair.SameDimension is null)),
        ("scale_differs", pair => Flag(!pair.SameScale)),
        ("parent", pair => pair.Parent is { } parent ? Centred(parent) : 0),
        ("parent_one_sided", pair => Flag(pair.ParentOneSided)),
    ];

    // Parts of totals that are less alike than this are parts of different totals.
    public const double AlikeParents = 0.5;

    /// <summary>The names of <see cref="Features"/>, in order.</summary>
    public static ImmutableArray<string> FeatureNames { get; } = [.. FeatureDefinitions.Select(feature => feature.Name)];

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
            a.Label.Core.Length == 0 != (b.Label.Core.Length == 0),
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

    /// <summary>For the model.</summary>
    public float[] Features() => [.. FeatureDefinitions.Select(feature => (float)feature.Value(this))];

    // Common beginning and end are set aside; what is left tells whether a word was added or replaced.
    private static LabelDifference Between(IndicatorProfile a, IndicatorProfile b)
    {
        var (one, two) = (a.Label.Core, b.Label.Core);
        if (one == two)
        {
            return LabelDifference.None;
        }

        var shorter = Math.Min(one.Length, two.Length);
        var start = 0;
        while (start < shorter && one[start] == two[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && one[^(end + 1)] == two[^(end + 1)])
        {
            end++;
        }

        var (restOne, restTwo) = (one[start..^end], two[start..^end]);
        if (restOne.Length > 0 && restTwo.Length > 0)
        {
            return LabelDifference.WordReplaced;
        }

        var added = Occasion().Replace(restOne + restTwo, "");
        return added.Length == 0 || IsFromMeasure(added, a.Measure) || IsFromMeasure(added, b.Measure)
            ? LabelDifference.MeasureAdded
            : LabelDifference.WordAdded;
    }

    // What a measure usually is: that a count was taken at the course or meeting goes without saying.
    [GeneratedRegex("講座|教室|研修会?|講習会?|講演会?|相談会|説明会|会議|事業|イベント|行事|訓練")]
    private static partial Regex Occasion();

    // Labels shorten the measure's name (特定健康診査 → 特定健診): its characters in order are enough.
    private static bool IsFromMeasure(string added, MeasureName? measure)
    {
        if (measure is null)
        {
            return false;
        }

        var from = 0;
        foreach (var character in added)
        {
            from = measure.Full.IndexOf(character, from) + 1;
            if (from == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static double Flag(bool value) => value ? 1 : 0;

    private static double Centred(double similarity) => (2 * similarity) - 1;
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
