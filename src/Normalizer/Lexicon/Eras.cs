using System.Collections.Immutable;
using PlanIngest.Normalizer.Lexicon.RowTypes;

namespace PlanIngest.Normalizer.Lexicon;

/// <summary>The eras (元号) in which texts count years.</summary>
/// <remarks>
/// To add an era: one row below, then its name and letter in the fragments of patterns under the table; a test says which is missing.
/// </remarks>
internal static class Eras
{
    /// <summary>
    /// The rows. The last number is the last that texts use, not the last that was lived: plans made before an era ended count on, so
    /// 平成32年度 is 2020 wherever it stands.
    /// </summary>
    public static ImmutableArray<EraRow> Rows { get; } =
    [
        new("明治", 'M', EraLetter.InHeaders, FirstYear: 1868, LastNumber: 45, ExampleYear: 1900, "明治33年度"),
        new("大正", 'T', EraLetter.InHeaders, FirstYear: 1912, LastNumber: 15, ExampleYear: 1926, "大正15年度"),
        new("昭和", 'S', EraLetter.InDates, FirstYear: 1926, LastNumber: 64, ExampleYear: 1989, "昭和64年度"),
        new("平成", 'H', EraLetter.Alone, FirstYear: 1989, LastNumber: 40, ExampleYear: 2020, "平成32年度") { CounterExamples = ["平成41年度"] },
        new("令和", 'R', EraLetter.Alone, FirstYear: 2019, LastNumber: 99, ExampleYear: 2019, "令和元年度") { CounterExamples = ["令和0年度"] },
    ];

    // Fragments of patterns, which the compiler needs as constants.

    /// <summary>The name of any era.</summary>
    public const string Names = "明治|大正|昭和|平成|令和";

    /// <summary>The letters of all eras, for a character class.</summary>
    public const string Letters = "MTSHR";

    /// <summary>The names in running text, where the older eras are part of other words.</summary>
    public const string NamesInText = "昭和|平成|令和";

    /// <summary>Letters that begin a date or 年度 in running text: S60年, H30.4.1.</summary>
    public const string LettersInDates = "SHR";

    /// <summary>Letters that need nothing but the number in running text, since tables use them as keys: R5, H30.</summary>
    public const string LettersAlone = "HR";

    /// <summary>The number of a year in running text.</summary>
    public const string Number = "元|[0-9]{1,2}";

    /// <summary>The western year of an era's year; null where the era has none of that number.</summary>
    /// <param name="era">Name or letter of one of the rows.</param>
    /// <param name="number">From 1.</param>
    public static int? YearOf(string era, int number)
    {
        var row = Rows.First(row => row.Word == era || (era.Length == 1 && row.Letter == era[0]));
        return number >= 1 && number <= row.LastNumber ? row.FirstYear + number - 1 : null;
    }
}

/// <summary>An era.</summary>
/// <param name="Word">Its name.</param>
/// <param name="Letter">Its abbreviation.</param>
/// <param name="Use">Where the letter stands for it.</param>
/// <param name="FirstYear">The western year that is its 元年.</param>
/// <param name="LastNumber">The last year that texts count in it.</param>
/// <param name="ExampleYear">The western year of the example.</param>
/// <param name="Example">A 年度 of it.</param>
internal sealed record EraRow(
    string Word, char Letter, EraLetter Use, int FirstYear, int LastNumber, int ExampleYear, string Example) : ILexiconRow
{
    /// <inheritdoc/>
    public ImmutableArray<string> Examples => [Example];

    /// <inheritdoc/>
    public ImmutableArray<string> CounterExamples { get; init; } = [];
}

/// <summary>Where the letter of an era stands for it; each also where the one before does.</summary>
internal enum EraLetter
{
    /// <summary>In titles and headers only: elsewhere M2 and T3 are sizes and codes.</summary>
    InHeaders,

    /// <summary>Before a date or 年度: S60年.</summary>
    InDates,

    /// <summary>Before a number: R5.</summary>
    Alone,
}
