using PlanIngest.Extractor.Pages;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Tables;

/// <summary>What rulings show on a page.</summary>
/// <param name="Tables">Tables whose cells rulings close off.</param>
/// <param name="Figures">Areas of axes, plots and their labels, which hold no table.</param>
/// <param name="Rest">The glyphs outside the tables, in drawing order.</param>
internal sealed record RuledTables(List<CellContents> Tables, List<BoundingBox> Figures, List<Glyph> Rest)
{
    /// <summary>A grid of fewer cells without a table's text is a text box rather than a figure.</summary>
    private const int MinFigureCells = 6;

    /// <summary>Labels stand this far outside a figure's axes at most, in points.</summary>
    private const double LabelMargin = 25.0;

    /// <param name="rulings">All rulings.</param>
    /// <param name="glyphs">In drawing order.</param>
    /// <param name="isTable">What a grid with text must be besides to count as a table.</param>
    public static RuledTables Find(RulingSet rulings, IReadOnlyList<Glyph> glyphs, Func<CellContents, bool>? isTable = null)
    {
        bool IsTable(CellContents content) => content.IsTable && (isTable is null || isTable(content));
        var grids = RulingGroups.Split(rulings).Select(Grid.From).OfType<Grid>().Where(grid => grid.Cells.Count >= 2);
        var contents = CellContents.Distribute(grids, glyphs, out var rest);
        foreach (var content in contents.Where(content => !IsTable(content)))
        {
            rest.AddRange(content.Glyphs);
        }

        rest.Sort((a, b) => a.Sequence.CompareTo(b.Sequence));
        return new RuledTables(
            [.. contents.Where(IsTable).Select(PartialRules.Refine)],
            [.. contents.Where(content => !IsTable(content) && content.Grid.Cells.Count >= MinFigureCells).Select(content => Widen(content.Grid.Box))],
            rest);
    }

    private static BoundingBox Widen(BoundingBox box) =>
        new(box.Left - LabelMargin, box.Top - LabelMargin, box.Right + LabelMargin, box.Bottom + LabelMargin);
}
