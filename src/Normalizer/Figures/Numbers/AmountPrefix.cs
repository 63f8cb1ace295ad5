using System.Collections.Frozen;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Figures.Numbers;

/// <summary>What a word directly before a number says about it.</summary>
internal enum PrefixKind
{
    /// <summary>延べ, 実, 累計, 合計, 平均, 前年度, 前年度比.</summary>
    Qualifier,

    /// <summary>約, およそ.</summary>
    Approx,

    /// <summary>A sign: ＋, －, ▲.</summary>
    Sign,

    /// <summary>年, 年間: a yearly total.</summary>
    Yearly,

    /// <summary>全: all there are.</summary>
    All,

    /// <summary>各, ずつ: not a total.</summary>
    Each,

    /// <summary>うち: a part of the number before.</summary>
    Part,

    /// <summary>A word that says nothing about the number: わずか.</summary>
    Filler,
}

/// <summary>A word directly before a number.</summary>
/// <param name="Word">As it stands in folded text.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Value">The qualifier, or the sign.</param>
/// <param name="NotAfter">Characters with which it forms another word (契 + 約).</param>
internal sealed record AmountPrefix(string Word, PrefixKind Kind, string Value = "", string NotAfter = "")
{
    private const string OtherYears = "今昨前来毎翌同周少青中成壮高若初隔半学定元末0123456789";

    private static readonly FrozenDictionary<char, AmountPrefix[]> ByLastCharacter = QualifierWords.BeforeNumbers
        .Select(row => new AmountPrefix(row.Word, PrefixKind.Qualifier, row.Qualifier, row.NotAfter))
        .Concat(OtherPrefixes())
        .GroupBy(prefix => prefix.Word[^1])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(prefix => prefix.Word.Length).ToArray());

    private static AmountPrefix[] OtherPrefixes() =>
    [
        new("実質", PrefixKind.Filler),
        new("約", PrefixKind.Approx, "", "契公予節解要条規誓特成確婚制盟簡集倹密"), new("およそ", PrefixKind.Approx), new("おおよそ", PrefixKind.Approx),
        new("ほぼ", PrefixKind.Approx), new("概ね", PrefixKind.Approx), new("おおむね", PrefixKind.Approx),
        new("+", PrefixKind.Sign, "+"), new("-", PrefixKind.Sign, "-"), new("▲", PrefixKind.Sign, "-"), new("△", PrefixKind.Sign, "-"),
        new("±", PrefixKind.Sign, "+"), new("マイナス", PrefixKind.Sign, "-"), new("プラス", PrefixKind.Sign, "+"),
        new("年", PrefixKind.Yearly, "", OtherYears), new("年間", PrefixKind.Yearly, "", OtherYears),
        new("年間で", PrefixKind.Yearly, "", OtherYears),
        new("年に", PrefixKind.Yearly, "", OtherYears),
        new("全", PrefixKind.All, "", "安健万保完"), new("全部で", PrefixKind.All), new("市内全", PrefixKind.All),
        new("各", PrefixKind.Each), new("うち", PrefixKind.Part), new("のうち", PrefixKind.Part), new("そのうち", PrefixKind.Part),
        new("このうち", PrefixKind.Part),
        new("内", PrefixKind.Part, "", "国市県町村区館校室屋社院庁都家年以境構案管圏域道園"),
        new("わずか", PrefixKind.Filler), new("さらに", PrefixKind.Filler), new("新たに", PrefixKind.Filler), new("新規に", PrefixKind.Filler),
        new("のみ", PrefixKind.Filler),
    ];

    /// <summary>The longest such word that ends at <paramref name="end"/> and starts at or after <paramref name="from"/>.</summary>
    public static AmountPrefix? EndingAt(string text, int from, int end)
    {
        if (end <= from || !ByLastCharacter.TryGetValue(text[end - 1], out var prefixes))
        {
            return null;
        }

        foreach (var prefix in prefixes)
        {
            var start = end - prefix.Word.Length;
            if (start >= from
                && string.CompareOrdinal(text, start, prefix.Word, 0, prefix.Word.Length) == 0
                && !(start > from && prefix.NotAfter.Contains(text[start - 1]))
                && !(prefix.Kind == PrefixKind.Sign && start > from && char.IsLetterOrDigit(text[start - 1]) && text[start - 1] != '比'))
            {
                return prefix;
            }
        }
        return null;
    }
}
