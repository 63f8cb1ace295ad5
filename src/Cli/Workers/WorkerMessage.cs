using System.Buffers.Binary;
using System.Text.Json.Serialization;

namespace PlanIngest.Cli.Workers;

/// <summary>
/// What the program and its workers write to each other: messages of a length (32 bits, little-endian) and that many bytes of JSON.
/// The program sends requests; for each the worker answers with an empty message per page done, then with the reading.
/// </summary>
internal static class WorkerMessage
{
    /// <summary>No document's reading is longer; one that is would fill the program's own memory.</summary>
    public const int MaxLength = 128 << 20;

    private const int HeaderLength = sizeof(int);

    /// <summary>Writes one message.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="json">At most <see cref="MaxLength"/> bytes; none for a page done.</param>
    public static void Write(Stream stream, ReadOnlySpan<byte> json)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        BinaryPrimitives.WriteInt32LittleEndian(header, json.Length);
        stream.Write(header);
        stream.Write(json);
        stream.Flush();
    }

    /// <summary>Reads one message.</summary>
    /// <returns>Its JSON; empty for a page done; null where the stream ended.</returns>
    /// <exception cref="IOException">No message begins here.</exception>
    public static async ValueTask<byte[]?> ReadAsync(Stream stream)
    {
        var header = new byte[HeaderLength];
        if (await stream.ReadAtLeastAsync(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(header);
        if (length is < 0 or > MaxLength)
        {
            throw new IOException($"A message of {length} bytes was announced; at most {MaxLength} are read.");
        }

        var json = new byte[length];
        return await stream.ReadAtLeastAsync(json, length, throwOnEndOfStream: false) == length ? json : null;
    }
}

/// <summary>The JSON of messages: every stored property, numbers exact, even those that are none.</summary>
[JsonSourceGenerationOptions(
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(ReadingRequest))]
[JsonSerializable(typeof(DocumentReading))]
internal sealed partial class WorkerJson : JsonSerializerContext;
