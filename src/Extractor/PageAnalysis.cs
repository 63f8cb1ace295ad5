using System.Collections.Immutable;
using PlanIngest.Extractor.Lines;
using PlanIngest.Extractor.Pages;
using PlanIngest.Extractor.Tables;
using PlanIngest.Model;

namespace PlanIngest.Extractor;

/// <summary>One page taken apart: glyphs → tables and the text around them, with the ledger that shows that none was lost.</summary>
internal sealed class PageAnalysis
{
    /// <summary>Gaps wider than this many type sizes part two columns of running text.</summary>
    private const double ColumnGap = 2.5;

    private readonly PageContent content;
    private readonly ImmutableArray<Table> tables;
    private readonly ImmutableArray<TextBlock> blocks;
    private readonly IReadOnlyList<Glyph> kept;
    private readonly List<Glyph> copies;
    private readonly List<Glyph> invisible;

    /// <param name="content">What is drawn on the page.</param>
    /// <param name="extractor">Has read the pages before.</param>
    public PageAnalysis(PageContent content, TableExtractor extractor)
    {
        this.content = content;
        invisible = [.. content.Glyphs.Where(glyph => glyph.Visibility != GlyphVisibility.Visible)];
        (kept, copies) = DuplicateGlyphs.Split(
            invisible.Count == 0 ? content.Glyphs : [.. content.Glyphs.Where(glyph => glyph.Visibility == GlyphVisibility.Visible)]);
        var rulings = Underlines.Without(content.Rulings, kept, out var struck);
        Struck = struck;
        tables = extractor.Extract(content with { Rulings = rulings }, kept, out var outside);
        blocks = TextBlockBuilder.Build(LineBuilder.Build(outside, ColumnGap));
        Ledger = Balance();
    }

    /// <summary>Where the page's glyphs ended: what was drawn, less what stands in the result, is left over.</summary>
    public GlyphCounts Ledger { get; }

    /// <summary>The texts with a line through them; they stand in the result like others.</summary>
    public ImmutableArray<StruckText> Struck { get; }

    /// <summary>The result.</summary>
    public ExtractedPage ToPage() => new(content.Number, content.Width, content.Height, tables, blocks, Ledger);

    /// <summary>The result with what it was made from.</summary>
    public PageLayers ToLayers()
    {
        var inCells = PlacesOf(tables.SelectMany(table => table.Cells).SelectMany(cell => cell.Lines));
        var inBlocks = PlacesOf(blocks.SelectMany(block => block.Lines));
        var placed = kept.Where(IsInked).Select(glyph => inCells.Contains(glyph.Box) ? new GlyphMark(glyph.Text, glyph.Box, GlyphFate.Cell)
            : inBlocks.Contains(glyph.Box) ? new GlyphMark(glyph.Text, glyph.Box, GlyphFate.TextBlock)
            : new GlyphMark(glyph.Text, glyph.Box, GlyphFate.Unplaced, "in no line"));
        return new PageLayers(
            ToPage(),
            [
                .. placed,
                .. copies.Where(IsInked).Select(glyph => new GlyphMark(glyph.Text, glyph.Box, GlyphFate.Duplicate)),
                .. invisible.Where(IsInked).Select(glyph => new GlyphMark(glyph.Text, glyph.Box, GlyphFate.Invisible, glyph.Visibility.ToString())),
            ],
            [.. content.Rulings.Select(ruling => new BoundingBox(ruling.X1, ruling.Y1, ruling.X2, ruling.Y2))]);
    }

    private GlyphCounts Balance()
    {
        var inCells = tables.Sum(table => table.Cells.Sum(cell => Inked(cell.Lines)));
        var inBlocks = blocks.Sum(block => Inked(block.Lines));
        return new GlyphCounts(inCells, inBlocks, Inked(kept) - inCells - inBlocks, Inked(copies), Inked(invisible));
    }

    private static HashSet<BoundingBox> PlacesOf(IEnumerable<TextLine> lines) => [.. lines.SelectMany(line => line.CharBoxes)];

    private static int Inked(ImmutableArray<TextLine> lines) => lines.Sum(line => InkedIn(line.Text));

    private static int Inked(IReadOnlyList<Glyph> glyphs) => glyphs.Sum(glyph => InkedIn(glyph.Text));

    private static int InkedIn(string text)
    {
        var inked = 0;
        foreach (var c in text)
        {
            inked += char.IsWhiteSpace(c) ? 0 : 1;
        }

        return inked;
    }

    private static bool IsInked(Glyph glyph) => InkedIn(glyph.Text) > 0;
}
