using PlanIngest.Extractor.Content;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Graphics.Paths;

/// <summary>Tells rulings from strokes of outlined characters: fake bold draws every character's outline upon it.</summary>
internal sealed class GlyphOutlines
{
    /// <summary>Larger figures are no characters of a running text, in points.</summary>
    private const double MaxSize = 40;

    /// <summary>Side of the squares that glyphs are sorted into, in points.</summary>
    private const double Square = 20;

    /// <summary>An outline may stand out of its glyph's advance box by this share of the type size.</summary>
    private const double Overhang = 0.15;

    private readonly List<(Ruling Ruling, BoundingBox Figure)> _candidates = [];

    /// <summary>Whether a closed figure is small enough to be a character, or a part of one.</summary>
    public static bool IsCandidate(BoundingBox figure) => figure.Width < MaxSize && figure.Height < MaxSize;

    /// <summary>Notes a line.</summary>
    /// <param name="ruling">The line.</param>
    /// <param name="figure">Around the closed figure that it is a part of.</param>
    public void Add(Ruling ruling, BoundingBox figure) => _candidates.Add((ruling, figure));

    /// <summary>Those lines whose figures do not lie upon a single glyph.</summary>
    public IEnumerable<Ruling> Rulings(IReadOnlyList<Glyph> glyphs)
    {
        if (_candidates.Count == 0)
        {
            return [];
        }

        var bySquare = glyphs.ToLookup(glyph => SquareOf(glyph.Box.CenterX, glyph.Box.CenterY), glyph => glyph);
        return _candidates.Where(candidate => !IsOnGlyph(candidate.Figure)).Select(candidate => candidate.Ruling);

        bool IsOnGlyph(BoundingBox figure)
        {
            var (x, y) = SquareOf(figure.CenterX, figure.CenterY);
            for (var column = x - 1; column <= x + 1; column++)
            {
                for (var row = y - 1; row <= y + 1; row++)
                {
                    if (bySquare[(column, row)].Any(glyph => Covers(glyph, figure)))
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }

    private static bool Covers(Glyph glyph, BoundingBox figure)
    {
        var margin = glyph.FontSize * Overhang;
        return figure.Left >= glyph.Box.Left - margin && figure.Right <= glyph.Box.Right + margin
            && figure.Top >= glyph.Box.Top - margin && figure.Bottom <= glyph.Box.Bottom + margin;
    }

    private static (int Column, int Row) SquareOf(double x, double y) => ((int)Math.Floor(x / Square), (int)Math.Floor(y / Square));
}
