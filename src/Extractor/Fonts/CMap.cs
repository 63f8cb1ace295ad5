using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PlanIngest.Extractor.Fonts;

/// <summary>How the codes of a string are told apart, and whether they are characters by themselves.</summary>
internal enum CodeForm
{
    /// <summary>By the CMap's codespace ranges.</summary>
    Codespaces,

    /// <summary>Always two bytes, meaning nothing but a CID.</summary>
    TwoBytes,

    /// <summary>UTF-8; a code is a Unicode scalar value.</summary>
    Utf8,

    /// <summary>UTF-16 or UCS-2, big endian; a code is a Unicode scalar value.</summary>
    Utf16,

    /// <summary>UTF-32, big endian; a code is a Unicode scalar value.</summary>
    Utf32,
}

/// <summary>Codes of one length whose bytes lie, each, between two bytes.</summary>
/// <param name="Length">1 to 4 bytes.</param>
/// <param name="Low">The lowest bytes, as one big-endian number.</param>
/// <param name="High">The highest bytes, as one big-endian number.</param>
internal readonly record struct Codespace(int Length, uint Low, uint High)
{
    /// <summary>Whether a code lies in it, byte by byte.</summary>
    public bool Contains(uint code)
    {
        for (var shift = 0; shift < Length * 8; shift += 8)
        {
            var b = (code >> shift) & 0xFF;
            if (b < ((Low >> shift) & 0xFF) || b > ((High >> shift) & 0xFF))
            {
                return false;
            }
        }
        return true;
    }
}

/// <summary>Splits the strings of a composite font into codes and maps these to CIDs.</summary>
internal sealed class CMap
{
    /// <summary>A base's base's … base beyond this depth is not asked.</summary>
    private const int MaxDepth = 8;

    /// <summary>What code page 932 makes of a code it does not know, and the one code that means it.</summary>
    private const string Unknown = "・";
    private const uint UnknownCode = 0x8145;

    // With the code page's own fallback: any other one loses NEC's rows ED and EE.
    private static readonly Encoding ShiftJis =
        CodePagesEncodingProvider.Instance.GetEncoding(932) ?? throw new NotSupportedException("Code page 932 is missing.");

    private readonly CodeForm _form;
    private readonly ImmutableArray<Codespace> _codespaces;
    private readonly CodeRanges _cids;
    private readonly CMap? _base;
    private readonly bool _isWindowsShiftJis;
    private readonly bool _isStandardJis;
    private readonly int _depth;

    /// <summary>Makes a CMap.</summary>
    /// <param name="name">E.g. 90ms-RKSJ-H.</param>
    /// <param name="isVertical">Whether it sets text vertically.</param>
    /// <param name="form">How its codes are told apart.</param>
    /// <param name="codespaces">For <see cref="CodeForm.Codespaces"/>; empty takes those of the base.</param>
    /// <param name="cids">By <see cref="Key"/>.</param>
    /// <param name="base">The map it builds on (usecmap): asked for codes it does not hold.</param>
    public CMap(string name, bool isVertical, CodeForm form, ImmutableArray<Codespace> codespaces, CodeRanges cids, CMap? @base)
    {
        Name = name;
        IsVertical = isVertical;
        _form = form;
        _codespaces = codespaces.IsEmpty && @base is not null ? @base._codespaces : codespaces;
        _cids = cids;
        _depth = (@base?._depth ?? 0) + 1;
        _base = _depth <= MaxDepth ? @base : null;
        // Two character sets give a few codes other characters than the CIDs' own.
        _isWindowsShiftJis = name.StartsWith("90ms", StringComparison.Ordinal);
        _isStandardJis = name is "H" or "V" or "EUC-H" or "EUC-V";
    }

    /// <summary>E.g. 90ms-RKSJ-H.</summary>
    public string Name { get; }

    /// <summary>Whether it sets text vertically.</summary>
    public bool IsVertical { get; }

    /// <summary>What the map is sorted by: codes of different lengths are different codes.</summary>
    public static long Key(uint code, int length) => ((long)length << 32) | code;

