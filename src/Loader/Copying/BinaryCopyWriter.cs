using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace PlanIngest.Loader.Copying;

/// <summary>Rows in the binary form of COPY, gathered until they are sent.</summary>
/// <remarks>
/// As the manual of PostgreSQL describes it under COPY, "Binary Format", and the server's receiving functions expect the values; all
/// numbers are big-endian. The driver's importer finds out for every value anew how to write it, which took longer than the server took
/// for the rows.
/// </remarks>
internal sealed class BinaryCopyWriter
{
    private const int TextOid = 25;
    private const int IntegerOid = 23;
    private const int DoubleOid = 701;
    private const int DateOid = 1082;
    private const short Negative = 0x4000;
    private const short EndOfRows = -1;
    private const int Missing = -1;

    private static readonly int FirstDay = new DateOnly(2000, 1, 1).DayNumber;

    // Small at first: most loads are, and large arrays are collected with all that ever lived.
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 12);

    private static ReadOnlySpan<byte> Signature =>
        [(byte)'P', (byte)'G', (byte)'C', (byte)'O', (byte)'P', (byte)'Y', (byte)'\n', 0xFF, (byte)'\r', (byte)'\n', 0];

    /// <summary>What was gathered and not yet sent.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.WrittenMemory;

    /// <summary>Forgets what was sent.</summary>
    public void Clear() => _buffer.ResetWrittenCount();

    /// <summary>Begins a table.</summary>
    public void Begin()
    {
        Clear();
        _buffer.Write(Signature);
        WriteInt(0); // no flags
        WriteInt(0); // no more header
    }

    /// <summary>Ends a table.</summary>
    public void End() => WriteShort(EndOfRows);

    /// <summary>Begins a row.</summary>
    public void BeginRow(int columns) => WriteShort((short)columns);

    /// <summary>Writes that a value is missing.</summary>
    public void WriteNull() => WriteInt(Missing);

    /// <summary>Writes a bigint.</summary>
    public void Write(long value)
    {
        WriteInt(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(Room(sizeof(long)), value);
    }

    /// <summary>Writes an integer.</summary>
    public void Write(int value)
    {
        WriteInt(sizeof(int));
        WriteInt(value);
    }

    /// <summary>Writes a double precision.</summary>
    public void Write(double value)
    {
        WriteInt(sizeof(double));
        BinaryPrimitives.WriteDoubleBigEndian(Room(sizeof(double)), value);
    }

    /// <summary>Writes a boolean.</summary>
    public void Write(bool value)
    {
        WriteInt(1);
        Room(1)[0] = value ? (byte)1 : (byte)0;
    }

    /// <summary>Writes a text.</summary>
    /// <returns>Its length in bytes.</returns>
    public int Write(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        WriteInt(length);
        return Encoding.UTF8.GetBytes(value, Room(length));
    }

    /// <summary>
    /// Writes a numeric with as many digits behind the point as the number has: digits to the base of 10,000, aligned to the point.
    /// </summary>
    public void Write(decimal value)
    {
        const int Base = 10_000;
        const int DigitsOfBase = 4;
        const int Most = 8; // 29 decimal digits, and up to 3 zeros on their right
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var rest = new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        var scale = value.Scale;
        var behindPoint = (scale + DigitsOfBase - 1) / DigitsOfBase;
        for (var i = scale; i < behindPoint * DigitsOfBase; i++)
        {
            rest *= 10;
        }

        Span<short> digits = stackalloc short[Most];
        var count = 0;
        for (; rest > UInt128.Zero; rest /= Base)
        {
            digits[count++] = (short)(rest % Base);
        }

        WriteInt((4 + count) * sizeof(short));
        WriteShort((short)count);
        WriteShort((short)(count - behindPoint - 1));
        WriteShort(decimal.IsNegative(value) ? Negative : (short)0);
        WriteShort(scale);
        while (count > 0)
        {
            WriteShort(digits[--count]);
        }
    }

    /// <summary>Writes a text[].</summary>
    /// <returns>The length of all texts in bytes.</returns>
    public int Write(ReadOnlySpan<string> values)
    {
        var length = 0;
        foreach (var value in values)
        {
            length += Encoding.UTF8.GetByteCount(value);
        }

        BeginArray(TextOid, values.Length, length);
        foreach (var value in values)
        {
            Write(value);
        }

        return length;
    }

    /// <summary>Writes an integer[].</summary>
    public void Write(ReadOnlySpan<int> values)
    {
        BeginArray(IntegerOid, values.Length, values.Length * sizeof(int));
        foreach (var value in values)
        {
            Write(value);
        }
    }

    /// <summary>Writes a double precision[].</summary>
    public void Write(ReadOnlySpan<double> values)
    {
        BeginArray(DoubleOid, values.Length, values.Length * sizeof(double));
        foreach (var value in values)
        {
            Write(value);
        }
    }

    /// <summary>Writes a date[].</summary>
    public void Write(ReadOnlySpan<DateOnly> values)
    {
        BeginArray(DateOid, values.Length, values.Length * sizeof(int));
        foreach (var value in values)
        {
            Write(value.DayNumber - FirstDay);
        }
    }

    /// <summary>Writes all of an array but its items: one dimension from 1, or none, and nothing missing.</summary>
    private void BeginArray(int itemOid, int count, int bytesOfItems)
    {
        const int HeadOfItem = sizeof(int);
        ReadOnlySpan<int> head = count > 0 ? [1, 0, itemOid, count, 1] : [0, 0, itemOid];
        WriteInt((head.Length * sizeof(int)) + (count * HeadOfItem) + bytesOfItems);
        foreach (var number in head)
        {
            WriteInt(number);
        }
    }

    private void WriteInt(int value) => BinaryPrimitives.WriteInt32BigEndian(Room(sizeof(int)), value);

    private void WriteShort(short value) => BinaryPrimitives.WriteInt16BigEndian(Room(sizeof(short)), value);

    private Span<byte> Room(int length)
    {
        var room = _buffer.GetSpan(length)[..length];
        _buffer.Advance(length);
        return room;
    }
}
