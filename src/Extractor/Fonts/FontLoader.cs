using System.Text.RegularExpressions;
using PlanIngest.Extractor.Syntax;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Encodings;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;

namespace PlanIngest.Extractor.Fonts;

/// <summary>Makes fonts of font dictionaries, each once per document.</summary>
internal sealed partial class FontLoader(PdfObjects objects, IResourceStore library)
{
    private const int ForceBold = 1 << 18;
    private const int Symbolic = 1 << 2;
    private const double BoldWeight = 600;
    private const string NoMap = "no ToUnicode map";

    private static readonly string[] FontFileKeys = ["FontFile", "FontFile2", "FontFile3"];

    private readonly Dictionary<IndirectReference, PdfFont?> _fonts = [];
    private int _lastId;

    /// <summary>The font of a dictionary; null where it is none.</summary>
    /// <param name="font">A font dictionary or a reference to one.</param>
    public PdfFont? Load(IToken font)
    {
        if (font is not IndirectReferenceToken reference)
        {
            return TryMake(font, null);
        }

        if (!_fonts.TryGetValue(reference.Data, out var loaded))
        {
            _fonts.Add(reference.Data, loaded = TryMake(font, reference));
        }

        return loaded;
    }

    private PdfFont? TryMake(IToken token, IndirectReferenceToken? reference)
    {
        if (objects.As<DictionaryToken>(token) is not { } font)
        {
            return null;
        }

        try
        {
            return objects.Name(font, "Subtype") == "Type0" ? MakeComposite(font) : MakeSimple(font, reference);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library throws some ten types on broken objects. One broken font must not take the page's other text away.
            return null;
        }
    }

    private CompositeFont? MakeComposite(DictionaryToken font)
    {
        var descendants = objects.Get<ArrayToken>(font, "DescendantFonts");
        if (descendants is not { Data: [var first, ..] } || objects.As<DictionaryToken>(first) is not { } cidFont)
        {
            return null;
        }

        var descriptor = objects.Get<DictionaryToken>(cidFont, "FontDescriptor");
        var encoding = objects.Resolve(PdfObjects.Raw(font, "Encoding"));
        var cmap = LoadCMap(encoding, 0);
        var toUnicode = ToUnicodeMap.Load(objects, font);
        var system = objects.Get<DictionaryToken>(cidFont, "CIDSystemInfo");
        var isJapan1 = objects.Get<IDataToken<string>>(system, "Ordering")?.Data == "Japan1";
        var doubt = toUnicode?.Problem
            ?? (cmap is null ? $"the unknown CMap {(encoding as NameToken)?.Data ?? "embedded in it"}" : null)
            ?? (toUnicode is null ? NoMap : null);
        return new CompositeFont(
            Describe(cidFont, descriptor, doubt, toUnicode?.Problem is not null),
            cmap,
            new CidMetrics(objects, cidFont),
            toUnicode,
            isJapan1,
            new(() => LoadProgramTexts(cidFont, descriptor)));
    }

    private CMap? LoadCMap(IToken? encoding, int depth)
    {
        if (encoding is NameToken name)
        {
            return PredefinedCMaps.Find(name.Data);
        }

        if (encoding is not StreamToken stream || depth > 8)
        {
            return null;
        }

        var parsed = CMapParser.Parse(objects.Decode(stream).Span);
        var @base = LoadCMap(objects.Resolve(PdfObjects.Raw(stream.StreamDictionary, "UseCMap")), depth + 1)
            ?? (parsed.Base is null ? null : PredefinedCMaps.Find(parsed.Base));
        var isVertical = objects.Number(stream.StreamDictionary, "WMode") is { } mode ? mode == 1 : parsed.IsVertical;
        var form = parsed.Codespaces.IsEmpty && @base is null ? CodeForm.TwoBytes : CodeForm.Codespaces;
        var ownName = objects.Name(stream.StreamDictionary, "CMapName") ?? "";
        return new CMap(ownName, isVertical, form, parsed.Codespaces, CodeRanges.Build(parsed.Cids), @base);
    }

    private Dictionary<int, string> LoadProgramTexts(DictionaryToken cidFont, DictionaryToken? descriptor)
    {
        var byCid = new Dictionary<int, string>();
        if (objects.Get<StreamToken>(descriptor, "FontFile2") is not { } program)
        {
            return byCid;
        }

        var byGlyph = TrueTypeCharacters.Read(objects.Decode(program).Span);
        if (objects.Get<StreamToken>(cidFont, "CIDToGIDMap") is not { } map)
        {
            return new Dictionary<int, string>(byGlyph);
        }

        var glyphs = objects.Decode(map).Span;
        for (var cid = 0; cid * 2 + 1 < glyphs.Length; cid++)
        {
            if (byGlyph.TryGetValue(glyphs[cid * 2] * 256 + glyphs[cid * 2 + 1], out var text))
            {
                byCid.Add(cid, text);
            }
        }

        return byCid;
    }

