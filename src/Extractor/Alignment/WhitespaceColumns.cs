using PlanIngest.Extractor.Lines;

namespace PlanIngest.Extractor.Alignment;

/// <summary>A range of consecutive rows, both ends included.</summary>
internal readonly record struct RowRange(int First, int Last)
{
    public int Count => Last - First + 1;
}

/// <summary>
/// Follows the white between words from row to row: a gap that stays open over several rows parts two columns. Where such
/// chains of gaps run side by side there may be a table.
/// </summary>
internal static class WhitespaceColumns
{
    /// <summary>A gap at least this wide may begin a chain, in type sizes.</summary>
    private const double SeedWidth = 0.7;

    /// <summary>A chain ends where it becomes narrower than this, in type sizes.</summary>
    private const double MinWidth = 0.45;

    /// <summary>The same two where text is set without spaces, in type sizes.</summary>
    private const double EastAsianWidth = 0.2;

    /// <summary>Rows further apart than this belong to different tables, in type sizes.</summary>
    private const double MaxRowGap = 2.5;

    /// <summary>Rows a chain may be crossed by, one after the other: headings and banners in a table.</summary>
    private const int MaxCrossed = 2;

    /// <summary>Rows that must have text on both sides of a chain.</summary>
    private const int MinSupport = 3;

    /// <summary>
    /// Ranges of rows that share most of their gaps, from top to bottom, none overlapping. Rows at their ends have text on both
    /// sides of a gap.
    /// </summary>
    public static List<RowRange> Find(IReadOnlyList<TextRow> rows)
    {
        var chains = Follow(rows);
        var open = new List<Chain>[rows.Count];
        for (var r = 0; r < rows.Count; r++)
        {
            open[r] = chains.FindAll(chain => chain.First <= r && r <= chain.Last);
        }

        var ranges = new List<RowRange>();
        for (int first = 0, next; first < rows.Count; first = next)
        {
            next = first + 1;
            while (next < rows.Count && ShareMost(open[next - 1], open[next]))
            {
                next++;
            }

            if (open[first].Count > 0)
            {
                ranges.Add(new RowRange(first, next - 1));
            }
        }

        return ranges;
    }

    private static bool ShareMost(List<Chain> above, List<Chain> below) =>
        above.Count > 0 && below.Count > 0 && 2 * above.Count(below.Contains) >= Math.Max(above.Count, below.Count);

    private static List<Chain> Follow(IReadOnlyList<TextRow> rows)
    {
        var closed = new List<Chain>();
        var active = new List<Chain>();
        for (var r = 0; r < rows.Count; r++)
        {
            if (r > 0 && rows[r].Box.Top - rows[r - 1].Box.Bottom > MaxRowGap * Math.Max(rows[r].FontSize, rows[r - 1].FontSize))
            {
                closed.AddRange(active);
                active.Clear();
            }

            active = Extend(active, rows[r], r, closed);
        }

        closed.AddRange(active);
        return closed.FindAll(chain => chain.Support >= MinSupport);
    }

    private static List<Chain> Extend(List<Chain> active, TextRow row, int r, List<Chain> closed)
    {
        var next = new List<Chain>();
        foreach (var chain in active)
        {
            var before = next.Count;
            foreach (var (left, right) in White(row, chain.Left, chain.Right))
            {
                if (right - left >= (row.IsEastAsian ? EastAsianWidth : MinWidth) * row.FontSize)
                {
                    var supports = HasTextOnBothSides(row, left, right);
                    next.Add(chain with
                    {
                        Left = left,
                        Right = right,
                        Last = supports ? r : chain.Last,
                        Support = chain.Support + (supports ? 1 : 0),
                        Crossed = supports ? 0 : chain.Crossed,
                    });
                }
            }

            if (next.Count == before)
            {
                if (chain.Crossed < MaxCrossed && chain.Support >= MinSupport)
                {
                    next.Add(chain with { Crossed = chain.Crossed + 1 });
                }
                else
                {
                    closed.Add(chain);
                }
            }
        }

        foreach (var (left, right) in Gaps(row))
        {
            if (!next.Exists(chain => chain.Left < right && chain.Right > left))
            {
                next.Add(new Chain(left, right, r, r, 1, 0));
            }
        }

        return next;
    }

    /// <summary>The gaps between neighbouring words of a row that may part columns.</summary>
    public static IEnumerable<(double Left, double Right)> Gaps(TextRow row)
    {
        var width = (row.IsEastAsian ? EastAsianWidth : SeedWidth) * row.FontSize;
        var right = double.NaN;
        var leader = false;
        foreach (var word in row.Words)
        {
            if (word.IsLeader)
            {
                leader = true;
                continue;
            }

            if (word.Box.Left - right >= width || (leader && word.Box.Left > right))
            {
                yield return (right, word.Box.Left);
            }

            right = double.IsNaN(right) ? word.Box.Right : Math.Max(right, word.Box.Right);
            leader = false;
        }
    }

    /// <summary>The parts of an interval that no word of the row covers.</summary>
    private static IEnumerable<(double Left, double Right)> White(TextRow row, double left, double right)
    {
        foreach (var word in row.Words)
        {
            if (word.IsLeader || word.Box.Right <= left)
            {
                continue;
            }

            if (word.Box.Left >= right)
            {
                break;
            }

            yield return (left, word.Box.Left);
            left = word.Box.Right;
        }

        yield return (left, right);
    }

    private static bool HasTextOnBothSides(TextRow row, double left, double right) =>
        row.Words[0].Box.Left < left && row.Words[^1].Box.Right > right;

    private sealed record Chain(double Left, double Right, int First, int Last, int Support, int Crossed);
}
