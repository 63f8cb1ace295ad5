using System.Collections.Immutable;
using System.Text;
using PlanIngest.Extractor.Content;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Lines;

/// <summary>Turns the glyphs of a cell, or of the page outside tables, into lines in reading order.</summary>
internal static class LineBuilder
{
    /// <summary>Two glyphs share a line if their centres differ by less than this part of the line's height.</summary>
    private const double SameLine = 0.5;

    /// <summary>A gap wider than this part of the type size between Latin glyphs is a space.</summary>
    private const double LatinSpace = 0.2;

    /// <summary>The same between Japanese glyphs, which are often set apart to fill a line.</summary>
    private const double WideSpace = 0.6;

    /// <param name="glyphs">Any order.</param>
    /// <param name="columnGap">A gap wider than this many type sizes begins a new line; infinite inside cells.</param>
    public static ImmutableArray<TextLine> Build(List<Glyph> glyphs, double columnGap = double.PositiveInfinity)
    {
        if (glyphs.Count == 0)
        {
            return [];
        }

        var lines = ImmutableArray.CreateBuilder<TextLine>();
        if (HaveOneDirection(glyphs))
        {
            AddLines(glyphs, columnGap, lines);
        }
        else
        {
            foreach (var direction in glyphs
                .GroupBy(glyph => (glyph.Rotation, glyph.Vertical))
                .OrderBy(group => group.Min(glyph => glyph.Sequence)))
            {
                AddLines([.. direction], columnGap, lines);
            }
        }

        return lines.ToImmutable();
    }

