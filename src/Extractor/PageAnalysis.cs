using System.Collections.Immutable;
using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Lines;
using PlanIngest.Extractor.Tables;
using PlanIngest.Model;

namespace PlanIngest.Extractor;

/// <summary>One page taken apart: glyphs → tables and the text around them, with the ledger that shows that none was lost.</summary>
internal sealed class PageAnalysis
{
    /// <summary>Gaps wider than this many type sizes part two columns of running text.</summary>
    private const double ColumnGap = 2.5;

    private readonly PageContent _content;
    private readonly ImmutableArray<Table> _tables;
    private readonly ImmutableArray<TextBlock> _blocks;
    private readonly IReadOnlyList<Glyph> _kept;
    private readonly List<Glyph> _copies;
    private readonly List<Glyph> _invisible;

    /// <param name="content">What is drawn on the page.</param>
    /// <param name="extractor">Has read the pages before.</param>
    public PageAnalysis(PageContent content, TableExtractor extractor)
    {
        _content = content;
        _invisible = [.. content.Glyphs.Where(glyph => glyph.Visibility != GlyphVisibility.Visible)];
        (_kept, _copies) = DuplicateGlyphs.Split(
            _invisible.Count == 0 ? content.Glyphs : [.. content.Glyphs.Where(glyph => glyph.Visibility == GlyphVisibility.Visible)]);
        (var rulings, Struck) = TextRules.Separate(content.Rulings, _kept);
        _tables = extractor.Extract(content with { Rulings = rulings }, _kept, out var outside);
        _blocks = TextBlockBuilder.Build(LineBuilder.Build(outside, ColumnGap));
        Ledger = Balance();
    }

    /// <summary>Where the page's glyphs ended: what was drawn, less what stands in the result, is left over.</summary>
    public GlyphCounts Ledger { get; }

    /// <summary>The texts with a line through them; they stand in the result like others.</summary>
    public ImmutableArray<StruckText> Struck { get; }

    /// <summary>The result.</summary>
    public ExtractedPage ToPage() => new(_content.Number, _content.Width, _content.Height, _tables, _blocks, Ledger);

    /// <summary>The result with what it was made from.</summary>
    public PageLayers ToLayers()
    {
        var inCells = PlacesOf(_tables.SelectMany(table => table.Cells).SelectMany(cell => cell.Lines));
        var inBlocks = PlacesOf(_blocks.SelectMany(block => block.Lines));
        var placed = _kept.Where(IsInked).Select(glyph => inCells.Contains(glyph.Box) ? new GlyphMark(glyph.Text, glyph.Box, GlyphFate.Cell)
            : inBlocks.Contains(glyph.Box) ? new GlyphMark(glyph.Text, glyph.Box, GlyphFate.TextBlock)
            : new GlyphMark(glyph.Text, glyph.Box, GlyphFate.Unplaced, "in no line"));
        return new PageLayers(
            ToPage(),
            [
                .. placed,
                .. _copies.Where(IsInked).Select(glyph => new GlyphMark(glyph.Text, glyph.Box, GlyphFate.Duplicate)),
                .. _invisible
                    .Where(IsInked)
                    .Select(glyph => new GlyphMark(glyph.Text, glyph.Box, GlyphFate.Invisible, glyph.Visibility.ToString())),
            ],
            [.. _content.Rulings.Select(ruling => new BoundingBox(ruling.X1, ruling.Y1, ruling.X2, ruling.Y2))]);
    }

    private GlyphCounts Balance()
    {
        var inCells = _tables.Sum(table => table.Cells.Sum(cell => Inked(cell.Lines)));
        var inBlocks = _blocks.Sum(block => Inked(block.Lines));
        return new GlyphCounts(inCells, inBlocks, Inked(_kept) - inCells - inBlocks, Inked(_copies), Inked(_invisible));
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
