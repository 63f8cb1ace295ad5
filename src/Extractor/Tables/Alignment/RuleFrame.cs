namespace PlanIngest.Extractor.Tables.Alignment;

/// <summary>Horizontal rules of the same length above each other, as they bound tables without vertical rules.</summary>
/// <param name="Left">In points.</param>
/// <param name="Right">In points.</param>
/// <param name="Rules">Their heights on the page from top to bottom, at least two; double rules count once.</param>
internal sealed record RuleFrame(double Left, double Right, double[] Rules)
{
    /// <summary>How far the ends of rules of one table may differ, in points.</summary>
    private const double EndTolerance = 3.0;

    /// <summary>A gap up to this wide parts the pieces of a rule drawn column by column, in points.</summary>
    private const double PieceGap = 18.0;

    /// <summary>Rules closer together than this are a double rule, in points.</summary>
    private const double DoubleRule = 3.5;

    /// <summary>A shorter rule underlines a word or parts footnotes, in points.</summary>
    private const double MinLength = 60.0;

    /// <summary>The frames of a page; a rule belongs to one at most.</summary>
    public static List<RuleFrame> Find(IEnumerable<Segment> horizontal)
    {
        var frames = new List<List<Segment>>();
        foreach (var rule in Whole(horizontal).Where(rule => rule.Length >= MinLength))
        {
            var frame = frames.Find(rules => Math.Abs(rules[^1].Start - rule.Start) <= EndTolerance && Math.Abs(rules[^1].End - rule.End) <= EndTolerance);
            if (frame is null)
            {
                frames.Add([rule]);
            }
            else
            {
                frame.Add(rule);
            }
        }

        return frames
            .ConvertAll(rules => new RuleFrame(rules.Min(rule => rule.Start), rules.Max(rule => rule.End), [.. WithoutDoubles(rules)]))
            .FindAll(frame => frame.Rules.Length >= 2);
    }

    /// <summary>The rules from top to bottom, pieces on one height joined.</summary>
    private static List<Segment> Whole(IEnumerable<Segment> pieces)
    {
        var whole = new List<Segment>();
        foreach (var piece in pieces.OrderBy(piece => Math.Round(piece.Position)).ThenBy(piece => piece.Start))
        {
            if (whole.Count > 0 && Math.Abs(whole[^1].Position - piece.Position) <= 1 && piece.Start - whole[^1].End is >= 0 and <= PieceGap)
            {
                whole[^1] = whole[^1] with { End = piece.End };
            }
            else
            {
                whole.Add(piece);
            }
        }

        return whole;
    }

    private static List<double> WithoutDoubles(List<Segment> rules)
    {
        var heights = new List<double>();
        foreach (var rule in rules)
        {
            if (heights.Count == 0 || rule.Position - heights[^1] > DoubleRule)
            {
                heights.Add(rule.Position);
            }
        }

        return heights;
    }
}