    private static bool HaveOneDirection(List<Glyph> glyphs)
    {
        var (rotation, vertical) = (glyphs[0].Rotation, glyphs[0].Vertical);
        for (var i = 1; i < glyphs.Count; i++)
        {
            if (glyphs[i].Rotation != rotation || glyphs[i].Vertical != vertical)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Rows of glyphs by the height of their centres, from top to bottom, each parted at wide gaps.</summary>
    private static void AddLines(List<Glyph> glyphs, double columnGap, ImmutableArray<TextLine>.Builder lines)
    {
        var boxes = MapToReadingFrame(glyphs);
        var order = new int[glyphs.Count];
        var centers = new double[glyphs.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            centers[i] = boxes[i].CenterY;
        }

        if (!IsAscending(centers))
        {
            Array.Sort(centers, order);
        }

        for (int first = 0, next; first < order.Length; first = next)
        {
            var (height, sum) = (boxes[order[first]].Height, centers[first]);
            for (next = first + 1; next < order.Length; next++)
            {
                height = Math.Max(height, boxes[order[next]].Height);
                if (centers[next] - sum / (next - first) > SameLine * height)
                {
                    break;
                }

                sum += centers[next];
            }

            AddRow(new Row(glyphs, boxes, order.AsSpan(first, next - first)), columnGap, lines);
        }
    }

    /// <summary>Most cells are drawn line after line: they need no sorting.</summary>
    private static bool IsAscending(double[] centers)
    {
        for (var i = 1; i < centers.Length; i++)
        {
            if (centers[i] < centers[i - 1])
            {
                return false;
            }
        }

        return true;
    }

    private static BoundingBox[] MapToReadingFrame(List<Glyph> glyphs)
    {
        var frame = new ReadingFrame(glyphs[0].Rotation, glyphs[0].Vertical);
        var boxes = new BoundingBox[glyphs.Count];
        for (var i = 0; i < boxes.Length; i++)
        {
            boxes[i] = frame.Map(glyphs[i].Box);
        }

        return boxes;
    }

    private static void AddRow(Row row, double columnGap, ImmutableArray<TextLine>.Builder lines)
    {
        row.SortFromLeft();
        var (first, right) = (0, double.NegativeInfinity);
        for (var i = 0; i < row.Count; i++)
        {
            if (i > first && row.Box(i).Left - right > columnGap * row.Glyph(i).FontSize)
            {
                AddLine(row.Slice(first, i - first), lines);
                first = i;
            }

            right = Math.Max(right, row.Box(i).Right);
        }

        AddLine(row.Slice(first, row.Count - first), lines);
    }

    /// <summary>White space at the end is dropped, and a line of nothing else; at the start it indents and stays.</summary>
    private static void AddLine(Row row, ImmutableArray<TextLine>.Builder lines)
    {
        var count = row.Count;
        while (count > 0 && IsBlank(row.Glyph(count - 1)))
        {
            count--;
        }

        if (count == 0)
        {
            return;
        }

        var text = new StringBuilder(count + 4);
        var boxes = ImmutableArray.CreateBuilder<BoundingBox>(LengthOf(row, count));
        BoundingBox? around = null;
        for (var i = 0; i < count; i++)
        {
            var glyph = row.Glyph(i);
            if (i > 0 && IsSpaceBetween(row, i))
            {
                var before = row.Glyph(i - 1).Box;
                text.Append(' ');
                boxes.Add(new BoundingBox(before.Right, glyph.Box.Top, Math.Max(before.Right, glyph.Box.Left), glyph.Box.Bottom));
            }

            text.Append(glyph.Text);
            for (var unit = 0; unit < glyph.Text.Length; unit++)
            {
                boxes.Add(glyph.Box);
            }

            if (!IsBlank(glyph))
            {
                around = around?.Union(glyph.Box) ?? glyph.Box;
            }
        }

        lines.Add(new TextLine(text.ToString(), around!.Value, FontSizeOf(row, count), boxes.MoveToImmutable(), row.Glyph(0).Vertical));
    }

    /// <summary>How many characters the line will have, spaces between glyphs included.</summary>
    private static int LengthOf(Row row, int count)
    {
        var length = 0;
        for (var i = 0; i < count; i++)
        {
            length += row.Glyph(i).Text.Length + (i > 0 && IsSpaceBetween(row, i) ? 1 : 0);
        }

        return length;
    }

    /// <summary>The most frequent size, rounded to a tenth of a point; the larger one where two are as frequent.</summary>
    private static double FontSizeOf(Row row, int count)
    {
        if (HasOneSize(row, count))
        {
            return Math.Round(row.Glyph(0).FontSize, 1);
        }

        var counts = new Dictionary<double, int>();
        for (var i = 0; i < count; i++)
        {
            if (!IsBlank(row.Glyph(i)))
            {
                var size = Math.Round(row.Glyph(i).FontSize, 1);
                counts[size] = counts.GetValueOrDefault(size) + 1;
            }
        }

        return counts.OrderByDescending(size => size.Value).ThenByDescending(size => size.Key).First().Key;
    }

    private static bool HasOneSize(Row row, int count)
    {
        for (var i = 1; i < count; i++)
        {
            if (row.Glyph(i).FontSize != row.Glyph(0).FontSize)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSpaceBetween(Row row, int index)
    {
        var left = row.Glyph(index - 1);
        var right = row.Glyph(index);
        var gap = row.Box(index).Left - row.Box(index - 1).Right;
        if (gap <= 0 || IsBlank(left) || IsBlank(right))
        {
            return false;
        }

        var latin = left.Text[^1] < 0x250 && right.Text[0] < 0x250;
        return gap > (latin ? LatinSpace : WideSpace) * Math.Min(left.FontSize, right.FontSize);
    }

    private static bool IsBlank(Glyph glyph) => string.IsNullOrWhiteSpace(glyph.Text);

    /// <summary>The glyphs of one row by index, with their boxes in the reading frame.</summary>
    private readonly ref struct Row(List<Glyph> glyphs, BoundingBox[] boxes, Span<int> order)
    {
        private readonly Span<int> _order = order;

        public int Count => _order.Length;

        public Glyph Glyph(int index) => glyphs[_order[index]];

        public BoundingBox Box(int index) => boxes[_order[index]];

        public Row Slice(int start, int length) => new(glyphs, boxes, _order.Slice(start, length));

        public void SortFromLeft()
        {
            for (var i = 1; i < _order.Length; i++)
            {
                if (Compare(glyphs, boxes, _order[i - 1], _order[i]) > 0)
                {
                    var (all, places) = (glyphs, boxes);
                    _order.Sort((a, b) => Compare(all, places, a, b));
                    return;
                }
            }
        }

        private static int Compare(List<Glyph> glyphs, BoundingBox[] boxes, int a, int b) =>
            boxes[a].Left.CompareTo(boxes[b].Left) is var byLeft and not 0 ? byLeft : glyphs[a].Sequence.CompareTo(glyphs[b].Sequence);
    }
}
