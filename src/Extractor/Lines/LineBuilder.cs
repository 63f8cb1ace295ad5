using System.Collections.Immutable;
using System.Text;
using PlanIngest.Extractor.Pages;
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
    public static ImmutableArray<TextLine> Build(IEnumerable<Glyph> glyphs, double columnGap = double.PositiveInfinity)
    {
        var lines = ImmutableArray.CreateBuilder<TextLine>();
        foreach (var direction in glyphs.GroupBy(glyph => (glyph.Rotation, glyph.Vertical)).OrderBy(group => group.Min(glyph => glyph.Sequence)))
        {
            var frame = new ReadingFrame(direction.Key.Rotation, direction.Key.Vertical);
            var placed = direction.Select(glyph => new PlacedGlyph(glyph, frame.Map(glyph.Box))).ToList();
            foreach (var row in Rows(placed))
            {
                foreach (var piece in SplitAtGaps(row, columnGap))
                {
                    if (piece.Exists(item => !string.IsNullOrWhiteSpace(item.Glyph.Text)))
                    {
                        lines.Add(ToLine(piece, direction.Key.Vertical));
                    }
                }
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>Groups glyphs by the height of their centres, from top to bottom, each row from left to right.</summary>
    private static IEnumerable<List<PlacedGlyph>> Rows(List<PlacedGlyph> glyphs)
    {
        glyphs.Sort((a, b) => a.Box.CenterY.CompareTo(b.Box.CenterY));
        var row = new List<PlacedGlyph>();
        var (height, centers) = (0.0, 0.0);
        foreach (var glyph in glyphs)
        {
            if (row.Count > 0 && glyph.Box.CenterY - centers / row.Count > SameLine * Math.Max(height, glyph.Box.Height))
            {
                yield return LeftToRight(row);
                row = [];
                (height, centers) = (0, 0);
            }

            row.Add(glyph);
            height = Math.Max(height, glyph.Box.Height);
            centers += glyph.Box.CenterY;
        }

        if (row.Count > 0)
        {
            yield return LeftToRight(row);
        }
    }

    private static List<PlacedGlyph> LeftToRight(List<PlacedGlyph> row) =>
        [.. row.OrderBy(item => item.Box.Left).ThenBy(item => item.Glyph.Sequence)];

    private static IEnumerable<List<PlacedGlyph>> SplitAtGaps(List<PlacedGlyph> row, double columnGap)
    {
        var piece = new List<PlacedGlyph>();
        var right = double.NegativeInfinity;
        foreach (var item in row)
        {
            if (piece.Count > 0 && item.Box.Left - right > columnGap * item.Glyph.FontSize)
            {
                yield return piece;
                piece = [];
            }

            piece.Add(item);
            right = Math.Max(right, item.Box.Right);
        }

        yield return piece;
    }

    private static TextLine ToLine(List<PlacedGlyph> glyphs, bool vertical)
    {
        var last = glyphs.FindLastIndex(item => !string.IsNullOrWhiteSpace(item.Glyph.Text));
        var text = new StringBuilder();
        var boxes = ImmutableArray.CreateBuilder<BoundingBox>();
        PlacedGlyph? before = null;
        foreach (var item in glyphs.Take(last + 1))
        {
            if (before is { } previous && IsSpaceBetween(previous, item))
            {
                text.Append(' ');
                boxes.Add(new BoundingBox(previous.Glyph.Box.Right, item.Glyph.Box.Top, Math.Max(previous.Glyph.Box.Right, item.Glyph.Box.Left), item.Glyph.Box.Bottom));
            }

            text.Append(item.Glyph.Text);
            boxes.AddRange(Enumerable.Repeat(item.Glyph.Box, item.Glyph.Text.Length));
            before = item;
        }

        var inked = glyphs.Where(item => !string.IsNullOrWhiteSpace(item.Glyph.Text)).ToList();
        return new TextLine(
            text.ToString(),
            BoundingBox.Around(inked.Select(item => item.Glyph.Box)),
            inked.GroupBy(item => Math.Round(item.Glyph.FontSize, 1)).OrderByDescending(size => size.Count()).ThenByDescending(size => size.Key).First().Key,
            boxes.ToImmutable(),
            vertical);
    }

    private static bool IsSpaceBetween(PlacedGlyph left, PlacedGlyph right)
    {
        if (string.IsNullOrWhiteSpace(left.Glyph.Text) || string.IsNullOrWhiteSpace(right.Glyph.Text))
        {
            return false;
        }

        var latin = left.Glyph.Text[^1] < 0x250 && right.Glyph.Text[0] < 0x250;
        return right.Box.Left - left.Box.Right > (latin ? LatinSpace : WideSpace) * Math.Min(left.Glyph.FontSize, right.Glyph.FontSize);
    }

    private readonly record struct PlacedGlyph(Glyph Glyph, BoundingBox Box);
}
