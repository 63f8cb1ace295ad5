using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PlanIngest.Cli.Output;
using PlanIngest.Cli.Usage;
using PlanIngest.Loader.Connections;

namespace PlanIngest.Cli.Export;

/// <summary>An XLSX workbook with a sheet per view; dispose it to finish the file.</summary>
/// <remarks>
/// Text is written as text, never as a formula, whatever it begins with. Excel keeps 15 digits of a number: ids, and numbers with more
/// digits, are text too. Lists are JSON. Points in time are UTC.
/// </remarks>
internal sealed partial class Workbook : IDisposable
{
    private const int MostRows = 1_048_576;
    private const int LongestText = 32_767;
    private const decimal DigitsKept = 999_999_999_999_999;

    // Indexes into the cell formats of the style sheet.
    private const uint HeaderStyle = 1;
    private const uint DayStyle = 2;
    private const uint TimeStyle = 3;

    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _book;
    private readonly Sheets _sheets;

    /// <param name="output">Readable, writable, seekable; stays open.</param>
    public Workbook(Stream output)
    {
        _document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        _book = _document.AddWorkbookPart();
        _book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        _sheets = new Sheets();
        _book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(_sheets);
    }

    /// <summary>Adds a sheet with a frozen header.</summary>
    /// <exception cref="ConfigurationException">A text or the number of rows is more than a sheet holds.</exception>
    public async Task AddSheetAsync(string name, QueryResult rows, CancellationToken cancellation)
    {
        var part = _book.AddNewPart<WorksheetPart>();
        using (var sheet = OpenXmlWriter.Create(part))
        {
            sheet.WriteStartElement(new Worksheet());
            sheet.WriteElement(new SheetViews(new SheetView(
                new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
            { WorkbookViewId = 0 }));
            sheet.WriteStartElement(new SheetData());
            sheet.WriteElement(new Row(rows.Columns.Select(column => Text(column.Name, HeaderStyle))));
            var count = 1;
            await foreach (var row in rows.ReadRowsAsync(cancellation))
            {
                if (++count > MostRows)
                {
                    throw new ConfigurationException($"{name} has more rows than a sheet holds ({MostRows}): export as csv or parquet.");
                }

                sheet.WriteElement(new Row(row.Zip(rows.Columns, (value, column) => CellOf(value, $"{name}.{column.Name}, row {count}"))));
            }

            sheet.WriteEndElement();
            sheet.WriteEndElement();
        }

        _sheets.Append(new Sheet { Name = name, SheetId = (uint)_sheets.ChildElements.Count + 1, Id = _book.GetIdOfPart(part) });
    }

    /// <inheritdoc/>
    public void Dispose() => _document.Dispose();

    private static Cell CellOf(object? value, string place) => value switch
    {
        null => new Cell(),
        bool truth => new Cell(new CellValue(truth ? "1" : "0")) { DataType = CellValues.Boolean },
        short or int => Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        decimal number when HasFewDigits(number) => Number(number),
        double number when double.IsFinite(number) => new Cell(new CellValue(number)) { DataType = CellValues.Number },
        DateOnly day => Day(day.ToDateTime(TimeOnly.MinValue), DayStyle),
        DateTime time => Day(time, TimeStyle),
        _ => RowOutput.Plain(value) is { Length: <= LongestText } text
            ? Text(text)
            : throw new ConfigurationException(
                $"{place} is longer than a cell holds ({LongestText} characters): export as csv or parquet."),
    };

    private static Cell Number(decimal number) =>
        new(new CellValue(number.ToString(CultureInfo.InvariantCulture))) { DataType = CellValues.Number };

    // Excel counts days from 1899-12-30.
    private static Cell Day(DateTime time, uint style) =>
        new(new CellValue(time.ToOADate())) { DataType = CellValues.Number, StyleIndex = style };

    private static Cell Text(string text, uint style = 0) =>
        new(new InlineString(new Text(Escaped(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    private static bool HasFewDigits(decimal number)
    {
        for (var digits = Math.Abs(number); digits <= DigitsKept; digits *= 10)
        {
            if (decimal.IsInteger(digits))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What XML cannot carry, or would change, as <c>_xHHHH_</c>, the format's own escape; text that looks like one is escaped too.
    /// </summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var unit in EscapeLike().Replace(text, "_x005F_"))
        {
            if (unit is < ' ' and not ('\t' or '\n') or '\uFFFE' or '\uFFFF')
            {
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)unit:X4}_");
            }
            else
            {
                escaped.Append(unit);
            }
        }

        return escaped.ToString();
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy-mm-dd hh:mm:ss" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }));

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex EscapeLike();
}
