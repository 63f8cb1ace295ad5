using System.Text.RegularExpressions;
using System.Text;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Identity.Texts;

/// <summary>Text without what editions do differently though they mean the same: widths, spaces, punctuation, spelling.</summary>
internal static partial class ComparableText
{
    // Left is how some editions write what others write as on the right. Applied in order.
    private static readonly (string Written, string Common)[] Spellings =
    [
        ("子供", "こども"), ("子ども", "こども"), ("障碍", "障害"), ("障がい", "障害"), ("一人親", "ひとり親"),
        ("取り組み", "取組"), ("取組み", "取組"), ("取り組む", "取組む"), ("引きこもり", "ひきこもり"),
        ("問い合わせ", "問合せ"), ("問合わせ", "問合せ"), ("申し込み", "申込"), ("申込み", "申込"), ("受け入れ", "受入"), ("受入れ", "受入"),
        ("作り", "づくり"), ("造り", "づくり"), ("付き", "付"), ("ゴミ", "ごみ"), ("配付", "配布"), ("二十歳", "20歳"), ("出来", "でき"),
        ("集い", "つどい"), ("命", "いのち"), ("繋", "つな"), ("ならびに", ""), ("並びに", ""), ("および", ""), ("及び", ""),
        ("または", ""), ("又は", ""),
        .. Vocabulary.Default.Counters.SpellingsInNames,
    ];

    /// <summary>Letters and digits only, compatibility forms and spellings unified, lower case.</summary>
    public static string Fold(string text)
    {
        var plain = Plain(text);
        var letters = new StringBuilder(plain.Length);
        foreach (var rune in plain.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                letters.Append(rune);
            }
        }

        return Spelled(letters.ToString());
    }

    /// <summary>Compatibility forms and spellings unified, lower case, no white space; brackets and punctuation stay.</summary>
    public static string Compatible(string text) => Spelled(Plain(text));

    // ヸ and ヷ are no kana of these texts but what broken text layers put in the place of ー and ・.
    private static string Plain(string text) =>
        Normalized(WhiteSpace().Replace(Normalized(text), "").ToLowerInvariant().Replace('ヸ', 'ー').Replace('ヷ', '・'));

    private static string Normalized(string text) =>
        text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);

    /// <summary>Until nothing changes any more: what one spelling leaves behind may be another.</summary>
    private static string Spelled(string text)
    {
        for (var before = ""; before != text;)
        {
            before = text;
            foreach (var (written, common) in Spellings)
            {
                text = text.Replace(written, common, StringComparison.Ordinal);
            }
        }

        return text;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
