using System.Buffers;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Text;

/// <summary>
/// Repairs of broken text layers that only the letters around tell: a space after every character, every letter twice, ヷ for ・.
/// </summary>
internal static class LetterRepair
{
    /// <summary>Fewer letters than this prove no habit of the text layer.</summary>
    private const int FewestLetters = 5;

    /// <summary>Characters that <see cref="RepairKana"/> may replace.</summary>
    private static readonly SearchValues<char> Doubtful = SearchValues.Create([KanaDefects.Va, KanaDefects.Vi, '\u2014', '\u2015']);

    /// <summary>Takes out the single spaces of lines that have one after (nearly) every character.</summary>
    public static void CloseLetterSpacing(FoldingText text)
    {
        if (!text.Value.Contains(' '))
        {
            return;
        }

        var spaces = new List<int>();
        for (int begin = 0, stop; begin < text.Length; begin = stop + 1)
        {
            stop = text.EndOfLine(begin);
            var (start, end) = Trim(text, begin, stop);
            var (letters, ideographs, first) = (1, 0, spaces.Count);
            for (var i = start; i < end; i++)
            {
                if (IsIdeographOrKana(text[i]))
                {
                    ideographs++;
                }

                if (i > start && text[i] != ' ')
                {
                    letters++;
                }

                if (i > start && text[i] == ' ' && text[i - 1] != ' ' && i + 1 < end && text[i + 1] != ' ')
                {
                    spaces.Add(i);
                }
            }
            var found = spaces.Count - first;
            if (letters < FewestLetters || 3 * ideographs < letters || 10 * found < 8 * (letters - 1))
            {
                spaces.RemoveRange(first, found);
            }
        }
        text.RemoveAt(spaces, FoldReason.LetterSpacing);
    }

    /// <summary>Merges the letters of lines in which every letter stands twice.</summary>
    public static void MergeDoubledLetters(FoldingText text)
    {
        var doubled = new List<int>();
        do
        {
            doubled.Clear();
            for (int begin = 0, stop; begin < text.Length; begin = stop + 1)
            {
                stop = text.EndOfLine(begin);
                var (start, end) = Trim(text, begin, stop);
                if (IsDoubled(text, start, end))
                {
                    doubled.AddRange(Enumerable.Range(start, end - start).Where(i => (i - start) % 2 == 1));
                }
            }
            text.RemoveAt(doubled, FoldReason.DoubledLetter);
        }
        while (doubled.Count > 0);
    }

    /// <summary>Turns ヷ back into ・ and ヸ into ー where neither can be a kana.</summary>
    /// <remarks>The kana ヷ (va) stands in a katakana word; ヸ (vi) cannot follow the vowel of one and end it.</remarks>
    public static void RepairKana(FoldingText text)
    {
        if (!text.Value.ContainsAny(Doubtful))
        {
            return;
        }

        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + 1;
            while (text[start] == KanaDefects.Va && end < text.Length && text[end] == KanaDefects.Va)
            {
                end++;
            }

            var isRun = end - start > 1;
            if (text[start] == KanaDefects.Va && (isRun || !(IsKatakanaAt(text, start - 1) || IsKatakanaAt(text, end))))
            {
                for (var i = start; i < end; i++)
                {
                    text.ReplaceAt(i, KanaDefects.MiddleDot, FoldReason.KanaDefect);
                }
            }
        }
        for (var i = 1; i < text.Length; i++)
        {
            var (follows, leads) = (IsKatakanaAt(text, i - 1), IsKatakanaAt(text, i + 1));
            if (text[i] == KanaDefects.Vi && follows && !leads)
            {
                text.ReplaceAt(i, KanaDefects.LongVowel, FoldReason.KanaDefect);
            }
            else if (text[i] is '\u2014' or '\u2015' && follows && leads)
            {
                text.ReplaceAt(i, 'ー', FoldReason.LookAlike);
            }
        }
    }

    private static bool IsDoubled(FoldingText text, int start, int end)
    {
        if (end - start < 2 * FewestLetters || (end - start) % 2 == 1)
        {
            return false;
        }

        var letters = new HashSet<char>();
        for (var i = start; i < end; i += 2)
        {
            if (text[i] != text[i + 1])
            {
                return false;
            }

            if (IsIdeographOrKana(text[i]))
            {
                letters.Add(text[i]);
            }
        }
        return letters.Count >= 3;
    }

    private static (int Start, int End) Trim(FoldingText text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private static bool IsKatakanaAt(FoldingText text, int index) =>
        index >= 0 && index < text.Length && text[index] is (>= 'ァ' and <= 'ヺ') or 'ー';

    private static bool IsIdeographOrKana(char c) => c is (>= 'ぁ' and <= 'ヿ') or (>= '\u3400' and <= '\u9FFF');
}
