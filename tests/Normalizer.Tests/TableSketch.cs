using System.Collections.Immutable;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Tests;

/// <summary>
/// Draws tables for tests: one string per grid row, cells parted by |. A cell of &lt; belongs to the cell on its left, ^ to the one
/// above; ⏎ breaks a line. Columns are 60 points wide unless told, lines 12 points high, type is 10 points.
/// </summary>
internal static class TableSketch
{
    private const double LineHeight = 12;
    private const double FontSize = 10;

    public static Table Table(params string[] rows) => Table(0, 0, null, rows);

    public static Table Table(double left, double top, double[]? widths, params string[] rows)
    {
        var grid = rows.Select(row => row.Split('|').Select(cell => cell.Trim(' ')).ToArray()).ToArray();
        var columns = grid[0].Length;
        double[] xs = [
            left,
            .. Enumerable.Range(0, columns).Select(i => left + (widths ?? Enumerable.Repeat(60.0, columns)).Take(i + 1).Sum())
        ];
        var heights = grid.Select(row => 6 + LineHeight * row.Max(cell => cell.Split('⏎').Length)).ToArray();
        double[] ys = [top, .. Enumerable.Range(0, grid.Length).Select(i => top + heights.Take(i + 1).Sum())];
        var cells = ImmutableArray.CreateBuilder<Cell>();
        for (var row = 0; row < grid.Length; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (grid[row][column] is "<" or "^")
                {
                    continue;
                }

                var columnSpan = 1 + grid[row].Skip(column + 1).TakeWhile(cell => cell == "<").Count();
                var rowSpan = 1 + grid.Skip(row + 1).TakeWhile(other => other[column] == "^").Count();
                var box = new BoundingBox(xs[column], ys[row], xs[column + columnSpan], ys[row + rowSpan]);
                cells.Add(new Cell(row, column, rowSpan, columnSpan, box, Lines(grid[row][column], box)));
            }
        }

        return new Table(
            new BoundingBox(xs[0], ys[0], xs[^1], ys[^1]),
            grid.Length,
            columns,
            cells.ToImmutable(),
            1,
            Continues: false,
            ClosedAtTop: true,
            ClosedAtBottom: true);
    }

    /// <summary>A document of one page per list of parts: a string is a line of text, a table a table, from top to bottom.</summary>
    public static ExtractedDocument Document(params object[][] pages) => new([.. pages.Select((parts, i) => Page(i + 1, parts))], []);

    private static ExtractedPage Page(int number, object[] parts)
    {
        var tables = ImmutableArray.CreateBuilder<Table>();
        var blocks = ImmutableArray.CreateBuilder<TextBlock>();
        var top = 150.0;
        foreach (var part in parts)
        {
            if (part is string text)
            {
                var line = Line(text, 0, top);
                blocks.Add(new TextBlock([line], line.Box));
                top += 30;
            }
            else if (part is Table table)
            {
                tables.Add(Moved(table, top));
                top += table.Box.Height + 20;
            }
        }

        return new ExtractedPage(number, 800, 1400, tables.ToImmutable(), blocks.ToImmutable(), default);
    }

    private static Table Moved(Table table, double top)
    {
        var dy = top - table.Box.Top;
        return table with
        {
            Box = Moved(table.Box, dy),
            Cells = [.. table.Cells.Select(cell => cell with
            {
                Box = Moved(cell.Box, dy),
                Lines = [.. cell.Lines.Select(line => Line(line.Text, line.Box.Left, line.Box.Top + dy))]
            })]
        };
    }

    private static BoundingBox Moved(BoundingBox box, double dy) => box with { Top = box.Top + dy, Bottom = box.Bottom + dy };

    private static ImmutableArray<TextLine> Lines(string text, BoundingBox box) => text.Length == 0
        ? []
        : [.. text.Split('⏎').Select((line, i) => Line(line, box.Left + 2, box.Top + 3 + i * LineHeight))];

    private static TextLine Line(string text, double left, double top)
    {
        var boxes = Enumerable
            .Range(0, text.Length)
            .Select(i => new BoundingBox(left + i * FontSize, top, left + (i + 1) * FontSize, top + FontSize))
            .ToImmutableArray();
        return new TextLine(text, BoundingBox.Around(boxes), FontSize, boxes);
    }
}
