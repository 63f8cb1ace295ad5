using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using PlanIngest.Normalizer.Lexicon.RowTypes;

namespace PlanIngest.Normalizer.Lexicon;

/// <summary>The rows of qualifiers, made ready for reading.</summary>
internal static class QualifierWords
{
    /// <summary>The qualifiers whose words a label is kept without, in the order in which they are taken from it.</summary>
    private static readonly ImmutableArray<string> TakenFromLabels =
        [Qualifiers.Gross, Qualifiers.Net, Qualifiers.Cumulative, Qualifiers.Total];

    private static readonly FrozenDictionary<string, string> Whole = Standing(QualifierPlaces.Alone);

    private static readonly FrozenDictionary<string, string> Bracketed = Standing(QualifierPlaces.Alone | QualifierPlaces.InBracket);

    private static readonly ImmutableArray<LabelWords> Labels =
        [.. TakenFromLabels.Select(qualifier => new LabelWords(qualifier, InLabels))];

    private static readonly ImmutableArray<LabelWords> Series =
        [.. TakenFromLabels.Select(qualifier => new LabelWords(qualifier, InLabels | QualifierPlaces.InSeries))];

    private static readonly ImmutableArray<QualifierRow> Leads =
    [
        .. QualifierRows.Rows
            .Where(row => Stands(row, QualifierPlaces.BeforeNumber))
            .Where(row => TakenFromLabels.Contains(row.Qualifier) || row.Qualifier == Qualifiers.Average)
            .OrderByDescending(row => row.Word.Length),
    ];

    private const QualifierPlaces InLabels = QualifierPlaces.InLabel | QualifierPlaces.LabelStart | QualifierPlaces.LabelEnd;

    /// <summary>The rows of words that stand before numbers.</summary>
    public static IEnumerable<QualifierRow> BeforeNumbers => QualifierRows.Rows.Where(row => Stands(row, QualifierPlaces.BeforeNumber));

    /// <summary>The qualifier that words are as a whole, or null.</summary>
    public static string? QualifierOf(string words) => Whole.GetValueOrDefault(words.Trim());

    /// <summary>The qualifier that the words of a bracket are ((延べ人数)), or null.</summary>
    public static string? QualifierInBracket(string words) => Bracketed.GetValueOrDefault(words.Trim());

    /// <summary>
    /// The word at <paramref name="at"/> that says how the value of a cell behind it was counted, in itself or of the year before; null
    /// where there is none.
    /// </summary>
    public static QualifierRow? LeadAt(string text, int at)
    {
        foreach (var row in Leads)
        {
            if (string.CompareOrdinal(text, at, row.Word, 0, row.Word.Length) == 0)
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>A label without the words that say 延べ, 実, 累計 or 合計, and the strongest qualifier among them.</summary>
    public static (string Label, string? Qualifier) TakeFromLabel(string label)
    {
        string? qualifier = null;
        foreach (var words in Labels)
        {
            var rest = words.Without(label);
            if (rest.Length != label.Length)
            {
                (label, qualifier) = (rest, Qualifiers.Stronger(qualifier, words.Qualifier));
            }
        }

        return (label, qualifier);
    }

    /// <summary>
    /// As <see cref="TakeFromLabel"/>, for a label that is compared with another year's; the first qualifier counts, and a total is none.
    /// </summary>
    public static (string Label, string Qualifier) TakeFromSeries(string label)
    {
        var qualifier = "";
        foreach (var words in Series)
        {
            var rest = words.Without(label);
            if (rest.Length != label.Length && qualifier.Length == 0 && words.Qualifier != Qualifiers.Total)
            {
                qualifier = words.Qualifier;
            }

            label = rest;
        }

        return (label, qualifier);
    }

    private static bool Stands(QualifierRow row, QualifierPlaces places) => (row.Places & places) != 0;

    private static FrozenDictionary<string, string> Standing(QualifierPlaces places) =>
        QualifierRows.Rows.Where(row => Stands(row, places)).ToFrozenDictionary(row => row.Word, row => row.Qualifier);

    /// <summary>The words of one qualifier in labels.</summary>
    private sealed class LabelWords
    {
        private readonly ImmutableArray<QualifierRow> _rows;
        private readonly SearchValues<char> _firstCharacters;

        public LabelWords(string qualifier, QualifierPlaces places)
        {
            Qualifier = qualifier;
            _rows = [.. QualifierRows.Rows
                .Where(row => row.Qualifier == qualifier && Stands(row, places))
                .OrderByDescending(row => row.Word.Length)];
            var bracketed = Bracketed.Where(word => word.Value == qualifier).Select(word => word.Key);
            _firstCharacters = SearchValues.Create([.. _rows.Select(row => row.Word).Concat(bracketed).Select(word => word[0]).Distinct()]);
        }

        public string Qualifier { get; }

        public string Without(string label)
        {
            var at = label.AsSpan().IndexOfAny(_firstCharacters);
            if (at < 0)
            {
                return label;
            }

            var rest = new StringBuilder(label.Length);
            var kept = 0;
            while (at >= 0)
            {
                var (start, end) = Find(label, at);
                start = Math.Max(start, kept);
                if (end > start)
                {
                    rest.Append(label, kept, start - kept);
                    kept = end;
                }

                var next = Math.Max(at + 1, end);
                var found = label.AsSpan(next).IndexOfAny(_firstCharacters);
                at = found < 0 ? -1 : next + found;
            }

            return rest.Append(label, kept, label.Length - kept).ToString();
        }

        private (int Start, int End) Find(string label, int at)
        {
            if (at > 0 && label[at - 1] == '(' && label.IndexOf(')', at) is > 0 and var close
                && Bracketed.GetValueOrDefault(label[at..close]) == Qualifier)
            {
                return (at - 1, close + 1);
            }

            foreach (var row in _rows)
            {
                if (StandsAt(row, label, at))
                {
                    return (at, at + row.Word.Length);
                }
            }

            return (at, at);
        }

        private static bool StandsAt(QualifierRow row, string label, int at)
        {
            var end = at + row.Word.Length;
            var inPlace = (row.Places & (QualifierPlaces.InLabel | QualifierPlaces.InSeries)) != 0
                || ((row.Places & QualifierPlaces.LabelStart) != 0 && at == 0)
                || ((row.Places & QualifierPlaces.LabelEnd) != 0 && end == label.Length);
            return inPlace
                && string.CompareOrdinal(label, at, row.Word, 0, row.Word.Length) == 0
                && !(at > 0 && row.NotAfter.Contains(label[at - 1]))
                && !(end < label.Length && row.NotBefore.Contains(label[end]))
                && (row.Before.IsEmpty || IsBefore(row.Before, label, end));
        }

        private static bool IsBefore(ImmutableArray<string> words, string label, int at)
        {
            foreach (var word in words)
            {
                if (string.CompareOrdinal(label, at, word, 0, word.Length) == 0)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
