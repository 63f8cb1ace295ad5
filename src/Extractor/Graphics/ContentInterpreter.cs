using System.Text;
using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Fonts;
using PlanIngest.Extractor.Graphics.Paths;
using PlanIngest.Extractor.Syntax;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace PlanIngest.Extractor.Graphics;

/// <summary>Runs content streams: keeps the graphics state and draws on a canvas.</summary>
internal sealed class ContentInterpreter
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

    private void Execute(ReadOnlySpan<char> name, Operands o)
    {
        switch (name)
        {
            // Text, the most frequent operators.
            case "Tj":
                _text.Show(o.BytesAt(0), _state, _marked.IsHidden);
                break;
            case "TJ":
                _text.ShowPositioned(o, _state, _marked.IsHidden);
                break;
            case "Td":
                _text.Move(o.NumberAt(0), o.NumberAt(1));
                break;
            case "TD":
                _state.Leading = -o.NumberAt(1);
                _text.Move(o.NumberAt(0), o.NumberAt(1));
                break;
            case "Tm":
                _text.SetMatrix(SixNumbers(o));
                break;
            case "T*":
                _text.Move(0, -_state.Leading);
                break;
            case "'":
                _text.Move(0, -_state.Leading);
                _text.Show(o.BytesAt(0), _state, _marked.IsHidden);
                break;
            case "\"":
                (_state.WordSpacing, _state.CharacterSpacing) = (o.NumberAt(0), o.NumberAt(1));
                _text.Move(0, -_state.Leading);
                _text.Show(o.BytesAt(2), _state, _marked.IsHidden);
                break;
            case "BT":
                _text.SetMatrix(Matrix.Identity);
                break;
            case "Tf":
                _state.FontName = o.NameAt(0);
                _state.Font = _resources.Font(_state.FontName);
                _state.FontSize = o.NumberAt(1);
                break;
            case "Tc":
                _state.CharacterSpacing = o.NumberAt(0);
                break;
            case "Tw":
                _state.WordSpacing = o.NumberAt(0);
                break;
            case "Tz":
                _state.HorizontalScale = o.NumberAt(0) / 100;
                break;
            case "TL":
                _state.Leading = o.NumberAt(0);
                break;
            case "Ts":
                _state.Rise = o.NumberAt(0);
                break;
            case "Tr":
                _state.TextMode = (int)o.NumberAt(0);
                break;

            // Paths.
            case "m":
                _path.MoveTo(o.NumberAt(0), o.NumberAt(1), _state);
                break;
            case "l":
                _path.LineTo(o.NumberAt(0), o.NumberAt(1), _state);
                break;
            case "c" or "v" or "y":
                _path.CurveTo(o.NumberFromEnd(2), o.NumberFromEnd(1), _state);
                break;
            case "re":
                _path.Rectangle(o.NumberAt(0), o.NumberAt(1), o.NumberAt(2), o.NumberAt(3), _state);
                break;
            case "h":
                _path.Close();
                break;
            case "W" or "W*":
                _path.ClipAtEnd();
                break;
            case "n":
                _path.End(_state);
                break;
            case "S":
                _path.Paint(fill: false, evenOdd: false, stroke: true, _state, _marked.IsHidden);
                break;
            case "s":
                _path.CloseAndPaint(fill: false, evenOdd: false, _state, _marked.IsHidden);
                break;
            case "f" or "F":
                _path.Paint(fill: true, evenOdd: false, stroke: false, _state, _marked.IsHidden);
                break;
            case "f*":
                _path.Paint(fill: true, evenOdd: true, stroke: false, _state, _marked.IsHidden);
                break;
            case "B":
                _path.Paint(fill: true, evenOdd: false, stroke: true, _state, _marked.IsHidden);
                break;
            case "B*":
                _path.Paint(fill: true, evenOdd: true, stroke: true, _state, _marked.IsHidden);
                break;
            case "b":
                _path.CloseAndPaint(fill: true, evenOdd: false, _state, _marked.IsHidden);
                break;
            case "b*":
                _path.CloseAndPaint(fill: true, evenOdd: true, _state, _marked.IsHidden);
                break;

            // Graphics state.
            case "q":
                if (_saved.Count < MaxSavedStates)
                {
                    _saved.Push(_state.Clone());
                }

                break;
            case "Q":
                if (_saved.Count > _savedByOuter)
                {
                    _state = _saved.Pop();
                }

                break;
            case "cm":
                _state.Matrix = SixNumbers(o).Then(_state.Matrix);
                break;
            case "w":
                _state.LineWidth = o.NumberAt(0);
                break;
            case "d":
                _state.IsDashed = HasPositiveNumber(o, o.Count - 1);
                break;
            case "gs":
                SetNamedState(o.LastName);
                break;

            // Colours.
            case "g":
                SetFillColor(ColorSpace.Gray, o);
                break;
            case "G":
                SetStrokeColor(ColorSpace.Gray, o);
                break;
            case "rg":
                SetFillColor(ColorSpace.RedGreenBlue, o);
                break;
            case "RG":
                SetStrokeColor(ColorSpace.RedGreenBlue, o);
                break;
            case "k":
                SetFillColor(ColorSpace.Cmyk, o);
                break;
            case "K":
                SetStrokeColor(ColorSpace.Cmyk, o);
                break;
            case "sc" or "scn":
                SetFillColor(_state.FillSpace, o);
                break;
            case "SC" or "SCN":
                SetStrokeColor(_state.StrokeSpace, o);
                break;
            case "cs":
                _state.FillSpace = _resources.ColorSpace(o.LastName);
                _state.FillColor = _state.FillSpace.Initial;
                break;
            case "CS":
                _state.StrokeSpace = _resources.ColorSpace(o.LastName);
                _state.StrokeColor = _state.StrokeSpace.Initial;
                break;

            // Objects and marked content.
            case "Do":
                DrawObject(o.LastName);
                break;
            case "sh":
                if (!_marked.IsHidden)
                {
                    _canvas.Paths.FillBox(_state.Clip, Rgb.Unknown, _state.Clip, _canvas.NextSequence());
                }

                break;
            case "BMC":
                _marked.Begin();
                break;
            case "BDC":
                _marked.Begin(o, _resources);
                break;
            case "EMC":
                _marked.End();
                break;
        }
    }

    private static Matrix SixNumbers(Operands o) =>
        new(o.NumberAt(0), o.NumberAt(1), o.NumberAt(2), o.NumberAt(3), o.NumberAt(4), o.NumberAt(5));

    private static bool HasPositiveNumber(Operands o, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (o.NumberAt(i) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private void SetFillColor(ColorSpace space, Operands operands)
    {
        _state.FillSpace = space;
        _state.FillColor = ColorOf(space, operands);
    }

    private void SetStrokeColor(ColorSpace space, Operands operands)
    {
        _state.StrokeSpace = space;
        _state.StrokeColor = ColorOf(space, operands);
    }

    private static Rgb ColorOf(ColorSpace space, Operands operands)
    {
        Span<double> components = stackalloc double[32];
        return space.ToRgb(components[..operands.CopyNumbers(components)]);
    }

    private void SetNamedState(string name)
    {
        if (_objects.As<DictionaryToken>(_resources.Find("ExtGState", name)) is not { } state)
        {
            return;
        }

        _state.LineWidth = _objects.Number(state, "LW") ?? _state.LineWidth;
        _state.IsStrokeTransparent = _objects.Number(state, "CA") is { } strokeAlpha ? strokeAlpha <= 0 : _state.IsStrokeTransparent;
        _state.IsFillTransparent = _objects.Number(state, "ca") is { } fillAlpha ? fillAlpha <= 0 : _state.IsFillTransparent;
        if (_objects.Get<ArrayToken>(state, "D") is { Data: [var dashes, ..] })
        {
            _state.IsDashed = _objects.As<ArrayToken>(dashes)?.Data.Any(dash => _objects.Number(dash) > 0) ?? false;
        }

        if (_objects.Get<ArrayToken>(state, "Font") is { Data: [var font, var size] })
        {
            (_state.Font, _state.FontSize) = (_fonts.Load(font), _objects.Number(size) ?? _state.FontSize);
        }
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
