using UglyToad.PdfPig.PdfFonts;

namespace PlanIngest.Extractor.Fonts;

/// <summary>A font with codes of one byte: Type 1, TrueType or Type 3.</summary>
/// <param name="info">What it is.</param>
/// <param name="widths">Advances by code in em; null where the PDF does not tell.</param>
/// <param name="glyphNames">Glyph names by code that the PDF tells; null where it does not.</param>
/// <param name="toUnicode">Its ToUnicode map, if any.</param>
/// <param name="emHeight">Height of the em in units of the font size.</param>
/// <param name="isEmbedded">Whether the font program is in the PDF.</param>
/// <param name="isEncodedByProgram">Whether the program has an encoding: Type 1 fonts do, TrueType fonts only have glyphs.</param>
/// <param name="program">The library's reading of the font program, for what the PDF itself does not tell.</param>
internal sealed class SimpleFont(
    FontInfo info,
    double?[] widths,
    string?[] glyphNames,
    ToUnicodeMap? toUnicode,
    double emHeight,
    bool isEmbedded,
    bool isEncodedByProgram,
    Lazy<IFont?> program)
    : PdfFont(info)
{
    /// <summary>Of a glyph nobody knows the width of, in em.</summary>
    private const double UnknownWidth = 0.5;

    private readonly FontGlyph?[] _glyphs = new FontGlyph?[256];

    /// <inheritdoc/>
    public override double EmHeight => emHeight;

    /// <inheritdoc/>
    public override FontGlyph Next(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 1;
        return _glyphs[bytes[0]] ??= Make(bytes[0]);
    }

    private FontGlyph Make(byte code)
    {
        var (text, source) = TextOf(code);
        return new FontGlyph(text, source, widths[code] ?? ProgramWidthOf(code), 0, 0, code == ' ');
    }

    private (string Text, TextSource Source) TextOf(byte code)
    {
        if (toUnicode?.TextOf(code) is { } mapped)
        {
            return (mapped, TextSource.Pdf);
        }

        if (glyphNames[code] is { } name)
        {
            return GlyphNames.TextOf(name) is { } named ? (named, TextSource.Pdf)
                : name == GlyphNames.NotDefined ? ("", TextSource.Pdf)
                : (FontGlyph.LostText, TextSource.None);
        }
        if (program.Value is { } font && font.TryGetUnicode(code, out var text) && text.Length > 0 && !char.IsControl(text[0]))
        {
            return (text, isEmbedded && !isEncodedByProgram ? TextSource.FontProgram : TextSource.Pdf);
        }
        // A code outside the encoding of a font that is not embedded draws nothing.
        return isEmbedded ? (FontGlyph.LostText, TextSource.None) : ("", TextSource.Pdf);
    }

    private double ProgramWidthOf(byte code)
    {
        try
        {
            return program.Value?.GetBoundingBox(code).Width ?? UnknownWidth;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return UnknownWidth;
        }
    }
}
