using PlanIngest.Extractor.Alignment;
using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Grids;
using PlanIngest.Extractor.Lines;

namespace PlanIngest.Extractor.Tables;

/// <summary>Finds the stream tables: no rulings close off their cells, the alignment of their text shows them.</summary>
internal sealed class AlignedTables
{
    /// <summary>Confidence in a table that rules bound.</summary>
    private const double Bounded = 0.7;

    /// <summary>Confidence in a table without any rules.</summary>
    private const double Unbounded = 0.5;

    private Columns? _before;
    private Columns? _boundedBefore;

    /// <param name="rules">All horizontal rules of the page, and the edges of its backgrounds.</param>
    /// <param name="ruled">What rules and backgrounds close off.</param>
    /// <param name="pageHeight">In points.</param>
    /// <param name="outside">The glyphs that stand in no table, in drawing order.</param>
    public List<CellContents> Find(IEnumerable<Segment> rules, RuledTables ruled, double pageHeight, out List<Glyph> outside)
    {
        var rows = TextRows.Build(
            ruled.Rest.Where(glyph => !ruled.Figures.Exists(figure => figure.Contains(glyph.Box.CenterX, glyph.Box.CenterY))));
        var freeRules =
            rules.Where(rule => !ruled.Tables.Exists(table => table.Grid.Box.Contains((rule.Start + rule.End) / 2, rule.Position)));
        var bounded = RuleFrame.Find(freeRules).SelectMany(frame => BoundedTables.Find(frame, rows, pageHeight, _boundedBefore)).ToList();
        _boundedBefore = bounded.LastOrDefault().Columns ?? _boundedBefore;
        var tables = Keep(bounded.Select(table => table.Grid), Bounded, ruled.Rest, out var rest);

        rows.RemoveAll(row => tables.Exists(table => table.Grid.Box.Contains(row.Box.CenterX, row.Box.CenterY)));
        var unbounded = new UnboundedTables(rows, _before);
        tables.AddRange(Keep(unbounded.Find(), Unbounded, rest, out outside));
        _before = unbounded.WideColumns ?? _before;
        return tables;
    }

    /// <summary>The tables with enough text in their cells; the glyphs of the others are left to the rest.</summary>
    private static List<CellContents> Keep(IEnumerable<Grid> grids, double confidence, List<Glyph> glyphs, out List<Glyph> rest)
    {
        var tables = CellContents.Distribute(grids.Select(grid => grid with { Confidence = confidence }), glyphs, out rest);
        foreach (var table in tables.Where(table => !IsKept(table)))
        {
            rest.AddRange(table.Glyphs);
        }

        rest.Sort((a, b) => a.Sequence.CompareTo(b.Sequence));
        return tables.FindAll(IsKept);
    }

    private static bool IsKept(CellContents table) => table.IsTable && table.FilledShare >= GridTolerances.MinFilled;
}
