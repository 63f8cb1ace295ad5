using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Identity.Texts;

/// <summary>Takes the texts of a plan apart, each once: editions repeat most of their words from year to year. For one thread.</summary>
internal sealed class ParsedTextCache
{
    private const char Separator = '\u001f';

    private readonly Dictionary<string, MeasureName> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Departments> _departments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FoldedText> _folded = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string?, string?), IndicatorLabel> _labels = [];

    /// <summary>A measure's name.</summary>
    public MeasureName Name(string printed) => Once(_names, printed, MeasureName.Parse);

    /// <summary>The departments of one or several cells.</summary>
    public Departments Departments(ImmutableArray<string> cells) =>
        Once(_departments, string.Join(Separator, cells), _ => PlanIngest.Normalizer.Identity.Texts.Departments.Parse(cells));

    /// <summary>The numbers of a listing.</summary>
    public ImmutableArray<string> Numbers(ImmutableArray<string> printed) =>
        Once(_numbers, string.Join(Separator, printed), _ => PlanNumber.Parse(printed));

    /// <summary>A text folded, with its bigrams.</summary>
    public FoldedText Folded(string printed) => Once(_folded, printed, text => new FoldedText(ComparableText.Fold(text)));

    /// <summary>Headings folded one by one and joined.</summary>
    public FoldedText Folded(ImmutableArray<string> headings) => Once(
        _folded, string.Join(Separator, headings), _ => new FoldedText(string.Concat(headings.Select(ComparableText.Fold))));

    /// <summary>An indicator's label.</summary>
    public IndicatorLabel Label(string printed, string? unit, string? qualifier) =>
        Once(_labels, (printed, unit, qualifier), label => IndicatorLabel.Parse(label.Item1, label.Item2, label.Item3));

    private static TValue Once<TKey, TValue>(Dictionary<TKey, TValue> known, TKey key, Func<TKey, TValue> read)
        where TKey : notnull
    {
        if (!known.TryGetValue(key, out var value))
        {
            known.Add(key, value = read(key));
        }

        return value;
    }
}

/// <summary>A text without what editions do differently, and what it is compared by.</summary>
/// <param name="Text">See <see cref="ComparableText.Fold"/>.</param>
internal sealed record FoldedText(string Text)
{
    public static readonly FoldedText Empty = new("");

    public Bigrams Bigrams { get; } = new(Text);
}
