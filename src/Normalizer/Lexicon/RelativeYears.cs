using System.Collections.Immutable;
using PlanIngest.Normalizer.Lexicon.RowTypes;

namespace PlanIngest.Normalizer.Lexicon;

/// <summary>Words that name a 年度 by its distance from the one reported on.</summary>
/// <remarks>To add one: a row below, and the word in the pattern; a test says if it is missing.</remarks>
internal static class RelativeYears
{
    /// <summary>The rows.</summary>
    public static ImmutableArray<RelativeYearRow> Rows { get; } =
    [
        new("前々年度", -2, "前々年度実績"),
        new("前年度", -1, "前年度実績") { CounterExamples = ["前年度比"] },
        new("昨年度", -1, "昨年度実績"),
        new("今年度", 0, "今年度実績"),
        new("本年度", 0, "本年度実績"),
        new("当年度", 0, "当年度実績"),
        new("当該年度", 0, "当該年度実績"),
    ];

    /// <summary>Finds the words; the compiler needs it as a constant.</summary>
    public const string Pattern = "前々年度|前年度(?!比)|昨年度|今年度|本年度|当年度|当該年度";

    /// <summary>The distance of a word in years; null for another word.</summary>
    public static int? OffsetOf(string word) => Rows.FirstOrDefault(row => row.Word == word)?.Offset;
}

/// <summary>A word for a 年度.</summary>
/// <param name="Word">As it stands in a header.</param>
/// <param name="Offset">Years after the one reported on.</param>
/// <param name="Example">A header of such a year.</param>
internal sealed record RelativeYearRow(string Word, int Offset, string Example) : ILexiconRow
{
    /// <inheritdoc/>
    public ImmutableArray<string> Examples => [Example];

    /// <inheritdoc/>
    public ImmutableArray<string> CounterExamples { get; init; } = [];
}
