using System.Text;
using PlanIngest.Extractor.Fonts;

namespace PlanIngest.CMapCompiler;

/// <summary>A folder of Adobe's CMap files.</summary>
internal sealed class CMapSource(string folder)
{
    private readonly Dictionary<string, ParsedCMap> _parsed = [];

    /// <summary>One file, parsed.</summary>
    public ParsedCMap Parse(string name)
    {
        if (_parsed.TryGetValue(name, out var map))
        {
            return map;
        }

        map = CMapParser.Parse(File.ReadAllBytes(Path.Combine(folder, name)));
        if (map.Problem is { } problem)
        {
            throw new InvalidDataException($"{name}: {problem}.");
        }

        return _parsed[name] = map;
    }

    /// <summary>Every map that a PDF may name, by its name in the archive.</summary>
    public SortedDictionary<string, ArchivedCMap> Compile()
    {
        var maps = new SortedDictionary<string, ArchivedCMap>(StringComparer.Ordinal);
        var names = Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Where(IsNamedByPdfs);
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            var map = Compile(name);
            var archiveName = PredefinedCMaps.FormOf(name).ArchiveName;
            if (maps.TryGetValue(archiveName, out var other) && !other.Cids.Ranges.SequenceEqual(map.Cids.Ranges))
            {
                throw new InvalidDataException($"{name} differs from another form of {archiveName}.");
            }

            maps[archiveName] = map;
        }
        return maps;
    }

    private static bool IsNamedByPdfs(string name) =>
        !name.StartsWith("Adobe-", StringComparison.Ordinal)
        && !name.Contains("Hojo", StringComparison.Ordinal)
        && !(name.Contains("UCS2", StringComparison.Ordinal) && !name.StartsWith("Uni", StringComparison.Ordinal));

    private ArchivedCMap Compile(string name)
    {
        var parsed = Parse(name);
        var form = PredefinedCMaps.FormOf(name).Form;
        var @base = parsed.Base is null ? null : PredefinedCMaps.FormOf(parsed.Base).ArchiveName;
        if (form == CodeForm.Codespaces)
        {
            return new ArchivedCMap(@base, parsed.IsVertical, parsed.Codespaces, CodeRanges.Build(parsed.Cids));
        }

        var scalars = parsed.Cids.SelectMany(range => ToScalars(range, form)).ToList();
        return new ArchivedCMap(@base, parsed.IsVertical, [], CodeRanges.Build(scalars));
    }

    /// <summary>Code by code: consecutive codes are not always consecutive scalar values.</summary>
    private static IEnumerable<CodeRange> ToScalars(CodeRange range, CodeForm form)
    {
        for (var code = range.First; code <= range.Last; code++)
        {
            var scalar = ScalarOf((uint)code, (int)(code >> 32), form);
            yield return new CodeRange(scalar, scalar, range.Value + (int)(code - range.First));
        }
    }

    private static long ScalarOf(uint code, int length, CodeForm form)
    {
        if (form == CodeForm.Utf32 || (form == CodeForm.Utf16 && length == 2))
        {
            return code;
        }

        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            bytes[i] = (byte)(code >> ((length - 1 - i) * 8));
        }

        var text = (form == CodeForm.Utf8 ? Encoding.UTF8 : Encoding.BigEndianUnicode).GetString(bytes);
        return Rune.GetRuneAt(text, 0).Value;
    }
}
