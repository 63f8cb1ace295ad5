using System.Text;
using PlanIngest.Extractor.Fonts;
using PlanIngest.Extractor.Syntax;
using PlanIngest.Model;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace PlanIngest.Extractor.Pages;

/// <summary>Runs content streams: keeps the graphics state and draws on a canvas.</summary>
internal sealed class ContentInterpreter
{
    /// <summary>Forms deeper than this are cycles or attacks.</summary>
    private const int MaxFormDepth = 32;

    /// <summary>No page of a document that people read has more.</summary>
    private const int MaxOperators = 5_000_000;

    private const int MaxSavedStates = 10_000;

    private readonly PdfObjects _objects;
    private readonly FontLoader _fonts;
    private readonly Layers _layers;
    private readonly PageCanvas _canvas;
    private readonly TextPainter _text;
    private readonly Stack<GraphicsState> _saved = new();
    private readonly Stack<MarkedContent> _marked = new();
    private readonly Dictionary<IndirectReference, ReadOnlyMemory<byte>> _forms = [];
    private GraphicsState _state;
    private PageResources _resources;
    private int _operators;
    private int _formDepth;
    private int _savedByOuter;
    private int _hidden;
    private bool _isClipPending;
    private (double X, double Y) _start;
    private (double X, double Y) _current;

    /// <param name="IsHidden">Whether its layer is off.</param>
    /// <param name="ActualText">What the PDF says it stands for, or null.</param>
    /// <param name="FirstGlyph">Number of glyphs before it.</param>
    private sealed record MarkedContent(bool IsHidden, string? ActualText, int FirstGlyph);

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
        (_objects, _fonts, _layers, _canvas) = (objects, fonts, layers, canvas);
        _resources = new PageResources(objects, fonts, resources, null);
        _state = new GraphicsState { Matrix = matrix, Clip = canvas.Area };
        _text = new TextPainter(canvas);
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
                throw new PdfDocumentFormatException($"The page has more than {MaxOperators:N0} operators.");
            if (reader.Bytes.Length <= name.Length)
            {
                var length = Encoding.Latin1.GetChars(reader.Bytes, name);
                if (name[..length] is "ID")
                    DrawInlineImage(operands, ref reader);
                else if (name[..length] is not "BI")
                    Execute(name[..length], operands);
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
            return;
        var (outerState, outerResources, outerSaved) = (_state, _resources, _savedByOuter);
        _savedByOuter = _saved.Count;
        var isHidden = _layers.IsHidden(PdfObjects.Raw(form.StreamDictionary, "OC"));
        var outerText = _text.Save();
        _state = _state.Clone();
        _state.Matrix = (Matrix.From(_objects.Numbers(form.StreamDictionary, "Matrix")) ?? Matrix.Identity).Then(placement).Then(_state.Matrix);
        if (_objects.Numbers(form.StreamDictionary, "BBox") is [var left, var bottom, var right, var top])
            ClipTo(_state.Matrix.Around(left, bottom, right, top));
        if (_objects.Get<DictionaryToken>(form.StreamDictionary, "Resources") is { } own)
            _resources = new PageResources(_objects, _fonts, own, outerResources);
        _hidden += isHidden ? 1 : 0;
        _formDepth++;
        Run(Decode(token, form).Span);
        _formDepth--;
        _hidden -= isHidden ? 1 : 0;
        while (_saved.Count > _savedByOuter)
            _saved.Pop();
        (_state, _resources, _savedByOuter) = (outerState, outerResources, outerSaved);
        _text.Restore(outerText);
    }

