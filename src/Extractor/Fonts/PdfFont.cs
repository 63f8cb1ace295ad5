namespace PlanIngest.Extractor.Fonts;

/// <summary>What a glyph's text rests on.</summary>
internal enum TextSource
{
    /// <summary>On the PDF: its ToUnicode map, encoding or character collection.</summary>
    Pdf,

    /// <summary>On the font's encoding, whose codes are characters; its ToUnicode map says otherwise.</summary>
    EncodingAgainstMap,

    /// <summary>On the embedded font program, because the PDF tells nothing.</summary>
    FontProgram,

    /// <summary>On nothing: the text is lost.</summary>
    None,
}

/// <summary>What a code of a font draws. Lengths are in em.</summary>
/// <param name="Text">One or more characters, or <see cref="FontGlyph.LostText"/>; empty for a code that draws nothing.</param>
/// <param name="Source">What the text rests on.</param>
/// <param name="Advance">Along the writing direction; negative for vertical writing.</param>
/// <param name="CenterX">Vertical writing: from the line's axis to the glyph's centre.</param>
/// <param name="Top">Vertical writing: from the current point to the top of the em square.</param>
/// <param name="IsWordSpace">Whether word spacing applies: a single byte 32.</param>
internal sealed record FontGlyph(string Text, TextSource Source, double Advance, double CenterX, double Top, bool IsWordSpace)
{
    /// <summary>Stands for a character that is drawn but not told.</summary>
    public const string LostText = "\uFFFD";
}

/// <summary>A font of a document: splits strings into codes and tells what each draws.</summary>
internal abstract class PdfFont(FontInfo info)
{
    /// <summary>The same for the same font of the document.</summary>
    public int Id => info.Id;

    /// <summary>Its BaseFont, without a subset's tag.</summary>
    public string Name => info.Name;

    /// <summary>By name, weight or flags.</summary>
    public bool IsBold => info.IsBold;

    /// <summary>What its ToUnicode map is: sound (null), or missing, empty, malformed or wrong, in words that follow "with".</summary>
    public virtual string? Doubt => info.Doubt;

    /// <summary>Whether the font has a ToUnicode map that is empty or malformed.</summary>
    public bool HasUnsoundMap => info.HasUnsoundMap;

    /// <summary>Whether it sets text vertically.</summary>
    public virtual bool IsVertical => false;

    /// <summary>Height of the em in units of the font size; 1 except for some Type 3 fonts.</summary>
    public virtual double EmHeight => 1;

    /// <summary>Reads the first code of a string.</summary>
    /// <param name="bytes">At least one byte.</param>
    /// <param name="length">How many bytes the code takes, at least 1.</param>
    public abstract FontGlyph Next(ReadOnlySpan<byte> bytes, out int length);
}

/// <summary>What every kind of font tells about itself; see <see cref="PdfFont"/>.</summary>
internal sealed record FontInfo(int Id, string Name, bool IsBold, string? Doubt, bool HasUnsoundMap);
