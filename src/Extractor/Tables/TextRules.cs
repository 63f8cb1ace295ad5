using System.Collections.Immutable;
using PlanIngest.Extractor.Content;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Tables;

/// <summary>A text with a line through it: the municipality took it back.</summary>
internal readonly record struct StruckText(string Text, BoundingBox Box);

/// <summary>Tells lines under or through text, such as those of links, from the rules of tables.</summary>
internal static class TextRules
{
    /// <summary>How far a rule may end from the rule it meets, in points.</summary>
    private const double TouchTolerance = 1.5;

    /// <summary>How far an underline may end from its text, in type sizes.</summary>
    private const double EndTolerance = 0.15;

    /// <summary>How far an underline is from the lower edge of its text, or a stroke through it from the middle, in type sizes.</summary>
    private const double HeightTolerance = 0.2;

    /// <summary>The rulings without those that run as far as a text does and meet no other ruling.</summary>
    /// <param name="rulings">All of a page.</param>
    /// <param name="glyphs">Its visible glyphs, each once.</param>
    /// <param name="struck">The texts that are struck through.</param>
    public static IReadOnlyList<Ruling> Separate(
        IReadOnlyList<Ruling> rulings,
        IReadOnlyList<Glyph> glyphs,
        out ImmutableArray<StruckText> struck)
    {
        struck = [];
        var vertical = rulings.Where(ruling => !ruling.IsHorizontal).OrderBy(ruling => ruling.X1).ToArray();
        var verticalXs = Array.ConvertAll(vertical, ruling => ruling.X1);
        var free = rulings.Where(ruling => ruling.IsHorizontal && !IsMet(ruling.X1, ruling.Y1) && !IsMet(ruling.X2, ruling.Y1)).ToHashSet();
        if (free.Count == 0)
        {
            return rulings;
        }

        var upright = glyphs
            .Where(glyph => glyph is { Rotation: 0, Vertical: false } && !string.IsNullOrWhiteSpace(glyph.Text))
            .OrderBy(glyph => glyph.Box.Bottom)
            .ToArray();
        var bottoms = Array.ConvertAll(upright, glyph => glyph.Box.Bottom);
        var tallest = upright.Select(glyph => glyph.FontSize).DefaultIfEmpty().Max();
        var found = ImmutableArray.CreateBuilder<StruckText>();
        free.RemoveWhere(ruling => !IsUnderline(ruling));
        struck = [.. found.OrderBy(text => text.Box.Top).ThenBy(text => text.Box.Left)];
        return free.Count == 0 ? rulings : [.. rulings.Where(ruling => !free.Contains(ruling))];

        bool IsMet(double x, double y)
        {
            for (var i = FirstAtOrAfter(verticalXs, x - TouchTolerance); i < vertical.Length && verticalXs[i] <= x + TouchTolerance; i++)
            {
                if (y >= vertical[i].Y1 - TouchTolerance && y <= vertical[i].Y2 + TouchTolerance)
                {
                    return true;
                }
            }

            return false;
        }

        bool IsUnderline(Ruling ruling)
        {
            var text = new List<Glyph>();
            for (var i = FirstAtOrAfter(bottoms, ruling.Y1 - tallest); i < upright.Length && bottoms[i] <= ruling.Y1 + tallest; i++)
            {
                var glyph = upright[i];
                if (glyph.Box.CenterX > ruling.X1
                    && glyph.Box.CenterX < ruling.X2
                    && (IsNear(glyph.Box.Bottom, glyph) || IsNear(glyph.Box.CenterY, glyph)))
                {
                    text.Add(glyph);
                }
            }

            if (text.Count == 0)
            {
                return false;
            }

            var (left, right, size) = (
                text.Min(glyph => glyph.Box.Left),
                text.Max(glyph => glyph.Box.Right),
                text.Max(glyph => glyph.FontSize));
            var isAsLong = Math.Abs(left - ruling.X1) <= EndTolerance * size && Math.Abs(right - ruling.X2) <= EndTolerance * size;
            if (isAsLong && text.TrueForAll(glyph => IsNear(glyph.Box.CenterY, glyph)))
            {
                found.Add(
                    new StruckText(
                        string.Concat(text.OrderBy(glyph => glyph.Box.Left).Select(glyph => glyph.Text)),
                        BoundingBox.Around(text.Select(glyph => glyph.Box))));
            }

            return isAsLong;

            bool IsNear(double y, Glyph glyph) => Math.Abs(y - ruling.Y1) <= HeightTolerance * glyph.FontSize;
        }
    }

    private static int FirstAtOrAfter(double[] sorted, double value)
    {
        var index = Array.BinarySearch(sorted, value);
        if (index < 0)
        {
            return ~index;
        }

        while (index > 0 && sorted[index - 1] >= value)
        {
            index--;
        }

        return index;
    }
}
