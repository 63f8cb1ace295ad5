using System.Globalization;
using PlanIngest.Extractor.Grids;
using PlanIngest.Extractor.Lines;
using PlanIngest.Extractor.Tables;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Tests.Sketches;

/// <summary>
/// Prints what was read: a table as one line per row, cells parted by |. A cell of &lt; belongs to the cell on its left, ^ to the one
/// above; ⏎ breaks a line.
/// </summary>
internal static class Printed
{
    /// <summary>The tables of a page drawn as a sketch, with an empty line between them.</summary>
    public static string Tables(string sketch, string fills = "") => string.Join("\n\n", Extracted(sketch, fills).Tables.Select(Table));

    /// <summary>The page drawn as a sketch, as extracted.</summary>
    public static ExtractedPage Extracted(string sketch, string fills = "") =>
        new PageAnalysis(PageSketch.Page(sketch, fills), new TableExtractor()).ToPage();

    public static string Table(Table table)
    {
        var places = new string[table.RowCount, table.ColumnCount];
        foreach (var cell in table.Cells)
        {
            Fill(places, new GridCell(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan), cell.Text.Replace('\n', '⏎'));
        }

        return Lines(places);
    }

    /// <summary>A grid alone: o is where a cell begins.</summary>
    public static string Grid(Grid? grid)
    {
        if (grid is null)
        {
            return "none";
        }

        var places = new string[grid.RowBorders.Length - 1, grid.ColumnBorders.Length - 1];
        foreach (var cell in grid.Cells)
        {
            Fill(places, cell, "o");
        }

        return Lines(places);
    }

    /// <summary>Numbers, to two places.</summary>
    public static string Numbers(IEnumerable<double> numbers) =>
        string.Join(' ', numbers.Select(number => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture)));

    /// <summary>The words of rows, parted by |, rows by /.</summary>
    public static string Words(IEnumerable<TextRow> rows) =>
        string.Join('/', rows.Select(row => string.Join('|', row.Words.Select(word => word.Text))));

    private static void Fill(string[,] places, GridCell cell, string text)
    {
        for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
        {
            for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
            {
                Assert.Null(places[row, column]);
                places[row, column] = column > cell.Column ? "<" : row > cell.Row ? "^" : text;
            }
        }
    }

    private static string Lines(string[,] places) => string.Join('\n', Enumerable.Range(0, places.GetLength(0)).Select(row =>
        string.Join('|', Enumerable.Range(0, places.GetLength(1)).Select(column => places[row, column] ?? "?"))));
}
