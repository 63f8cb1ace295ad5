using System.Text;
using PlanIngest.Extractor.Syntax;
using UglyToad.PdfPig.Tokens;

namespace PlanIngest.Extractor.Graphics;

/// <summary>The marked content around what is drawn: layers that may be off, and text that the PDF says it stands for.</summary>
internal sealed class MarkedContent(PdfObjects objects, Layers layers, PageCanvas canvas)
{
    private readonly Stack<Section> _open = new();
    private int _hidden;

    /// <param name="IsHidden">Whether its layer is off.</param>
    /// <param name="ActualText">What the PDF says it stands for, or null.</param>
    /// <param name="FirstGlyph">Number of glyphs before it.</param>
    private sealed record Section(bool IsHidden, string? ActualText, int FirstGlyph);

    /// <summary>Whether what is drawn now is on a layer that is off.</summary>
    public bool IsHidden => _hidden > 0;

    /// <summary>Begins a section without properties: BMC.</summary>
    public void Begin() => Begin(false, null);

    /// <summary>Begins a section with properties: BDC with a tag, and a name among the resources' Properties or a dictionary.</summary>
    public void Begin(Operands operands, PageResources resources)
    {
        if (operands.Count == 2)
        {
            var properties = resources.Find("Properties", operands.LastName);
            var actualText = objects.Get<IDataToken<string>>(objects.As<DictionaryToken>(properties), "ActualText");
            Begin(operands.NameAt(0) == "OC" && layers.IsHidden(properties), actualText?.Data);
            return;
        }
        string? inlineText = null;
        for (var i = 0; i + 1 < operands.Count; i++)
        {
            if (operands.NameAt(i) == "ActualText" && operands.KindAt(i + 1) == TokenKind.String)
            {
                inlineText = TextString(operands.BytesAt(i + 1));
            }
        }

        Begin(false, inlineText);
    }

    /// <summary>Begins the section of a form or image.</summary>
    /// <param name="layer">Its OC entry, if any.</param>
    public void Begin(IToken? layer) => Begin(layers.IsHidden(layer), null);

    /// <summary>Ends the section begun last.</summary>
    public void End()
    {
        if (!_open.TryPop(out var ended))
        {
            return;
        }

        _hidden -= ended.IsHidden ? 1 : 0;
        if (ended.ActualText is { } text)
        {
            canvas.Replace(ended.FirstGlyph, text);
        }
    }

    /// <summary>How many sections are open.</summary>
    public int Depth => _open.Count;

    private void Begin(bool isHidden, string? actualText)
    {
        _hidden += isHidden ? 1 : 0;
        _open.Push(new Section(isHidden, actualText, canvas.GlyphCount));
    }

    /// <summary>A text string of a PDF: UTF-16 or UTF-8 with a byte order mark, else Latin.</summary>
    private static string TextString(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFE, 0xFF, .. var utf16] => Encoding.BigEndianUnicode.GetString(utf16),
        [0xFF, 0xFE, .. var utf16] => Encoding.Unicode.GetString(utf16),
        [0xEF, 0xBB, 0xBF, .. var utf8] => Encoding.UTF8.GetString(utf8),
        _ => Encoding.Latin1.GetString(bytes),
    };
}
