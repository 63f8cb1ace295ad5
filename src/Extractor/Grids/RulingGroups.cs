namespace PlanIngest.Extractor.Grids;

/// <summary>Splits a page's rulings into groups that touch each other: each is the frame of at most one table.</summary>
internal static class RulingGroups
{
    /// <summary>How far a line may end before the line it should meet, or run past it, in points.</summary>
    public const double TouchTolerance = 3.0;

    public static IEnumerable<RulingSet> Split(RulingSet rulings)
    {
        var horizontal = rulings.Horizontal.OrderBy(segment => segment.Position).ToArray();
        var vertical = rulings.Vertical;
        var sets = new DisjointSets(horizontal.Length + vertical.Count);
        for (var v = 0; v < vertical.Count; v++)
        {
            for (var h = FirstAtOrBelow(horizontal, vertical[v].Start - TouchTolerance);
                 h < horizontal.Length && horizontal[h].Position <= vertical[v].End + TouchTolerance;
                 h++)
            {
                if (horizontal[h].Reaches(vertical[v].Position, TouchTolerance))
                {
                    sets.Union(h, horizontal.Length + v);
                }
            }
        }

        return Enumerable.Range(0, sets.Count)
            .GroupBy(sets.Find)
            .Select(group => new RulingSet(
                [.. group.Where(i => i < horizontal.Length).Select(i => horizontal[i])],
                [.. group.Where(i => i >= horizontal.Length).Select(i => vertical[i - horizontal.Length])]));
    }

    private static int FirstAtOrBelow(Segment[] sorted, double position)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].Position < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
