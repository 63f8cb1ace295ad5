using System.Collections.Immutable;
using PlanIngest.Extractor.Lines;
using PlanIngest.Extractor.Pages;
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
<<<<<<< HEAD
            .ThenBy(grid => grid.Box.Left);
        var contents = CellContents.Distribute(glyphs, grids, out var free);
        var tables = contents.FindAll(IsTable);
        free.AddRange(contents.Except(tables).SelectMany(content => content.Indices));
        free.Sort();
        outside = free.ConvertAll(i => glyphs[i]);
        return [.. tables.Select(ToTable)];
=======
            .ThenBy(grid => grid.Box.Left)
            .ToList();
        var contents = grids.ConvertAll(grid => new CellContents(grid));
        outside = [];
        foreach (var glyph in glyphs)
        {
            if (!contents.Exists(content => content.TryAdd(glyph)))
            {
                outside.Add(glyph);
            }
        }

        outside.AddRange(contents.Where(content => !IsTable(content)).SelectMany(content => content.Glyphs));
        outside.Sort((a, b) => a.Sequence.CompareTo(b.Sequence));
        contents.RemoveAll(content => !IsTable(content));
        contents = contents.ConvertAll(Refine);

        var aligned = Alignment.AlignedTables.Find(outside, rulings.Horizontal.Where(rule => !contents.Exists(content => content.Grid.Box.Contains((rule.Start + rule.End) / 2, rule.Position)))).ConvertAll(grid => new CellContents(grid));
        outside = [.. outside.Where(glyph => !aligned.Exists(content => content.TryAdd(glyph)))];
        return [.. contents.Concat(aligned).OrderBy(content => content.Grid.Box.Top).ThenBy(content => content.Grid.Box.Left).Select(ToTable)];
>>>>>>> tables
    }

    /// <summary>A frame with text in one place only is a text box, an axis or an ornament, not a table.</summary>
    private static bool IsTable(CellContents content) => content.Filled >= 2;

    private static CellContents Refine(CellContents content)
    {
        var grid = PartialRules.Refine(content);
        if (grid == content.Grid)
        {
            return content;
        }

        var refined = new CellContents(grid);
        foreach (var glyph in content.Glyphs)
        {
            refined.TryAdd(glyph);
        }

        return refined;
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
