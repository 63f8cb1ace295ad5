using System.Collections.Immutable;

namespace PlanIngest.Model;

/// <summary>A page with what its tables and text were made from: the intermediates that <c>inspect</c> draws.</summary>
/// <param name="Page">The result.</param>
/// <param name="Glyphs">Every glyph drawn on the page, in drawing order within each fate.</param>
/// <param name="Rulings">Every ruling drawn, as a thin box.</param>
public sealed record PageLayers(ExtractedPage Page, ImmutableArray<GlyphMark> Glyphs, ImmutableArray<BoundingBox> Rulings);

/// <summary>One glyph of the ledger.</summary>
/// <param name="Text">What the PDF maps it to; empty where it maps it to nothing.</param>
/// <param name="Box">Its advance box.</param>
/// <param name="Fate">The one place it ended in.</param>
/// <param name="Reason">Why it is left over or invisible, else null.</param>
public sealed record GlyphMark(string Text, BoundingBox Box, GlyphFate Fate, string? Reason = null);

/// <summary>Where a glyph ended; each glyph ends in exactly one place.</summary>
public enum GlyphFate
{
    /// <summary>In a cell of a table.</summary>
    Cell,

    /// <summary>In a text block.</summary>
    TextBlock,

    /// <summary>Seen by a reader, but in no text: left over.</summary>
    Unplaced,

    /// <summary>Drawn again on the same place (fake bold).</summary>
    Duplicate,

    /// <summary>Seen by no reader.</summary>
    Invisible,
}