    private SimpleFont MakeSimple(DictionaryToken font, IndirectReferenceToken? reference)
    {
        var descriptor = objects.Get<DictionaryToken>(font, "FontDescriptor");
        var toUnicode = ToUnicodeMap.Load(objects, font);
        var isType3 = objects.Name(font, "Subtype") == "Type3";
        var isEmbedded = isType3 || FontFileKeys.Any(key => PdfObjects.Raw(descriptor, key) is not null);
        var matrix = isType3 ? objects.Numbers(font, "FontMatrix") : null;
        var (unitX, unitY) = matrix is [var a, _, _, var d, ..] ? (a, d) : (0.001, 0.001);
        var emHeight = isType3 ? Type3EmHeight(font, unitY) : 1;
        return new SimpleFont(
            Describe(font, descriptor, toUnicode?.Problem ?? (toUnicode is null ? NoMap : null), toUnicode?.Problem is not null),
            Widths(font, descriptor, unitX),
            GlyphNamesOf(font, descriptor, isEmbedded),
            toUnicode,
            emHeight,
            isEmbedded,
            objects.Name(font, "Subtype") is "Type1" or "MMType1",
            new(() => LoadFromLibrary(reference)));
    }

    private double?[] Widths(DictionaryToken font, DictionaryToken? descriptor, double unit)
    {
        var widths = new double?[256];
        if (objects.Get<ArrayToken>(font, "Widths") is not { } array)
        {
            return widths;
        }

        var first = (int)(objects.Number(font, "FirstChar") ?? 0);
        var missing = objects.Number(descriptor, "MissingWidth") ?? 0;
        for (var code = 0; code < widths.Length; code++)
        {
            widths[code] = unit * (objects.Number(array.Data.ElementAtOrDefault(code - first)) ?? missing);
        }

        return widths;
    }

    /// <summary>Type 3 fonts have any unit: the em is a thousand of the usual ones, else as high as the font's box.</summary>
    private double Type3EmHeight(DictionaryToken font, double unit)
    {
        if (Math.Abs(unit * 1000 - 1) < 0.5)
        {
            return 1;
        }

        return objects.Numbers(font, "FontBBox") is [_, var bottom, _, var top] && top > bottom ? (top - bottom) * Math.Abs(unit) : 1;
    }

    /// <summary>The names that Encoding gives; the encoding of an embedded program is left to that.</summary>
    private string?[] GlyphNamesOf(DictionaryToken font, DictionaryToken? descriptor, bool isEmbedded)
    {
        var names = new string?[256];
        var encoding = objects.Resolve(PdfObjects.Raw(font, "Encoding"));
        var dictionary = encoding as DictionaryToken;
        var baseName = (encoding as NameToken)?.Data ?? objects.Name(dictionary, "BaseEncoding");
        var isSymbolic = (FlagsOf(descriptor) & Symbolic) != 0 || objects.Name(font, "BaseFont") is "Symbol" or "ZapfDingbats";
        Encoding? standard = baseName switch
        {
            "WinAnsiEncoding" => WinAnsiEncoding.Instance,
            "MacRomanEncoding" => MacRomanEncoding.Instance,
            "StandardEncoding" => StandardEncoding.Instance,
            _ when isEmbedded || isSymbolic => null,
            _ => objects.Name(font, "Subtype") == "TrueType" ? WinAnsiEncoding.Instance : StandardEncoding.Instance,
        };
        if (standard is not null)
        {
            foreach (var (code, name) in standard.CodeToNameMap)
            {
                if (code is >= 0 and < 256)
                {
                    names[code] = name;
                }
            }
        }

        var next = 0;
        foreach (var token in objects.Get<ArrayToken>(dictionary, "Differences")?.Data ?? [])
        {
            if (objects.Number(token) is { } number)
            {
                next = (int)number;
            }
            else if (objects.Resolve(token) is NameToken name && next is >= 0 and < 256)
            {
                names[next++] = name.Data;
            }
        }
        return names;
    }

    private int FlagsOf(DictionaryToken? descriptor) => (int)(objects.Number(descriptor, "Flags") ?? 0);

    private IFont? LoadFromLibrary(IndirectReferenceToken? reference)
    {
        try
        {
            return reference is null ? null : library.GetFontDirectly(reference);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Any of some ten types for a broken font program: its texts count as lost.
            return null;
        }
    }

    private FontInfo Describe(DictionaryToken font, DictionaryToken? descriptor, string? doubt, bool hasUnsoundMap)
    {
        var name = SubsetTag().Replace(objects.Name(font, "BaseFont") ?? objects.Name(font, "Name") ?? "without name", "");
        var isBold = BoldName().IsMatch(name)
            || objects.Number(descriptor, "FontWeight") >= BoldWeight
            || (FlagsOf(descriptor) & ForceBold) != 0;
        return new FontInfo(_lastId++, name, isBold, doubt, hasUnsoundMap);
    }

    [GeneratedRegex("^[A-Z]{6}\\+")]
    private static partial Regex SubsetTag();

    /// <summary>Weights in font names; W6 to W9 are those of Japanese families.</summary>
    [GeneratedRegex("Bold|Heavy|Black|Demi|-W[6-9]|-(DB|EB|UB)(-|$)", RegexOptions.IgnoreCase)]
    private static partial Regex BoldName();
}
