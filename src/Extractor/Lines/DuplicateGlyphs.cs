using System.Numerics;
using PlanIngest.Extractor.Content;

namespace PlanIngest.Extractor.Lines;

/// <summary>Finds glyphs drawn again on the same place, as producers do for bold type.</summary>
internal static class DuplicateGlyphs
{
    /// <summary>How far the copies lie apart at most, in type sizes; two equal letters side by side are further apart.</summary>
    private const double Offset = 0.15;

    /// <summary>Side of the squares in which glyphs are looked up, in points.</summary>
    private const double Square = 8;

    /// <summary>How far apart copies lie at most, in points: type of any size would ask for any number of squares.</summary>
    private const double MaxReach = 2 * Square;

    /// <summary>Squares farther out count as this one: a broken page can be of any size.</summary>
    private const double LastSquare = 1e6;

    /// <summary>Splits glyphs into those drawn first and their copies, both in drawing order.</summary>
    public static (IReadOnlyList<Glyph> Kept, List<Glyph> Copies) Split(IReadOnlyList<Glyph> glyphs)
    {
        var copies = new List<Glyph>();
        var index = new SquareIndex(glyphs.Count);
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (HasTwin(glyphs[i], glyphs, index))
            {
                copies.Add(glyphs[i]);
            }
            else
            {
                index.Add(i, SquareOf(glyphs[i].Box.CenterX), SquareOf(glyphs[i].Box.CenterY));
            }
        }

        return (copies.Count == 0 ? glyphs : [.. glyphs.Where((_, i) => index.Contains(i))], copies);
    }

    /// <summary>Looks through the one to four squares that a copy's centre can lie in.</summary>
    private static bool HasTwin(Glyph glyph, IReadOnlyList<Glyph> glyphs, SquareIndex index)
    {
        var reach = Math.Min(Offset * glyph.FontSize, MaxReach);
        var (firstRow, lastRow) = (SquareOf(glyph.Box.CenterY - reach), SquareOf(glyph.Box.CenterY + reach));
        for (var column = SquareOf(glyph.Box.CenterX - reach); column <= SquareOf(glyph.Box.CenterX + reach); column++)
        {
            for (var row = firstRow; row <= lastRow; row++)
            {
                for (var i = index.Last(column, row); i >= 0; i = index.Before(i))
                {
                    if (Coincide(glyph, glyphs[i], reach))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool Coincide(Glyph a, Glyph b, double reach) =>
        Math.Abs(a.Box.CenterX - b.Box.CenterX) <= reach && Math.Abs(a.Box.CenterY - b.Box.CenterY) <= reach && a.Text == b.Text;

    private static int SquareOf(double position) => (int)Math.Floor(Math.Clamp(position / Square, -LastSquare, LastSquare));

    /// <summary>
    /// The numbers of glyphs by the square their centre lies in. Squares may share a chain: whoever looks compares the glyphs.
    /// </summary>
    private readonly struct SquareIndex
    {
        private const int End = -1;
        private const int Absent = -2;

        private readonly int[] _last;
        private readonly int[] _before;

        public SquareIndex(int glyphs)
        {
            _last = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(glyphs, 1))];
            _before = new int[glyphs];
            Array.Fill(_last, End);
            Array.Fill(_before, Absent);
        }

        public bool Contains(int glyph) => _before[glyph] != Absent;

        public int Last(int column, int row) => _last[ChainOf(column, row)];

        public int Before(int glyph) => _before[glyph];

        public void Add(int glyph, int column, int row)
        {
            ref var chain = ref _last[ChainOf(column, row)];
            (_before[glyph], chain) = (chain, glyph);
        }

        private uint ChainOf(int column, int row) => (uint)((column * 73_856_093) ^ (row * 19_349_663)) & (uint)(_last.Length - 1);
    }
}
