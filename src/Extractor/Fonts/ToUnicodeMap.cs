using PlanIngest.Extractor.Syntax;
using UglyToad.PdfPig.Tokens;

namespace PlanIngest.Extractor.Fonts;

/// <summary>A font's ToUnicode map, with what is unusable in it left out.</summary>
internal sealed class ToUnicodeMap
{
    private readonly IReadOnlyDictionary<uint, string> _texts;
    private readonly bool _isIdentity;

    private ToUnicodeMap(IReadOnlyDictionary<uint, string> texts, bool isIdentity, string? problem)
    {
        _texts = texts;
        _isIdentity = isIdentity;
        Problem = problem;
    }

    /// <summary>What is wrong with the map, or null.</summary>
    public string? Problem { get; }

    /// <summary>The codes and texts as the map gives them.</summary>
    public IEnumerable<KeyValuePair<uint, string>> Entries => _texts;

    /// <summary>Reads a font's map; null where it has none.</summary>
    public static ToUnicodeMap? Load(PdfObjects objects, DictionaryToken font)
    {
        switch (objects.Resolve(PdfObjects.Raw(font, "ToUnicode")))
        {
            case NameToken name:
                // Some producers name a map of codes to CIDs here: only Identity says something, that codes are characters.
                return new ToUnicodeMap(new Dictionary<uint, string>(), name.Data.StartsWith("Identity", StringComparison.Ordinal), null);
            case StreamToken stream:
                var corruptBefore = objects.CorruptStreams;
                if (!TryDecode(objects, stream, out var file))
                {
                    return new ToUnicodeMap(new Dictionary<uint, string>(), false, "an unreadable ToUnicode map");
                }

                var parsed = CMapParser.Parse(file.Span);
                return new ToUnicodeMap(parsed.Texts, false, ProblemOf(parsed, objects.CorruptStreams > corruptBefore));
            default:
                return null;
        }
    }

    /// <summary>The text of a code, or null for one that the map does not tell.</summary>
    public string? TextOf(uint code) => _texts.TryGetValue(code, out var text) && IsUsable(text) ? AsDrawn(text) : null;

    /// <summary>The character whose number the code is, if that is all the map says.</summary>
    public string? IdentityTextOf(uint code) =>
        _isIdentity && code is >= 0x20 and <= 0xFFFF && !char.IsSurrogate((char)code) ? ((char)code).ToString() : null;

    private static string? ProblemOf(ParsedCMap parsed, bool isCorrupt) =>
        isCorrupt ? "a corrupt ToUnicode map"
        : parsed.Problem is { } problem ? $"a malformed ToUnicode map ({problem})"
        : parsed.Texts.Count == 0 ? "an empty ToUnicode map"
        : null;

    private static bool TryDecode(PdfObjects objects, StreamToken stream, out ReadOnlyMemory<byte> file)
    {
        try
        {
            file = objects.Decode(stream);
            return true;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            file = default;
            return false;
        }
    }

    /// <summary>Whether a text is characters: not empty, no control characters but white space, no half surrogates, nothing lost.</summary>
    private static bool IsUsable(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == 0xFFFD || rune.Value is >= 0xFFFE and <= 0xFFFF || (rune.Value < 0x20 && rune.Value is not (9 or 10 or 13)))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    /// <summary>A glyph that maps to a tab or line break draws a space.</summary>
    private static string AsDrawn(string text) => text is "\t" or "\n" or "\r" or "\r\n" ? " " : text;
}
