using PlanIngest.Extractor.Content;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Graphics;

/// <summary>Builds the current path in page coordinates, paints it and clips by it.</summary>
internal sealed class PathPainter(PageCanvas canvas)
{
    private bool _isClipPending;

    public void MoveTo(double x, double y, GraphicsState state)
    {
        var (pageX, pageY) = state.Matrix.Apply(x, y);
        canvas.Paths.MoveTo(pageX, pageY);
    }

    public void LineTo(double x, double y, GraphicsState state)
    {
        var (pageX, pageY) = state.Matrix.Apply(x, y);
        canvas.Paths.LineTo(pageX, pageY);
    }

    public void CurveTo(double x, double y, GraphicsState state)
    {
        var (pageX, pageY) = state.Matrix.Apply(x, y);
        canvas.Paths.CurveTo(pageX, pageY);
    }

    public void Rectangle(double x, double y, double width, double height, GraphicsState state)
    {
        var matrix = state.Matrix;
        canvas.Paths.Rectangle(
            matrix.Apply(x, y), matrix.Apply(x + width, y), matrix.Apply(x + width, y + height), matrix.Apply(x, y + height));
    }

    public void Close() => canvas.Paths.Close();

    /// <summary>Clips by the path as soon as it is painted or ended.</summary>
    public void ClipAtEnd() => _isClipPending = true;

    /// <summary>Paints the path and ends it: f, f*, S, B and B*.</summary>
    public void Paint(bool fill, bool evenOdd, bool stroke, GraphicsState state, bool isHidden)
    {
        if (!isHidden && fill && !state.IsFillTransparent)
        {
            canvas.Paths.FillInside(evenOdd, state.FillColor, state.Clip, canvas.NextSequence());
        }

        if (!isHidden && stroke && !state.IsStrokeTransparent)
        {
            canvas.Paths.Stroke(state.LineWidth, state.Matrix, state.IsDashed, state.StrokeColor, state.Clip);
        }

        End(state);
    }

    /// <summary>Closes the path, then paints it: s, b and b*.</summary>
    public void CloseAndPaint(bool fill, bool evenOdd, GraphicsState state, bool isHidden)
    {
        Close();
        Paint(fill, evenOdd, true, state, isHidden);
    }

    /// <summary>Ends the path without painting it.</summary>
    public void End(GraphicsState state)
    {
        if (_isClipPending && canvas.Paths.CurrentBox is { } box)
        {
            Clip(box, state);
        }

        _isClipPending = false;
        canvas.Paths.Clear();
    }

    /// <summary>Leaves only what lies in a box visible.</summary>
    public static void Clip(BoundingBox box, GraphicsState state)
    {
        // Nothing is visible through a clip that is empty: a point far off the page.
        state.Clip = state.Clip.TryIntersect(box, out var common) ? common : new BoundingBox(-1e6, -1e6, -1e6, -1e6);
    }
}
