using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Lexicon.RowTypes;

namespace PlanIngest.Normalizer.Identity.Texts;

/// <summary>What a counter counts, and in what size.</summary>
/// <param name="Dimension">Counters of one dimension can be compared: 人 and 名 are one, 人 and 世帯 are not.</param>
/// <param name="Scale">How many of the dimension's base one is: 1000 for 千円.</param>
internal readonly record struct CountUnit(string Dimension, decimal Scale)
{
    /// <summary>Whether a word in brackets behind a label is a counter: 貸出冊数(冊), and not 受診者数(延).</summary>
    public static bool IsCounter(string printed) =>
        Printed(printed) is { } unit
            && Vocabulary.Current.Counters.FindPrinted(unit) is var (row, _)
            && (row.Uses & (CounterUses.Bracket | CounterUses.SeriesBracket)) != 0;

    /// <summary>Reads a counter as printed; null for none.</summary>
    public static CountUnit? Parse(string? printed)
    {
        if (printed is null || Printed(printed) is not { } unit)
        {
            return null;
        }

        if (Vocabulary.Current.Counters.FindPrinted(unit) is var (row, multiple))
        {
            return new CountUnit(Key(row), multiple * row.Scale);
        }

        var (word, scale) = CounterTable.WithoutMultiple(unit);
        return new CountUnit(word, scale);
    }

    /// <summary>The counter that a folded label's ending stands for, or null.</summary>
    public static CountUnit? OfLabel(string folded)
    {
        foreach (var ending in Vocabulary.Current.Counters.Endings)
        {
            if (folded.EndsWith(ending.Word, StringComparison.Ordinal))
            {
                return new CountUnit(Key(ending.Row), ending.Row.Scale);
            }
        }

        return null;
    }

    private static string? Printed(string printed) =>
        ComparableText.Compatible(printed).Trim('(', ')') is { Length: > 0 } unit ? unit : null;

    private static string Key(CounterRow row) => row.SeriesKey ?? CounterTable.Compatible(row.Measure);
}