    /// <summary>Reads the first code of a string.</summary>
    /// <param name="bytes">At least one byte.</param>
    /// <param name="length">How many bytes the code takes.</param>
    /// <returns>The code as a number, in a Unicode form the scalar value.</returns>
    public uint ReadCode(ReadOnlySpan<byte> bytes, out int length)
    {
        switch (_form)
        {
            case CodeForm.Utf8:
                Rune.DecodeFromUtf8(bytes, out var scalar, out length);
                return (uint)scalar.Value;
            case CodeForm.Utf16:
                return ReadUtf16(bytes, out length);
            case CodeForm.Utf32:
                length = Math.Min(4, bytes.Length);
                return Number(bytes[..length]);
            case CodeForm.TwoBytes:
                length = Math.Min(2, bytes.Length);
                return Number(bytes[..length]);
            default:
                return ReadByCodespaces(bytes, out length);
        }
    }

    /// <summary>The CID that draws a code.</summary>
    public bool TryGetCid(uint code, int length, out int cid)
    {
        if (_form == CodeForm.TwoBytes)
        {
            cid = (int)code;
            return true;
        }
        return _cids.TryGet(_form == CodeForm.Codespaces ? Key(code, length) : code, out cid)
            || (_base is not null && _base.TryGetCid(code, length, out cid));
    }

    /// <summary>The CID that tells a code's character: of vertical maps, which turn （ into ︵, the horizontal one.</summary>
    public bool TryGetCharacterCid(uint code, int length, out int cid) =>
        (IsVertical && _base is { IsVertical: false } && _base.TryGetCid(code, length, out cid)) || TryGetCid(code, length, out cid);

    /// <summary>The character that a code stands for by itself, or null where only its CID can tell.</summary>
    public string? TextOf(uint code, int length)
    {
        if (_form is CodeForm.Utf8 or CodeForm.Utf16 or CodeForm.Utf32)
        {
            return Rune.IsValid(code) && code != Rune.ReplacementChar.Value ? new Rune(code).ToString() : null;
        }

        if (_isWindowsShiftJis)
        {
            return ShiftJisText(code, length);
        }

        if (_isStandardJis && length == 2 && StandardJisText(code) is { } sign)
        {
            return sign;
        }

        var isOverridden = !IsVertical && _cids.TryGet(Key(code, length), out _);
        return isOverridden ? null : _base?.TextOf(code, length);
    }

    /// <summary>JIS X 0208, in its own form or as EUC, has no full-width forms of these signs.</summary>
    private static string? StandardJisText(uint code) => (code & 0x7F7F) switch
    {
        0x2171 => "¢",
        0x2172 => "£",
        0x224C => "¬",
        _ => null,
    };

    private static string? ShiftJisText(uint code, int length)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, code);
        var text = ShiftJis.GetString(bytes[(4 - length)..]);
        var isCharacter = text.Length == 1 && !char.IsControl(text[0]) && char.GetUnicodeCategory(text[0]) != UnicodeCategory.PrivateUse;
        return isCharacter && (text != Unknown || code == UnknownCode) ? text : null;
    }

    private static uint ReadUtf16(ReadOnlySpan<byte> bytes, out int length)
    {
        length = Math.Min(2, bytes.Length);
        var unit = Number(bytes[..length]);
        if (bytes.Length < 4 || !char.IsHighSurrogate((char)unit))
        {
            return unit;
        }

        var low = BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]);
        if (!char.IsLowSurrogate((char)low))
        {
            return unit;
        }

        length = 4;
        return (uint)char.ConvertToUtf32((char)unit, (char)low);
    }

    private uint ReadByCodespaces(ReadOnlySpan<byte> bytes, out int length)
    {
        var code = 0u;
        for (length = 1; length <= Math.Min(4, bytes.Length); length++)
        {
            code = (code << 8) | bytes[length - 1];
            foreach (var codespace in _codespaces)
            {
                if (codespace.Length == length && codespace.Contains(code))
                {
                    return code;
                }
            }
        }
        // No code of this map: as many bytes as its shortest code go by.
        length = _codespaces.IsEmpty ? 2 : _codespaces.Min(c => c.Length);
        length = Math.Min(length, bytes.Length);
        return Number(bytes[..length]);
    }

    private static uint Number(ReadOnlySpan<byte> bytes)
    {
        var number = 0u;
        foreach (var b in bytes)
        {
            number = (number << 8) | b;
        }

        return number;
    }
}
