using System.Text;
using System.Text.RegularExpressions;

namespace PlanIngest.Normalizer.Identity;

/// <summary>Text reduced to what two editions must share to be called the same: no widths, spaces, punctuation or spelling habits.</summary>
internal static partial class ComparableText
{
    // Left is how some editions write what others write as on the right. Applied in order, after NFKC.
    private static readonly (string Written, string Common)[] Spellings =
    [
        ("ヸ", "ー"), ("ヷ", "・"),
        ("子供", "こども"), ("子ども", "こども"), ("障碍", "障害"), ("障がい", "障害"), ("一人親", "ひとり親"),
        ("取り組み", "取組"), ("取組み", "取組"), ("取り組む", "取組む"), ("引きこもり", "ひきこもり"),
        ("問い合わせ", "問合せ"), ("問合わせ", "問合せ"), ("申し込み", "申込"), ("申込み", "申込"), ("受け入れ", "受入"), ("受入れ", "受入"),
        ("作り", "づくり"), ("造り", "づくり"), ("付き", "付"), ("箇所", "か所"), ("個所", "か所"), ("ヶ所", "か所"),
        ("ケ所", "か所"), ("カ所", "か所"), ("ゴミ", "ごみ"), ("配付", "配布"), ("二十歳", "20歳"), ("出来", "でき"),
        ("集い", "つどい"), ("命", "いのち"), ("繋", "つな"), ("ならびに", ""), ("並びに", ""), ("および", ""), ("及び", ""),
        ("または", ""), ("又は", ""),
    ];

    /// <summary>Letters and digits only, compatibility forms and spellings unified, lower case.</summary>
    public static string Fold(string text)
    {
        var compatible = Compatible(text);
        var letters = new StringBuilder(compatible.Length);
        foreach (var rune in compatible.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                letters.Append(rune);
        }

        return letters.ToString();
    }

    /// <summary>Compatibility forms and spellings unified, lower case, no white space; brackets and punctuation stay.</summary>
    public static string Compatible(string text)
    {
        var value = WhiteSpace().Replace(text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC), "")
            .ToLowerInvariant();
        foreach (var (written, common) in Spellings)
            value = value.Replace(written, common, StringComparison.Ordinal);
        return value;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
