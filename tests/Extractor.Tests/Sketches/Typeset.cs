using System.Collections.Immutable;
using System.Globalization;
using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Lines;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Tests.Sketches;

/// <summary>
/// Sets type at known places, for what a sketch is too coarse for. Japanese glyphs are as wide as the type size, others half as wide.
/// </summary>
internal static class Typeset
{
    public static bool IsWide(char c) => c >= '\u2E80';

    public static Glyph Glyph(
        string text,
        double left,
        double top,
        double size = PageSketch.FontSize,
        int rotation = 0,
        bool vertical = false,
        int sequence = 0) => new(
            text,
            new BoundingBox(left, top, left + Width(text, size), top + size),
            size,
            rotation,
            vertical,
            false,
            0,
            GlyphVisibility.Visible,
            sequence);

    /// <summary>One glyph per character, side by side.</summary>
    public static IEnumerable<Glyph> Glyphs(string text, double left, double top, double size = PageSketch.FontSize) =>
        text.Select((c, i) => Glyph(c.ToString(), left + Width(text[..i], size), top, size, sequence: i));

    /// <summary>
    /// A row of words, such as <c>番号@0 事業名@60.5</c>: each with its left edge. The top of the row may stand before it
    /// (<c>12: 番号@0</c>) and a type size after a word (<c>番号@0/8</c>); _ is a space within a word's text.
    /// </summary>
    public static TextRow Row(string words, double top = 0)
    {
        if (words.Split(": ") is [var stated, var rest])
        {
            (top, words) = (Number(stated), rest);
        }

        ImmutableArray<Word> set = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => ToWord(word, top))];
        return new TextRow(set, BoundingBox.Around(set.Select(word => word.Box)), set.Max(word => word.FontSize));
    }

    /// <summary>Rows below each other, 12 points apart unless their tops are stated.</summary>
    public static List<TextRow> Rows(params string[] rows) =>
        [.. rows.Select((row, i) => Row(row, i * PageSketch.LineHeight))];

    private static Word ToWord(string word, double top)
    {
        var (text, place) = (word[..word.LastIndexOf('@')], word[(word.LastIndexOf('@') + 1)..].Split('/'));
        var size = place.Length > 1 ? Number(place[1]) : PageSketch.FontSize;
        var left = Number(place[0]);
        return new Word(text, new BoundingBox(left, top, left + Width(text, size), top + size), size);
    }

    private static double Width(string text, double size) => text.Sum(c => IsWide(c) ? size : size / 2);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
