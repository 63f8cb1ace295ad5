using PlanIngest.Extractor.Pages;

namespace PlanIngest.Extractor.Lines;

/// <summary>Finds glyphs drawn again on the same place, as producers do for bold type.</summary>
internal static class DuplicateGlyphs
{
    /// <summary>How far the copies lie apart at most, in type sizes; two equal letters side by side are further apart.</summary>
    private const double Offset = 0.15;

    /// <summary>Splits glyphs into those drawn first and their copies, both in drawing order.</summary>
    public static (List<Glyph> Kept, List<Glyph> Copies) Split(IEnumerable<Glyph> glyphs)
    {
        var kept = new List<Glyph>();
        var copies = new List<Glyph>();
        var seen = new Dictionary<(string, int, int), List<Glyph>>();
        foreach (var glyph in glyphs)
        {
            var (column, row) = Place(glyph);
            if (HasTwin(seen, glyph, column, row))
            {
                copies.Add(glyph);
                continue;
            }

            kept.Add(glyph);
            if (!seen.TryGetValue((glyph.Text, column, row), out var list))
            {
                seen[(glyph.Text, column, row)] = list = [];
            }

            list.Add(glyph);
        }

        return (kept, copies);
    }

    private static bool HasTwin(Dictionary<(string, int, int), List<Glyph>> seen, Glyph glyph, int column, int row)
    {
        for (var c = column - 1; c <= column + 1; c++)
        {
            for (var r = row - 1; r <= row + 1; r++)
            {
                if (seen.TryGetValue((glyph.Text, c, r), out var list) && list.Exists(other => Coincide(glyph, other)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Coincide(Glyph a, Glyph b) =>
        Math.Abs(a.Box.CenterX - b.Box.CenterX) <= Offset * a.FontSize && Math.Abs(a.Box.CenterY - b.Box.CenterY) <= Offset * a.FontSize;

    /// <summary>A raster fine enough to hold few glyphs and coarse enough that copies lie in neighbouring squares.</summary>
    private static (int Column, int Row) Place(Glyph glyph) => ((int)(glyph.Box.CenterX / 8), (int)(glyph.Box.CenterY / 8));
}
