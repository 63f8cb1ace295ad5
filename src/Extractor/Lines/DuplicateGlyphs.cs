using PlanIngest.Extractor.Pages;

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

    /// <summary>Marks a copy among the numbers of the glyphs before.</summary>
    private const int Copy = -2;

    /// <summary>Squares farther out count as this one: a broken page can be of any size.</summary>
    private const double LastSquare = 1e6;

    /// <summary>Splits glyphs into those drawn first and their copies, both in drawing order.</summary>
    public static (IReadOnlyList<Glyph> Kept, List<Glyph> Copies) Split(IReadOnlyList<Glyph> glyphs)
    {
        var copies = new List<Glyph>();
        var lastInSquare = new Dictionary<(int Column, int Row), int>(glyphs.Count);
        var before = new int[glyphs.Count];
        for (var i = 0; i < before.Length; i++)
        {
            var glyph = glyphs[i];
            if (HasTwin(glyph, glyphs, lastInSquare, before))
            {
                copies.Add(glyph);
                before[i] = Copy;
                continue;
            }

            var square = (SquareOf(glyph.Box.CenterX), SquareOf(glyph.Box.CenterY));
            before[i] = lastInSquare.GetValueOrDefault(square, -1);
            lastInSquare[square] = i;
        }

        return (copies.Count == 0 ? glyphs : [.. glyphs.Where((_, i) => before[i] != Copy)], copies);
    }

    /// <summary>Looks through the one to four squares that a copy's centre can lie in.</summary>
    private static bool HasTwin(Glyph glyph, IReadOnlyList<Glyph> glyphs, Dictionary<(int Column, int Row), int> lastInSquare, int[] before)
    {
        var reach = Math.Min(Offset * glyph.FontSize, MaxReach);
        for (var column = SquareOf(glyph.Box.CenterX - reach); column <= SquareOf(glyph.Box.CenterX + reach); column++)
        {
            for (var row = SquareOf(glyph.Box.CenterY - reach); row <= SquareOf(glyph.Box.CenterY + reach); row++)
            {
                for (var i = lastInSquare.GetValueOrDefault((column, row), -1); i >= 0; i = before[i])
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
}
