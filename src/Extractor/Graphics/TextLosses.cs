using System.Globalization;
using PlanIngest.Extractor.Fonts;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;

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
        AddDoubtful(TextSource.None, _recovered, FileDiagnostics.CharactersUnknown);
        AddDoubtful(TextSource.FontProgram, 0, FileDiagnostics.TextFromFontProgram);
        AddDoubtful(TextSource.EncodingAgainstMap, 0, FileDiagnostics.TextFromEncoding);
        if (_unsound.Count > 0)
        {
            diagnostics.Add(FileDiagnostics.CharacterMapDamaged.At(page, ("fonts", Fonts(_unsound))));
        }

        if (_missing.Count > 0)
        {
            var fonts = _missing.Select(font => FormattableString.Invariant($"{font.Value:N0} bytes of text in font /{font.Key}"));
            diagnostics.Add(FileDiagnostics.FontMissing.At(page, ("fonts", string.Join("; ", fonts))));
        }

        if (corruptStreams > 0)
        {
            var streams = corruptStreams.ToString("N0", CultureInfo.InvariantCulture);
            diagnostics.Add(FileDiagnostics.PageDataCorrupt.At(page, ("streams", streams)));
        }

        return diagnostics;

        void AddDoubtful(TextSource source, int recovered, DiagnosticDescriptor descriptor)
        {
            var fonts = _doubtful.Where(entry => entry.Key.Source == source).ToList();
            var count = fonts.Sum(entry => entry.Value) - recovered;
            if (count > 0)
            {
                diagnostics.Add(
                    descriptor.At(page, ("share", Share(count)), ("fonts", Fonts(fonts.Select(entry => entry.Key.Font)))));
            }
        }
    }

    private string Share(int count) => FormattableString.Invariant($"{count:N0} of {_glyphs:N0} characters");

    private static string Fonts(IEnumerable<PdfFont> fonts) => string.Join("; ", fonts
        .OrderBy(font => font.Id)
        .Select(font => font.Doubt is { } doubt ? $"font {font.Name} with {doubt}" : $"font {font.Name}")
        .Distinct());
}
