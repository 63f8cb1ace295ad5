using CsvHelper;
using PlanIngest.Cli.Output.Terminal;
using PlanIngest.Model;

namespace PlanIngest.Cli.Output.Records;

/// <summary>
/// Tables as printed as CSV: page (from 1), table (from 1 on its page), row (from 0), then one field per column of the grid. The text
/// of a cell with spans stands in its first row and column. Records are as long as their table is wide.
/// </summary>
internal static class TableCsv
{
    private static readonly CsvWriterOptions RaggedRecords = new() { ValidateFieldCount = false };

    /// <summary>Writes the tables of all <paramref name="pages"/>.</summary>
    public static void Write(Stream output, IEnumerable<ExtractedPage> pages)
    {
        using var csv = CsvWriter.Create(output, RaggedRecords, leaveOpen: true);
        foreach (var page in pages)
        {
            for (var table = 0; table < page.Tables.Length; table++)
            {
                Write(csv, page.Number, table + 1, page.Tables[table]);
            }
        }
    }

    private static void Write(CsvWriter csv, int page, int number, Table table)
    {
        var texts = table.Cells.ToDictionary(cell => (cell.Row, cell.Column), cell => cell.Text);
        for (var row = 0; row < table.RowCount; row++)
        {
            csv.WriteField(page);
            csv.WriteField(number);
            csv.WriteField(row);
            for (var column = 0; column < table.ColumnCount; column++)
            {
                csv.WriteField(texts.TryGetValue((row, column), out var text) ? TerminalText.Visible(text) : null);
            }

            csv.EndRecord();
        }
    }
}
