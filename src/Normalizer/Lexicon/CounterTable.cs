using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using PlanIngest.Model;
using PlanIngest.Normalizer.Lexicon.RowTypes;

namespace PlanIngest.Normalizer.Lexicon;

/// <summary>Rows of counters, made ready for looking up.</summary>
internal sealed class CounterTable
{
    /// <summary>What a counter is multiplied by when it is written with one of these before it (千人).</summary>
    private static readonly ImmutableArray<(string Prefix, decimal Scale)> Multiples =
        [("百万", 1_000_000), ("億", 100_000_000), ("万", 10_000), ("千", 1_000)];

    private readonly FrozenDictionary<char, Counter[]> _byFirstCharacter;
    private readonly FrozenDictionary<string, Counter> _byWord;
    private readonly FrozenDictionary<string, CounterRow> _byCompatibleForm;
    private readonly FrozenDictionary<string, Dimension> _dimensions;

    /// <param name="rows">Where two have a word in common the first counts.</param>
    public CounterTable(IEnumerable<CounterRow> rows)
    {
        Rows = [.. rows];
        var counters = Rows
            .SelectMany(InText, (row, word) => new Counter(word, row.Word, row.Dimension)
            {
                Uses = row.Uses,
                NotBefore = row.NotBefore,
            })
            .DistinctBy(counter => counter.Written)
            .ToList();
        _byWord = counters.ToFrozenDictionary(counter => counter.Written);
        _byFirstCharacter = counters
            .GroupBy(counter => counter.Written[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(counter => counter.Written.Length).ToArray());
        _byCompatibleForm = Rows
            .SelectMany(row => Written(row), (row, word) => (Word: Compatible(word), Row: row))
            .DistinctBy(entry => entry.Word)
            .ToFrozenDictionary(entry => entry.Word, entry => entry.Row);
        _dimensions = Rows
            .SelectMany(row => row.Spellings.Prepend(row.Word), (row, word) => (Word: word, row.Dimension))
            .DistinctBy(entry => entry.Word)
            .ToFrozenDictionary(entry => entry.Word, entry => entry.Dimension);
        Periods = [.. counters.Where(counter => counter.May(CounterUses.Period)).Select(counter => counter.Written)];
        SpellingsInNames =
        [
            .. Rows.Where(row => (row.Uses & CounterUses.InNames) != 0).SelectMany(row => row.Spellings, (row, word) => (word, row.Word)),
        ];
        Endings =
        [
            .. Rows.SelectMany(row => row.Endings, (row, word) => new LabelEnding(word, row, IsPlain: true))
                .Concat(Rows.SelectMany(row => row.NounEndings, (row, word) => new LabelEnding(word, row, IsPlain: false)))
                .OrderByDescending(ending => ending.Word.Length),
        ];
    }

    /// <summary>The rows it was made of.</summary>
    public ImmutableArray<CounterRow> Rows { get; }

    /// <summary>All spellings of the counters that may be the period of a rate.</summary>
    public ImmutableArray<string> Periods { get; }

    /// <summary>Spellings that count as another in names and labels.</summary>
    public ImmutableArray<(string Written, string Common)> SpellingsInNames { get; }

    /// <summary>The endings of labels that name a counter, longest first.</summary>
    public ImmutableArray<LabelEnding> Endings { get; }

    /// <summary>The longest counter that stands at <paramref name="at"/>; null where there is none.</summary>
    public Counter? ReadAt(string text, int at)
    {
        if (at >= text.Length || !_byFirstCharacter.TryGetValue(text[at], out var counters))
        {
            return null;
        }

        foreach (var counter in counters)
        {
            if (string.CompareOrdinal(text, at, counter.Written, 0, counter.Written.Length) == 0 && IsWholeWord(text, at, counter))
            {
                return counter;
            }
        }

        return null;
    }

    /// <summary>The counter that a word is as a whole, or null.</summary>
    public Counter? Find(string word) => _byWord.GetValueOrDefault(word);

    /// <summary>What a unit measures that a figure is stored with.</summary>
    public Dimension DimensionOf(string unit) => _dimensions.GetValueOrDefault(unit, Dimension.Unknown);

    /// <summary>Whether the text at <paramref name="at"/> begins with a counter of a use, whatever follows.</summary>
    public bool StartsAt(string text, int at, CounterUses use)
    {
        if (at >= text.Length || !_byFirstCharacter.TryGetValue(text[at], out var counters))
        {
            return false;
        }

        foreach (var counter in counters)
        {
            if (counter.May(use) && string.CompareOrdinal(text, at, counter.Written, 0, counter.Written.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The row of a unit in compatibility form (NFKC, lower case) and how many of the row's counter one is (千人: 1000); null for an
    /// unknown word.
    /// </summary>
    public (CounterRow Row, decimal Multiple)? FindPrinted(string compatible)
    {
        if (_byCompatibleForm.TryGetValue(compatible, out var row))
        {
            return (row, 1);
        }

        var (rest, multiple) = WithoutMultiple(compatible);
        return rest != compatible && _byCompatibleForm.TryGetValue(rest, out row) ? (row, multiple) : null;
    }

    /// <summary>A unit without the 千, 万, 百万 or 億 before it, and what that stands for.</summary>
    public static (string Unit, decimal Multiple) WithoutMultiple(string unit)
    {
        foreach (var (prefix, scale) in Multiples)
        {
            if (unit.Length > prefix.Length && unit.StartsWith(prefix, StringComparison.Ordinal))
            {
                return (unit[prefix.Length..], scale);
            }
        }

        return (unit, 1);
    }

    /// <summary>Whether two units count the same in the same size (人, 名); of unknown ones, whether they are the same word.</summary>
    public bool IsSameMeasure(string? one, string? other) =>
        one == other
            || (one is not null
                && other is not null
                && FindPrinted(Compatible(one)) is var (a, x)
                && FindPrinted(Compatible(other)) is var (b, y)
                && a.Measure == b.Measure && a.Scale * x == b.Scale * y);

    /// <summary>All units that can be compared with others, by how many of which measure they are.</summary>
    public IEnumerable<UnitMeasure> Measures() => Rows
        .SelectMany(row => Written(row).SelectMany(word => Multiples
            .Select(multiple => new UnitMeasure(multiple.Prefix + word, row.Measure, multiple.Scale * row.Scale))
            .Prepend(new UnitMeasure(word, row.Measure, row.Scale))))
        // 千円 is a row of its own.
        .OrderBy(unit => _dimensions.ContainsKey(unit.Unit) ? 0 : 1)
        .DistinctBy(unit => unit.Unit);

    /// <summary>A word in the form by which units are compared.</summary>
    public static string Compatible(string word) => word.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    private static IEnumerable<string> InText(CounterRow row) => row.OnlyStored ? row.Spellings : row.Spellings.Prepend(row.Word);

    private static IEnumerable<string> Written(CounterRow row) => [row.Word, .. row.Spellings, .. row.Names];

    private static bool IsWholeWord(string text, int at, Counter counter)
    {
        var end = at + counter.Written.Length;
        if (end >= text.Length)
        {
            return true;
        }

        if (text[end] == '数' && counter.Written.Length == 1)
        {
            return false;
        }

        if (char.IsAsciiLetter(counter.Written[^1]))
        {
            return !char.IsAsciiLetterOrDigit(text[end]);
        }

        if (counter.Written[^1] is >= 'ァ' and <= 'ー')
        {
            return text[end] is not (>= 'ァ' and <= 'ー');
        }

        return !counter.NotBefore.Contains(text[end]);
    }
}

/// <summary>An ending of a label that names a counter.</summary>
/// <param name="Word">The ending.</param>
/// <param name="Row">The counter.</param>
/// <param name="IsPlain">Whether it says no more than the counter (件数), and not also what is counted (施設数).</param>
internal sealed record LabelEnding(string Word, CounterRow Row, bool IsPlain)
{
    /// <summary>Whether a label ends with it, and it is no part of a longer word there (巡回数).</summary>
    public bool Ends(string label) =>
        label.EndsWith(Word, StringComparison.Ordinal)
            && !(label.Length > Word.Length && Row.EndingNotAfter.Contains(label[^(Word.Length + 1)]));
}