    private void Execute(ReadOnlySpan<char> name, Operands o)
    {
        switch (name)
        {
            // Text, the most frequent operators.
            case "Tj":
                _text.Show(o.BytesAt(0), _state, _hidden > 0);
                break;
            case "TJ":
                _text.ShowPositioned(o, _state, _hidden > 0);
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
                _text.Show(o.BytesAt(0), _state, _hidden > 0);
                break;
            case "\"":
                (_state.WordSpacing, _state.CharacterSpacing) = (o.NumberAt(0), o.NumberAt(1));
                _text.Move(0, -_state.Leading);
                _text.Show(o.BytesAt(2), _state, _hidden > 0);
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
                MoveTo(o.NumberAt(0), o.NumberAt(1));
                break;
            case "l":
                _current = _state.Matrix.Apply(o.NumberAt(0), o.NumberAt(1));
                _canvas.Paths.LineTo(_current.X, _current.Y);
                break;
            case "c" or "v" or "y":
                _current = _state.Matrix.Apply(o.NumberFromEnd(2), o.NumberFromEnd(1));
                _canvas.Paths.CurveTo(_current.X, _current.Y);
                break;
            case "re":
                AddRectangle(o.NumberAt(0), o.NumberAt(1), o.NumberAt(2), o.NumberAt(3));
                break;
            case "h":
                _canvas.Paths.Close();
                _current = _start;
                break;
            case "W" or "W*":
                _isClipPending = true;
                break;
            case "n":
                EndPath();
                break;
            case "S":
                Paint(close: false, fill: false, evenOdd: false, stroke: true);
                break;
            case "s":
                Paint(close: true, fill: false, evenOdd: false, stroke: true);
                break;
            case "f" or "F":
                Paint(close: false, fill: true, evenOdd: false, stroke: false);
                break;
            case "f*":
                Paint(close: false, fill: true, evenOdd: true, stroke: false);
                break;
            case "B":
                Paint(close: false, fill: true, evenOdd: false, stroke: true);
                break;
            case "B*":
                Paint(close: false, fill: true, evenOdd: true, stroke: true);
                break;
            case "b":
                Paint(close: true, fill: true, evenOdd: false, stroke: true);
                break;
            case "b*":
                Paint(close: true, fill: true, evenOdd: true, stroke: true);
                break;

            // Graphics state.
            case "q":
                if (_saved.Count < MaxSavedStates)
                    _saved.Push(_state.Clone());
                break;
            case "Q":
                if (_saved.Count > _savedByOuter)
                    _state = _saved.Pop();
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
                if (_hidden == 0)
                    _canvas.Paths.FillBox(_state.Clip, Rgb.Unknown, _state.Clip, _canvas.NextSequence());
                break;
            case "BMC":
                BeginMarkedContent(false, null);
                break;
            case "BDC":
                BeginMarkedContent(o);
                break;
            case "EMC":
                EndMarkedContent();
                break;
        }
    }

    private static Matrix SixNumbers(Operands o) =>
        new(o.NumberAt(0), o.NumberAt(1), o.NumberAt(2), o.NumberAt(3), o.NumberAt(4), o.NumberAt(5));

    private static bool HasPositiveNumber(Operands o, int count)
    {
        for (var i = 0; i < count; i++)
            if (o.NumberAt(i) > 0)
                return true;
        return false;
    }

    private void MoveTo(double x, double y)
    {
        _start = _current = _state.Matrix.Apply(x, y);
        _canvas.Paths.MoveTo(_current.X, _current.Y);
    }

    private void AddRectangle(double x, double y, double width, double height)
    {
        var matrix = _state.Matrix;
        _start = _current = matrix.Apply(x, y);
        _canvas.Paths.Rectangle(_start, matrix.Apply(x + width, y), matrix.Apply(x + width, y + height), matrix.Apply(x, y + height));
    }

    private void Paint(bool close, bool fill, bool evenOdd, bool stroke)
    {
        if (close)
            _canvas.Paths.Close();
        if (_hidden == 0 && fill && !_state.IsFillTransparent)
            _canvas.Paths.FillInside(evenOdd, _state.FillColor, _state.Clip, _canvas.NextSequence());
        if (_hidden == 0 && stroke && !_state.IsStrokeTransparent)
            _canvas.Paths.Stroke(_state.LineWidth, _state.Matrix, _state.IsDashed, _state.StrokeColor, _state.Clip);
        EndPath();
    }

    private void EndPath()
    {
        if (_isClipPending && _canvas.Paths.CurrentBox is { } box)
            ClipTo(box);
        _isClipPending = false;
        _canvas.Paths.Clear();
    }

