using System.Text;
using System.Text.RegularExpressions;

namespace PlanIngest.Normalizer.Tests.Truth;

/// <summary>When a text that was read is the text that was written.</summary>
internal static class TruthText
{
    /// <summary>In compatibility forms and without white space, so that folding is judged once and spacing never.</summary>
    public static string Plain(string? text)
    {
        var folded = string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
        return Regex.Replace(folded.Replace('−', '-').Replace('〜', '~').Replace('―', 'ー').Replace('—', 'ー'), "[箇ヶケカ個]所", "か所");
    }

    /// <summary>Whether a cell is blank or holds nothing but a dash.</summary>
    public static bool IsBlank(string? text) => Plain(text) is "" or "-" or "ー" or "‐";

    /// <summary>The paragraphs of a cell that hold anything.</summary>
    public static IEnumerable<string> Paragraphs(string? text) =>
        (text ?? "").Split('\n').Select(Plain).Where(paragraph => paragraph.Length > 0);

    /// <summary>
    /// Whether a label that was read means the true one: it is the same, holds it as its subject or act, or one of them ends in the other,
    /// which is at least three characters and half as long. Words that only qualify a count play no part.
    /// </summary>
    public static bool IsSameLabel(string truth, string read)
    {
        var (wanted, found) = (LabelParts(truth), LabelParts(read));
        if (wanted.SequenceEqual(found) || (wanted is [var only] && found.Contains(only)))
        {
            return true;
        }

        var (shorter, longer) = (wanted[^1], found[^1]);
        if (shorter.Length > longer.Length)
        {
            (shorter, longer) = (longer, shorter);
        }

        return shorter.Length >= 3 && 2 * shorter.Length >= longer.Length && longer.EndsWith(shorter, StringComparison.Ordinal);
    }

    private static string[] LabelParts(string label) =>
    [
        .. Regex.Replace(Plain(label), @"\(延べ?\)|延べ?|のべ|累計|累積|合計", "").Split('/')
            .Select(part => Regex.Replace(part.Trim('・', ':', '、', '。'), "^実(?![施績習践証])", "")),
    ];
}
