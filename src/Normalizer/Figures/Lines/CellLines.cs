using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Figures.Numbers;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Figures.Lines;

/// <summary>The logical lines of a cell: folded, with lines that only wrapped joined.</summary>
/// <param name="Text">Folded text; a line feed ends a logical line.</param>
/// <param name="Origins">For each character of <paramref name="Text"/> its index in the text given; null where it is that text.</param>
internal sealed record CellLines(string Text, ImmutableArray<int>? Origins)
{
    private static readonly SearchValues<char> OpeningBrackets = SearchValues.Create("([〔【《〈「『");
    private static readonly SearchValues<char> ClosingBrackets = SearchValues.Create(")]〕】》〉」』");

    /// <summary>The lines of a cell of a document, which were joined by where they stand.</summary>
    public static CellLines Of(CellText cell) => new(cell.Value, null);

    /// <summary>The lines of a text of which only the characters are known: they decide what wrapped.</summary>
    public static CellLines FromRaw(string raw)
    {
        var folded = Folding.Fold(raw);
        if (!folded.Value.Contains('\n'))
        {
            return new CellLines(folded.Value, folded.Origins);
        }

        var text = new StringBuilder(folded.Value.Length);
        var origins = ImmutableArray.CreateBuilder<int>(folded.Value.Length);
        var lines = folded.Value.Split('\n');
        var widest = lines.Max(line => line.TrimEnd().Length);
        for (int i = 0, at = 0; i < lines.Length; at += lines[i].Length + 1, i++)
        {
            var line = lines[i];
            var skip = 0;
            if (i > 0)
            {
                var previous = LastLine(text);
                if (IsWrap(previous, line, lines[i - 1].TrimEnd().Length, widest))
                {
                    skip = line.Length - line.TrimStart().Length;
                    while (text.Length > 0 && text[^1] is ' ' or '\u3000')
                    {
                        (text.Length, origins.Count) = (text.Length - 1, origins.Count - 1);
                    }
                }
                else
                {
                    text.Append('\n');
                    origins.Add(folded.Origins[at - 1]);
                }
            }
            text.Append(line, skip, line.Length - skip);
            for (var c = skip; c < line.Length; c++)
            {
                origins.Add(folded.Origins[at + c]);
            }
        }
        return new CellLines(text.ToString(), origins.ToImmutable());
    }

    /// <summary>The place in the text given of a span of <see cref="Text"/>, at least one character long.</summary>
    public (int Start, int Length) SpanOf(int start, int end) =>
        Origins is { } origins ? (origins[start], origins[end - 1] + 1 - origins[start]) : (start, end - start);

    /// <summary>Whether <paramref name="line"/> goes on where <paramref name="previous"/> broke off.</summary>
    private static bool IsWrap(string previous, string line, int width, int widest)
    {
        var (before, after) = (previous.TrimEnd(), line.TrimStart());
        if (before.Length == 0 || after.Length == 0 || EntryMark.LengthAt(after) > 0 && !char.IsAsciiDigit(after[0]) && after[0] != '(')
        {
            return false;
        }

        if (AreRowsOfTable(before, after))
        {
            return false;
        }

        var last = before[^1];
        var first = after[0];
        if (IsOpen(before) && (after.AsSpan().IndexOfAny(ClosingBrackets) is >= 0 and var close && !OpensBefore(after, close)))
        {
            return true;
        }

        if (char.IsAsciiDigit(first)
            && AmountPrefix.EndingAt(before, 0, before.Length) is { Kind: PrefixKind.Qualifier or PrefixKind.Approx })
        {
            return true;
        }

        if (EndsInNumber(before, after)
            || last is '、' or ',' or '~' or '/' or '・' or '約' or ':'
            || first is '、' or '。' or ',' or ')' or '」' or '』' or '】' or 'ー' or 'ッ' or 'ャ' or 'ュ' or 'ョ' or 'っ' or 'ゃ' or 'ゅ'
                or 'ょ' or 'ん' or 'ン')
        {
            return true;
        }

        if (last is '。' or ')' or '】' or '」' || EntryMark.LengthAt(after) > 0 || IsIndented(line) || EndsInCount(before))
        {
            return false;
        }

        if (last is 'を' or 'の' or 'は' or 'が' or 'に' or 'で' or 'と' or 'や' or 'も' or 'へ' || first is 'を' or 'の' or 'は' or 'が' or 'に' or 'で')
        {
            return true;
        }

        var isFull = 10 * width >= 8 * widest;
        if (IsHiragana(last) && IsHiragana(first) || (IsHiragana(first) && !EndsInVerb(before)))
        {
            return isFull || EntryMark.LengthAt(before.TrimStart()) > 0;
        }
        // A line that breaks off within a word has gone to the right edge; a heading stops before it.
        return isFull && width >= 8 && !EndsInVerb(before) && !StartsEntry(after);
    }

    private static string LastLine(StringBuilder text)
    {
        var start = text.Length;
        while (start > 0 && text[start - 1] != '\n' && text.Length - start < 200)
        {
            start--;
        }

        return text.ToString(start, text.Length - start);
    }

    private static bool IsOpen(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth = OpeningBrackets.Contains(c) ? depth + 1 : ClosingBrackets.Contains(c) ? Math.Max(0, depth - 1) : depth;
        }

        return depth > 0;
    }

    private static bool OpensBefore(string text, int close) => text.AsSpan(0, close).IndexOfAny(OpeningBrackets) >= 0;

    private static bool EndsInNumber(string before, string after) =>
        char.IsAsciiDigit(before[^1])
            && (after[0] is ',' or '.' or '%' or '年' or '月' or '日'
                || Counters.ReadAt(after, 0) is not null
                || (char.IsAsciiDigit(after[0]) && !HoldsSeveralNumbers(before)));

    private static bool HoldsSeveralNumbers(string line) => Fields(line).Count(field => char.IsAsciiDigit(field[^1])) > 1;

    private static bool AreRowsOfTable(string before, string after)
    {
        var (first, second) = (Fields(before), Fields(after));
        return first.Length > 1
            && second.Length > 1
            && Math.Abs(first.Length - second.Length) <= 1
            && second.Count(field => char.IsAsciiDigit(field[0])) >= second.Length - 1;
    }

    private static string[] Fields(string line) => line.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);

    private static bool EndsInCount(string before)
    {
        var at = before.Length;
        while (at > 0 && !char.IsAsciiDigit(before[at - 1]) && before.Length - at < 6)
        {
            at--;
        }

        return at > 0
            && char.IsAsciiDigit(before[at - 1])
            && Counters.ReadAt(before, at) is { } counter
            && at + counter.Written.Length == before.Length;
    }

    private static bool EndsInVerb(string before) => before[^1] is 'た' or 'る' or 'す' or 'い' or 'し';

    private static bool StartsEntry(string after)
    {
        var colon = after.IndexOf(':', StringComparison.Ordinal);
        return colon is > 1 and < 16;
    }

    private static bool IsIndented(string line) => line.Length > 0 && line[0] is '\u3000' or ' ';

    private static bool IsHiragana(char c) => c is >= 'ぁ' and <= 'ゖ';
}
