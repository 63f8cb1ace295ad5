using System.Text;

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
    private readonly WidthCheck? _widthCheck = toUnicode is null || cmap is null ? null : new WidthCheck(toUnicode, cmap, metrics);

    /// <inheritdoc/>
    public override string? Doubt =>
        _widthCheck is { IsMapWrong: true } ? "a ToUnicode map that gives full-width glyphs narrow letters" : base.Doubt;

    /// <inheritdoc/>
    public override bool IsVertical => cmap?.IsVertical ?? false;

    /// <inheritdoc/>
    public override FontGlyph Next(ReadOnlySpan<byte> bytes, out int length)
    {
        uint code = 0;
        if (cmap is null)
        {
            length = Math.Min(2, bytes.Length);
        }
        else
        {
            code = cmap.ReadCode(bytes, out length);
        }

        var key = CMap.Key(code, length);
        if (!_glyphs.TryGetValue(key, out var glyph))
        {
            _glyphs.Add(key, glyph = Make(code, length));
        }

        return glyph;
    }

    private FontGlyph Make(uint code, int length)
    {
        var cid = 0;
        var hasCid = cmap is not null && cmap.TryGetCid(code, length, out cid);
        var (text, source) = TextOf(code, length, hasCid ? cid : null);
        var isWordSpace = length == 1 && code == ' ';
        if (!IsVertical)
        {
            return new FontGlyph(text, source, metrics.WidthOf(cid), 0, 0, isWordSpace);
        }

        var vertical = metrics.VerticalOf(cid);
        var centerX = metrics.WidthOf(cid) / 2 - vertical.OriginX;
        return new FontGlyph(text, source, vertical.Advance, centerX, VerticalMetrics.StandardOriginY - vertical.OriginY, isWordSpace);
    }

    /// <summary>The text of a code, from the source that is surest of it.</summary>
    private (string Text, TextSource Source) TextOf(uint code, int length, int? cid)
    {
        var mapped = toUnicode?.TextOf(code);
        if (mapped is not null && _widthCheck is { IsMapWrong: true } && !_widthCheck.IsCredible(code, mapped))
        {
            mapped = null;
        }
        // Codes that are characters cannot be wrong; maps that producers add to them sometimes are.
        if (cmap?.TextOf(code, length) is { } coded)
        {
            return (coded, mapped is null || IsSame(mapped, coded) ? TextSource.Pdf : TextSource.EncodingAgainstMap);
        }

        if (mapped is null && isJapan1 && cmap is not null && cmap.TryGetCharacterCid(code, length, out var characterCid))
        {
            mapped = PredefinedCMaps.TextOfJapan1(characterCid);
        }

        mapped ??= isJapan1 ? null : toUnicode?.IdentityTextOf(code);
        if (mapped is not null)
        {
            return (mapped, TextSource.Pdf);
        }

        return cid is { } glyph && programTexts.Value.TryGetValue(glyph, out var programText)
            ? (programText, TextSource.FontProgram)
            : (FontGlyph.LostText, TextSource.None);
    }

    /// <summary>Whether two texts are forms of the same characters.</summary>
    private static bool IsSame(string a, string b) =>
        a == b || a.Normalize(NormalizationForm.FormKC) == b.Normalize(NormalizationForm.FormKC);
}
