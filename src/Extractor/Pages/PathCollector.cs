using PlanIngest.Model;

namespace PlanIngest.Extractor.Pages;

/// <summary>Turns painted paths into rulings and fills. All coordinates are in the displayed frame.</summary>
internal sealed class PathCollector
{
    /// <summary>Filled rectangles up to this thickness are lines.</summary>
    private const double MaxThickness = 2.0;

    /// <summary>Shorter pieces are dots of a dotted line, or nothing.</summary>
    private const double MinLength = 5.0;

    /// <summary>A line this steep (height per length) is still parallel to its axis: under one degree.</summary>
    private const double MaxSlope = 0.015;

    private readonly List<Subpath> _subpaths = [];
    private readonly DotMerger _dots = new();
    private Subpath? _open;

    /// <summary>Rulings so far, without those made of dots.</summary>
    public List<Ruling> Rulings { get; } = [];

    /// <summary>Fills so far.</summary>
    public List<Fill> Fills { get; } = [];

    /// <summary>The box around the current path, or null for an empty one.</summary>
    public BoundingBox? CurrentBox
    {
        get
        {
            BoundingBox? box = null;
            foreach (var subpath in _subpaths)
                box = box is null ? subpath.Box : box.Value.Union(subpath.Box);
            return box;
        }
    }

    public void MoveTo(double x, double y)
    {
        _open = new Subpath();
        _subpaths.Add(_open);
        _open.Add(x, y);
    }

    public void LineTo(double x, double y) => _open?.Add(x, y);

    public void CurveTo(double x, double y)
    {
        if (_open is null)
            return;
        _open.HasCurve = true;
        _open.Add(x, y);
    }

    public void Close()
    {
        if (_open is not null)
            _open.Closed = true;
    }

    /// <summary>Adds a closed quadrilateral: the <c>re</c> operator.</summary>
    public void Rectangle((double X, double Y) a, (double X, double Y) b, (double X, double Y) c, (double X, double Y) d)
    {
        MoveTo(a.X, a.Y);
        LineTo(b.X, b.Y);
        LineTo(c.X, c.Y);
        LineTo(d.X, d.Y);
        Close();
        _open = null;
    }

    /// <summary>Forgets the current path.</summary>
    public void Clear()
    {
        _subpaths.Clear();
        _open = null;
    }

    /// <summary>Paints the outline of the current path.</summary>
    /// <param name="thickness">Line width on the page.</param>
    /// <param name="dashed">Whether a dash pattern is set.</param>
    /// <param name="color">Stroke colour.</param>
    /// <param name="clip">What is visible.</param>
    public void Stroke(double thickness, bool dashed, Rgb color, BoundingBox clip)
    {
        foreach (var subpath in _subpaths)
        {
            var points = subpath.Points;
            // Outlines of glyphs (fake bold) have curves; a stroked curve is never a table's line.
            if (subpath.HasCurve && subpath.Box.Width < 40 && subpath.Box.Height < 40)
                continue;
            for (var i = 1; i < points.Count; i++)
                StrokeSegment(points[i - 1], points[i], subpath.Closed);
            if (subpath.Closed && points.Count > 2)
                StrokeSegment(points[^1], points[0], true);
        }

        void StrokeSegment((double X, double Y) a, (double X, double Y) b, bool closed)
        {
            var (dx, dy) = (Math.Abs(b.X - a.X), Math.Abs(b.Y - a.Y));
            if (dy <= dx * MaxSlope)
            {
                var y = (a.Y + b.Y) / 2;
                AddLine(new BoundingBox(Math.Min(a.X, b.X), y - thickness / 2, Math.Max(a.X, b.X), y + thickness / 2), true, closed);
            }
            else if (dx <= dy * MaxSlope)
            {
                var x = (a.X + b.X) / 2;
                AddLine(new BoundingBox(x - thickness / 2, Math.Min(a.Y, b.Y), x + thickness / 2, Math.Max(a.Y, b.Y)), false, closed);
            }
        }

        void AddLine(BoundingBox box, bool horizontal, bool closed)
        {
            if (!box.TryIntersect(clip, out var visible))
                return;
            if ((horizontal ? visible.Width : visible.Height) >= MinLength)
                Rulings.Add(AsRuling(visible, horizontal, dashed, color));
            else if (!closed)
                _dots.Add(visible, color);
        }
    }

