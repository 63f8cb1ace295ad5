using PlanIngest.Extractor.Lines;

namespace PlanIngest.Extractor.Tables.Alignment;

/// <summary>Finds the columns of rows that belong together: strips that stay white over all rows but a few.</summary>
internal static class ColumnBorders
{
    /// <summary>One row in this many may cross a border: a value too wide for its column, a text over two columns.</summary>
    private const int RowsPerCrossing = 12;

    /// <param name="rows">Rows of one table, without those that run across all columns.</param>
    /// <param name="fontSize">Typical type size in points.</param>
    /// <returns>The inner borders from left to right.</returns>
    public static List<double> Find(IReadOnlyList<TextRow> rows, double fontSize)
    {
        var minWidth = MinWidth(rows.Count) * fontSize;
        var borders = new List<double>();
        foreach (var strip in Strips(rows, rows.Count / RowsPerCrossing))
        {
            if (strip.Right - strip.Left >= minWidth)
            {
                borders.Add(BestPosition(rows, strip.Left, strip.Right));
            }
        }

        return WithoutThinColumns(borders, rows);
    }

    /// <summary>The fewer rows, the wider a gap must be to be no accident, in type sizes.</summary>
    private static double MinWidth(int rows) => rows switch
    {
        >= 12 => 0.45,
        >= 6 => 0.6,
        >= 4 => 0.8,
        _ => 1.0,
    };

    /// <summary>Maximal intervals between the outermost words that at most <paramref name="crossings"/> rows cover.</summary>
    private static IEnumerable<(double Left, double Right)> Strips(IReadOnlyList<TextRow> rows, int crossings)
    {
        var edges = new List<(double X, int Step)>();
        foreach (var word in rows.SelectMany(row => row.Words).Where(word => !word.IsLeader))
        {
            edges.Add((word.Box.Left, 1));
            edges.Add((word.Box.Right, -1));
        }

        edges.Sort();
        var covered = 0;
        var left = double.NaN;
        foreach (var (x, step) in edges)
        {
            covered += step;
            if (covered > crossings && !double.IsNaN(left))
            {
                yield return (left, x);
                left = double.NaN;
            }
            else if (covered == crossings && step < 0)
            {
                left = x;
            }
        }
    }

    /// <summary>The middle of the widest part of a strip that the fewest rows cover; right of leaders, which belong to the label.</summary>
    private static double BestPosition(IReadOnlyList<TextRow> rows, double left, double right)
    {
        var words = rows.SelectMany(row => row.Words).Where(word => word.Box.Right > left && word.Box.Left < right).ToList();
        foreach (var leader in words.Where(word => word.IsLeader && word.Box.Right < right))
        {
            left = Math.Max(left, leader.Box.Right);
        }

        var marks = words.Where(word => !word.IsLeader).SelectMany(word => new[] { word.Box.Left, word.Box.Right })
            .Where(x => x > left && x < right).Append(left).Append(right).Distinct().Order().ToArray();
        var best = (Crossed: int.MaxValue, Width: 0.0, Middle: (left + right) / 2);
        for (var i = 0; i + 1 < marks.Length; i++)
        {
            var middle = (marks[i] + marks[i + 1]) / 2;
            var crossed = words.Count(word => !word.IsLeader && word.Box.Left < middle && word.Box.Right > middle);
            if (crossed < best.Crossed || (crossed == best.Crossed && marks[i + 1] - marks[i] > best.Width))
            {
                best = (crossed, marks[i + 1] - marks[i], middle);
            }
        }

        return best.Middle;
    }

    /// <summary>Drops the border left of a column that holds text in one row only, although there are many.</summary>
    private static List<double> WithoutThinColumns(List<double> borders, IReadOnlyList<TextRow> rows)
    {
        var needed = Math.Min(2, rows.Count / 3);
        for (var i = borders.Count - 1; i >= 0; i--)
        {
            var right = i + 1 < borders.Count ? borders[i + 1] : double.PositiveInfinity;
            if (rows.Count(row => row.Words.Any(word => word.Box.Left >= borders[i] && word.Box.Right <= right)) < needed)
            {
                borders.RemoveAt(i);
            }
        }

        return borders;
    }
}
