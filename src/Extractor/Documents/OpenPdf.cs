using System.Buffers;
using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Fonts;
using PlanIngest.Extractor.Graphics;
using PlanIngest.Extractor.Syntax;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace PlanIngest.Extractor.Documents;

/// <summary>A PDF opened by the library, with what all its pages share.</summary>
internal sealed class OpenPdf : IDisposable
{
    /// <summary>All content streams of a page together.</summary>
    private const int MaxContentBytes = 2 * CappedFilters.MaxDecodedBytes;

    private const int MaxAnnotations = 10_000;
    private const int HiddenAnnotation = 1 << 1;
    private const int NoViewAnnotation = 1 << 5;

    private readonly PdfDocument _document;
    private readonly PdfObjects _objects;
    private readonly Layers _layers;
    private FontLoader? _fonts;

    /// <summary>Opens a document.</summary>
    /// <exception cref="Exception">Of any type: it cannot be opened.</exception>
    public OpenPdf(byte[] pdf, string? password)
    {
        var filters = new CappedFilters();
        _document = PdfDocument.Open(pdf, new ParsingOptions
        {
            UseLenientParsing = true,
            Password = password ?? "",
            FilterProvider = filters,
        });
        _document.AddPageFactory<PageNode, PageNodeFactory>();
        _objects = new PdfObjects(_document.Structure.TokenScanner, _document.Structure.FilterProvider, filters);
        _layers = new Layers(_objects, _document.Structure.Catalog.CatalogDictionary);
    }

    /// <summary>Number of pages.</summary>
    public int PageCount => _document.NumberOfPages;

    /// <summary>Reads one page: its content, then the annotations drawn upon it.</summary>
    /// <exception cref="Exception">Of any type: the page cannot be read.</exception>
    public PageContent ReadPage(int number)
    {
        var corruptBefore = _objects.CorruptStreams;
        var page = _document.GetPage<PageNode>(number);
        _fonts ??= new FontLoader(_objects, page.Library);
        var display = PageDisplay.Of(page, _objects);
        var canvas = new PageCanvas(number, display.Width, display.Height);
        var resources = page.Inherited(_objects, "Resources") as DictionaryToken;
        var interpreter = new ContentInterpreter(_objects, _fonts, _layers, canvas, resources, display.Matrix);
        interpreter.Run(Contents(page).Span);
        DrawAnnotations(page, new ContentInterpreter(_objects, _fonts, _layers, canvas, resources, display.Matrix));
        return canvas.Finish(_objects.CorruptStreams - corruptBefore);
    }

    /// <inheritdoc/>
    public void Dispose() => _document.Dispose();

    /// <summary>The page's content: one stream, or several to be read as one.</summary>
    private ReadOnlyMemory<byte> Contents(PageNode page)
    {
        var contents = _objects.Resolve(PdfObjects.Raw(page.Dictionary, "Contents"));
        if (contents is StreamToken single)
        {
            return _objects.Decode(single);
        }

        var all = new ArrayBufferWriter<byte>();
        foreach (var part in (contents as ArrayToken)?.Data ?? [])
        {
            if (_objects.As<StreamToken>(part) is not { } stream)
            {
                continue;
            }

            all.Write(_objects.Decode(stream).Span);
            all.Write("\n"u8);
            if (all.WrittenCount > MaxContentBytes)
            {
                throw new PdfDocumentFormatException($"The page's content is longer than {MaxContentBytes:N0} bytes.");
            }
        }
        return all.WrittenMemory;
    }

    private void DrawAnnotations(PageNode page, ContentInterpreter interpreter)
    {
        var annotations = _objects.Get<ArrayToken>(page.Dictionary, "Annots")?.Data ?? [];
        foreach (var token in annotations.Take(MaxAnnotations))
        {
            if (_objects.As<DictionaryToken>(token) is not { } annotation)
            {
                continue;
            }

            var flags = (int)(_objects.Number(annotation, "F") ?? 0);
            var isSeen = (flags & (HiddenAnnotation | NoViewAnnotation)) == 0 && !_layers.IsHidden(PdfObjects.Raw(annotation, "OC"));
            // Notes and their windows are signs of a viewer, not part of the page.
            if (!isSeen || _objects.Name(annotation, "Subtype") is "Text" or "Popup" or "Link")
            {
                continue;
            }

            if (Appearance(annotation) is { } appearance && Placement(annotation, appearance) is { } placement)
            {
                interpreter.DrawForm(appearance, placement);
            }
        }
    }

    /// <summary>The normal appearance, of several that of the annotation's state.</summary>
    private StreamToken? Appearance(DictionaryToken annotation)
    {
        var normal = _objects.Resolve(PdfObjects.Raw(_objects.Get<DictionaryToken>(annotation, "AP"), "N"));
        return normal is DictionaryToken states && _objects.Name(annotation, "AS") is { } state
            ? _objects.Get<StreamToken>(states, state)
            : normal as StreamToken;
    }

    /// <summary>What moves an appearance's box, turned by its own matrix, into the annotation's rectangle.</summary>
    private Matrix? Placement(DictionaryToken annotation, StreamToken appearance)
    {
        if (_objects.Numbers(annotation, "Rect") is not [var left, var bottom, var right, var top]
            || _objects.Numbers(appearance.StreamDictionary, "BBox") is not [var x1, var y1, var x2, var y2])
        {
            return null;
        }

        var own = Matrix.From(_objects.Numbers(appearance.StreamDictionary, "Matrix")) ?? Matrix.Identity;
        var box = own.Around(x1, y1, x2, y2);
        var scaleX = box.Width > 0 ? Math.Abs(right - left) / box.Width : 1;
        var scaleY = box.Height > 0 ? Math.Abs(top - bottom) / box.Height : 1;
        return new Matrix(scaleX, 0, 0, scaleY, Math.Min(left, right) - box.Left * scaleX, Math.Min(bottom, top) - box.Top * scaleY);
    }
}
