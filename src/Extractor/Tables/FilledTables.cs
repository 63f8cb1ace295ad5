using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Grids;

namespace PlanIngest.Extractor.Tables;

/// <summary>Finds tables whose cells are told by their backgrounds: filled side by side, with or without a gap between them.</summary>
internal static class FilledTables
{
    /// <summary>Thinner fills are lines and bars, in points.</summary>
    private const double MinHeight = 5.0;

    /// <summary>A page of more backgrounds is a picture.</summary>
    private const int MaxFills = 3000;

    /// <summary>Confidence in a table whose cells backgrounds close off.</summary>
    private const double ByBackground = 0.9;

    /// <summary>The edges of the backgrounds outside the tables found so far.</summary>
    public static RulingSet Edges(IEnumerable<Fill> fills, RuledTables ruled)
    {
        var free = fills
            .Where(fill => fill.Box.Height >= MinHeight
                && !ruled.Tables.Exists(table => table.Grid.Box.Contains(fill.Box.CenterX, fill.Box.CenterY)))
            .Select(fill => fill.Box)
            .Distinct()
            .ToList();
        if (free.Count > MaxFills)
        {
            return new RulingSet([], []);
        }

        // The area behind several cells shows as the lines between them.
        free.RemoveAll(box => free.Count(other => other != box
            && box.Contains(other.Left, other.Top)
            && box.Contains(other.Right, other.Bottom)) > 1);
        return RulingSet.From(free.SelectMany(box => new[]
        {
            new Ruling(box.Left, box.Top, box.Right, box.Top, 0, false, default),
            new Ruling(box.Left, box.Bottom, box.Right, box.Bottom, 0, false, default),
            new Ruling(box.Left, box.Top, box.Left, box.Bottom, 0, false, default),
            new Ruling(box.Right, box.Top, box.Right, box.Bottom, 0, false, default),
        }));
    }

    /// <summary>The tables that backgrounds close off, added to those of rulings.</summary>
    public static RuledTables Add(RuledTables ruled, RulingSet edges)
    {
        var filled = RuledTables.Find(edges, ruled.Rest, table =>
            table.Grid.ColumnBorders.Length > 2 && table.Grid.RowBorders.Length > 2 && table.FilledShare >= GridTolerances.MinFilled);
        var tables =
            filled.Tables.ConvertAll(table => table.With(table.Grid with { Confidence = Math.Min(table.Grid.Confidence, ByBackground) }));
        return new RuledTables([.. ruled.Tables, .. tables], ruled.Figures, filled.Rest);
    }
}
