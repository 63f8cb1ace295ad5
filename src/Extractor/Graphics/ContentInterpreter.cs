using System.Text;
using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Fonts;
using PlanIngest.Extractor.Graphics.Paths;
using PlanIngest.Extractor.Syntax;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace PlanIngest.Extractor.Graphics;

/// <summary>Runs content streams: keeps the graphics state and draws on a canvas.</summary>
internal sealed partial class ContentInterpreter
{
    /// <summary>Forms deeper than this are cycles or attacks.</summary>
    private const int MaxFormDepth = 32;

    private const int MaxForms = 100_000;

    /// <summary>No page of a document that people read has more.</summary>
    private const int MaxOperators = 5_000_000;

    private const int MaxSavedStates = 10_000;

    private readonly PdfObjects _objects;
    private readonly FontLoader _fonts;
    private readonly PageCanvas _canvas;
    private readonly TextPainter _text;
    private readonly PathPainter _path;
    private readonly MarkedContent _marked;
    private readonly Stack<GraphicsState> _saved = new();
    private readonly Dictionary<IndirectReference, ReadOnlyMemory<byte>> _formContents = [];
    private GraphicsState _state;
    private PageResources _resources;
    private int _operators;
    private int _forms;
    private int _formDepth;
    private int _savedByOuter;

    /// <summary>Begins a page.</summary>
    /// <param name="objects">Of the document.</param>
    /// <param name="fonts">Of the document.</param>
    /// <param name="layers">Of the document.</param>
    /// <param name="canvas">Of the page.</param>
    /// <param name="resources">The page's Resources, if any.</param>
    /// <param name="matrix">From user space to the displayed page.</param>
    public ContentInterpreter(
        PdfObjects objects, FontLoader fonts, Layers layers, PageCanvas canvas, DictionaryToken? resources, Matrix matrix)
    {
        (_objects, _fonts, _canvas) = (objects, fonts, canvas);
        _resources = new PageResources(objects, fonts, resources, null);
        _state = new GraphicsState { Matrix = matrix, Clip = canvas.Area };
        _text = new TextPainter(canvas);
        _path = new PathPainter(canvas);
        _marked = new MarkedContent(objects, layers, canvas);
    }

    /// <summary>Runs a content stream.</summary>
    /// <exception cref="PdfDocumentFormatException">It draws more than any page that people read.</exception>
    public void Run(ReadOnlySpan<byte> content)
    {
        var reader = new TokenReader(content);
        var operands = new Operands();
        Span<char> name = stackalloc char[3];
        while (reader.Read())
        {
            if (reader.Kind != TokenKind.Keyword)
            {
                operands.Add(reader);
                continue;
            }
            if (++_operators > MaxOperators)
            {
                throw new PdfDocumentFormatException($"The page has more than {MaxOperators:N0} operators.");
            }

            if (reader.Bytes.Length <= name.Length)
            {
                var length = Encoding.Latin1.GetChars(reader.Bytes, name);
                if (name[..length] is "ID")
                {
                    DrawInlineImage(operands, ref reader);
                }
                else if (name[..length] is not "BI")
                {
                    Execute(name[..length], operands);
                }
            }
            else if (reader.Bytes.SequenceEqual("true"u8) || reader.Bytes.SequenceEqual("false"u8) || reader.Bytes.SequenceEqual("null"u8))
            {
                operands.Add(reader);
                continue;
            }
            operands.Clear();
        }
    }

    /// <summary>Draws a form, or an annotation's appearance, under a further matrix.</summary>
    /// <param name="token">The form's stream or a reference to it.</param>
    /// <param name="placement">Applied after the form's own matrix.</param>
    public void DrawForm(IToken token, Matrix placement)
    {
        if (_objects.As<StreamToken>(token) is not { } form || _formDepth >= MaxFormDepth)
        {
            return;
        }

        if (++_forms > MaxForms)
        {
            throw new PdfDocumentFormatException($"The page draws more than {MaxForms:N0} forms.");
        }

        var (outerState, outerResources, outerSaved) = (_state, _resources, _savedByOuter);
        _savedByOuter = _saved.Count;
        var outerText = _text.Save();
        _state = _state.Clone();
        var own = Matrix.From(_objects.Numbers(form.StreamDictionary, "Matrix")) ?? Matrix.Identity;
        _state.Matrix = own.Then(placement).Then(_state.Matrix);
        if (_objects.Numbers(form.StreamDictionary, "BBox") is [var left, var bottom, var right, var top])
        {
            PathPainter.Clip(_state.Matrix.Around(left, bottom, right, top), _state);
        }

        if (_objects.Get<DictionaryToken>(form.StreamDictionary, "Resources") is { } resources)
        {
            _resources = new PageResources(_objects, _fonts, resources, outerResources);
        }

        var markedDepth = _marked.Depth;
        _marked.Begin(PdfObjects.Raw(form.StreamDictionary, "OC"));
        _formDepth++;
        Run(Decode(token, form).Span);
        _formDepth--;
        while (_marked.Depth > markedDepth)
        {
            _marked.End();
        }

        while (_saved.Count > _savedByOuter)
        {
            _saved.Pop();
        }

        (_state, _resources, _savedByOuter) = (outerState, outerResources, outerSaved);
        _text.Restore(outerText);
    }

    private void DrawObject(string name)
    {
        if (_resources.Find("XObject", name) is not { } token || _objects.As<StreamToken>(token) is not { } stream)
        {
            return;
        }

        var dictionary = stream.StreamDictionary;
        if (_objects.Name(dictionary, "Subtype") == "Form")
        {
            DrawForm(token, Matrix.Identity);
            return;
        }
        _marked.Begin(PdfObjects.Raw(dictionary, "OC"));
        DrawImage(_objects.Number(dictionary, "Width") ?? 0, _objects.Number(dictionary, "Height") ?? 0);
        _marked.End();
    }

    private void DrawInlineImage(Operands operands, ref TokenReader reader)
    {
        double width = 0, height = 0;
        for (var i = 0; i + 1 < operands.Count; i++)
        {
            if (operands.NameAt(i) is "W" or "Width")
            {
                width = operands.NumberAt(i + 1);
            }
            else if (operands.NameAt(i) is "H" or "Height")
            {
                height = operands.NumberAt(i + 1);
            }
        }
        reader.SkipInlineImageData();
        DrawImage(width, height);
    }

    /// <summary>Draws an image of this many pixels: a line, where it is thin and a strip of at most two pixels.</summary>
    private void DrawImage(double width, double height)
    {
        if (_marked.IsHidden)
        {
            return;
        }

        var box = _state.Matrix.Around(0, 0, 1, 1);
        var isLine = PathCollector.IsThin(box) && Math.Min(width, height) <= 2;
        _canvas.DrawImage(box, _state.Clip, isLine);
    }

    private ReadOnlyMemory<byte> Decode(IToken token, StreamToken form)
    {
        if (token is not IndirectReferenceToken reference)
        {
            return _objects.Decode(form);
        }

        if (!_formContents.TryGetValue(reference.Data, out var content))
        {
            _formContents.Add(reference.Data, content = _objects.Decode(form));
        }

        return content;
    }
}
