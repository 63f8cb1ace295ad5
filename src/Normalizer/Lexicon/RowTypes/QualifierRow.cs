using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Lexicon.RowTypes;

/// <summary>A word that says how a number was counted: one row of <c>Lexicon/QualifierRows.cs</c>.</summary>
/// <param name="Word">As it stands in folded text.</param>
/// <param name="Qualifier">One of <see cref="Qualifiers"/>.</param>
/// <param name="Places">Where it may stand.</param>
/// <param name="Example">
/// A cell with a number (延べ120人) or a label without one (延べ利用者数); a row that stands before numbers and in labels needs one of each.
/// </param>
internal sealed record QualifierRow(string Word, string Qualifier, QualifierPlaces Places, string Example) : ILexiconRow
{
    /// <summary>Characters behind which it ends another word (事 + 実).</summary>
    public string NotAfter { get; init; } = "";

    /// <summary>In a label: characters before which it begins another word (計 + 画).</summary>
    public string NotBefore { get; init; } = "";

    /// <summary>In a label: words one of which follows directly (延 before 利用者数); none where anything may.</summary>
    public ImmutableArray<string> Before { get; init; } = [];

    /// <summary>More cells or labels like the example.</summary>
    public ImmutableArray<string> MoreExamples { get; init; } = [];

    /// <summary>Cells or labels that hold the word and are not counted in this way.</summary>
    public ImmutableArray<string> CounterExamples { get; init; } = [];

    public ImmutableArray<string> Examples => string.IsNullOrEmpty(Example) ? MoreExamples : [Example, .. MoreExamples];
}

/// <summary>Where a qualifier may stand.</summary>
[Flags]
internal enum QualifierPlaces
{
    None = 0,

    /// <summary>Directly before a number: 延べ120人.</summary>
    BeforeNumber = 1,

    /// <summary>As all words of a label part, of a bracket or of a table's head: 累計, （累計）.</summary>
    Alone = 2,

    /// <summary>As all words of a bracket only: （延べ人数）.</summary>
    InBracket = 4,

    /// <summary>In a label, which is kept without it: 延べ利用者数.</summary>
    InLabel = 8,

    /// <summary>At the start of a label, which is kept without it: 計 in 計参加者数.</summary>
    LabelStart = 16,

    /// <summary>At the end of a label, which is kept without it: 参加者数計.</summary>
    LabelEnd = 32,

    /// <summary>In a label when it is compared with another year's; the label keeps it: 総 in 総利用者数.</summary>
    InSeries = 64,
}
