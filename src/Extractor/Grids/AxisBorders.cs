namespace PlanIngest.Extractor.Grids;

/// <summary>The borders of a grid along one axis: those of its columns, or those of its rows.</summary>
/// <param name="Positions">Ascending, in points; fewer than two close off nothing.</param>
/// <param name="OpenBefore">Whether no line is drawn at the first: the ends of crossing lines stand for it.</param>
/// <param name="OpenAfter">The same for the last.</param>
internal sealed record AxisBorders(double[] Positions, bool OpenBefore, bool OpenAfter)
{
    /// <summary>Share of a cell edge that must be drawn for the edge to separate two cells.</summary>
    private const double EdgeCoverage = 0.6;

    /// <summary>A side that lines run past by more than this is open, in points.</summary>
    private const double OpenSide = 5.0;

    /// <summary>
    /// From this many borders on, the only line that crosses them, such as the top of a row that the page break cuts, shows an open side.
    /// </summary>
    private const int ManyBorders = 4;

    /// <summary>So many crossing lines show an open side otherwise.</summary>
    private const int CrossingAtOpenSide = 2;

    /// <summary>
    /// The borders that <paramref name="lines"/> draw; where several <paramref name="crossing"/> lines run on past the outermost of
    /// them, that side is open and their end stands for the border (a page break, a table without side rules).
    /// </summary>
    public static AxisBorders Of(IReadOnlyList<Segment> lines, IReadOnlyList<Segment> crossing)
    {
        var drawn = Drawn([.. lines.Select(line => line.Position).Order()]);
        if (drawn.Count == 0)
        {
            return new AxisBorders([], false, false);
        }

        var needed = drawn.Count >= ManyBorders && crossing.Count == 1 ? 1 : CrossingAtOpenSide;
        var before = crossing.Select(line => line.Start).Where(start => start < drawn[0] - OpenSide).Order().ToArray();
        var after = crossing.Select(line => line.End).Where(end => end > drawn[^1] + OpenSide).Order().ToArray();
        double[] first = before.Length >= needed ? [before[0]] : [];
        double[] last = after.Length >= needed ? [after[^1]] : [];
        return new AxisBorders([.. first, .. drawn, .. last], first.Length > 0, last.Length > 0);
    }

    /// <summary>Lines close to each other, as one border in their middle.</summary>
    private static List<double> Drawn(double[] positions)
    {
        var borders = new List<double>();
        for (int first = 0, next; first < positions.Length; first = next)
        {
            next = first + 1;
            while (next < positions.Length
                && positions[next] - positions[next - 1] <= GridTolerances.DoubleRule
                && positions[next] - positions[first] <= GridTolerances.WidestBorder)
            {
                next++;
            }

            borders.Add(positions[first..next].Average());
        }

        return borders;
    }

    /// <summary>For each border and each interval of the other axis: whether enough of that edge is drawn.</summary>
    public bool[,] DrawnEdges(IReadOnlyList<Segment> lines, double[] intervals)
    {
        var covered = new double[Positions.Length, intervals.Length - 1];
        foreach (var line in lines)
        {
            var border = Nearest(line.Position);
            for (var i = 0; i + 1 < intervals.Length; i++)
            {
                covered[border, i] += Math.Max(0, Math.Min(line.End, intervals[i + 1]) - Math.Max(line.Start, intervals[i]));
            }
        }

        var drawn = new bool[Positions.Length, intervals.Length - 1];
        for (var border = 0; border < Positions.Length; border++)
        {
            for (var i = 0; i + 1 < intervals.Length; i++)
            {
                drawn[border, i] = covered[border, i] >= EdgeCoverage * (intervals[i + 1] - intervals[i]);
            }
        }

        return drawn;
    }

    private int Nearest(double position)
    {
        var index = Array.BinarySearch(Positions, position);
        if (index >= 0)
        {
            return index;
        }

        var after = Math.Min(~index, Positions.Length - 1);
        var before = Math.Max(after - 1, 0);
        return position - Positions[before] <= Positions[after] - position ? before : after;
    }
}
