using System.Collections.Immutable;
using PlanIngest.Extractor.Content;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Tables;

/// <summary>A text with a line through it: the municipality took it back.</summary>
internal readonly record struct StruckText(string Text, BoundingBox Box);

/// <summary>The rulings of a page parted by what they are drawn for.</summary>
/// <param name="Rulings">Those that may be of tables, in drawing order.</param>
/// <param name="Struck">The texts that the others strike through, from top to bottom.</param>
internal readonly record struct SeparatedRules(IReadOnlyList<Ruling> Rulings, ImmutableArray<StruckText> Struck);

/// <summary>
/// Distinguishes lines under or through text, such as those of links, from the rules of tables: they run as far as a text does and meet
/// no other ruling.
/// </summary>
internal sealed class TextRules
{
    /// <summary>How far a rule may end from the rule it meets, in points.</summary>
    private const double TouchTolerance = 1.5;

    /// <summary>How far an underline may end from its text, in type sizes.</summary>
    private const double EndTolerance = 0.15;

    /// <summary>How far an underline is from the lower edge of its text, or a stroke through it from the middle, in type sizes.</summary>
    private const double HeightTolerance = 0.2;

    private readonly Glyph[] _upright;
    private readonly double[] _bottoms;
    private readonly double _tallest;

    private TextRules(IReadOnlyList<Glyph> glyphs)
    {
        _upright =
        [
            .. glyphs
                .Where(glyph => glyph is { Rotation: 0, Vertical: false } && !string.IsNullOrWhiteSpace(glyph.Text))
                .OrderBy(glyph => glyph.Box.Bottom),
        ];
        _bottoms = Array.ConvertAll(_upright, glyph => glyph.Box.Bottom);
        _tallest = _upright.Select(glyph => glyph.FontSize).DefaultIfEmpty().Max();
    }

    /// <summary>Parts the rulings of tables from those of text.</summary>
    /// <param name="rulings">All of a page.</param>
    /// <param name="glyphs">Its visible glyphs, each once.</param>
    public static SeparatedRules Separate(IReadOnlyList<Ruling> rulings, IReadOnlyList<Glyph> glyphs)
    {
        var free = FreeRules(rulings);
        if (free.Count == 0)
        {
            return new SeparatedRules(rulings, []);
        }

        var text = new TextRules(glyphs);
        var marked = free.ToDictionary(ruling => ruling, text.MarkedBy);
        var struck = marked
            .Where(mark => mark.Value.Count > 0 && mark.Value.TrueForAll(glyph => IsThrough(mark.Key, glyph)))
            .Select(mark => TextOf(mark.Value));
        return new SeparatedRules(
            [.. rulings.Where(ruling => !marked.TryGetValue(ruling, out var glyphsOf) || glyphsOf.Count == 0)],
            [.. struck.OrderBy(found => found.Box.Top).ThenBy(found => found.Box.Left)]);
    }

    /// <summary>The horizontal rulings that no vertical one meets at an end, each once.</summary>
    private static HashSet<Ruling> FreeRules(IReadOnlyList<Ruling> rulings)
    {
        var vertical = rulings.Where(ruling => !ruling.IsHorizontal).OrderBy(ruling => ruling.X1).ToArray();
        var xs = Array.ConvertAll(vertical, ruling => ruling.X1);
        return [.. rulings.Where(ruling => ruling.IsHorizontal && !IsMet(ruling.X1, ruling.Y1) && !IsMet(ruling.X2, ruling.Y1))];

        bool IsMet(double x, double y)
        {
            for (var i = FirstAtOrAfter(xs, x - TouchTolerance); i < xs.Length && xs[i] <= x + TouchTolerance; i++)
            {
                if (y >= vertical[i].Y1 - TouchTolerance && y <= vertical[i].Y2 + TouchTolerance)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The glyphs that a ruling runs under or through from end to end; none where it is longer or shorter than they are.</summary>
    private List<Glyph> MarkedBy(Ruling ruling)
    {
        var text = new List<Glyph>();
        for (var i = FirstAtOrAfter(_bottoms, ruling.Y1 - _tallest); i < _bottoms.Length && _bottoms[i] <= ruling.Y1 + _tallest; i++)
        {
            var glyph = _upright[i];
            if (glyph.Box.CenterX > ruling.X1 && glyph.Box.CenterX < ruling.X2 && (IsUnder(ruling, glyph) || IsThrough(ruling, glyph)))
            {
                text.Add(glyph);
            }
        }

        if (text.Count == 0)
        {
            return [];
        }

        var tolerance = EndTolerance * text.Max(glyph => glyph.FontSize);
        return Math.Abs(text.Min(glyph => glyph.Box.Left) - ruling.X1) <= tolerance
            && Math.Abs(text.Max(glyph => glyph.Box.Right) - ruling.X2) <= tolerance ? text : [];
    }

    private static bool IsUnder(Ruling ruling, Glyph glyph) =>
        Math.Abs(glyph.Box.Bottom - ruling.Y1) <= HeightTolerance * glyph.FontSize;

    private static bool IsThrough(Ruling ruling, Glyph glyph) =>
        Math.Abs(glyph.Box.CenterY - ruling.Y1) <= HeightTolerance * glyph.FontSize;

    private static StruckText TextOf(List<Glyph> glyphs) => new(
        string.Concat(glyphs.OrderBy(glyph => glyph.Box.Left).Select(glyph => glyph.Text)),
        BoundingBox.Around(glyphs.Select(glyph => glyph.Box)));

    private static int FirstAtOrAfter(double[] sorted, double value)
    {
        var index = Array.BinarySearch(sorted, value);
        if (index < 0)
        {
            return ~index;
        }

        while (index > 0 && sorted[index - 1] == value)
        {
            index--;
        }

        return index;
    }
}
