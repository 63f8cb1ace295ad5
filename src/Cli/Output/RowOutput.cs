using System.Collections;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using PlanIngest.Cli.Output.Records;
using PlanIngest.Cli.Output.Terminal;
using Spectre.Console;

namespace PlanIngest.Cli.Output;

/// <summary>How rows leave the program.</summary>
internal enum RowFormat
{
    /// <summary>For reading: aligned columns.</summary>
    Table,

    /// <summary>A header and one record a row; lists as JSON.</summary>
    Csv,

    /// <summary>One array, an object a line.</summary>
    Json,
}

/// <summary>Writes rows of named columns; values are null, bool, numbers, text, days, points in time, or lists of these.</summary>
internal static class RowOutput
{
    /// <summary>Chooses the format on the command line.</summary>
    public static Option<RowFormat> FormatOption { get; } = Choice();

    /// <summary>Writes all rows to the standard output.</summary>
    public static async Task WriteAsync(RowFormat format, IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows)
    {
        switch (format)
        {
            case RowFormat.Csv:
                await using (var output = StandardOutput.Open())
                {
                    await WriteCsvAsync(output, CsvWriterOptions.Default, columns, rows);
                }

                break;
            case RowFormat.Json:
                await using (var output = StandardOutput.Open())
                {
                    await WriteJsonAsync(output, columns, rows);
                }

                break;
            default:
                await WriteTableAsync(columns, rows);
                break;
        }
    }

    /// <summary>Writes a header and the rows as CSV; the output stays open.</summary>
    public static async Task WriteCsvAsync(
        Stream output, CsvWriterOptions options, IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows)
    {
        await using var csv = CsvWriter.Create(output, options, leaveOpen: true);
        csv.WriteHeader([.. columns]);
        await foreach (var row in rows)
        {
            foreach (var value in row)
            {
                if (value is short or int or long or decimal or double)
                {
                    csv.WriteField(value);
                }
                else
                {
                    csv.WriteField(Plain(value) is { } text ? TerminalText.Visible(text) : null);
                }
            }

            await csv.EndRecordAsync();
        }
    }

    /// <summary>A value as one text: days and times in ISO form, lists as JSON; null for null.</summary>
    public static string? Plain(object? value) => value switch
    {
        null => null,
        string text => text,
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Json(value),
    };

    private static async Task WriteJsonAsync(Stream output, IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows)
    {
        using var array = new JsonArrayLines(output);
        await foreach (var row in rows)
        {
            array.Write(json =>
            {
                json.WriteStartObject();
                for (var i = 0; i < columns.Count; i++)
                {
                    json.WritePropertyName(columns[i]);
                    WriteValue(json, row[i]);
                }

                json.WriteEndObject();
            });
        }
    }

    private static async Task WriteTableAsync(IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows)
    {
        var table = TerminalTable.Create(columns.Select(column => (column, false)));
        await foreach (var row in rows)
        {
            TerminalTable.AddRow(table, row.Select(value => Plain(value) ?? ""));
        }

        TerminalTable.Write(table);
    }

    private static string Json(object value)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonLines.WriterOptions))
        {
            WriteValue(json, value);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case string or DateOnly or DateTime:
                json.WriteStringValue(Plain(value));
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    WriteValue(json, item);
                }

                json.WriteEndArray();
                break;
            case short or int or long or decimal:
                json.WriteNumberValue(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            default:
                // What JSON has no number for (NaN, infinity) and types of other databases.
                json.WriteStringValue(Plain(value));
                break;
        }
    }

    private static Option<RowFormat> Choice()
    {
        var option = new Option<RowFormat>("--format")
        {
            Description = "table, csv or json",
            HelpName = "format",
            DefaultValueFactory = _ => RowFormat.Table
        };
        option.AcceptOnlyFromAmong("table", "csv", "json");
        return option;
    }
}
