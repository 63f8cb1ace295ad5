using System.Text.Json;

namespace PlanIngest.Cli.Output.Records;

/// <summary>Writes one JSON array, an element a line; <see cref="Dispose"/> closes it.</summary>
internal sealed class JsonArrayLines(Stream stream) : IDisposable
{
    private readonly JsonLines _lines = new(stream);
    private bool _open;

    /// <summary>Writes one element.</summary>
    /// <param name="writeValue">Writes exactly one JSON value.</param>
    public void Write(Action<Utf8JsonWriter> writeValue)
    {
        _lines.Write(_open ? ",\n"u8 : "[\n"u8, writeValue, []);
        _open = true;
    }

    /// <summary>Closes the array; the stream stays open.</summary>
    public void Dispose()
    {
        stream.Write(_open ? "\n]\n"u8 : "[]\n"u8);
        _lines.Dispose();
    }
}
