using CsvHelper;
using PlanIngest.Cli.Output;
using PlanIngest.Loader.Connections;

namespace PlanIngest.Cli.Export;

/// <summary>A view as CSV that a spreadsheet opens safely; numbers stay numbers, lists are JSON.</summary>
internal static class SpreadsheetCsv
{
    /// <summary>
    /// Excel takes a CSV without a byte order mark for the system's old encoding, and runs text that begins like a formula.
    /// </summary>
    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    /// <summary>Writes a header and all rows.</summary>
    public static Task WriteAsync(Stream output, QueryResult rows, CancellationToken cancellation) =>
        RowOutput.WriteCsvAsync(output, Options, [.. rows.Columns.Select(column => column.Name)], rows.ReadRowsAsync(cancellation));
}
