using System.Collections.Immutable;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Tables;

/// <summary>Marks the tables that go on from the page before.</summary>
internal static class Continuation
{
    /// <summary>How far the rulings of one table may move from page to page, in points.</summary>
    private const double BorderShift = 4.0;

    /// <summary>The same for borders that the text shows, which stand anywhere in the white between two columns.</summary>
    private const double AlignedShift = 14.0;

    /// <summary>Pages in order, with <see cref="Table.Continues"/> set.</summary>
    public static ImmutableArray<ExtractedPage> Mark(IReadOnlyList<ExtractedPage> pages)
    {
        var marked = ImmutableArray.CreateBuilder<ExtractedPage>(pages.Count);
        Table? open = null;
        foreach (var page in pages)
        {
            var tables = page.Tables;
            if (open is not null && tables.Length > 0 && StartsPage(tables[0], page) && SameColumns(open, tables[0]))
            {
                tables = tables.SetItem(0, tables[0] with { Continues = true });
            }

            marked.Add(page with { Tables = tables });
            open = tables.Length > 0 && EndsPage(tables[^1], page) ? tables[^1] : null;
        }

        return marked.ToImmutable();
    }

    private static bool StartsPage(Table table, ExtractedPage page) =>
        page.TextBlocks.All(block => block.Box.Top >= table.Box.Top || PageMargins.IsInHead(block.Box, page.Height));

    private static bool EndsPage(Table table, ExtractedPage page) =>
        page.TextBlocks.All(block => block.Box.Bottom <= table.Box.Bottom || PageMargins.IsInFoot(block.Box, page.Height));

    /// <summary>The outer borders agree, and most inner borders of the table with fewer of them (a banner row shows none).</summary>
    private static bool SameColumns(Table above, Table below)
    {
        var shift = above.Confidence < 1 || below.Confidence < 1 ? AlignedShift : BorderShift;
        if (Math.Abs(above.Box.Left - below.Box.Left) > shift || Math.Abs(above.Box.Right - below.Box.Right) > shift)
        {
            return false;
        }

        var (a, b) = (Borders(above), Borders(below));
        var (few, many) = a.Length <= b.Length ? (a, b) : (b, a);
        var met = few.Count(border => many.Any(other => Math.Abs(border - other) <= shift));
        return met >= 0.8 * few.Length;
    }

    private static double[] Borders(Table table) =>
        [.. table.Cells.SelectMany(cell => new[] { cell.Box.Left, cell.Box.Right }).Distinct().Order()];
}
