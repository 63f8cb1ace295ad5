using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Text;

/// <summary>
/// Turns text as a PDF draws it into text that can be compared: NFKC with the exceptions below, look-alikes and defects repaired.
/// </summary>
/// <remarks>
/// Kept as drawn, because NFKC would glue digits or lose a meaning: circled and other enclosed numbers (①3回 is not 13回), superscripts,
/// ㎡ and ㎥, №, fractions, ellipses. Wide spaces at the start of a line stay ideographic, since they indent.
/// Folding folded text changes nothing.
/// </remarks>
internal static class Folding
{
    /// <summary>
    /// What folding makes of a character that no mark combines with; few differ in a document, and each costs a look into Unicode's tables.
    /// </summary>
    private static readonly ConcurrentDictionary<char, FoldedCharacter> Characters = new();

    /// <summary>Folds <paramref name="raw"/>; any string is accepted, lone surrogates become U+FFFD.</summary>
    public static FoldedText Fold(string raw) => Read(raw).ToFoldedText();

    /// <summary>What <see cref="Fold"/> would change.</summary>
    public static ImmutableArray<Fold> Changes(string raw) => IsPlain(raw) ? [] : Read(raw).Folds();

    private static FoldingText Read(string raw)
    {
        var text = new FoldingText(raw);
        FoldCharacters(text);
        LetterRepair.CloseLetterSpacing(text);
        LetterRepair.MergeDoubledLetters(text);
        LetterRepair.RepairKana(text);
        return text;
    }

    /// <summary>
    /// Whether nothing can be changed, at a glance: no character that folds, no space, no line that begins with a letter twice.
    /// </summary>
    private static bool IsPlain(string raw)
    {
        for (var i = 0; i < raw.Length; i++)
        {
            var isDoubled = i + 1 < raw.Length && raw[i] == raw[i + 1] && (i == 0 || raw[i - 1] == '\n');
            if (!IsStable(raw[i]) || raw[i] == ' ' || isDoubled)
            {
                return false;
            }
        }
        return true;
    }

    private static void FoldCharacters(FoldingText text)
    {
        var raw = text.Raw;
        for (int start = 0, length; start < raw.Length; start += length)
        {
            length = ClusterLength(raw, start);
            if (length == 1 && IsStable(raw[start]))
            {
                text.Keep(start);
            }
            else
            {
                FoldCluster(text, start, length);
            }
        }
    }

    private static void FoldCluster(FoldingText text, int start, int length)
    {
        if (length == 1)
        {
            var character = Characters.GetOrAdd(text.Raw[start], FoldCharacter);
            if (IsWide(text.Raw[start]) && text.AtLineStart)
            {
                character = character with { Folded = "\u3000" };
            }

            Replace(text, start, character.Drawn, character.Folded, character.Reason);
            return;
        }
        var cluster = text.Raw.Substring(start, length);
        Replace(text, start, cluster, cluster == "\r\n" ? "\n" : Compose(cluster), FoldReason.Compatibility);
    }

    private static void Replace(FoldingText text, int start, string drawn, string folded, FoldReason reason)
    {
        if (folded == drawn)
        {
            text.KeepAll(start, drawn.Length);
        }
        else
        {
            text.Replace(start, drawn, folded, reason);
        }
    }

    private static FoldedCharacter FoldCharacter(char c)
    {
        if (Radicals.IdeographOf(c) is { } ideograph)
        {
            return new(c, ideograph, FoldReason.Radical);
        }

        if (char.IsSurrogate(c))
        {
            return new(c, "\uFFFD", FoldReason.InvalidUnicode);
        }

        if (IsLineEnd(c))
        {
            return new(c, "\n", FoldReason.Compatibility);
        }

        if (c == '\t' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator)
        {
            return new(c, " ", FoldReason.Compatibility);
        }

        if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format && c != '\u200D')
        {
            return new(c, "", FoldReason.Invisible);
        }

        if (LookAlikes.Meant(c) is { } meant)
        {
            return new(c, meant.ToString(), FoldReason.LookAlike);
        }

        return new(
            c,
            IsKeptAsDrawn(c) ? c.ToString() : Normalize(c.ToString()),
            Radicals.IsKangxi(c) ? FoldReason.Radical : FoldReason.Compatibility);
    }

    /// <summary>NFKC of a base with its combining marks, or of a surrogate pair.</summary>
    private static string Compose(string cluster)
    {
        var basis = Radicals.IdeographOf(cluster[0]) is { } ideograph ? ideograph + cluster[1..] : cluster;
        return IsKeptAsDrawn(basis[0]) ? basis : Normalize(basis);
    }

    /// <summary>NFKC, but spacing accents and overlines are not taken apart into a space and a combining mark.</summary>
    private static string Normalize(string cluster)
    {
        var normalized = cluster.Normalize(NormalizationForm.FormKC).Replace('\u2215', '/').Replace('\u2044', '/');
        return normalized[0] == ' ' ? cluster : normalized;
    }

    /// <summary>A surrogate pair, a line end of two characters, or a character with the combining marks after it.</summary>
    private static int ClusterLength(string raw, int start)
    {
        var length = 1;
        if (start + 1 < raw.Length && (char.IsSurrogatePair(raw[start], raw[start + 1]) || (raw[start] == '\r' && raw[start + 1] == '\n')))
        {
            length = 2;
        }
        else if (char.IsSurrogate(raw[start]) || char.IsControl(raw[start]))
        {
            return 1;
        }

        while (start + length < raw.Length && IsCombining(raw[start + length]))
        {
            length++;
        }

        return length;
    }

    private static bool IsCombining(char c) =>
        c is '\uFF9E' or '\uFF9F' || (c >= '\u0300' && !IsStable(c) && CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    /// <summary>Characters that folding never changes; most of a Japanese text.</summary>
    private static bool IsStable(char c) => c is (>= ' ' and <= '~') or '\n' or (>= '\u3001' and <= '\u301B') or (>= 'ぁ' and <= 'ゖ')
        or (>= 'ァ' and <= 'ヶ') or 'ー' or '・' or (>= '\u3400' and <= '\u9FFF');

    private static bool IsKeptAsDrawn(char c) => c
        is '№' or '…' or '‥' or '\uFE19' or '㎠' or '㎡' or '㎢' or '㎤' or '㎥' or '㎦'
        or (>= '\u2070' and <= '\u209F') or '¹' or '²' or '³'
        or '¼' or '½' or '¾' or (>= '\u2150' and <= '\u215F') or '\u2189'
        or (>= '\u2460' and <= '\u2473') or (>= '\u2488' and <= '\u249B') or (>= '\u24B6' and <= '\u24FF')
        or (>= '\u2776' and <= '\u2793') or (>= '\u3248' and <= '\u324F') or (>= '\u3251' and <= '\u325F')
        or (>= '\u3280' and <= '\u32BF') or (>= '\u32D0' and <= '\u32FE');

    private static bool IsLineEnd(char c) => c is '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsWide(char c) => c is '\u3000' or '\u2001' or '\u2003';

    private readonly record struct FoldedCharacter(string Drawn, string Folded, FoldReason Reason)
    {
        public FoldedCharacter(char drawn, string folded, FoldReason reason)
            : this(drawn.ToString(), folded, reason)
        {
        }
    }
}
