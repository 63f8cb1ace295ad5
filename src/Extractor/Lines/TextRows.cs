using System.Collections.Immutable;
using System.Text;
using PlanIngest.Extractor.Content;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Lines;

/// <summary>Gathers upright glyphs into words and rows, the raw material of columns found by alignment.</summary>
internal static class TextRows
{
    /// <summary>This many dots in a row are a leader.</summary>
    public const int MinLeader = 4;

    /// <summary>Glyphs share a row if their centres differ by less than this part of the row's height.</summary>
    private const double SameRow = 0.4;

    /// <summary>A gap wider than this many type sizes parts two words.</summary>
    private const double WordGap = 0.15;

    /// <summary>The same between Japanese glyphs, whose advances abut.</summary>
    private const double EastAsianGap = 0.06;

    /// <summary>Dots of a leader may be set apart by this many type sizes.</summary>
    private const double LeaderGap = 1.5;

    public static bool IsLeaderDot(char c) => c is '.' or '…' or '‥' or '･' or '・' or '·' or '․' or '_';

    /// <summary>Whether a character is set without spaces between words: kana, kanji, full-width signs.</summary>
    public static bool IsEastAsian(char c) => c >= '\u2E80';

    /// <summary>The rows from top to bottom.</summary>
    /// <param name="glyphs">Any order; sideways and vertical ones are left out.</param>
    public static List<TextRow> Build(IEnumerable<Glyph> glyphs)
    {
        var upright = Sorted(
            [.. glyphs.Where(glyph => glyph is { Rotation: 0, Vertical: false } && !string.IsNullOrWhiteSpace(glyph.Text))],
            glyph => glyph.Box.CenterY);
        var rows = new List<TextRow>();
        for (int first = 0, next; first < upright.Length; first = next)
        {
            var (height, sum) = (upright[first].Box.Height, upright[first].Box.CenterY);
            next = first + 1;
            while (next < upright.Length
                && upright[next].Box.CenterY - sum / (next - first) <= SameRow * Math.Max(height, upright[next].Box.Height))
            {
                height = Math.Max(height, upright[next].Box.Height);
                sum += upright[next++].Box.CenterY;
            }

            rows.Add(ToRow(Sorted(upright[first..next], glyph => glyph.Box.Left)));
        }

        return rows;
    }

    /// <summary>The glyphs by ascending keys.</summary>
    private static Glyph[] Sorted(Glyph[] glyphs, Converter<Glyph, double> keyOf)
    {
        Array.Sort(Array.ConvertAll(glyphs, keyOf), glyphs);
        return glyphs;
    }

    private static TextRow ToRow(Glyph[] glyphs)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        for (int first = 0, next; first < glyphs.Length; first = next)
        {
            next = EndOfLeader(glyphs, first);
            if (next == first)
            {
                next = EndOfWord(glyphs, first);
            }

            words.Add(ToWord(glyphs, first, next));
        }

        return new TextRow(words.ToImmutable(), BoundingBox.Around(words.Select(word => word.Box)), words.Max(word => word.FontSize));
    }

    private static int EndOfWord(Glyph[] glyphs, int first)
    {
        var (next, right) = (first + 1, glyphs[first].Box.Right);
        while (next < glyphs.Length
            && glyphs[next].Box.Left - right <= (IsEastAsian(glyphs[next - 1].Text[0]) && IsEastAsian(glyphs[next].Text[0])
                ? EastAsianGap
                : WordGap) * glyphs[next].FontSize
            && EndOfLeader(glyphs, next) == next)
        {
            right = Math.Max(right, glyphs[next++].Box.Right);
        }

        return next;
    }

    /// <summary>The end of the leader that begins at a glyph; the glyph itself where none begins.</summary>
    private static int EndOfLeader(Glyph[] glyphs, int first)
    {
        var (next, dots) = (first, 0);
        while (next < glyphs.Length
            && IsLeaderText(glyphs[next].Text)
            && (next == first || glyphs[next].Box.Left - glyphs[next - 1].Box.Right <= LeaderGap * glyphs[next].FontSize))
        {
            dots += glyphs[next++].Text.Length;
        }

        return dots >= MinLeader ? next : first;
    }

    private static bool IsLeaderText(string text)
    {
        foreach (var c in text)
        {
            if (!IsLeaderDot(c))
            {
                return false;
            }
        }

        return true;
    }

    private static Word ToWord(Glyph[] glyphs, int first, int next)
    {
        var text = new StringBuilder();
        var box = glyphs[first].Box;
        for (var i = first; i < next; i++)
        {
            text.Append(glyphs[i].Text);
            box = box.Union(glyphs[i].Box);
        }

        return new Word(text.ToString(), box, glyphs[first].FontSize);
    }
}
