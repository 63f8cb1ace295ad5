using System.Collections.Immutable;
using PlanIngest.Extractor.Lines;
using PlanIngest.Extractor.Pages;
using PlanIngest.Extractor.Tables.Alignment;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Tables;

/// <summary>Finds the tables of a page: rulings → groups that touch → grid → cells with spans → text.</summary>
internal static class TableExtractor
{
    /// <param name="page">The page's rulings.</param>
    /// <param name="glyphs">Its visible glyphs, each once.</param>
    /// <param name="outside">The glyphs that stand in no table, in the order given.</param>
    /// <returns>From top to bottom, then left to right.</returns>
    public static ImmutableArray<Table> Extract(PageContent page, IReadOnlyList<Glyph> glyphs, out List<Glyph> outside)
    {
        var rulings = RulingSet.From(page.Rulings);
        var grids = RulingGroups.Split(rulings)
            .Select(Grid.From)
            .OfType<Grid>()
            .Where(grid => grid.Cells.Count >= 2)
            .OrderBy(grid => grid.Box.Top)
            .ThenBy(grid => grid.Box.Left);
        var framed = CellContents.Distribute(glyphs, grids, out var free);
        var ruled = framed.FindAll(IsTable);
        free.AddRange(framed.Except(ruled).SelectMany(content => content.Indices));
        free.Sort();
        outside = free.ConvertAll(i => glyphs[i]);
        ruled = ruled.ConvertAll(Refine);

        var looseRules = rulings.Horizontal.Where(rule => !ruled.Exists(content => content.Grid.Box.Contains((rule.Start + rule.End) / 2, rule.Position)));
        var aligned = CellContents.Distribute(outside, AlignedTables.Find(outside, looseRules), out free);
        var loose = outside;
        outside = free.ConvertAll(i => loose[i]);
        return [.. ruled.Concat(aligned).OrderBy(content => content.Grid.Box.Top).ThenBy(content => content.Grid.Box.Left).Select(ToTable)];
    }

    /// <summary>A frame with text in one place only is a text box, an axis or an ornament, not a table.</summary>
    private static bool IsTable(CellContents content) => content.Filled >= 2;

    private static CellContents Refine(CellContents content)
    {
        var grid = PartialRules.Refine(content);
        return grid == content.Grid ? content : CellContents.Distribute([.. content.Glyphs], [grid], out _)[0];
    }

    private static Table ToTable(CellContents content)
    {
        var grid = content.Grid;
        return new Table(
            grid.Box,
            grid.Ys.Length - 1,
            grid.Xs.Length - 1,
            [.. grid.Cells.Select((cell, i) => new Cell(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, grid.BoxOf(cell), LineBuilder.Build(content[i])))],
            Confidence: 1.0,
            Continues: false,
            grid.ClosedAtTop,
            grid.ClosedAtBottom);
    }
}
