using System.Collections.Immutable;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Tests;

/// <summary>Sets tables as a producer would: every character 10 points square, 14 points from line to line.</summary>
internal static class PrintedTable
{
    public const double Size = 10;

    private const double Leading = 14;
    private const double Padding = 2;

    /// <summary>A cell's lines, set from the top left of its box.</summary>
    public static ImmutableArray<TextLine> Lines(BoundingBox box, string text) => text.Length == 0
        ? []
        : [.. text.Split('\n').Select((line, i) => Line(line, box.Left + Padding, box.Top + Padding + i * Leading))];

    /// <summary>One line; white space at its start is drawn but not part of its box.</summary>
    public static TextLine Line(string text, double left, double top)
    {
        var boxes = text.Select((_, i) => new BoundingBox(left + i * Size, top, left + (i + 1) * Size, top + Size)).ToImmutableArray();
        var inked = boxes.Where((_, i) => !char.IsWhiteSpace(text[i]));
        return new TextLine(text, BoundingBox.Around(inked), Size, boxes);
    }

    /// <summary>A table with one grid row per row of texts; columns of the given widths, rows 100 points high from the top.</summary>
    public static Table Of(
        double[] widths,
        string[][] rows,
        double top = 50,
        bool continues = false,
        bool closedAtTop = true,
        bool closedAtBottom = true)
    {
        var lefts = widths.Aggregate(new List<double> { 0 }, (edges, width) => [.. edges, edges[^1] + width]);
        var cells = rows.SelectMany((row, r) => row.Select((text, c) =>
        {
            var box = new BoundingBox(lefts[c], top + r * 100, lefts[c + 1], top + (r + 1) * 100);
            return new Cell(r, c, 1, 1, box, Lines(box, text));
        }));
        return new Table(
            new BoundingBox(0, top, lefts[^1], top + rows.Length * 100),
            rows.Length,
            widths.Length,
            [.. cells],
            1,
            continues,
            closedAtTop,
            closedAtBottom);
    }

    /// <summary>A document with a title and one table a page.</summary>
    public static ExtractedDocument Document(string title, params Table[] tables)
    {
        var heading = new TextBlock([Line(title, 0, 0)], new BoundingBox(0, 0, title.Length * Size, Size));
        var pages = tables.Select((table, i) => new ExtractedPage(i + 1, 800, 1000, [table], i == 0 ? [heading] : [], default));
        return new ExtractedDocument([.. pages], []);
    }
}
