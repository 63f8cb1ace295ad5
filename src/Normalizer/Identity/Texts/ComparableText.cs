using System.Text.RegularExpressions;
using System.Text;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Lexicon.Spellings;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Identity.Texts;

/// <summary>Text without what editions do differently though they mean the same: widths, spaces, punctuation, spelling.</summary>
internal static partial class ComparableText
{
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

    /// <summary>Compatibility forms unified, lower case; white space, punctuation and spellings stay.</summary>
    public static string Unified(string text) => Normalized(text).ToLowerInvariant();

    private static string Plain(string text) => Normalized(KanaDefects.Replace(Unified(WhiteSpace().Replace(Normalized(text), ""))));

    private static string Normalized(string text) =>
        text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);

    /// <summary>Until nothing changes any more: what one spelling leaves behind may be another.</summary>
    private static string Spelled(string text)
    {
        for (var before = ""; before != text;)
        {
            before = text;
            text = SpellingRows.Replace(text, Vocabulary.Current.Spellings);
        }

        return text;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
