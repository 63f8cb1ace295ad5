using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PlanIngest.Model.Binary;

/// <summary>Reads what <see cref="BinaryOutput"/> wrote, in the same order.</summary>
/// <remarks>
/// Every method throws <see cref="EndOfStreamException"/> where the stream ends, and <see cref="InvalidDataException"/> where no such
/// value can stand.
/// </remarks>
public sealed class BinaryInput(Stream stream)
{
    private const int BufferSize = 1 << 16;

    private readonly byte[] _buffer = new byte[BufferSize];
    private int _begin;
    private int _end;

    /// <summary>How many more bytes may be read; more than that is <see cref="InvalidDataException"/>.</summary>
    public long Allowance { get; set; } = long.MaxValue;

    /// <summary>Reads a whole number.</summary>
    public int ReadInt() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    /// <summary>Reads a whole number that may be missing.</summary>
    public int? ReadIntOrNull() => ReadBool() ? ReadInt() : null;

    /// <summary>Reads yes or no.</summary>
    public bool ReadBool() => Take(1)[0] != 0;

    /// <summary>Reads a number.</summary>
    public double ReadDouble() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    /// <summary>Reads a number with its trailing zeros.</summary>
    public decimal ReadDecimal() => new([ReadInt(), ReadInt(), ReadInt(), ReadInt()]);

    /// <summary>Reads a text that cannot be missing.</summary>
    public string ReadText() => ReadTextOrNull() ?? throw new InvalidDataException("A text is missing.");

    /// <summary>Reads a text that may be missing.</summary>
    public string? ReadTextOrNull()
    {
        var length = ReadInt();
        if (length < 0)
        {
            return null;
        }

        Spend((long)length * sizeof(char));
        return string.Create(length, this, static (text, input) => input.Fill(MemoryMarshal.AsBytes(text)));
    }

    /// <summary>Reads a list.</summary>
    public ImmutableArray<TItem> ReadList<TItem>(Func<BinaryInput, TItem> read)
    {
        var length = ReadInt();
        // Every item takes a byte at least: a length beyond that is none, and must not become memory.
        if (length < 0 || length > Allowance)
        {
            throw new InvalidDataException($"A list of {length} items cannot be read.");
        }

        var items = new TItem[length];
        for (var i = 0; i < length; i++)
        {
            items[i] = read(this);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    /// <summary>Reads a list that may be missing.</summary>
    public ImmutableArray<TItem>? ReadListOrNull<TItem>(Func<BinaryInput, TItem> read) => ReadBool() ? ReadList(read) : null;

    private ReadOnlySpan<byte> Take(int length)
    {
        Spend(length);
        while (_end - _begin < length)
        {
            Refill();
        }

        _begin += length;
        return _buffer.AsSpan(_begin - length, length);
    }

    private void Fill(Span<byte> target)
    {
        while (target.Length > 0)
        {
            if (_begin == _end)
            {
                Refill();
            }

            var length = Math.Min(target.Length, _end - _begin);
            _buffer.AsSpan(_begin, length).CopyTo(target);
            target = target[length..];
            _begin += length;
        }
    }

    private void Refill()
    {
        _buffer.AsSpan(_begin, _end - _begin).CopyTo(_buffer);
        (_begin, _end) = (0, _end - _begin);
        var read = stream.Read(_buffer, _end, BufferSize - _end);
        _end += read > 0 ? read : throw new EndOfStreamException();
    }

    private void Spend(long length)
    {
        Allowance -= length;
        if (Allowance < 0)
        {
            throw new InvalidDataException("More was written than may be read.");
        }
    }
}
