using PlanIngest.Normalizer.Lexicon.RowTypes;

namespace PlanIngest.Normalizer.Lexicon;

/// <summary>The counters of the vocabulary in use.</summary>
internal static class Counters
{
    /// <inheritdoc cref="CounterTable.ReadAt"/>
    public static Counter? ReadAt(string text, int at) => Vocabulary.Current.Counters.ReadAt(text, at);

    /// <inheritdoc cref="CounterTable.Find"/>
    public static Counter? Find(string word) => Vocabulary.Current.Counters.Find(word);

    /// <summary>What a unit measures, by any of its spellings.</summary>
    public static Dimension DimensionOf(string? unit) => unit is null ? Dimension.Unknown : Vocabulary.Current.Counters.DimensionOf(unit);

    /// <summary>Endings of words that count bodies, places and things even if the vocabulary lacks the word (経営体, 相談所).</summary>
    private const string CountingEndings = "体者所店会院局隊室庁館校園署社団組線艇車機基台品冊本枚票株頭羽匹棟戸区";

    /// <summary>
    /// A word of two to four ideographs at <paramref name="at"/> that counts by its ending and is followed by a particle or a stop.
    /// </summary>
    public static Counter? ReadByEndingAt(string text, int at, int end)
    {
        var stop = at;
        while (stop < end && stop - at <= 4 && text[stop] is >= '\u4E00' and <= '\u9FFF')
        {
            stop++;
        }

        var isWord = stop - at is >= 2 and <= 4
            && CountingEndings.Contains(text[stop - 1])
            && (stop == end || text[stop] is 'が' or 'を' or 'に' or 'で' or 'の' or 'は' or '、' or '。' or '(' or ')' or ' ');
        return isWord ? new Counter(text[at..stop], text[at..stop], Dimension.Unknown) : null;
    }
}
