using System.Collections.Immutable;
using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Grids;
using PlanIngest.Extractor.Lines;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Tables;

/// <summary>
/// Finds the tables of a page: lattice (ruled) tables, whose cells are closed off by rulings that touch or by backgrounds side by side,
/// and stream (aligned) tables, whose text stands in columns between horizontal rules or without any.
/// </summary>
/// <remarks>One extractor reads the pages of one document in order: the columns of a table are known from page to page.</remarks>
internal sealed class TableExtractor
{
    private readonly AlignedTables _alignedTables = new();
    private double[]? _columnsBefore;

    /// <param name="page">The page's rulings, without underlines.</param>
    /// <param name="glyphs">Its visible glyphs, each once.</param>
    /// <param name="outside">The glyphs that stand in no table, in drawing order.</param>
    /// <returns>From top to bottom, then left to right.</returns>
    public ImmutableArray<Table> Extract(PageContent page, IReadOnlyList<Glyph> glyphs, out List<Glyph> outside)
    {
        var rulings = RulingSet.From(page.Rulings);
        var ruled = RuledTables.Find(rulings, glyphs, before: _columnsBefore);
        _columnsBefore = ruled.Tables.MaxBy(table => table.Grid.Box.Bottom)?.Grid.ColumnBorders;
        var edges = FilledTables.Edges(page.Fills, ruled);
        var closed = FilledTables.Add(ruled, edges);
        var aligned = _alignedTables.Find([.. rulings.Horizontal, .. edges.Horizontal], closed, page.Height, out outside);
        return
        [
            .. closed.Tables.Concat(aligned)
                .OrderBy(content => content.Grid.Box.Top)
                .ThenBy(content => content.Grid.Box.Left)
                .Select(ToTable),
        ];
    }

    private static Table ToTable(CellContents content)
    {
        var grid = content.Grid;
        return new Table(
            grid.Box,
            grid.RowBorders.Length - 1,
            grid.ColumnBorders.Length - 1,
            [.. grid.Cells.Select((cell, i) => new Cell(
                cell.Row,
                cell.Column,
                cell.RowSpan,
                cell.ColumnSpan,
                grid.BoxOf(cell),
                LineBuilder.Build(content[i])))],
            grid.Confidence,
            Continues: false,
            grid.ClosedAtTop,
            grid.ClosedAtBottom);
    }
}
