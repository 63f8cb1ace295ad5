using System.Collections.Immutable;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Lines;

/// <summary>Gathers lines outside tables into blocks: lines below each other, of one size, close together.</summary>
internal static class TextBlockBuilder
{
    /// <summary>Largest gap between two lines of a block, in type sizes.</summary>
    private const double LineGap = 0.9;

    public static ImmutableArray<TextBlock> Build(IEnumerable<TextLine> lines)
    {
        var blocks = new List<List<TextLine>>();
        foreach (var line in lines.OrderBy(line => line.Box.Top).ThenBy(line => line.Box.Left))
        {
            var block = blocks.FindLast(candidate => Continues(candidate[^1], line));
            if (block is null)
            {
                blocks.Add([line]);
            }
            else
            {
                block.Add(line);
            }
        }

        return [.. blocks.Select(block => new TextBlock([.. block], BoundingBox.Around(block.Select(line => line.Box))))];
    }

    private static bool Continues(TextLine above, TextLine line) =>
        above.Vertical == line.Vertical
        && Math.Abs(above.FontSize - line.FontSize) <= 0.1 * line.FontSize
        && line.Box.Top - above.Box.Bottom <= LineGap * line.FontSize
        && line.Box.CenterY > above.Box.CenterY + 0.5 * line.FontSize
        && line.Box.Left < above.Box.Right
        && line.Box.Right > above.Box.Left;
}
