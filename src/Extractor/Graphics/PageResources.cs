using PlanIngest.Extractor.Fonts;
using PlanIngest.Extractor.Syntax;
using UglyToad.PdfPig.Tokens;

namespace PlanIngest.Extractor.Graphics;

/// <summary>What a content stream calls by name.</summary>
/// <param name="objects">Of the document.</param>
/// <param name="fonts">Of the document.</param>
/// <param name="dictionary">The stream's Resources; null for none.</param>
/// <param name="outer">Of the stream that draws this one, for forms that leave their resources to the page.</param>
internal sealed class PageResources(PdfObjects objects, FontLoader fonts, DictionaryToken? dictionary, PageResources? outer)
{
    private readonly Dictionary<string, PdfFont?> _fonts = [];
    private readonly Dictionary<string, ColorSpace> _colorSpaces = [];

    /// <summary>The font of a name; null for a missing or broken one.</summary>
    public PdfFont? Font(string name)
    {
        if (!_fonts.TryGetValue(name, out var font))
        {
            _fonts.Add(name, font = Find("Font", name) is { } token ? fonts.Load(token) : null);
        }

        return font;
    }

    /// <summary>The colour space of a name: one of the standard names, or a resource.</summary>
    public ColorSpace ColorSpace(string name)
    {
        if (!_colorSpaces.TryGetValue(name, out var space))
        {
            _colorSpaces.Add(
                name,
                space = PlanIngest.Extractor.Graphics.ColorSpace.Load(objects, Find("ColorSpace", name) ?? NameToken.Create(name)));
        }

        return space;
    }

    /// <summary>An entry as it is written, a reference not followed.</summary>
    public IToken? Find(string category, string name) =>
        PdfObjects.Raw(objects.Get<DictionaryToken>(dictionary, category), name) ?? outer?.Find(category, name);
}
