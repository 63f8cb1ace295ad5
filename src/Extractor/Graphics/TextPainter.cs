using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Syntax;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Graphics;

/// <summary>Shows strings: keeps the text matrices and draws glyphs with their advance boxes.</summary>
internal sealed class TextPainter(PageCanvas canvas)
{
    /// <summary>Depth of an advance box below the baseline, in em.</summary>
    private const double Descent = -0.12;

    /// <summary>Height of an advance box above the baseline, in em.</summary>
    private const double Ascent = 0.88;

    /// <summary>A baseline this steep is still level.</summary>
    private const double MaxSlant = 0.1;

    private Matrix _matrix = Matrix.Identity;
    private Matrix _lineMatrix = Matrix.Identity;

    /// <summary>The text matrices, for a form to come back to.</summary>
    public (Matrix Text, Matrix Line) Save() => (_matrix, _lineMatrix);

    public void Restore((Matrix Text, Matrix Line) matrices) => (_matrix, _lineMatrix) = matrices;

    public void SetMatrix(in Matrix matrix) => _matrix = _lineMatrix = matrix;

    /// <summary>Goes to the start of a line, offset from the start of the last one.</summary>
    public void Move(double x, double y) => _matrix = _lineMatrix = _lineMatrix.After(x, y);

    /// <summary>Shows strings with adjustments, in thousandths of the size, between them.</summary>
    public void ShowPositioned(Operands operands, GraphicsState state, bool isHidden)
    {
        for (var i = 0; i < operands.Count; i++)
        {
            if (operands.KindAt(i) == TokenKind.String)
            {
                Show(operands.BytesAt(i), state, isHidden);
                continue;
            }
            var adjustment = -operands.NumberAt(i) / 1000 * state.FontSize;
            _matrix = state.Font is { IsVertical: true }
                ? _matrix.After(0, adjustment)
                : _matrix.After(adjustment * state.HorizontalScale, 0);
        }
    }

    /// <summary>Shows a string.</summary>
    public void Show(ReadOnlySpan<byte> text, GraphicsState state, bool isHidden)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (state.Font is not { } font)
        {
            canvas.MissText(state.FontName, text.Length);
            return;
        }
        // From em, at the start of this string, to the page; glyph by glyph only the shift changes.
        var size = state.FontSize * font.EmHeight;
        var toPage = _matrix.Then(state.Matrix);
        var em = WithoutShear(new Matrix(state.FontSize * state.HorizontalScale, 0, 0, size, 0, state.Rise).Then(toPage));
        var emSize = Math.Sqrt(em.C * em.C + em.D * em.D);
        var rotation = Quadrant(em.A, em.B);
        double shift = 0;
        while (!text.IsEmpty)
        {
            var glyph = font.Next(text, out var length);
            text = text[length..];
            var spacing = state.CharacterSpacing + (glyph.IsWordSpace ? state.WordSpacing : 0);
            if (font.IsVertical)
            {
                var box = em.Around(glyph.CenterX - 0.5, glyph.Top + glyph.Advance, glyph.CenterX + 0.5, glyph.Top);
                canvas.Draw(font, glyph, Shifted(box, shift * toPage.C, shift * toPage.D), emSize, rotation, state, isHidden);
                shift += glyph.Advance * state.FontSize + spacing;
            }
            else
            {
                var box = em.Around(0, Descent, glyph.Advance, Ascent);
                canvas.Draw(font, glyph, Shifted(box, shift * toPage.A, shift * toPage.B), emSize, rotation, state, isHidden);
                shift += (glyph.Advance * state.FontSize + spacing) * state.HorizontalScale;
            }
        }
        _matrix = font.IsVertical ? _matrix.After(0, shift) : _matrix.After(shift, 0);
    }

    private static BoundingBox Shifted(BoundingBox box, double x, double y) =>
        new(box.Left + x, box.Top + y, box.Right + x, box.Bottom + y);

    /// <summary>Slanted letters (italics) stand in boxes as wide as upright ones.</summary>
    private static Matrix WithoutShear(in Matrix em)
    {
        if (Math.Abs(em.B) < Math.Abs(em.A) * MaxSlant)
        {
            return em with { C = 0 };
        }

        return Math.Abs(em.A) < Math.Abs(em.B) * MaxSlant ? em with { D = 0 } : em;
    }

    /// <summary>The multiple of 90 degrees nearest to a direction on the displayed page, clockwise from rightwards.</summary>
    private static int Quadrant(double dx, double dy) => Math.Abs(dx) >= Math.Abs(dy) ? dx >= 0 ? 0 : 180 : dy >= 0 ? 90 : 270;
}
