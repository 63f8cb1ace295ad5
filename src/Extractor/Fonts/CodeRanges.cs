using System.Collections.Immutable;

namespace PlanIngest.Extractor.Fonts;

/// <summary>Consecutive codes that map to consecutive values.</summary>
/// <param name="First">First code.</param>
/// <param name="Last">Last code.</param>
/// <param name="Value">Of the first code.</param>
internal readonly record struct CodeRange(long First, long Last, int Value);

/// <summary>A map from codes to numbers, sorted and free of overlaps.</summary>
internal sealed class CodeRanges
{
    public static readonly CodeRanges Empty = new([]);

    private readonly ImmutableArray<CodeRange> _ranges;

    private CodeRanges(ImmutableArray<CodeRange> ranges) => _ranges = ranges;

    /// <summary>By code; no two overlap.</summary>
    public ImmutableArray<CodeRange> Ranges => _ranges;

    /// <summary>Takes ranges that are sorted and free of overlaps already.</summary>
    public static CodeRanges FromSorted(ImmutableArray<CodeRange> ranges) => new(ranges);

    /// <summary>Sorts ranges; where they overlap, the later one in the list wins.</summary>
    public static CodeRanges Build(IReadOnlyList<CodeRange> ranges)
    {
        var order = Enumerable.Range(0, ranges.Count).Where(i => ranges[i].First <= ranges[i].Last).OrderBy(i => ranges[i].First).ToList();
        var borders = order.SelectMany(i => new[] { ranges[i].First, ranges[i].Last + 1 }).Distinct().Order().ToList();
        var open = new PriorityQueue<int, int>();
        var result = new List<CodeRange>();
        var next = 0;
        for (var i = 0; i + 1 < borders.Count; i++)
        {
            for (; next < order.Count && ranges[order[next]].First == borders[i]; next++)
            {
                open.Enqueue(order[next], -order[next]);
            }

            while (open.TryPeek(out var ended, out _) && ranges[ended].Last < borders[i])
            {
                open.Dequeue();
            }

            if (!open.TryPeek(out var winner, out _))
            {
                continue;
            }

            Append(result, new CodeRange(borders[i], borders[i + 1] - 1, ranges[winner].Value + (int)(borders[i] - ranges[winner].First)));
        }
        return new CodeRanges([.. result]);
    }

    /// <summary>The value of a code.</summary>
    public bool TryGet(long code, out int value)
    {
        var (low, high) = (0, _ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var range = _ranges[middle];
            if (code < range.First)
            {
                high = middle - 1;
            }
            else if (code > range.Last)
            {
                low = middle + 1;
            }
            else
            {
                value = range.Value + (int)(code - range.First);
                return true;
            }
        }
        value = 0;
        return false;
    }

    private static void Append(List<CodeRange> ranges, CodeRange range)
    {
        var last = ranges.Count > 0 ? ranges[^1] : default;
        var isContinued = ranges.Count > 0 && last.Last + 1 == range.First && last.Value + (range.First - last.First) == range.Value;
        if (isContinued)
        {
            ranges[^1] = last with { Last = range.Last };
        }
        else
        {
            ranges.Add(range);
        }
    }
}
