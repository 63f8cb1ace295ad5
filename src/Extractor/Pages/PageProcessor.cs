using PlanIngest.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.XObjects;

namespace PlanIngest.Extractor.Pages;

/// <summary>Runs a page's content stream and collects what it draws.</summary>
internal sealed class PageProcessor : BaseStreamProcessor<PageContent>
{
    private readonly double _width;
    private readonly double _height;
    private readonly List<Glyph> _glyphs = [];
    private readonly PathCollector _paths = new();
    private readonly Dictionary<IFont, int> _fontIds = [];
    private readonly Stack<BoundingBox> _clips = new();
    private BoundingBox _clip;
    private bool? _clipPending;
    private int _sequence;

    public PageProcessor(
        int pageNumber,
        IResourceStore resourceStore,
        IPdfTokenScanner pdfScanner,
        IPageContentParser pageContentParser,
        ILookupFilterProvider filterProvider,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        ParsingOptions parsingOptions,
        double width,
        double height)
        : base(pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, parsingOptions)
    {
        (_width, _height) = (width, height);
        _clip = new BoundingBox(0, 0, width, height);
    }

    public override PageContent Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return new PageContent(pageNumberCurrent, _width, _height, _glyphs, _paths.Finish(), _paths.Fills, []);
    }

    public override void PushState()
    {
        base.PushState();
        _clips.Push(_clip);
    }

    public override void PopState()
    {
        base.PopState();
        if (_clips.TryPop(out var clip))
            _clip = clip;
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        var matrix = renderingMatrix.Multiply(textMatrix).Multiply(transformationMatrix);
        var box = font.IsVertical
            ? Around(matrix, -0.5 + characterBoundingBox.Width / 2, -0.12, 0.5 + characterBoundingBox.Width / 2, 0.88)
            : Around(matrix, 0, -0.12, characterBoundingBox.Width, 0.88);
        var size = Math.Sqrt(matrix.C * matrix.C + matrix.D * matrix.D);
        var mode = currentState.FontState.TextRenderingMode;
        if (!_fontIds.TryGetValue(font, out var fontId))
            _fontIds.Add(font, fontId = _fontIds.Count);
        var bold = font.Details.IsBold || mode is TextRenderingMode.FillThenStroke or TextRenderingMode.FillThenStrokeClip;
        _glyphs.Add(new Glyph(unicode, box, size, Quadrant(matrix.A, matrix.B), font.IsVertical, bold, fontId, VisibilityOf(box, mode, currentState), _sequence++));
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath()
    {
        _paths.Close();
        return null;
    }

    public override void MoveTo(double x, double y)
    {
        CurrentPosition = new PdfPoint(x, y);
        var (px, py) = CurrentTransformationMatrix.Transform(x, y);
        _paths.MoveTo(px, py);
    }

    public override void LineTo(double x, double y)
    {
        CurrentPosition = new PdfPoint(x, y);
        var (px, py) = CurrentTransformationMatrix.Transform(x, y);
        _paths.LineTo(px, py);
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => CurveTo(x3, y3);

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => CurveTo(x3, y3);

    public override void Rectangle(double x, double y, double width, double height)
    {
        var matrix = CurrentTransformationMatrix;
        _paths.Rectangle(
            matrix.Transform(x, y), matrix.Transform(x + width, y), matrix.Transform(x + width, y + height), matrix.Transform(x, y + height));
    }

    public override void StrokePath(bool close)
    {
        if (close)
            _paths.Close();
        Stroke();
        EndPath();
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
        if (close)
            _paths.Close();
        Fill(fillingRule);
        EndPath();
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
        if (close)
            _paths.Close();
        Fill(fillingRule);
        Stroke();
        EndPath();
    }

    public override void ClosePath() => _paths.Close();

    public override void EndPath()
    {
        if (_clipPending is not null && _paths.CurrentBox is { } box)
            ClipTo(box);
        _clipPending = null;
        _paths.Clear();
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule) => _clipPending = true;

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) =>
        ClipTo(Around(CurrentTransformationMatrix, rectangle.Left, rectangle.Bottom, rectangle.Right, rectangle.Top));

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
    }

    private void CurveTo(double x, double y)
    {
        CurrentPosition = new PdfPoint(x, y);
        var (px, py) = CurrentTransformationMatrix.Transform(x, y);
        _paths.CurveTo(px, py);
    }

    private void Stroke()
    {
        var state = GetCurrentState();
        var matrix = state.CurrentTransformationMatrix;
        var scale = Math.Sqrt(Math.Abs(matrix.A * matrix.D - matrix.B * matrix.C));
        _paths.Stroke(state.LineWidth * scale, state.LineDashPattern.Array.Count > 0, ColorOf(state.CurrentStrokingColor), _clip);
    }

    private void Fill(FillingRule rule)
    {
        var state = GetCurrentState();
        _paths.FillInside(rule == FillingRule.EvenOdd, ColorOf(state.CurrentNonStrokingColor), _clip, _sequence++);
    }

    private void ClipTo(BoundingBox box)
    {
        // Nothing is visible inside an empty clip: a point off the page.
        _clip = _clip.TryIntersect(box, out var common) ? common : new BoundingBox(-1e6, -1e6, -1e6, -1e6);
    }

    private GlyphVisibility VisibilityOf(BoundingBox box, TextRenderingMode mode, CurrentGraphicsState state)
    {
        var (x, y) = (box.CenterX, box.CenterY);
        if (x < 0 || x > _width || y < 0 || y > _height)
            return GlyphVisibility.OffPage;
        if (!_clip.Contains(x, y))
            return GlyphVisibility.Clipped;
        if (mode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip)
            return GlyphVisibility.NoInk;
        return ColorOf(state.CurrentNonStrokingColor).IsWhite && !OnColour(x, y) ? GlyphVisibility.White : GlyphVisibility.Visible;
    }

    /// <summary>Whether the topmost fill at a point has a colour.</summary>
    private bool OnColour(double x, double y)
    {
        for (var i = _paths.Fills.Count - 1; i >= 0; i--)
            if (_paths.Fills[i].Box.Contains(x, y))
                return !_paths.Fills[i].Color.IsWhite;
        return false;
    }

    private static Rgb ColorOf(IColor? color)
    {
        if (color is null)
            return default;
        try
        {
            var (r, g, b) = color.ToRGBValues();
            return new Rgb(Channel(r), Channel(g), Channel(b));
        }
        catch (InvalidOperationException)
        {
            return Rgb.Unknown;
        }

        static byte Channel(double value) => (byte)Math.Round(Math.Clamp(value, 0, 1) * 255);
    }

    private static BoundingBox Around(in TransformationMatrix matrix, double x1, double y1, double x2, double y2)
    {
        var (ax, ay) = matrix.Transform(x1, y1);
        var (bx, by) = matrix.Transform(x2, y1);
        var (cx, cy) = matrix.Transform(x2, y2);
        var (dx, dy) = matrix.Transform(x1, y2);
        return new BoundingBox(
            Math.Min(Math.Min(ax, bx), Math.Min(cx, dx)),
            Math.Min(Math.Min(ay, by), Math.Min(cy, dy)),
            Math.Max(Math.Max(ax, bx), Math.Max(cx, dx)),
            Math.Max(Math.Max(ay, by), Math.Max(cy, dy)));
    }

    /// <summary>The multiple of 90 degrees nearest to a direction in the displayed frame, clockwise from rightwards.</summary>
    private static int Quadrant(double dx, double dy) => Math.Abs(dx) >= Math.Abs(dy) ? dx >= 0 ? 0 : 180 : dy >= 0 ? 90 : 270;
}
