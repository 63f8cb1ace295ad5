using System.Collections.Immutable;
using PlanIngest.Extractor.Lines;
using PlanIngest.Extractor.Pages;
using PlanIngest.Extractor.Tables;
using PlanIngest.Model;

namespace PlanIngest.Extractor;

/// <summary>
/// One page taken apart: glyphs → tables and the text around them. Every glyph ends in exactly one of its lists, which makes
/// the page's ledger.
/// </summary>
internal sealed class PageAnalysis
{
    /// <summary>Gaps wider than this many type sizes part two columns of running text.</summary>
    private const double ColumnGap = 2.5;

    private readonly PageContent content;
    private readonly ImmutableArray<Table> tables;
    private readonly ImmutableArray<TextBlock> blocks;
    private readonly List<Glyph> placed;
    private readonly List<Glyph> inBlocks;
    private readonly List<Glyph> copies;
    private readonly List<Glyph> unmapped = [];
    private readonly List<Glyph> invisible = [];

    public PageAnalysis(PageContent content)
    {
        this.content = content;
        var readable = new List<Glyph>(content.Glyphs.Count);
        foreach (var glyph in content.Glyphs)
        {
            var list = glyph.Visibility != GlyphVisibility.Visible ? invisible : glyph.Text.Length == 0 ? unmapped : readable;
            list.Add(glyph);
        }

        (placed, copies) = DuplicateGlyphs.Split(readable);
        tables = TableExtractor.Extract(content, placed, out inBlocks);
        blocks = TextBlockBuilder.Build(LineBuilder.Build(inBlocks, ColumnGap));
    }

    /// <summary>The result.</summary>
    public ExtractedPage ToPage() => new(
        content.Number,
        content.Width,
        content.Height,
        tables,
        blocks,
        new GlyphCounts(Inked(placed) - Inked(inBlocks), Inked(inBlocks), unmapped.Count, Inked(copies), Inked(invisible)));

    /// <summary>The result with what it was made from.</summary>
    public PageLayers ToLayers()
    {
        var outside = inBlocks.Select(glyph => glyph.Sequence).ToHashSet();
        return new PageLayers(
            ToPage(),
            [
                .. Marks(placed.Where(glyph => !outside.Contains(glyph.Sequence)), GlyphFate.Cell),
                .. Marks(inBlocks, GlyphFate.TextBlock),
                .. Marks(unmapped, GlyphFate.Unplaced, _ => "the PDF maps it to no character"),
                .. Marks(copies, GlyphFate.Duplicate),
                .. Marks(invisible, GlyphFate.Invisible, glyph => glyph.Visibility.ToString()),
            ],
            [.. content.Rulings.Select(ruling => new BoundingBox(ruling.X1, ruling.Y1, ruling.X2, ruling.Y2))]);
    }

    private static int Inked(List<Glyph> glyphs) => glyphs.Count(IsInked);

    private static IEnumerable<GlyphMark> Marks(IEnumerable<Glyph> glyphs, GlyphFate fate, Func<Glyph, string>? reason = null) =>
        glyphs.Where(glyph => fate == GlyphFate.Unplaced || IsInked(glyph)).Select(glyph => new GlyphMark(glyph.Text, glyph.Box, fate, reason?.Invoke(glyph)));

    private static bool IsInked(Glyph glyph) => !string.IsNullOrWhiteSpace(glyph.Text);
}