    private void ClipTo(BoundingBox box)
    {
        // Nothing is visible through a clip that is empty: a point far off the page.
        _state.Clip = _state.Clip.TryIntersect(box, out var common) ? common : new BoundingBox(-1e6, -1e6, -1e6, -1e6);
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
            return;
        _state.LineWidth = _objects.Number(state, "LW") ?? _state.LineWidth;
        _state.IsStrokeTransparent = _objects.Number(state, "CA") is { } strokeAlpha ? strokeAlpha <= 0 : _state.IsStrokeTransparent;
        _state.IsFillTransparent = _objects.Number(state, "ca") is { } fillAlpha ? fillAlpha <= 0 : _state.IsFillTransparent;
        if (_objects.Get<ArrayToken>(state, "D") is { Data: [var dashes, ..] })
            _state.IsDashed = _objects.As<ArrayToken>(dashes)?.Data.Any(dash => _objects.Number(dash) > 0) ?? false;
        if (_objects.Get<ArrayToken>(state, "Font") is { Data: [var font, var size] })
            (_state.Font, _state.FontSize) = (_fonts.Load(font), _objects.Number(size) ?? _state.FontSize);
    }

    private void DrawObject(string name)
    {
        if (_resources.Find("XObject", name) is not { } token || _objects.As<StreamToken>(token) is not { } stream)
            return;
        var dictionary = stream.StreamDictionary;
        if (_objects.Name(dictionary, "Subtype") == "Form")
            DrawForm(token, Matrix.Identity);
        else if (_hidden == 0 && !_layers.IsHidden(PdfObjects.Raw(dictionary, "OC")))
            DrawImage(_objects.Number(dictionary, "Width") ?? 0, _objects.Number(dictionary, "Height") ?? 0);
    }

    private void DrawInlineImage(Operands operands, ref TokenReader reader)
    {
        double width = 0, height = 0;
        for (var i = 0; i + 1 < operands.Count; i++)
        {
            if (operands.NameAt(i) is "W" or "Width")
                width = operands.NumberAt(i + 1);
            else if (operands.NameAt(i) is "H" or "Height")
                height = operands.NumberAt(i + 1);
        }
        reader.SkipInlineImageData();
        if (_hidden == 0)
            DrawImage(width, height);
    }

    /// <summary>Draws an image of this many pixels: a line, where it is thin and a strip of at most two pixels.</summary>
    private void DrawImage(double width, double height)
    {
        var box = _state.Matrix.Around(0, 0, 1, 1);
        var isLine = PathCollector.IsThin(box) && Math.Min(width, height) <= 2;
        _canvas.DrawImage(box, _state.Clip, isLine);
    }

    private ReadOnlyMemory<byte> Decode(IToken token, StreamToken form)
    {
        if (token is not IndirectReferenceToken reference)
            return _objects.Decode(form);
        if (!_forms.TryGetValue(reference.Data, out var content))
            _forms.Add(reference.Data, content = _objects.Decode(form));
        return content;
    }

    private void BeginMarkedContent(Operands operands)
    {
        // BDC takes a tag and either a name among the resources' Properties or a dictionary.
        if (operands.Count == 2)
        {
            var properties = _resources.Find("Properties", operands.LastName);
            var actualText = _objects.Get<IDataToken<string>>(_objects.As<DictionaryToken>(properties), "ActualText");
            BeginMarkedContent(operands.NameAt(0) == "OC" && _layers.IsHidden(properties), actualText?.Data);
            return;
        }
        string? inlineText = null;
        for (var i = 0; i + 1 < operands.Count; i++)
            if (operands.NameAt(i) == "ActualText" && operands.KindAt(i + 1) == TokenKind.String)
                inlineText = TextString(operands.BytesAt(i + 1));
        BeginMarkedContent(false, inlineText);
    }

    private void BeginMarkedContent(bool isHidden, string? actualText)
    {
        _hidden += isHidden ? 1 : 0;
        _marked.Push(new MarkedContent(isHidden, actualText, _canvas.GlyphCount));
    }

    private void EndMarkedContent()
    {
        if (!_marked.TryPop(out var ended))
            return;
        _hidden -= ended.IsHidden ? 1 : 0;
        if (ended.ActualText is { } text)
            _canvas.Replace(ended.FirstGlyph, text);
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
