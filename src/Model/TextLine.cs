using System.Collections.Immutable;

namespace PlanIngest.Model;

/// <summary>One line of text in reading order, as drawn.</summary>
/// <param name="Text">The characters as the PDF maps them, nothing folded; spaces are those drawn or shown by a wide gap.</param>
/// <param name="Box">Around all glyphs of the line.</param>
/// <param name="FontSize">The most frequent glyph size of the line in points.</param>
/// <param name="CharBoxes">One box per UTF-16 unit of <paramref name="Text"/>: what a span of text rests on.</param>
/// <param name="Vertical">Whether the line runs from top to bottom.</param>
public sealed record TextLine(string Text, BoundingBox Box, double FontSize, ImmutableArray<BoundingBox> CharBoxes, bool Vertical = false)
{
    /// <summary>The box around a span of the text.</summary>
    /// <param name="start">First UTF-16 unit.</param>
    /// <param name="length">Number of units, at least 1.</param>
    public BoundingBox BoxOf(int start, int length) => BoundingBox.Around(CharBoxes.AsSpan(start, length).ToArray());
}

/// <summary>Lines outside tables that belong together: a title, a heading, a note, a page number.</summary>
/// <param name="Lines">In reading order, at least one.</param>
/// <param name="Box">Around all lines.</param>
public sealed record TextBlock(ImmutableArray<TextLine> Lines, BoundingBox Box);
