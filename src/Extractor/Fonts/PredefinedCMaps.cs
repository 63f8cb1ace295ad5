using System.Collections.Concurrent;
using System.IO.Compression;

namespace PlanIngest.Extractor.Fonts;

/// <summary>The CMaps that PDFs name without embedding them, and the character collection they lead to.</summary>
internal static class PredefinedCMaps
{
    private const string Resource = "PlanIngest.Extractor.Fonts.Data.adobe-japan1.zip";

    private static readonly ConcurrentDictionary<string, CMap> Maps = new(StringComparer.Ordinal);

    private static readonly Lazy<string[]> Japan1 = new(() =>
    {
        using var archive = OpenArchive();
        return CMapArchive.ReadCollection(archive, "Adobe-Japan1") ?? throw new InvalidDataException($"{Resource} lacks Adobe-Japan1.");
    });

    /// <summary>The map of a name, or null for an unknown one.</summary>
    public static CMap? Find(string name) =>
        Maps.TryGetValue(name, out var known) ? known : Load(name) is { } loaded ? Maps.GetOrAdd(name, loaded) : null;

    /// <summary>The character that a CID of Adobe-Japan1 draws, or null for one that draws none.</summary>
    public static string? TextOfJapan1(int cid) =>
        cid >= 0 && cid < Japan1.Value.Length && Japan1.Value[cid].Length > 0 ? Japan1.Value[cid] : null;

    /// <summary>The Unicode form in a map's name, and the name under which the archive keeps it, the same for all three forms.</summary>
    internal static (CodeForm Form, string ArchiveName) FormOf(string name)
    {
        if (!name.StartsWith("Uni", StringComparison.Ordinal))
        {
            return (CodeForm.Codespaces, name);
        }

        if (name.Contains("-UTF8-", StringComparison.Ordinal))
        {
            return (CodeForm.Utf8, name.Replace("-UTF8-", "-", StringComparison.Ordinal));
        }

        if (name.Contains("-UTF32-", StringComparison.Ordinal))
        {
            return (CodeForm.Utf32, name.Replace("-UTF32-", "-", StringComparison.Ordinal));
        }
        // UCS-2 is UTF-16 to those who write it, but has CIDs of its own.
        return (CodeForm.Utf16, name.Replace("-UTF16-", "-", StringComparison.Ordinal));
    }

    private static CMap? Load(string name)
    {
        if (name is "Identity-H" or "Identity-V")
        {
            return new CMap(name, name.EndsWith('V'), CodeForm.TwoBytes, [], CodeRanges.Empty, null);
        }

        using var archive = OpenArchive();
        return Load(archive, FormOf(name).Form, FormOf(name).ArchiveName);
    }

    private static CMap? Load(ZipArchive archive, CodeForm form, string name)
    {
        if (CMapArchive.Read(archive, name) is { } map)
        {
            var @base = map.Base is null ? null : Load(archive, form, map.Base);
            return new CMap(name, map.IsVertical, form, map.Codespaces, map.Cids, @base);
        }
        // Chinese and Korean maps of Unicode still tell the characters.
        var isVertical = name.EndsWith("-V", StringComparison.Ordinal);
        return form == CodeForm.Codespaces ? null : new CMap(name, isVertical, form, [], CodeRanges.Empty, null);
    }

    private static ZipArchive OpenArchive()
    {
        var stream = typeof(PredefinedCMaps).Assembly.GetManifestResourceStream(Resource);
        return new ZipArchive(stream ?? throw new InvalidDataException($"{Resource} is not embedded."));
    }
}
