using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Grids;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Tables;

/// <summary>What rulings show on a page: the lattice tables, and what is none.</summary>
/// <param name="Tables">Tables whose cells rulings close off.</param>
/// <param name="Figures">Areas of axes, plots and their labels, which hold no table.</param>
/// <param name="Rest">The glyphs outside the tables, in drawing order.</param>
internal sealed record RuledTables(List<CellContents> Tables, List<BoundingBox> Figures, List<Glyph> Rest)
{
    /// <summary>A grid of fewer cells without a table's text is a text box rather than a figure.</summary>
    private const int MinFigureCells = 6;

    /// <summary>Fewer column borders may agree by chance.</summary>
    private const int MinKnownBorders = 4;

    /// <summary>Labels stand this far outside a figure's axes at most, in points.</summary>
    private const double LabelMargin = 25.0;

    /// <param name="rulings">All rulings.</param>
    /// <param name="glyphs">In drawing order.</param>
    /// <param name="isTable">What a grid with text must be besides to count as a table.</param>
    /// <param name="before">The column borders of the last table on the page before.</param>
    public static RuledTables Find(
        RulingSet rulings,
        IReadOnlyList<Glyph> glyphs,
        Func<CellContents, bool>? isTable = null,
        double[]? before = null)
    {
        var grids = RulingGroups.Split(rulings).Select(Grid.From).OfType<Grid>().Where(grid => grid.Cells.Count >= 2);
        var contents = CellContents.Distribute(grids, glyphs, out var rest);
        var tables = contents.Where(content => content.IsTable && (isTable is null || isTable(content))).ToHashSet();
        double[][] known = [.. tables.Select(table => table.Grid.ColumnBorders), .. before is null ? [] : new[] { before }];
        tables.UnionWith(contents.Where(content => content.HasText && known.Any(borders => HasBorders(content.Grid, borders))));
        foreach (var content in contents.Where(content => !tables.Contains(content)))
        {
            rest.AddRange(content.Glyphs);
        }

        rest.Sort((a, b) => a.Sequence.CompareTo(b.Sequence));
        return new RuledTables(
            [.. contents.Where(tables.Contains).Select(PartialRules.Refine)],
            [.. contents
                .Where(content => !tables.Contains(content) && content.Grid.Cells.Count >= MinFigureCells)
                .Select(content => Widen(content.Grid.Box))],
            rest);
    }

    /// <summary>Whether a grid has the columns of a table: it is a part of it, though the page break left text in one cell only.</summary>
    private static bool HasBorders(Grid grid, double[] borders) =>
        borders.Length >= MinKnownBorders
        && grid.ColumnBorders.Length == borders.Length
        && grid.ColumnBorders.Zip(borders).All(pair => Math.Abs(pair.First - pair.Second) <= GridTolerances.Touch);

    private static BoundingBox Widen(BoundingBox box) =>
        new(box.Left - LabelMargin, box.Top - LabelMargin, box.Right + LabelMargin, box.Bottom + LabelMargin);
}
