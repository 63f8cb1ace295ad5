using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PlanIngest.Cli.Output.Records;

/// <summary>Writes JSON objects, one a line, Japanese text unescaped.</summary>
internal sealed class JsonLines(Stream stream) : IDisposable
{
    /// <summary>How every JSON of the program is written.</summary>
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly Utf8JsonWriter _json = new(Stream.Null, WriterOptions);

    /// <summary>Writes one line.</summary>
    /// <param name="writeValue">Writes exactly one JSON value.</param>
    public void Write(Action<Utf8JsonWriter> writeValue) => Write([], writeValue, "\n"u8);

    /// <summary>Writes one value between the bytes given.</summary>
    public void Write(ReadOnlySpan<byte> before, Action<Utf8JsonWriter> writeValue, ReadOnlySpan<byte> after)
    {
        _line.ResetWrittenCount();
        _json.Reset(_line);
        writeValue(_json);
        _json.Flush();
        stream.Write(before);
        stream.Write(_line.WrittenSpan);
        stream.Write(after);
    }

    /// <summary>Releases the writer; the stream stays open.</summary>
    public void Dispose() => _json.Dispose();
}
