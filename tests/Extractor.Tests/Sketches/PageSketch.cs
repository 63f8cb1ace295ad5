using PlanIngest.Extractor.Content;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Tests.Sketches;

/// <summary>
/// Draws a page for tests as text: rulings of <c>- | +</c> (dashed: <c>~ :</c> between the same corners), anything else is type.
/// A character takes 5 points across, a full-width one two characters, and a line 12 points; type is 10 points high, so that a space is
/// half a type size and the white between lines a fifth. The upper left corner is at (<see cref="Left"/>, <see cref="Top"/>).
/// </summary>
/// <remarks>
/// A ruling runs through the middle of its characters: from the middle of a <c>+</c>, or from the outer edge of a <c>-</c> or <c>|</c>.
/// A single <c>-</c> is type.
/// </remarks>
internal static class PageSketch
{
    public const double Left = 50;
    public const double Top = 100;
    public const double CharWidth = 5;
    public const double LineHeight = 12;
    public const double FontSize = 10;
    public const double PageWidth = 600;
    public const double PageHeight = 800;

    /// <param name="sketch">The rulings and the type.</param>
    /// <param name="fills">Backgrounds in the same grid: each letter fills the box around all places where it stands.</param>
    public static PageContent Page(string sketch, string fills = "") => new(
        1, PageWidth, PageHeight, Glyphs(sketch), Rulings(sketch), Fills(fills), []);

    /// <summary>The middle of a character's place, from 0: where a vertical ruling runs.</summary>
    public static double X(double column) => Left + (column + 0.5) * CharWidth;

    /// <summary>The middle of a line, from 0: where a horizontal ruling runs.</summary>
    public static double Y(double line) => Top + (line + 0.5) * LineHeight;

    /// <summary>The type alone, in reading order.</summary>
    public static List<Glyph> Glyphs(string sketch)
    {
        var places = Places(sketch);
        var glyphs = new List<Glyph>();
        for (var line = 0; line < places.Length; line++)
        {
            for (var column = 0; column < places[line].Length; column++)
            {
                if (places[line][column] is var c and not (' ' or '\0') && !IsRuling(places, line, column))
                {
                    glyphs.Add(Typeset.Glyph(c.ToString(), Left + column * CharWidth, Top + line * LineHeight + 1, sequence: glyphs.Count));
                }
            }
        }

        return glyphs;
    }

    private static List<Ruling> Rulings(string sketch)
    {
        var places = Places(sketch);
        var columns = places.Max(line => line.Length);
        var rulings = new List<Ruling>();
        for (var line = 0; line < places.Length; line++)
        {
            foreach (var (first, last) in Runs(columns, column => IsHorizontal(places, line, column)))
            {
                rulings.Add(new Ruling(
                    X(first) - (At(places, line, first) == '+' ? 0 : CharWidth / 2),
                    Y(line),
                    X(last) + (At(places, line, last) == '+' ? 0 : CharWidth / 2),
                    Y(line),
                    0.5,
                    At(places, line, first + 1) == '~',
                    default));
            }
        }

        for (var column = 0; column < columns; column++)
        {
            foreach (var (first, last) in Runs(places.Length, line => IsVertical(places, line, column)))
            {
                rulings.Add(new Ruling(
                    X(column),
                    Y(first) - (At(places, first, column) == '+' ? 0 : LineHeight / 2),
                    X(column),
                    Y(last) + (At(places, last, column) == '+' ? 0 : LineHeight / 2),
                    0.5,
                    At(places, first + 1, column) == ':',
                    default));
            }
        }

        return rulings;
    }

    private static List<Fill> Fills(string fills) =>
    [
        .. Places(fills)
            .SelectMany((text, line) => text.Select((c, column) => (Letter: c, Line: line, Column: column)))
            .Where(place => char.IsAsciiLetter(place.Letter))
            .GroupBy(place => place.Letter)
            .OrderBy(letter => letter.Key)
            .Select(letter => new Fill(
                new BoundingBox(
                    Left + letter.Min(place => place.Column) * CharWidth,
                    Top + letter.Min(place => place.Line) * LineHeight,
                    Left + (letter.Max(place => place.Column) + 1) * CharWidth,
                    Top + (letter.Max(place => place.Line) + 1) * LineHeight),
                new Rgb(200, 220, 240),
                -1)),
    ];

    /// <summary>One character per place; the second place of a full-width character is empty.</summary>
    private static string[] Places(string sketch) =>
        [.. sketch.Split('\n').Select(line => string.Concat(line.TrimEnd('\r').Select(c => Typeset.IsWide(c) ? $"{c}\0" : c.ToString())))];

    private static IEnumerable<(int First, int Last)> Runs(int count, Func<int, bool> isIn)
    {
        for (int first = 0, next; first < count; first = next + 1)
        {
            next = first;
            while (next < count && isIn(next))
            {
                next++;
            }

            if (next - first >= 2)
            {
                yield return (first, next - 1);
            }
        }
    }

    private static bool IsRuling(string[] places, int line, int column) =>
        IsVertical(places, line, column) || (IsHorizontal(places, line, column)
            && (IsHorizontal(places, line, column - 1) || IsHorizontal(places, line, column + 1)));

    private static bool IsHorizontal(string[] places, int line, int column) => At(places, line, column) is '-' or '+' or '~';

    private static bool IsVertical(string[] places, int line, int column) => At(places, line, column) is '|' or '+' or ':';

    private static char At(string[] places, int line, int column) =>
        line >= 0 && line < places.Length && column >= 0 && column < places[line].Length ? places[line][column] : ' ';
}
