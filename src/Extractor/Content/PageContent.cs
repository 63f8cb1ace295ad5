using PlanIngest.Model;

namespace PlanIngest.Extractor.Content;

/// <summary>What is drawn on one page: glyphs, rulings and fills, before any structure.</summary>
/// <remarks>
/// Every coordinate is in the frame of <see cref="BoundingBox"/>: the page as displayed (after /Rotate, crop box and
/// UserUnit), origin top left, y down, points.
/// </remarks>
/// <param name="Number">Page number, from 1.</param>
/// <param name="Width">Of the page as displayed.</param>
/// <param name="Height">Of the page as displayed.</param>
/// <param name="Glyphs">In drawing order, invisible ones included and marked.</param>
/// <param name="Rulings">Lines drawn as strokes or thin fills, clipped to what is visible.</param>
/// <param name="Fills">Larger filled rectangles in drawing order, clipped to what is visible.</param>
/// <param name="Diagnostics">What makes this page's content doubtful; empty for a page read faithfully.</param>
internal sealed record PageContent(
    int Number,
    double Width,
    double Height,
    IReadOnlyList<Glyph> Glyphs,
    IReadOnlyList<Ruling> Rulings,
    IReadOnlyList<Fill> Fills,
    IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>One character drawn on a page.</summary>
/// <param name="Text">What the PDF maps it to, nothing folded; a ligature may be several characters. U+FFFD where nothing tells
/// which character it is: the page's diagnostics say why.</param>
/// <param name="Box">Advance box: along the baseline from the glyph's origin to the next one's, across it from 0.12 of
/// the size below to 0.88 above. Vertical writing: the em square centred on the line, as long as the advance.</param>
/// <param name="FontSize">Height of the em on the page, in points.</param>
/// <param name="Rotation">Of the text on the displayed page, clockwise: 0, 90, 180 or 270 degrees, the nearest for slanted text.</param>
/// <param name="Vertical">Whether it is set in vertical writing mode.</param>
/// <param name="Bold">By the font's name or weight, or drawn with fill and stroke.</param>
/// <param name="FontId">The same for glyphs of the same font of the document.</param>
/// <param name="Visibility">Whether a reader sees it.</param>
/// <param name="Sequence">Position in drawing order, from 0, counted together with <see cref="Fill.Sequence"/>.</param>
internal sealed record Glyph(
    string Text,
    BoundingBox Box,
    double FontSize,
    int Rotation,
    bool Vertical,
    bool Bold,
    int FontId,
    GlyphVisibility Visibility,
    int Sequence);

/// <summary>Whether a reader sees a glyph, and if not, why.</summary>
internal enum GlyphVisibility
{
    /// <summary>Seen.</summary>
    Visible,

    /// <summary>Outside the clip path.</summary>
    Clipped,

    /// <summary>Outside the displayed page.</summary>
    OffPage,

    /// <summary>White on white.</summary>
    White,

    /// <summary>On a layer (optional content) that is off.</summary>
    HiddenLayer,

    /// <summary>Drawn without ink: text rendering mode 3 or 7, or fully transparent.</summary>
    NoInk,
}

/// <summary>A straight line parallel to an axis: a stroke, or a filled rectangle at most two points thick.</summary>
/// <param name="X1">Left end.</param>
/// <param name="Y1">Upper end.</param>
/// <param name="X2">Right end; equal to <paramref name="X1"/> for a vertical line.</param>
/// <param name="Y2">Lower end; equal to <paramref name="Y1"/> for a horizontal line.</param>
/// <param name="Thickness">In points; 0 for the thinnest line a device can draw.</param>
/// <param name="Dashed">Whether it is dashed or dotted.</param>
/// <param name="Color">As drawn; white rulings are kept, they separate coloured cells.</param>
internal readonly record struct Ruling(double X1, double Y1, double X2, double Y2, double Thickness, bool Dashed, Rgb Color)
{
    /// <summary>Whether it runs from left to right.</summary>
    public bool IsHorizontal => Y1 == Y2;

    /// <summary>Length in points.</summary>
    public double Length => IsHorizontal ? X2 - X1 : Y2 - Y1;
}

/// <summary>A filled rectangle more than two points thick: a cell's background.</summary>
/// <param name="Box">Its visible part.</param>
/// <param name="Color">As drawn.</param>
/// <param name="Sequence">Position in drawing order, counted together with <see cref="Glyph.Sequence"/>.</param>
internal readonly record struct Fill(BoundingBox Box, Rgb Color, int Sequence);

/// <summary>A colour on screen.</summary>
internal readonly record struct Rgb(byte R, byte G, byte B)
{
    /// <summary>Ink that is not told: patterns and images.</summary>
    public static readonly Rgb Unknown = new(127, 127, 127);

    /// <summary>Whether it cannot be told from paper.</summary>
    public bool IsWhite => R >= 250 && G >= 250 && B >= 250;
}
