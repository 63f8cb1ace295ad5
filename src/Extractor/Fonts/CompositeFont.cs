namespace PlanIngest.Extractor.Fonts;

/// <summary>A Type 0 font: codes of one to four bytes, mapped to the CIDs of a character collection.</summary>
internal sealed class CompositeFont(
    FontInfo info,
    CMap? cmap,
    CidMetrics metrics,
    ToUnicodeMap? toUnicode,
    bool isJapan1,
    Lazy<IReadOnlyDictionary<int, string>> programTexts)
    : PdfFont(info)
{
    private readonly Dictionary<long, FontGlyph> _glyphs = [];

    /// <inheritdoc/>
    public override bool IsVertical => cmap?.IsVertical ?? false;

    /// <inheritdoc/>
    public override FontGlyph Next(ReadOnlySpan<byte> bytes, out int length)
    {
        uint code = 0;
        if (cmap is null)
            length = Math.Min(2, bytes.Length);
        else
            code = cmap.ReadCode(bytes, out length);
        var key = CMap.Key(code, length);
        if (!_glyphs.TryGetValue(key, out var glyph))
            _glyphs.Add(key, glyph = Make(code, length));
        return glyph;
    }

    private FontGlyph Make(uint code, int length)
    {
        var cid = 0;
        var hasCid = cmap is not null && cmap.TryGetCid(code, length, out cid);
        var (text, source) = TextOf(code, length, hasCid ? cid : null);
        var isWordSpace = length == 1 && code == ' ';
        if (!IsVertical)
            return new FontGlyph(text, source, metrics.WidthOf(cid), 0, 0, isWordSpace);
        var vertical = metrics.VerticalOf(cid);
        return new FontGlyph(text, source, vertical.Advance, metrics.WidthOf(cid) / 2 - vertical.OriginX, 0.88 - vertical.OriginY, isWordSpace);
    }

    /// <summary>The text of a code, from the source that says most about it.</summary>
    private (string Text, TextSource Source) TextOf(uint code, int length, int? cid)
    {
        var text = toUnicode?.TextOf(code) ?? cmap?.TextOf(code, length);
        if (text is null && isJapan1 && cmap is not null && cmap.TryGetCharacterCid(code, length, out var characterCid))
            text = PredefinedCMaps.TextOfJapan1(characterCid);
        text ??= isJapan1 ? null : toUnicode?.IdentityTextOf(code);
        if (text is not null)
            return (text, TextSource.Pdf);
        return cid is { } glyph && programTexts.Value.TryGetValue(glyph, out var programText)
            ? (programText, TextSource.FontProgram)
            : (FontGlyph.LostText, TextSource.None);
    }
}
