using PlanIngest.Extractor.Grids;

namespace PlanIngest.Extractor.Alignment;

/// <summary>Horizontal rules above each other, as they bound tables without vertical rules.</summary>
/// <param name="Left">Leftmost end, in points.</param>
/// <param name="Right">Rightmost end, in points.</param>
/// <param name="Heights">Of the rules on the page, from top to bottom, at least two; double rules count once.</param>
/// <param name="Rules">All rules, those over some of the columns included.</param>
internal sealed record RuleFrame(double Left, double Right, double[] Heights, IReadOnlyList<Segment> Rules)
{
    /// <summary>A gap up to this wide parts the pieces of a rule drawn column by column, in points.</summary>
    private const double PieceGap = 18.0;

    /// <summary>A shorter rule underlines a word or parts footnotes, in points.</summary>
    private const double MinLength = 60.0;

    /// <summary>Share of a column that a rule must run over to part its cells.</summary>
    private const double Coverage = 0.6;

    /// <summary>The frames of a page; a rule belongs to one at most, a short one to the frame it lies in.</summary>
    public static List<RuleFrame> Find(IEnumerable<Segment> horizontal)
    {
        var groups = new List<List<Segment>>();
        foreach (var rule in Whole(horizontal))
        {
            var group = groups.Find(rules => AreOfOneTable(rules[^1], rule) || AreOfOneTable(rules[0], rule));
            if (group is null)
            {
                groups.Add([rule]);
            }
            else
            {
                group.Add(rule);
            }
        }

        var frames = new List<List<Segment>>();
        foreach (var group in groups.OrderByDescending(rules => rules[0].Length))
        {
            var own = group.FindAll(rule => !frames.Exists(frame => TryAdd(frame, rule)));
            if (own.Count >= 2 && own[0].Length >= MinLength)
            {
                frames.Add(own);
            }
        }

        return frames.ConvertAll(From);
    }

    private static bool TryAdd(List<Segment> frame, Segment rule)
    {
        if (!LiesInside(rule, frame))
        {
            return false;
        }

        frame.Insert(frame.Count - 1, rule);
        return true;
    }

    /// <summary>The part of the frame between two of its rules.</summary>
    /// <param name="first">Index of the upper one in <see cref="Heights"/>.</param>
    /// <param name="last">Index of the lower one.</param>
    public RuleFrame Between(int first, int last) =>
        From([.. Rules.Where(rule => rule.Position >= Heights[first] - GridTolerances.DoubleRule
            && rule.Position <= Heights[last] + GridTolerances.DoubleRule)]);

    /// <summary>Whether a rule at about a height parts the cells of a column.</summary>
    public bool Parts(double height, double left, double right) => Rules
        .Where(rule => Math.Abs(rule.Position - height) <= GridTolerances.DoubleRule)
        .Any(rule => Math.Min(rule.End, right) - Math.Max(rule.Start, left) >= Coverage * (right - left));

    /// <summary>The height of the rule between two heights, if there is one.</summary>
    public double? RuleBetween(double top, double bottom) =>
        Array.Find(Heights, height => height > top && height < bottom) is > 0 and var found ? found : null;

    private static RuleFrame From(List<Segment> rules)
    {
        var heights = new List<double>();
        foreach (var rule in rules.OrderBy(rule => rule.Position))
        {
            if (heights.Count == 0 || rule.Position - heights[^1] > GridTolerances.DoubleRule)
            {
                heights.Add(rule.Position);
            }
        }

        return new RuleFrame(rules.Min(rule => rule.Start), rules.Max(rule => rule.End), [.. heights], rules);
    }

    /// <summary>The rules from top to bottom, pieces on one height joined.</summary>
    private static List<Segment> Whole(IEnumerable<Segment> pieces)
    {
        var whole = new List<Segment>();
        foreach (var piece in pieces.OrderBy(piece => Math.Round(piece.Position)).ThenBy(piece => piece.Start))
        {
            if (whole.Count > 0
                && Math.Abs(whole[^1].Position - piece.Position) <= 1
                && piece.Start - whole[^1].End is >= 0 and <= PieceGap)
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

    /// <summary>Whether two rules end at the same places, or at one, and run beside each other for the most part.</summary>
    private static bool AreOfOneTable(Segment a, Segment b) =>
        (Math.Abs(a.Start - b.Start) <= GridTolerances.Touch || Math.Abs(a.End - b.End) <= GridTolerances.Touch)
        && Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start) >= 0.5 * Math.Max(a.Length, b.Length);

    private static bool LiesInside(Segment rule, List<Segment> rules) =>
        rule.Position > rules[0].Position
        && rule.Position < rules[^1].Position
        && rule.Start >= rules.Min(other => other.Start) - GridTolerances.Touch
        && rule.End <= rules.Max(other => other.End) + GridTolerances.Touch;
}
