using System.Text.RegularExpressions;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Cells;

/// <summary>
/// Decides what stands between two printed lines of a cell: nothing where the text only wrapped, a space inside Latin text,
/// a line feed where a paragraph ended. A line that leaves room for the next line's first word was ended on purpose.
/// </summary>
internal static partial class LineJoiner
{
    private const string OpeningBrackets = "（(「『【［[〔〈《“‘";

    /// <summary>Characters that may not begin a line, so they move down together with the one before them.</summary>
    private const string NotAtLineStart = "、。，．,.・：:；;？！?!）)」』】］]〕〉》”’ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々％%‐–～〜";

    /// <summary>A line that begins with one of these is an item of its own.</summary>
    private const string Bullets = "○●◎□■◆◇▲△▼▽★☆※❶❷❸➀➁◯⚪•▪▫►▶";

    /// <summary>Room that is left over by rounding and by spacing between letters, in type sizes.</summary>
    private const double Slack = 0.35;

    /// <summary>Cell padding is not wider than this, in type sizes; more is indentation or centring.</summary>
    private const double MaxPadding = 1.2;

    public static string Separator(CellPart abovePart, TextLine above, CellPart belowPart, TextLine below)
    {
        var full = IsFull(abovePart, above, below);
        if (!full && EndedAtSpace(abovePart, above, below))
        {
            return " ";
        }

        if (!full || IsItem(abovePart, above, below) || (BeginsIndented(below) && Indents(abovePart)))
        {
            return "\n";
        }

        return char.IsAsciiLetter(above.Text[^1]) && char.IsAsciiLetter(below.Text[0]) ? " " : "";
    }

    /// <summary>
    /// Whether a line wrapped at the wide space between a label and its count (参加者　120人): the space vanishes at the end of the line.
    /// </summary>
    private static bool EndedAtSpace(CellPart part, TextLine above, TextLine below) =>
        char.IsDigit(below.Text[0])
            && char.IsLetter(above.Text[^1])
            && !above.Vertical
            && FreeRoom(part, above) < FirstWordWidth(below) + above.FontSize;

    private static bool BeginsIndented(TextLine line) => char.IsWhiteSpace(line.Text[0]);

    /// <summary>
    /// Whether the cell uses indentation: it lists items, or it indents after a line that was ended on purpose. Elsewhere a
    /// space at the start of a line is one that wrapped.
    /// </summary>
    private static bool Indents(CellPart part)
    {
        return BeginsItem(part.Lines[0].Text.TrimStart()[0])
            || part.Lines.Zip(part.Lines.Skip(1)).Any(pair => BeginsIndented(pair.Second) && !IsFull(part, pair.First, pair.Second));
    }

    /// <summary>Whether a line begins an item although the line above it is full.</summary>
    private static bool IsItem(CellPart part, TextLine above, TextLine below)
    {
        var first = below.Text[0];
        if (Bullets.Contains(first, StringComparison.Ordinal) || IsEnclosedNumber(first))
        {
            return true;
        }

        // 【相談】…, 【療育】…: a cell that opens with a heading parts its text by them.
        if (first == '【')
        {
            return part.Lines[0].Text.TrimStart()[0] == first;
        }

        // A middle dot may have wrapped inside a list of words; it is a bullet where the cell uses it as one.
        if (IsMiddleDot(first))
        {
            return above.Text[^1] is '。' or '）' or ')' || part.Lines[0].Text.TrimStart()[0] == first;
        }

        // Lines of the form label：count stay apart where the cell is written in that form; where bullets begin its items, they part them.
        return !BeginsItem(part.Lines[0].Text.TrimStart()[0])
            && LabelWithColon().IsMatch(below.Text)
            && LabelWithColon().IsMatch(part.Lines[0].Text)
            && !NotAtLineEnd().IsMatch(above.Text)
            && !UnfinishedLabel().IsMatch(above.Text);
    }

    private static bool BeginsItem(char first) =>
        IsMiddleDot(first) || Bullets.Contains(first, StringComparison.Ordinal) || IsEnclosedNumber(first);

    private static bool IsMiddleDot(char c) => c is '・' or '‧' or '･' or '·';

    private static bool IsEnclosedNumber(char c) =>
        c is >= '\u2460' and <= '\u24FF';

    /// <summary>Whether the next line's first word would not have fitted behind this line.</summary>
    private static bool IsFull(CellPart part, TextLine line, TextLine next)
    {
        if (line.Vertical)
        {
            return line.Box.Height + next.FontSize > part.Box.Height - MaxPadding * line.FontSize;
        }

        return FreeRoom(part, line) < FirstWordWidth(next) + Slack * line.FontSize;
    }

    /// <summary>How much wider a level line could be in its cell, in points.</summary>
    private static double FreeRoom(CellPart part, TextLine line)
    {
        var left = part.Lines.Min(other => other.Box.Left);
        var right = part.Lines.Max(other => other.Box.Right);
        var padding = Math.Clamp(Math.Min(left - part.Box.Left, part.Box.Right - right), 0, MaxPadding * line.FontSize);
        return IsCentred(part)
            ? part.Box.Width - 2 * padding - line.Box.Width
            : Math.Max(right, part.Box.Right - padding) - line.Box.Right;
    }

    private static bool IsCentred(CellPart part)
    {
        var lefts = part.Lines.Select(line => line.Box.Left).ToArray();
        return lefts.Max() - lefts.Min() > 0.6 * part.Lines[0].FontSize
            && part.Lines.All(line => Math.Abs(line.Box.CenterX - part.Box.CenterX) < 0.5 * line.FontSize);
    }

    /// <summary>
    /// The width of what cannot be parted at the start of a line: brackets, a Latin word or one character, closing marks.
    /// </summary>
    private static double FirstWordWidth(TextLine line)
    {
        var text = line.Text;
        var start = 0;
        while (start < text.Length - 1 && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < text.Length - 1 && OpeningBrackets.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        end++;
        while (end < text.Length && (IsLatin(text[end - 1]) && IsLatin(text[end]) || IsCommaInNumbers(text, end)))
        {
            end++;
        }

        while (end < text.Length && NotAtLineStart.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return line.CharBoxes[end - 1].Right - line.CharBoxes[start].Left;
    }

    private static bool IsLatin(char c) => c is > ' ' and < '\u0250';

    /// <summary>Some producers do not part a list of dates or numbers at its commas: 5/25、7/27、9/30.</summary>
    private static bool IsCommaInNumbers(string text, int index) =>
        (text[index] is '、' or '，' && index + 1 < text.Length && char.IsAsciiDigit(text[index - 1]) && char.IsAsciiDigit(text[index + 1]))
        || (index >= 2 && text[index - 1] is '、' or '，' && char.IsAsciiDigit(text[index - 2]) && char.IsAsciiDigit(text[index]));

    [GeneratedRegex(@"^[\s　]*[^\s、。：:︓]{2,14}[：:︓]")]
    private static partial Regex LabelWithColon();

    // The words before a colon that is still to come: …の, …する家庭, but no sentence (…した).
    [GeneratedRegex(@"^[^：:︓]*[のをにがはへやァ-ヶ一-鿿]$")]
    private static partial Regex UnfinishedLabel();

    // After these the sentence goes on.
    [GeneratedRegex(@"[、・，,：:︓（(「『／/ー]$")]
    private static partial Regex NotAtLineEnd();
}
