using PlanIngest.Extractor.Lines;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Alignment;

/// <summary>What one row of text holds in one column, or in several that it runs across.</summary>
/// <param name="Row">Index of the text row.</param>
/// <param name="FirstColumn">From 0.</param>
/// <param name="LastColumn">At least <paramref name="FirstColumn"/>.</param>
/// <param name="Box">Around its words.</param>
/// <param name="Text">Its words, parted by spaces.</param>
/// <param name="FirstWordWidth">Width of what cannot be parted at its start: a Latin word, a Japanese character.</param>
/// <param name="EndsInLeader">Whether dots lead from it to the next piece.</param>
internal sealed record TextSegment(
    int Row,
    int FirstColumn,
    int LastColumn,
    BoundingBox Box,
    string Text,
    double FirstWordWidth,
    bool EndsInLeader)
{
    /// <summary>Words closer than this run on over a border, in type sizes: a space.</summary>
    private const double SpaceWidth = 0.45;

    /// <summary>Japanese glyphs closer than this may be of one text, in type sizes.</summary>
    private const double EastAsianSpace = 0.15;

    /// <summary>A banner runs past a border by more than this, in type sizes.</summary>
    private const double BannerOverhang = 1.5;

    /// <summary>A text may hang over a border by this much and still belong to one column, in type sizes.</summary>
    private const double Overhang = 0.3;

    public bool IsValue => CellValue.IsValue(Text);

    /// <summary>Whether it may be part of a longer text: several words, or Japanese.</summary>
    public bool IsRunningText => !IsValue && (Text.Contains(' ') || TextRows.IsEastAsian(Text[^1]));

    public bool Spans => LastColumn > FirstColumn;

    /// <summary>The pieces of a row from left to right, given the inner column borders.</summary>
    public static IEnumerable<TextSegment> Of(TextRow row, int index, IReadOnlyList<double> borders)
    {
        if (IsBanner(row, borders))
        {
            var whole = string.Join(' ', row.Words.Select(word => word.Text));
            yield return new TextSegment(index, 0, borders.Count, row.Box, whole, FirstWordWidthOf(row.Words[0]), false);
            yield break;
        }

        for (int first = 0, next; first < row.Words.Length; first = next)
        {
            var box = row.Words[first].Box;
            next = first + 1;
            while (next < row.Words.Length && !Parts(row.Words[next - 1], row.Words[next], borders))
            {
                box = box.Union(row.Words[next++].Box);
            }

            var text = string.Join(' ', row.Words[first..next].Select(word => word.Text));
            var overhang = Math.Min(Overhang * row.FontSize, box.Width / 3);
            var firstColumn = borders.Count(border => border <= box.Left + overhang);
            yield return new TextSegment(
                index,
                firstColumn,
                Math.Max(firstColumn, borders.Count(border => border < box.Right - overhang)),
                box,
                text,
                FirstWordWidthOf(row.Words[first]),
                row.Words[next - 1].IsLeader);
        }
    }

    /// <summary>
    /// Whether a row is one text that starts in the first column and runs on over borders: it heads the rows below it and
    /// spans all columns.
    /// </summary>
    public static bool IsBanner(TextRow row, IReadOnlyList<double> borders) =>
        row.Words
            .Zip(row.Words.Skip(1))
            .All(pair => !pair.First.IsLeader
                && pair.Second.Box.Left - pair.First.Box.Right <= AlignmentTolerances.WideSpace * row.FontSize)
        && borders.Any(border => row.Box.Left < border - Overhang * row.FontSize
            && row.Box.Right > border + BannerOverhang * row.FontSize
            && RunsOver(row, border))
        && row.Box.Left < borders[0];

    private static bool RunsOver(TextRow row, double border)
    {
        var left = row.Words.Where(word => word.Box.Left < border).Max(word => word.Box.Right);
        var right = row.Words
            .Where(word => word.Box.Left >= border)
            .Select(word => word.Box.Left)
            .DefaultIfEmpty(double.PositiveInfinity)
            .Min();
        return left >= border || right - left <= (row.IsEastAsian ? EastAsianSpace : SpaceWidth) * row.FontSize;
    }

    private static double FirstWordWidthOf(Word word) => TextRows.IsEastAsian(word.Text[0]) ? word.FontSize : word.Box.Width;

    /// <summary>Whether a border parts two words; Japanese ones and values at any distance, Latin ones from a space on.</summary>
    private static bool Parts(Word left, Word right, IReadOnlyList<double> borders)
    {
        var (from, to) = (left.Box.Right, right.Box.Left);
        return borders.Any(border => border >= from - Overhang * left.FontSize && border <= to + Overhang * right.FontSize)
            && (to - from >= SpaceWidth * right.FontSize
                || left.IsLeader
                || (CellValue.IsValue(left.Text) && CellValue.IsValue(right.Text))
                || (left.IsEastAsian && right.IsEastAsian));
    }
}
