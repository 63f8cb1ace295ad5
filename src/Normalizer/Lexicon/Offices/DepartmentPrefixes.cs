using System.Collections.Immutable;
using PlanIngest.Normalizer.Lexicon.RowTypes;
using static PlanIngest.Normalizer.Lexicon.Offices.PrefixUse;

namespace PlanIngest.Normalizer.Lexicon.Offices;

/// <summary>What stands before the name of a department and is no part of it.</summary>
/// <remarks>To add one: a row with a cell as the example, which a test reads.</remarks>
internal static class DepartmentPrefixes
{
    /// <summary>The rows.</summary>
    public static ImmutableArray<DepartmentPrefixRow> Rows { get; } =
    [
        new("主", Bracketed, "【主】福祉課"),
        new("副", Bracketed, "【副】福祉課"),
        new("正", Bracketed, "(正)福祉課"),
        new("主管", Bracketed | BeforeColon, "主管課:福祉課"),
        new("関係", Bracketed | BeforeColon, "関係課:福祉課") { CounterExamples = ["関係各課"] },
        new("関連", Bracketed | BeforeColon, "【関連】福祉課"),
        new("主担当", BeforeColon, "主担当:福祉課"),
        new("担当", BeforeColon, "担当部署:福祉課") { CounterExamples = ["担当課"] },
        new("所管", BeforeColon, "所管室:福祉課"),
    ];
}

/// <summary>What stands before the name of a department.</summary>
/// <param name="Word">As it stands in folded text.</param>
/// <param name="Use">In which way it stands there.</param>
/// <param name="Example">A cell that names 福祉課 behind it.</param>
internal sealed record DepartmentPrefixRow(string Word, PrefixUse Use, string Example) : ILexiconRow
{
    /// <inheritdoc/>
    public ImmutableArray<string> Examples => [Example];

    /// <summary>Names that begin with the word.</summary>
    public ImmutableArray<string> CounterExamples { get; init; } = [];
}

/// <summary>How a prefix stands before a name.</summary>
[Flags]
internal enum PrefixUse
{
    /// <summary>In brackets: 【主】.</summary>
    Bracketed = 1,

    /// <summary>Before a colon, perhaps with 課, 署 or 室: 主管課:.</summary>
    BeforeColon = 2,
}
