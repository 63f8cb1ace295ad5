using PlanIngest.Extractor.Content;
using UglyToad.PdfPig.Tokens;

namespace PlanIngest.Extractor.Graphics;

/// <content>What each operator does (ISO 32000-2, annex A).</content>
internal sealed partial class ContentInterpreter
{
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
}
