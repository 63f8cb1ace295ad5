using PlanIngest.Extractor.Lines;

namespace PlanIngest.Extractor.Tables.Alignment;

/// <summary>Finds the columns of rows that belong together: strips that stay white over all rows but a few.</summary>
internal static class ColumnBorders
{
    /// <summary>One row in this many may cross a border: a value too wide for its column, a text over two columns.</summary>
    private const int RowsPerCrossing = 12;

    /// <summary>Words of one text are not further apart than this, in type sizes.</summary>
    private const double RunGap = 0.45;

    /// <summary>White that parts numbers from numbers may be this narrow, in type sizes.</summary>
    private const double ValueGap = 0.4;

    /// <summary>White this wide parts columns even if one of them holds a single text, in type sizes.</summary>
    private const double WideGap = 1.0;

    /// <param name="rows">Rows of one table, without those that run across all columns.</param>
    /// <param name="fontSize">Typical type size in points.</param>
    /// <returns>The inner borders from left to right.</returns>
    public static List<double> Find(IReadOnlyList<TextRow> rows, double fontSize)
    {
        var minWidth = MinWidth(rows) * fontSize;
        var mostlyWhite = Strips(rows, rows.Count / RowsPerCrossing, minWidth).ToList();
        var parted = rows.Where(row => !mostlyWhite.Exists(strip => Crosses(row, strip.Left, strip.Right))).ToList();
        var borders = Strips(parted, 0, Math.Min(minWidth, ValueGap * fontSize))
            .Where(strip => strip.Right - strip.Left >= minWidth || PartsValues(parted, strip.Left, strip.Right))
            .Select(strip => (Width: strip.Right - strip.Left, Position: BestPosition(parted, strip.Left, strip.Right)))
            .ToList();
        return WithoutThinColumns(borders, parted, fontSize);
    }

    /// <summary>The fewer rows, the wider a gap must be to be no accident, in type sizes.</summary>
    private static double MinWidth(IReadOnlyList<TextRow> rows) => rows.Count switch
    {
        >= 8 when rows.Count(row => row.IsEastAsian) * 2 > rows.Count => 0.2,
        >= 12 => 0.45,
        >= 6 => 0.6,
        >= 4 => 0.8,
        _ => 1.0,
    };

    /// <summary>Whether most rows have a value on either side of a strip.</summary>
    private static bool PartsValues(List<TextRow> rows, double left, double right)
    {
        var parted = rows.Count(row =>
            CellValue.IsValue(row.Words.LastOrDefault(word => word.Box.Right <= left + 0.01).Text ?? "x")
            && CellValue.IsValue(row.Words.FirstOrDefault(word => word.Box.Left >= right - 0.01).Text ?? "x"));
        return parted >= 3 && parted * 2 > rows.Count;
    }

    /// <summary>Whether a text of the row runs on over the whole strip.</summary>
    private static bool Crosses(TextRow row, double left, double right)
    {
        var covered = left;
        foreach (var word in row.Words)
        {
            if (word.Box.Left <= covered + RunGap * row.FontSize && word.Box.Right > covered)
            {
                covered = word.Box.Right;
            }
        }

        return covered >= right;
    }

    /// <summary>Maximal intervals between the outermost words that at most <paramref name="crossings"/> rows cover.</summary>
    private static IEnumerable<(double Left, double Right)> Strips(IReadOnlyList<TextRow> rows, int crossings, double minWidth)
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
                if (x - left >= minWidth)
                {
                    yield return (left, x);
                }

                left = double.NaN;
            }
            else if (covered == crossings && step < 0)
            {
                left = x;
            }
        }
    }

    /// <summary>The middle of a strip, or of what leaders leave of it: they belong to the label.</summary>
    private static double BestPosition(List<TextRow> rows, double left, double right)
    {
        foreach (var word in rows.SelectMany(row => row.Words).Where(word => word.IsLeader && word.Box.Right < right))
        {
            left = Math.Max(left, word.Box.Right);
        }

        return (left + right) / 2;
    }

    /// <summary>Drops narrow strips left of a column that holds text in one row only, although there are many.</summary>
    private static List<double> WithoutThinColumns(List<(double Width, double Position)> borders, List<TextRow> rows, double fontSize)
    {
        var needed = Math.Min(2, rows.Count / 3);
        for (var i = borders.Count - 1; i >= 0; i--)
        {
            var right = i + 1 < borders.Count ? borders[i + 1].Position : double.PositiveInfinity;
            if (borders[i].Width < WideGap * fontSize
                && rows.Count(row => row.Words.Any(word => word.Box.Left >= borders[i].Position && word.Box.Right <= right)) < needed)
            {
                borders.RemoveAt(i);
            }
        }

        return borders.ConvertAll(border => border.Position);
    }
}