    /// <summary>Paints the inside of the current path.</summary>
    /// <param name="evenOdd">The rule that decides what is inside.</param>
    /// <param name="color">Fill colour.</param>
    /// <param name="clip">What is visible.</param>
    /// <param name="sequence">Position in drawing order.</param>
    public void FillInside(bool evenOdd, Rgb color, BoundingBox clip, int sequence)
    {
        for (var i = 0; i < _subpaths.Count; i++)
        {
            var outer = _subpaths[i];
            if (outer.HasCurve)
                continue;
            // A border is often one path: the outer rectangle and, as a hole, the inner one.
            if (i + 1 < _subpaths.Count && outer.IsRectangle && IsHole(outer, _subpaths[i + 1], evenOdd))
            {
                var hole = _subpaths[++i].Box;
                FillBox(outer.Box with { Bottom = hole.Top });
                FillBox(outer.Box with { Top = hole.Bottom });
                FillBox(outer.Box with { Right = hole.Left });
                FillBox(outer.Box with { Left = hole.Right });
            }
            // Corners of a border may be mitred: thin polygons count by their box.
            else if (outer.IsRectangle || Math.Min(outer.Box.Width, outer.Box.Height) <= MaxThickness)
                FillBox(outer.Box);
        }

        void FillBox(BoundingBox box)
        {
            if (!box.TryIntersect(clip, out var visible))
                return;
            var (width, height) = (visible.Width, visible.Height);
            if (Math.Min(width, height) > MaxThickness)
                Fills.Add(new Fill(visible, color, sequence));
            else if (Math.Max(width, height) >= MinLength)
                Rulings.Add(AsRuling(visible, width >= height, false, color));
            else
                _dots.Add(visible, color);
        }
    }

    /// <summary>All rulings, dotted lines included. Ends the collection.</summary>
    public List<Ruling> Finish()
    {
        Rulings.AddRange(_dots.Merge());
        return Rulings;
    }

    private static bool IsHole(Subpath outer, Subpath inner, bool evenOdd) =>
        inner.IsRectangle
        && inner.Box.Left >= outer.Box.Left && inner.Box.Right <= outer.Box.Right
        && inner.Box.Top >= outer.Box.Top && inner.Box.Bottom <= outer.Box.Bottom
        && (evenOdd || outer.SignedArea * inner.SignedArea < 0);

    internal static Ruling AsRuling(BoundingBox box, bool horizontal, bool dashed, Rgb color) => horizontal
        ? new Ruling(box.Left, box.CenterY, box.Right, box.CenterY, box.Height, dashed, color)
        : new Ruling(box.CenterX, box.Top, box.CenterX, box.Bottom, box.Width, dashed, color);

    private sealed class Subpath
    {
        private BoundingBox? _box;

        public List<(double X, double Y)> Points { get; } = new(4);

        public bool HasCurve { get; set; }

        public bool Closed { get; set; }

        public BoundingBox Box => _box ??= new BoundingBox(
            Points.Min(p => p.X), Points.Min(p => p.Y), Points.Max(p => p.X), Points.Max(p => p.Y));

        /// <summary>Positive for one direction, negative for the other.</summary>
        public double SignedArea
        {
            get
            {
                var sum = 0.0;
                for (var i = 0; i < Points.Count; i++)
                {
                    var (a, b) = (Points[i], Points[(i + 1) % Points.Count]);
                    sum += a.X * b.Y - b.X * a.Y;
                }
                return sum / 2;
            }
        }

        /// <summary>Whether it covers its whole box.</summary>
        public bool IsRectangle => !HasCurve && Points.Count is 4 or 5 && Math.Abs(SignedArea) >= 0.98 * Box.Width * Box.Height;

        public void Add(double x, double y)
        {
            Points.Add((x, y));
            _box = null;
        }
    }
}
