using PlanIngest.Extractor.Fonts;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Graphics;

/// <summary>Counts the glyphs of a page whose text the PDF does not tell, font by font.</summary>
internal sealed class TextLosses
{
    private readonly Dictionary<(TextSource Source, PdfFont Font), int> _doubtful = [];
    private readonly SortedDictionary<string, int> _missing = new(StringComparer.Ordinal);
    private readonly HashSet<PdfFont> _unsound = [];
    private int _glyphs;
    private int _recovered;

    /// <summary>Counts a glyph.</summary>
    public void Count(PdfFont font, TextSource source)
    {
        _glyphs++;
        if (source != TextSource.Pdf)
        {
            _doubtful[(source, font)] = _doubtful.GetValueOrDefault((source, font)) + 1;
        }
        else if (font.HasUnsoundMap)
        {
            _unsound.Add(font);
        }
    }

    /// <summary>Counts a string whose font is missing.</summary>
    public void CountMissing(string fontName, int bytes) => _missing[fontName] = _missing.GetValueOrDefault(fontName) + bytes;

    /// <summary>Takes one lost glyph back: its text was told otherwise.</summary>
    public void Recover() => _recovered++;

    /// <summary>What a user has to know of the page.</summary>
    /// <param name="page">Its number.</param>
    /// <param name="corruptStreams">How many of its streams could be decoded only in part.</param>
    public List<Diagnostic> Describe(int page, int corruptStreams)
    {
        var diagnostics = new List<Diagnostic>();
        AddDoubtful(
            TextSource.None,
            _recovered,
            Severity.Error,
            "Characters without a text: their font does not tell which they are.",
            "a character map (ToUnicode) or a known character collection");
        AddDoubtful(
            TextSource.FontProgram,
            0,
            Severity.Info,
            "The PDF tells no text for some characters; it was taken from the embedded font's own map.",
            "a character map (ToUnicode)");
        AddDoubtful(
            TextSource.EncodingAgainstMap,
            0,
            Severity.Info,
            "A font's character map contradicts its encoding; the text was taken from the encoding.",
            "a character map (ToUnicode) that agrees with the encoding");
        if (_unsound.Count > 0)
        {
            Add(
                Severity.Error,
                "A font's character map is damaged: what text does not rest on the font's encoding may be wrong.",
                Fonts(_unsound),
                "a sound character map (ToUnicode)");
        }
        if (_missing.Count > 0)
        {
            Add(
                Severity.Error,
                "Text in a font that the page does not have, or that is broken, is lost.",
                string.Join(
                    "; ",
                    _missing.Select(font => FormattableString.Invariant($"{font.Value:N0} bytes of text in font /{font.Key}"))),
                "fonts of these names among the page's resources");
        }
        if (corruptStreams > 0)
        {
            Add(
                Severity.Error,
                "A part of the page's data is corrupt: its text may be lost or wrong.",
                FormattableString.Invariant($"{corruptStreams:N0} corrupt or truncated streams"),
                "streams that decode to their end");
        }
        return diagnostics;

        void AddDoubtful(TextSource source, int recovered, Severity severity, string message, string expected)
        {
            var fonts = _doubtful.Where(entry => entry.Key.Source == source).ToList();
            var count = fonts.Sum(entry => entry.Value) - recovered;
            if (count > 0)
            {
                Add(severity, message, $"{Share(count)}; {Fonts(fonts.Select(entry => entry.Key.Font))}", expected);
            }
        }

        void Add(Severity severity, string message, string found, string expected) =>
            diagnostics.Add(new Diagnostic(DiagnosticCodes.TextDegraded, severity, message, page, Found: found, Expected: expected));
    }

    private string Share(int count) => FormattableString.Invariant($"{count:N0} of {_glyphs:N0} characters");

    private static string Fonts(IEnumerable<PdfFont> fonts) => string.Join("; ", fonts
        .OrderBy(font => font.Id)
        .Select(font => font.Doubt is { } doubt ? $"font {font.Name} with {doubt}" : $"font {font.Name}")
        .Distinct());
}
