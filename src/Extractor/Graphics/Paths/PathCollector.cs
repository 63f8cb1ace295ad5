using PlanIngest.Extractor.Content;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Graphics.Paths;

/// <summary>Turns painted paths into rulings and fills. All coordinates are those of the displayed page.</summary>
internal sealed class PathCollector
{
    /// <summary>Filled rectangles up to this thickness are lines, in points.</summary>
    private const double MaxThickness = 2.0;

    /// <summary>Shorter pieces are dots of a dotted line, or nothing, in points.</summary>
    private const double MinLength = 5.0;

    /// <summary>A line this steep (height per length) still counts as parallel to its axis: under one degree.</summary>
    private const double MaxSlope = 0.015;

    private readonly List<(double X, double Y)> _points = [];
    private readonly List<Subpath> _subpaths = [];
    private readonly List<Ruling> _rulings = [];
    private readonly DotMerger _dots = new();
    private readonly GlyphOutlines _outlines = new();
    private bool _isOpen;

    /// <summary>Fills so far, in drawing order.</summary>
    public List<Fill> Fills { get; } = [];

    /// <summary>The box around the current path, or null for an empty one.</summary>
    public BoundingBox? CurrentBox => _points.Count > 0 ? BoxOf(0, _points.Count) : null;

    /// <summary>A run of points; its last point joins the first where it is closed.</summary>
    private record struct Subpath(int Start, int Count, bool HasCurve, bool IsClosed)
    {
        public readonly int End => Start + Count;
    }

    /// <summary>Whether a filled box counts as a line.</summary>
    public static bool IsThin(BoundingBox box) => Math.Min(box.Width, box.Height) <= MaxThickness;

    public void MoveTo(double x, double y)
    {
        _subpaths.Add(new Subpath(_points.Count, 1, false, false));
        _points.Add((x, y));
        _isOpen = true;
    }

    public void LineTo(double x, double y) => Append(x, y, isCurve: false);

    /// <summary>Adds a curve; only its end matters here.</summary>
    public void CurveTo(double x, double y) => Append(x, y, isCurve: true);

    public void Close()
    {
        if (_isOpen)
        {
            _subpaths[^1] = _subpaths[^1] with { IsClosed = true };
        }
    }

    /// <summary>Adds a closed quadrilateral: what the <c>re</c> operator draws.</summary>
    public void Rectangle((double X, double Y) a, (double X, double Y) b, (double X, double Y) c, (double X, double Y) d)
    {
        _subpaths.Add(new Subpath(_points.Count, 4, false, true));
        _points.Add(a);
        _points.Add(b);
        _points.Add(c);
        _points.Add(d);
        _isOpen = false;
    }

    /// <summary>Forgets the current path.</summary>
    public void Clear()
    {
        _points.Clear();
        _subpaths.Clear();
        _isOpen = false;
    }

    /// <summary>Paints the outline of the current path.</summary>
    /// <param name="lineWidth">In user space.</param>
    /// <param name="matrix">From user space to the page.</param>
    /// <param name="isDashed">Whether a dash pattern is set.</param>
    /// <param name="color">Stroke colour.</param>
    /// <param name="clip">What is visible.</param>
    public void Stroke(double lineWidth, in Matrix matrix, bool isDashed, Rgb color, BoundingBox clip)
    {
        // User space may be stretched: across a horizontal line counts how far it stretches vertically.
        var horizontalThickness = lineWidth * Math.Sqrt(matrix.B * matrix.B + matrix.D * matrix.D);
        var verticalThickness = lineWidth * Math.Sqrt(matrix.A * matrix.A + matrix.C * matrix.C);
        foreach (var subpath in _subpaths)
        {
            var box = BoxOf(subpath.Start, subpath.End);
            var isSmall = GlyphOutlines.IsCandidate(box);
            // A small figure with curves is a character or an ornament, never a part of a table.
            if (subpath.HasCurve && isSmall)
            {
                continue;
            }

            BoundingBox? figure = subpath.IsClosed && isSmall ? box : null;
            for (var i = subpath.Start + 1; i < subpath.End; i++)
            {
                StrokeSegment(_points[i - 1], _points[i], figure);
            }

            if (subpath is { IsClosed: true, Count: > 2 })
            {
                StrokeSegment(_points[subpath.End - 1], _points[subpath.Start], figure);
            }
        }

        void StrokeSegment((double X, double Y) a, (double X, double Y) b, BoundingBox? figure)
        {
            var (dx, dy) = (Math.Abs(b.X - a.X), Math.Abs(b.Y - a.Y));
            if (dy <= dx * MaxSlope)
            {
                var (y, half) = ((a.Y + b.Y) / 2, horizontalThickness / 2);
                AddLine(new BoundingBox(Math.Min(a.X, b.X), y - half, Math.Max(a.X, b.X), y + half), true, figure);
            }
            else if (dx <= dy * MaxSlope)
            {
                var (x, half) = ((a.X + b.X) / 2, verticalThickness / 2);
                AddLine(new BoundingBox(x - half, Math.Min(a.Y, b.Y), x + half, Math.Max(a.Y, b.Y)), false, figure);
            }
        }

        void AddLine(BoundingBox box, bool isHorizontal, BoundingBox? figure)
        {
            if (!box.TryIntersect(clip, out var visible))
            {
                return;
            }

            if ((isHorizontal ? visible.Width : visible.Height) >= MinLength)
            {
                AddRuling(AsRuling(visible, isHorizontal, isDashed, color), figure);
            }
            else if (figure is null)
            {
                _dots.Add(visible, color);
            }
        }
    }

