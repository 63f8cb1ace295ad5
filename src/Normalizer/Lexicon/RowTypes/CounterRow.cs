using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Lexicon.RowTypes;

/// <summary>A counter word (助数詞) or unit: one row of the tables in <c>Lexicon/Units</c>.</summary>
/// <remarks>
/// To add a counter, copy a row into the table of what it measures and change the word and the example. That is all most counters need;
/// what a row may say besides is described below. The tests run every example and counter-example. Cells, headers, links over the years
/// and the database read the same row.
/// </remarks>
/// <param name="Word">Its one spelling, in which figures are stored.</param>
/// <param name="Dimension">What is measured.</param>
/// <param name="Example">A cell that states a number of it; its figure has <paramref name="Word"/> as its unit.</param>
internal sealed record CounterRow(string Word, Dimension Dimension, string Example) : ILexiconRow
{
    /// <summary>Other spellings in folded text (カ所 for か所); figures are stored with <see cref="Word"/>.</summary>
    public ImmutableArray<string> Spellings { get; init; } = [];

    /// <summary>Whether folded text holds only <see cref="Spellings"/>, and the word itself is only stored: ％ for %.</summary>
    public bool OnlyStored { get; init; }

    /// <summary>What a unit column or a bracket may call it that never follows a number: 回数 for 回.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>
    /// The counter it is compared in over the years: 人 for 名, 円 for 千円; itself where nothing else is said. Counters of one measure
    /// make one series.
    /// </summary>
    public string Measure { get; init; } = Word;

    /// <summary>How many of <see cref="Measure"/> one is: 1000 for 千円.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>
    /// What a series' id is made of instead of the measure in compatibility form. Ids of loaded plans rest on it: it never changes.
    /// </summary>
    public string? SeriesKey { get; init; }

    /// <summary>Characters with which it begins another word (回 + 線), so that it is no counter before them.</summary>
    public string NotBefore { get; init; } = "";

    /// <summary>Where it may stand besides behind a number in digits.</summary>
    public CounterUses Uses { get; init; }

    /// <summary>How labels end that name the counter and nothing else (件数, 人員): what is counted stands before.</summary>
    public ImmutableArray<string> Endings { get; init; } = [];

    /// <summary>How labels end that name what is counted and with it the counter (児童数, 施設数).</summary>
    public ImmutableArray<string> NounEndings { get; init; } = [];

    /// <summary>Characters behind which an ending belongs to another word: 巡回数 is no 回数.</summary>
    public string EndingNotAfter { get; init; } = "";

    /// <summary>
    /// Whether its numbers are no counts in running text (12ページ, 9時): its examples are cells of a column of values.
    /// </summary>
    public bool OnlyInColumns { get; init; }

    /// <summary>More cells like the example.</summary>
    public ImmutableArray<string> MoreExamples { get; init; } = [];

    /// <summary>Cells that hold the word behind a number and state no number of it.</summary>
    public ImmutableArray<string> CounterExamples { get; init; } = [];

    public ImmutableArray<string> Examples => string.IsNullOrEmpty(Example) ? MoreExamples : [Example, .. MoreExamples];
}

/// <summary>Where a counter may stand besides behind a number in digits.</summary>
[Flags]
internal enum CounterUses
{
    None = 0,

    /// <summary>Behind a number in kanji (三校); few may: 一部, 二本松 and 八戸 are no counts.</summary>
    AfterKanji = 1,

    /// <summary>Behind 一 too (一件); 一台 and 一人 seldom count.</summary>
    AfterOne = 2,

    /// <summary>Behind a kanji numeral that follows a noun directly (参加者三名).</summary>
    AfterNoun = 4,

    /// <summary>A period of a rate: 2年に1回.</summary>
    Period = 8,

    /// <summary>A group of persons: 5人1組 says how they were arranged.</summary>
    Group = 16,

    /// <summary>Makes 12/45 before it a ratio and no date (12/45校).</summary>
    Slash = 32,

    /// <summary>In brackets behind a label: 相談件数（件）.</summary>
    Bracket = 64,

    /// <summary>
    /// In brackets too, but the word may also name what is counted (利用者数（事業））: two labels are compared without it, a label keeps it.
    /// </summary>
    SeriesBracket = 128,

    /// <summary>
    /// Known to the column model as the counter of a results cell. The model was trained on these: others need a new training.
    /// </summary>
    ColumnCount = 256,

    /// <summary>Known to the column model as the contents of a unit column. As for <see cref="ColumnCount"/>.</summary>
    ColumnUnit = 512,

    /// <summary>Its spellings count as one in names and labels also (相談か所, 相談箇所).</summary>
    InNames = 1024,
}
