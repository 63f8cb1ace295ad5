using System.Collections.Immutable;
using System.IO.Compression;

namespace PlanIngest.Extractor.Fonts;

/// <summary>One CMap as the archive keeps it.</summary>
/// <param name="Base">Name of the map it builds on, or null.</param>
/// <param name="IsVertical">Whether it sets text vertically.</param>
/// <param name="Codespaces">Empty for a map of Unicode scalar values.</param>
/// <param name="Cids">By <see cref="CMap.Key"/>, or by scalar value.</param>
internal sealed record ArchivedCMap(string? Base, bool IsVertical, ImmutableArray<Codespace> Codespaces, CodeRanges Cids);

/// <summary>Adobe's CMaps in compact form: a ZIP file with one entry per map, read one by one.</summary>
/// <remarks>Numbers are written seven bits to a byte; ranges and CIDs as distances from the one before.</remarks>
internal static class CMapArchive
{
    private const string CollectionSuffix = ".cids";

    /// <summary>Reads a map; null where the archive has none of this name.</summary>
    public static ArchivedCMap? Read(ZipArchive archive, string name)
    {
        using var reader = Open(archive, name);
        if (reader is null)
        {
            return null;
        }

        var @base = reader.ReadString();
        var isVertical = reader.ReadBoolean();
        var codespaces = new Codespace[reader.Read7BitEncodedInt()];
        for (var i = 0; i < codespaces.Length; i++)
        {
            codespaces[i] = new Codespace(reader.ReadByte(), reader.ReadUInt32(), reader.ReadUInt32());
        }

        var ranges = new CodeRange[reader.Read7BitEncodedInt()];
        var (end, value) = (0L, 0);
        for (var i = 0; i < ranges.Length; i++)
        {
            var first = end + reader.Read7BitEncodedInt64();
            var last = first + reader.Read7BitEncodedInt64();
            value += reader.Read7BitEncodedInt();
            ranges[i] = new CodeRange(first, last, value);
            end = last;
        }
        return new ArchivedCMap(@base.Length > 0 ? @base : null, isVertical, [.. codespaces], CodeRanges.FromSorted([.. ranges]));
    }

    /// <summary>Writes a map.</summary>
    public static void Write(ZipArchive archive, string name, ArchivedCMap map)
    {
        using var writer = Create(archive, name);
        writer.Write(map.Base ?? "");
        writer.Write(map.IsVertical);
        writer.Write7BitEncodedInt(map.Codespaces.Length);
        foreach (var codespace in map.Codespaces)
        {
            writer.Write((byte)codespace.Length);
            writer.Write(codespace.Low);
            writer.Write(codespace.High);
        }
        writer.Write7BitEncodedInt(map.Cids.Ranges.Length);
        var (end, value) = (0L, 0);
        foreach (var range in map.Cids.Ranges)
        {
            writer.Write7BitEncodedInt64(range.First - end);
            writer.Write7BitEncodedInt64(range.Last - range.First);
            writer.Write7BitEncodedInt(range.Value - value);
            (end, value) = (range.Last, range.Value);
        }
    }

    /// <summary>Reads the characters of a collection, by CID; null where the archive has none of this name.</summary>
    public static string[]? ReadCollection(ZipArchive archive, string name)
    {
        using var reader = Open(archive, name + CollectionSuffix);
        if (reader is null)
        {
            return null;
        }

        var texts = new string[reader.Read7BitEncodedInt()];
        for (var cid = 0; cid < texts.Length; cid++)
        {
            texts[cid] = reader.ReadString();
        }

        return texts;
    }

    /// <summary>Writes the characters of a collection, by CID; empty for a CID without any.</summary>
    public static void WriteCollection(ZipArchive archive, string name, IReadOnlyList<string> texts)
    {
        using var writer = Create(archive, name + CollectionSuffix);
        writer.Write7BitEncodedInt(texts.Count);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }

    private static BinaryReader? Open(ZipArchive archive, string name) =>
        archive.GetEntry(name) is { } entry ? new BinaryReader(entry.Open()) : null;

    private static BinaryWriter Create(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize);
        // The same input gives the same archive, whenever it is made.
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return new BinaryWriter(entry.Open());
    }
}