    /// <summary>Paints the inside of the current path.</summary>
    /// <param name="isEvenOdd">The rule that decides what is inside.</param>
    /// <param name="color">Fill colour.</param>
    /// <param name="clip">What is visible.</param>
    /// <param name="sequence">Position in drawing order.</param>
    public void FillInside(bool isEvenOdd, Rgb color, BoundingBox clip, int sequence)
    {
        for (var i = 0; i < _subpaths.Count; i++)
        {
            if (_subpaths[i].HasCurve)
            {
                continue;
            }

            var outer = BoxOf(_subpaths[i].Start, _subpaths[i].End);
            var isRectangle = IsRectangle(_subpaths[i], outer);
            // A border is often one path: the outer rectangle and, as a hole, the inner one.
            if (isRectangle && i + 1 < _subpaths.Count && IsHole(_subpaths[i], outer, _subpaths[i + 1], isEvenOdd, out var hole))
            {
                FillBox(outer with { Bottom = hole.Top }, color, clip, sequence);
                FillBox(outer with { Top = hole.Bottom }, color, clip, sequence);
                FillBox(outer with { Right = hole.Left }, color, clip, sequence);
                FillBox(outer with { Left = hole.Right }, color, clip, sequence);
                i++;
            }
            else if (isRectangle)
            {
                FillBox(outer, color, clip, sequence);
            }
            // The corners of a border may be mitred: thin polygons count by their box.
            else if (IsThin(outer) && outer.TryIntersect(clip, out var line) && Math.Max(line.Width, line.Height) >= MinLength)
            {
                AddRuling(AsRuling(line, line.Width >= line.Height, false, color), GlyphOutlines.IsCandidate(outer) ? outer : null);
            }
        }
    }

    /// <summary>Paints a box: a line where it is thin, else a fill.</summary>
    /// <param name="box">What is painted.</param>
    /// <param name="color">Fill colour.</param>
    /// <param name="clip">What is visible.</param>
    /// <param name="sequence">Position in drawing order.</param>
    public void FillBox(BoundingBox box, Rgb color, BoundingBox clip, int sequence)
    {
        if (!box.TryIntersect(clip, out var visible))
        {
            return;
        }

        if (!IsThin(visible))
        {
            Fills.Add(new Fill(visible, color, sequence));
        }
        else if (Math.Max(visible.Width, visible.Height) >= MinLength)
        {
            _rulings.Add(AsRuling(visible, visible.Width >= visible.Height, false, color));
        }
        else
        {
            _dots.Add(visible, color);
        }
    }

    /// <summary>All rulings: dotted lines included, strokes of characters not. Ends the collection.</summary>
    /// <param name="glyphs">The page's.</param>
    public List<Ruling> Finish(IReadOnlyList<Glyph> glyphs)
    {
        _rulings.AddRange(_outlines.Rulings(glyphs));
        _rulings.AddRange(_dots.Merge());
        return _rulings;
    }

    /// <summary>The ruling along the middle of a thin box.</summary>
    public static Ruling AsRuling(BoundingBox box, bool isHorizontal, bool isDashed, Rgb color) => isHorizontal
        ? new Ruling(box.Left, box.CenterY, box.Right, box.CenterY, box.Height, isDashed, color)
        : new Ruling(box.CenterX, box.Top, box.CenterX, box.Bottom, box.Width, isDashed, color);

    /// <summary>Adds a ruling; one of a small closed figure only if the figure turns out to be no character.</summary>
    private void AddRuling(Ruling ruling, BoundingBox? figure)
    {
        if (figure is { } suspect)
        {
            _outlines.Add(ruling, suspect);
        }
        else
        {
            _rulings.Add(ruling);
        }
    }

    private void Append(double x, double y, bool isCurve)
    {
        if (!_isOpen)
        {
            return;
        }

        var subpath = _subpaths[^1];
        _subpaths[^1] = subpath with { Count = subpath.Count + 1, HasCurve = subpath.HasCurve | isCurve };
        _points.Add((x, y));
    }

    private bool IsHole(Subpath outer, BoundingBox outerBox, Subpath inner, bool isEvenOdd, out BoundingBox hole)
    {
        hole = BoxOf(inner.Start, inner.End);
        return IsRectangle(inner, hole)
            && hole.Left >= outerBox.Left && hole.Right <= outerBox.Right && hole.Top >= outerBox.Top && hole.Bottom <= outerBox.Bottom
            && (isEvenOdd || SignedArea(outer) * SignedArea(inner) < 0);
    }

    /// <summary>Whether a subpath covers its whole box.</summary>
    private bool IsRectangle(Subpath subpath, BoundingBox box) =>
        subpath is { HasCurve: false, Count: 4 or 5 } && Math.Abs(SignedArea(subpath)) >= 0.98 * box.Width * box.Height;

    /// <summary>Positive for one direction, negative for the other.</summary>
    private double SignedArea(Subpath subpath)
    {
        var (sum, last) = (0.0, _points[subpath.End - 1]);
        for (var i = subpath.Start; i < subpath.End; i++)
        {
            sum += last.X * _points[i].Y - _points[i].X * last.Y;
            last = _points[i];
        }
        return sum / 2;
    }

    private BoundingBox BoxOf(int start, int end)
    {
        var (left, top) = _points[start];
        var (right, bottom) = (left, top);
        for (var i = start + 1; i < end; i++)
        {
            var (x, y) = _points[i];
            (left, right) = (Math.Min(left, x), Math.Max(right, x));
            (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
        }
        return new BoundingBox(left, top, right, bottom);
    }
}
