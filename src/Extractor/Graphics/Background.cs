using PlanIngest.Extractor.Content;

namespace PlanIngest.Extractor.Graphics;

/// <summary>Tells white text on paper, which nobody sees, from white text on a coloured cell.</summary>
internal static class Background
{
    /// <summary>Height of the bands that fills are sorted into, in points.</summary>
    private const double BandHeight = 20;

    private const int MaxBands = 2000;

    /// <summary>Makes white glyphs visible where the topmost ink behind them has a colour.</summary>
    /// <param name="glyphs">White ones are marked <see cref="GlyphVisibility.White"/>.</param>
    /// <param name="fills">In drawing order.</param>
    /// <param name="images">In drawing order; of unknown colour.</param>
    /// <param name="height">Of the page.</param>
    public static void MarkWhiteText(List<Glyph> glyphs, List<Fill> fills, List<Fill> images, double height)
    {
        if (!glyphs.Exists(glyph => glyph.Visibility == GlyphVisibility.White))
        {
            return;
        }

        var ink = fills.Concat(images).OrderBy(fill => fill.Sequence).ToList();
        var bands = new List<int>[(int)Math.Clamp(height / BandHeight, 1, MaxBands)];
        for (var i = 0; i < ink.Count; i++)
        {
            for (var band = BandOf(ink[i].Box.Top); band <= BandOf(ink[i].Box.Bottom); band++)
            {
                (bands[band] ??= []).Add(i);
            }
        }

        for (var i = 0; i < glyphs.Count; i++)
        {
            if (glyphs[i].Visibility == GlyphVisibility.White && IsOnColour(glyphs[i]))
            {
                glyphs[i] = glyphs[i] with { Visibility = GlyphVisibility.Visible };
            }
        }

        int BandOf(double y) => (int)Math.Clamp(y / BandHeight, 0, bands.Length - 1);

        bool IsOnColour(Glyph glyph)
        {
            var behind = bands[BandOf(glyph.Box.CenterY)] ?? [];
            for (var i = behind.Count - 1; i >= 0; i--)
            {
                var fill = ink[behind[i]];
                if (fill.Sequence < glyph.Sequence && fill.Box.Contains(glyph.Box.CenterX, glyph.Box.CenterY))
                {
                    return !fill.Color.IsWhite;
                }
            }
            return false;
        }
    }
}
