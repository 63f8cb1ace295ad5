using System.Collections.Immutable;

namespace PlanIngest.Model;

/// <summary>A document as printed: tables and text blocks with their places, before any meaning.</summary>
/// <param name="Pages">In page order.</param>
/// <param name="Diagnostics">What the extractor noticed.</param>
public sealed record ExtractedDocument(ImmutableArray<ExtractedPage> Pages, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The glyph counts of all pages together.</summary>
    public GlyphCounts Glyphs => Pages.Aggregate(default(GlyphCounts), (sum, page) => sum + page.Glyphs);
}

/// <summary>One page as printed.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Width">In points, as displayed.</param>
/// <param name="Height">In points, as displayed.</param>
/// <param name="Tables">From top to bottom, then left to right.</param>
/// <param name="TextBlocks">Text outside tables, from top to bottom, then left to right.</param>
/// <param name="Glyphs">Where the page's glyphs ended.</param>
public sealed record ExtractedPage(
    int Number,
    double Width,
    double Height,
    ImmutableArray<Table> Tables,
    ImmutableArray<TextBlock> TextBlocks,
    GlyphCounts Glyphs);

/// <summary>The glyph ledger: every drawn glyph is counted in exactly one place. A glyph is a character; white space is none.</summary>
/// <param name="InCells">Visible glyphs that stand in a cell.</param>
/// <param name="InTextBlocks">Visible glyphs that stand in a text block.</param>
/// <param name="Unplaced">Visible glyphs that stand in neither.</param>
/// <param name="Duplicates">Visible glyphs drawn again on the same place (fake bold).</param>
/// <param name="Invisible">Glyphs that no reader sees: clipped, white, on a hidden layer or off the page.</param>
public readonly record struct GlyphCounts(int InCells, int InTextBlocks, int Unplaced, int Duplicates, int Invisible)
{
    /// <summary>All visible glyphs, those drawn twice counted once.</summary>
    public int Visible => InCells + InTextBlocks + Unplaced;

    /// <summary>Adds up two pages.</summary>
    public static GlyphCounts operator +(GlyphCounts a, GlyphCounts b) => new(
        a.InCells + b.InCells,
        a.InTextBlocks + b.InTextBlocks,
        a.Unplaced + b.Unplaced,
        a.Duplicates + b.Duplicates,
        a.Invisible + b.Invisible);
}
