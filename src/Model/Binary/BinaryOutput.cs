using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PlanIngest.Model.Binary;

/// <summary>
/// Writes values one after the other, nothing between them: numbers as they lie in memory, texts in UTF-16, every value exact.
/// </summary>
public sealed class BinaryOutput(Stream stream)
{
    private const int BufferSize = 1 << 16;
    private const int LongestNumber = sizeof(decimal);

    private readonly byte[] _buffer = new byte[BufferSize];
    private int _filled;

    /// <summary>Writes a whole number.</summary>
    public void Write(int value) => BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), value);

    /// <summary>Writes a whole number, or that there is none.</summary>
    public void Write(int? value)
    {
        Write(value.HasValue);
        if (value is { } number)
        {
            Write(number);
        }
    }

    /// <summary>Writes yes or no.</summary>
    public void Write(bool value) => Room(1)[0] = value ? (byte)1 : (byte)0;

    /// <summary>Writes a number, even one that is none.</summary>
    public void Write(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Room(sizeof(double)), value);

    /// <summary>Writes a number with its trailing zeros.</summary>
    public void Write(decimal value)
    {
        Span<int> parts = stackalloc int[LongestNumber / sizeof(int)];
        decimal.GetBits(value, parts);
        foreach (var part in parts)
        {
            Write(part);
        }
    }

    /// <summary>Writes a text, or that there is none; halves of surrogate pairs stay what they are.</summary>
    public void Write(string? value)
    {
        Write(value?.Length ?? -1);
        var rest = MemoryMarshal.AsBytes(value.AsSpan());
        while (rest.Length > BufferSize - _filled)
        {
            var fits = BufferSize - _filled;
            rest[..fits].CopyTo(_buffer.AsSpan(_filled));
            _filled = BufferSize;
            Empty();
            rest = rest[fits..];
        }

        rest.CopyTo(Room(rest.Length));
    }

    /// <summary>Writes how many items there are, and each of them.</summary>
    public void Write<TItem>(ImmutableArray<TItem> items, Action<BinaryOutput, TItem> write)
    {
        Write(items.Length);
        foreach (var item in items)
        {
            write(this, item);
        }
    }

    /// <summary>Writes a list, or that there is none.</summary>
    public void Write<TItem>(ImmutableArray<TItem>? items, Action<BinaryOutput, TItem> write)
    {
        Write(items.HasValue);
        if (items is { } list)
        {
            Write(list, write);
        }
    }

    /// <summary>Hands on to the stream what is still held back.</summary>
    public void Flush()
    {
        Empty();
        stream.Flush();
    }

    private Span<byte> Room(int length)
    {
        if (length > BufferSize - _filled)
        {
            Empty();
        }

        _filled += length;
        return _buffer.AsSpan(_filled - length, length);
    }

    private void Empty()
    {
        stream.Write(_buffer, 0, _filled);
        _filled = 0;
    }
}
