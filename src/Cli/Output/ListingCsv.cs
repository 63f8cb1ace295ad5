using System.Buffers;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using PlanIngest.Model;

namespace PlanIngest.Cli.Output;

/// <summary>
/// Listings as CSV: the fields of <see cref="ListingJson"/> as columns, texts and numbers plain, lists and objects as JSON.
/// </summary>
internal sealed class ListingCsv(TextWriter output) : IDisposable
{
    private readonly CsvWriter _csv = new(output, CultureInfo.InvariantCulture, leaveOpen: true);
    private bool _headerWritten;

    /// <summary>Writes one record, before the first one the header.</summary>
    public void Write(DocumentSource source, Edition edition, Listing listing)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonLines.WriterOptions))
        {
            ListingJson.Write(json, source, edition, listing);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        var fields = document.RootElement.EnumerateObject().ToList();
        if (!_headerWritten)
        {
            WriteRecord(fields.Select(field => field.Name));
            _headerWritten = true;
        }

        WriteRecord(fields.Select(field => field.Value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => field.Value.GetString(),
            _ => field.Value.GetRawText(),
        }));
    }

    /// <summary>Writes what is buffered; the output stays open.</summary>
    public void Dispose() => _csv.Dispose();

    private void WriteRecord(IEnumerable<string?> values)
    {
        foreach (var value in values)
        {
            _csv.WriteField(value);
        }

        _csv.NextRecord();
    }
}
