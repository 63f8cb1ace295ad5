using System.Buffers.Binary;
using System.Text;

namespace PlanIngest.Extractor.Fonts;

/// <summary>The Unicode character map of a TrueType font program, turned round: from glyph to character.</summary>
internal static class TrueTypeCharacters
{
    private const int MaxCharacters = 0x20000;

    /// <summary>
    /// The characters by glyph number; of several, the lowest that is no radical. Empty for a font without a Unicode map.
    /// </summary>
    public static IReadOnlyDictionary<int, string> Read(ReadOnlySpan<byte> font)
    {
        var texts = new Dictionary<int, string>();
        try
        {
            var table = Find(font, "cmap"u8);
            if (table.Length > 0)
            {
                foreach (var (character, glyph) in Entries(UnicodeSubtable(table)))
                {
                    Add(texts, character, glyph);
                }
            }
        }
        catch (ArgumentOutOfRangeException)
        {
            // A subset's table may be cut off: what was read so far is right.
        }
        return texts;
    }

    private static void Add(Dictionary<int, string> texts, int character, int glyph)
    {
        if (glyph == 0 || !Rune.IsValid(character))
        {
            return;
        }

        var isRadical = character is >= 0x2E80 and < 0x2FE0;
        if (!texts.TryGetValue(glyph, out var known) || (!isRadical && known[0] is >= (char)0x2E80 and < (char)0x2FE0))
        {
            texts[glyph] = new Rune(character).ToString();
        }
    }

    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> font, ReadOnlySpan<byte> tag)
    {
        const int header = 12, record = 16;
        var count = U16(font, 4);
        for (var i = 0; i < count; i++)
        {
            var entry = font.Slice(header + i * record, record);
            if (entry[..4].SequenceEqual(tag))
            {
                return font.Slice((int)U32(entry, 8), (int)U32(entry, 12));
            }
        }
        return [];
    }

    /// <summary>The subtable with the most characters: (3,10) or (0,4…), else (3,1) or (0,…).</summary>
    private static ReadOnlySpan<byte> UnicodeSubtable(ReadOnlySpan<byte> table)
    {
        var (best, rank) = (-1, 0);
        for (var i = 0; i < U16(table, 2); i++)
        {
            var (platform, encoding) = (U16(table, 4 + i * 8), U16(table, 6 + i * 8));
            var own = (platform, encoding) switch
            {
                (3, 10) or (0, 4 or 6) => 2,
                (3, 1) or (0, <= 3) => 1,
                _ => 0,
            };
            if (own > rank)
            {
                (best, rank) = ((int)U32(table, 8 + i * 8), own);
            }
        }
        return best < 0 ? [] : table[best..];
    }

    private static List<(int Character, int Glyph)> Entries(ReadOnlySpan<byte> subtable)
    {
        var entries = new List<(int, int)>();
        if (subtable.Length < 8)
        {
            return entries;
        }

        switch (U16(subtable, 0))
        {
            case 4:
                ReadSegments(subtable, entries);
                break;
            case 6:
                for (var i = 0; i < U16(subtable, 8); i++)
                {
                    entries.Add((U16(subtable, 6) + i, U16(subtable, 10 + i * 2)));
                }

                break;
            case 12:
                ReadGroups(subtable, entries);
                break;
        }
        return entries;
    }

    private static void ReadSegments(ReadOnlySpan<byte> table, List<(int, int)> entries)
    {
        var segments = U16(table, 6) / 2;
        var (ends, starts) = (14, 16 + segments * 2);
        var (deltas, offsets) = (starts + segments * 2, starts + segments * 4);
        for (var i = 0; i < segments; i++)
        {
            var (start, end) = (U16(table, starts + i * 2), U16(table, ends + i * 2));
            var (delta, offset) = (U16(table, deltas + i * 2), U16(table, offsets + i * 2));
            for (var character = start; character <= end && character != 0xFFFF && entries.Count < MaxCharacters; character++)
            {
                var glyph = offset == 0 ? character : U16(table, offsets + i * 2 + offset + (character - start) * 2);
                if (glyph != 0)
                {
                    entries.Add((character, (glyph + delta) & 0xFFFF));
                }
            }
        }
    }

    private static void ReadGroups(ReadOnlySpan<byte> table, List<(int, int)> entries)
    {
        for (var i = 0; i < U32(table, 12); i++)
        {
            var (start, end, glyph) = (U32(table, 16 + i * 12), U32(table, 20 + i * 12), U32(table, 24 + i * 12));
            for (var character = start; character <= end && character <= 0x10FFFF && entries.Count < MaxCharacters; character++)
            {
                entries.Add(((int)character, (int)(glyph + character - start)));
            }
        }
    }

    private static int U16(ReadOnlySpan<byte> data, int offset) => BinaryPrimitives.ReadUInt16BigEndian(data[offset..]);

    private static uint U32(ReadOnlySpan<byte> data, int offset) => BinaryPrimitives.ReadUInt32BigEndian(data[offset..]);
}
