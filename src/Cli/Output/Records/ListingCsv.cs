using System.Buffers;
using System.Text.Json;
using CsvHelper;
using PlanIngest.Cli.Output.Terminal;
using PlanIngest.Model;

namespace PlanIngest.Cli.Output.Records;

/// <summary>
/// Listings as CSV: the fields of <see cref="ListingJson"/> as columns, texts and numbers plain, lists and objects as JSON.
/// </summary>
internal sealed class ListingCsv(Stream output) : IDisposable
{
    private readonly CsvWriter _csv = CsvWriter.Create(output, CsvWriterOptions.Default, leaveOpen: true);
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
            _csv.WriteHeader([.. fields.Select(field => field.Name)]);
            _headerWritten = true;
        }

        _csv.WriteRecord([.. fields.Select(field => field.Value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => TerminalText.Visible(field.Value.GetString()!),
            _ => TerminalText.Visible(field.Value.GetRawText()),
        })]);
    }

    /// <summary>Writes what is buffered; the output stays open.</summary>
    public void Dispose() => _csv.Dispose();
}
