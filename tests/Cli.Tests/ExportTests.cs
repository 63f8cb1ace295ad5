using System.Globalization;
using System.Text.Json;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Parquet;
using Parquet.Serialization;
using PlanIngest.Cli.Usage;

namespace PlanIngest.Cli.Tests;

/// <summary>Every view, read back from the files, against what the database answers.</summary>
public sealed class ExportTests : IAsyncLifetime
{
    private const string Formula = "=HYPERLINK(\"x\")";

    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        _folder.Write("nameless.pdf", TestPdf.NamelessPlan);
        var named = await Planingest.RunAsync(
            _folder,
            "ingest",
            "nameless.pdf",
            "--municipality",
            Formula,
            "--plan",
            "+1",
            "--fiscal-year",
            "2020");
        Assert.Equal((ExitCode.Clean, ""), (named.ExitCode, named.Errors));
        var samples = await Planingest.RunAsync(
            _folder, "ingest", _folder.Sample("misaki-2023.pdf"), _folder.Sample("misaki-2024.pdf"), _folder.Sample("kitakyushu-2023.pdf"));
        Assert.Equal((ExitCode.Clean, ""), (samples.ExitCode, samples.Errors));
    }

    public async ValueTask DisposeAsync()
    {
        await Planingest.RunAsync(_folder, "db", "stop");
        _folder.Dispose();
    }

    [Fact]
    public async Task Every_format_holds_every_view_as_the_database_does()
    {
        var views = new Dictionary<string, JsonElement[]>();
        foreach (var file in await ExportAsync("csv"))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            views.Add(name, await ReadViewAsync(name));
        }

        Assert.Contains("year_over_year", views.Keys);
        AssertCsv(views);
        await AssertParquetAsync(await ExportAsync("parquet"), views);
        AssertWorkbook(Assert.Single(await ExportAsync("xlsx")), views);
    }

    private void AssertCsv(Dictionary<string, JsonElement[]> views)
    {
        foreach (var (name, rows) in views)
        {
            var bytes = File.ReadAllBytes(_folder[$"csv/{name}.csv"]);
            Assert.Equal("\uFEFF"u8.ToArray(), bytes[..3]);
            var records = Records(bytes[3..]);
            Assert.Equal(rows.Length, records.Count);
            foreach (var (row, record) in rows.Zip(records))
            {
                foreach (var (property, field) in row.EnumerateObject().Zip(record))
                {
                    var text = Text(property.Value);
                    var isRunByExcel = property.Value.ValueKind == JsonValueKind.String
                        && text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
                    Assert.Equal(isRunByExcel ? "'" + text : text, field);
                }
            }
        }

        Assert.Contains("'" + Formula, Records(File.ReadAllBytes(_folder["csv/plan.csv"])[3..]).SelectMany(record => record));
        Assert.Contains(
            views["year_over_year"],
            row => row.GetProperty("change") is { ValueKind: JsonValueKind.Number } change && change.GetDecimal() < 0);
    }

    private static async Task AssertParquetAsync(string[] files, Dictionary<string, JsonElement[]> views)
    {
        Assert.Equal(
            views.Keys.Order(StringComparer.Ordinal),
            files.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        foreach (var file in files)
        {
            await using var stream = File.OpenRead(file);
            var rows =
                (await ParquetSerializer.DeserializeUntypedAsync(stream, cancellationToken: TestContext.Current.CancellationToken)).Data;
            var expected = views[Path.GetFileNameWithoutExtension(file)];
            Assert.Equal(expected.Length, rows.Count);
            foreach (var (row, found) in expected.Zip(rows))
            {
                // This reader makes no difference between a list without elements and no list; the levels below do.
                Assert.All(row.EnumerateObject(), property =>
                {
                    var value = found.TryGetValue(property.Name, out var held) ? held : null;
                    Assert.Equal(IsEmptyList(property.Value) ? "" : Unscaled(property.Value, value is decimal), Text(value));
                });
            }

            await AssertListsAsync(file, expected);
        }
    }

    private static async Task AssertListsAsync(string file, JsonElement[] expected)
    {
        await using var reader = await ParquetReader.CreateAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        foreach (var field in reader.Schema.GetDataFields().Where(field => field.MaxRepetitionLevel > 0))
        {
            using var column = await reader.OpenRowGroupReader(0).ReadRawColumnDataBaseAsync(field, TestContext.Current.CancellationToken);
            var levels = column.DefinitionLevels.ToArray();
            var lists = expected.Select(row => row.GetProperty(field.Path.FirstPart!)).ToList();
            Assert.Equal(lists.Count(list => list.ValueKind == JsonValueKind.Null), levels.Count(level => level == 0));
            Assert.Equal(lists.Count(IsEmptyList), levels.Count(level => level == field.MaxDefinitionLevel - 2));
        }
    }

    private static bool IsEmptyList(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0;

    private static void AssertWorkbook(string file, Dictionary<string, JsonElement[]> views)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken));
        var book = document.WorkbookPart!;
        var sheets = book.Workbook!.Sheets!.Elements<Sheet>().ToList();
        Assert.Equal(views.Keys.Order(StringComparer.Ordinal), sheets.Select(sheet => sheet.Name!.Value!).Order(StringComparer.Ordinal));
        foreach (var sheet in sheets)
        {
            var rows = ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet!.GetFirstChild<SheetData>()!.Elements<Row>().ToList();
            Assert.Empty(rows.SelectMany(row => row.Descendants<CellFormula>()));
            var expected = views[sheet.Name!.Value!];
            Assert.Equal(expected.Length + 1, rows.Count);
            foreach (var (row, found) in expected.Zip(rows.Skip(1)))
            {
                foreach (var (property, cell) in row.EnumerateObject().Zip(found.Elements<Cell>()))
                {
                    AssertCell(property, cell);
                }
            }
        }
    }

    private static void AssertCell(JsonProperty expected, Cell cell)
    {
        var isId = expected.Name.EndsWith("_id", StringComparison.Ordinal);
        if (cell.StyleIndex?.Value > 1)
        {
            var time = DateTime.FromOADate(double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture));
            Assert.Equal(expected.Value.GetDateTime().ToUniversalTime(), time, TimeSpan.FromMilliseconds(1));
            return;
        }

        var type = cell.DataType?.Value;
        if (expected.Value.ValueKind == JsonValueKind.Number)
        {
            Assert.Equal(isId ? CellValues.InlineString : CellValues.Number, type);
        }

        var text = type == CellValues.InlineString ? cell.InlineString!.InnerText : cell.CellValue?.Text ?? "";
        Assert.Equal(Text(expected.Value), type == CellValues.Boolean ? text == "1" ? "true" : "false" : text);
    }

    private async Task<string[]> ExportAsync(string format)
    {
        var run = await Planingest.RunAsync(_folder, "export", "--format", format, "--out", format);
        Assert.Equal((ExitCode.Clean, ""), (run.ExitCode, run.Errors));
        var files = Directory.GetFiles(_folder[format]);
        Assert.Equal(files.Order(StringComparer.Ordinal), run.Lines.Select(line => _folder[line]).Order(StringComparer.Ordinal));
        return files;
    }

    private async Task<JsonElement[]> ReadViewAsync(string name)
    {
        var columns = await Planingest.RunAsync(_folder, "query", $"select * from analysis.{name} limit 0", "--format", "csv");
        var order = string.Join(", ", Enumerable.Range(1, columns.Lines[0].Split(',').Length));
        var run = await Planingest.RunAsync(_folder, "query", $"select * from analysis.{name} order by {order}", "--format", "json");
        Assert.Equal((ExitCode.Clean, ""), (run.ExitCode, run.Errors));
        using var json = JsonDocument.Parse(run.Output);
        return [.. json.RootElement.EnumerateArray().Select(row => row.Clone())];
    }

    private static List<string[]> Records(byte[] csv)
    {
        using var reader = CsvReader.Create(new MemoryStream(csv));
        var records = new List<string[]>();
        while (reader.Read())
        {
            records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i))]);
        }

        return records;
    }

    /// <summary>
    /// As <see cref="Text(object?)"/>, without the trailing zeros that numbers of the database have and those of a file have not.
    /// </summary>
    private static string Unscaled(JsonElement value, bool isDecimal) => value.ValueKind switch
    {
        JsonValueKind.Number when isDecimal => Text((object)value.GetDecimal()),
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Item))}]",
        _ => Text(value),
    };

    private static string Item(JsonElement item) =>
        item.ValueKind == JsonValueKind.String ? $"\"{item.GetString()}\"" : Unscaled(item, true);

    private static string Item(object item) =>
        item is string or ReadOnlyMemory<char> or DateOnly or DateTime ? $"\"{Text(item)}\"" : Text(item);

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        ReadOnlyMemory<char> text => text.ToString(),
        bool truth => truth ? "true" : "false",
        decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        // This reader gives a DATE as a point in time at midnight.
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list => $"[{string.Join(',', list.Cast<object>().Select(Item))}]",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException(value.GetType().Name),
    };
}
