namespace PlanIngest.Extractor.Grids;

/// <summary>Splits a page's rulings into groups that touch each other: each is the frame of at most one table.</summary>
internal static class RulingGroups
{
    public static IEnumerable<RulingSet> Split(RulingSet rulings)
    {
        var horizontal = rulings.Horizontal.OrderBy(segment => segment.Position).ToArray();
        var vertical = rulings.Vertical;
        var sets = new DisjointSets(horizontal.Length + vertical.Count);
        for (var v = 0; v < vertical.Count; v++)
        {
            for (var h = FirstAtOrBelow(horizontal, vertical[v].Start - GridTolerances.Touch);
                 h < horizontal.Length && horizontal[h].Position <= vertical[v].End + GridTolerances.Touch;
                 h++)
            {
                if (horizontal[h].Reaches(vertical[v].Position, GridTolerances.Touch))
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
