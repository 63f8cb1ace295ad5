using System.Collections.Immutable;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Lexicon;

/// <summary>The units that figures can have, and what they are compared in.</summary>
public static class UnitMeasures
{
    /// <summary>Every known unit once. A unit that is not among them can only be compared with itself.</summary>
    public static ImmutableArray<UnitMeasure> All { get; } = [.. Vocabulary.Default.Counters.Measures()];
}
