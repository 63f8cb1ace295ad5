using PlanIngest.Extractor.Lines;

namespace PlanIngest.Extractor.Alignment;

/// <summary>Finds the columns of rows that belong together: strips that stay white over all rows but a few.</summary>
internal static class ColumnBorders
{
    /// <summary>One row in this many may cross a border: a value too wide for its column, a text over two columns.</summary>
    private const int RowsPerCrossing = 12;

    /// <summary>A text without gaps over this share of the width runs across the columns.</summary>
    private const double WholeWidth = 0.4;

    /// <summary>A shorter text at the left is a number or a label, in type sizes.</summary>
    private const double MinBanner = 6.0;

    /// <summary>White above and below a banner, in type sizes.</summary>
    private const double BannerGap = 0.1;

    /// <summary>Entries set like the header, such as dashes in the middle, per value set to the side.</summary>
    private const double MaxStray = 0.2;

    /// <summary>Headers are looked for in this many rows.</summary>
    private const int HeaderRows = 4;

    /// <summary>White that parts numbers from numbers may be this narrow, in type sizes.</summary>
    private const double ValueGap = 0.4;

    /// <summary>White this wide parts columns even if one of them holds a single text, in type sizes.</summary>
    private const double WideGap = 1.0;

    /// <param name="rows">Rows of one table; a few may run across its columns.</param>
    /// <param name="fontSize">Typical type size in points.</param>
    /// <returns>The inner borders from left to right.</returns>
    public static List<double> Find(IReadOnlyList<TextRow> rows, double fontSize)
    {
        var parted = WithoutBanners(rows);
        var minWidth = MinWidth(parted) * fontSize;
        var borders = Strips(parted, parted.Count / RowsPerCrossing, Math.Min(minWidth, ValueGap * fontSize))
            .SelectMany(strip => BetweenIslands(parted, strip.Left, strip.Right, minWidth))
            .Where(strip => strip.Right - strip.Left >= minWidth || PartsValues(parted, strip.Left, strip.Right))
            .Select(strip => (Width: strip.Right - strip.Left, Position: BestPosition(parted, strip.Left, strip.Right)))
            .ToList();
        return WithoutHeaderColumns(WithoutThinColumns(borders, parted, fontSize), rows);
    }

    /// <summary>
    /// The rows without those that run across the columns: texts without gaps over much of the width and, in tables of many
    /// columns, texts that stand alone at the left.
    /// </summary>
    private static List<TextRow> WithoutBanners(IReadOnlyList<TextRow> rows)
    {
        var (left, right) = (rows.Min(row => row.Box.Left), rows.Max(row => row.Box.Right));
        var gaps = rows.Select(row => WhitespaceColumns.Gaps(row).Count()).ToArray();
        var manyColumns = gaps.Max() >= AlignmentTolerances.ManyGaps;
        var atLeft = rows
            .Select((row, i) => IsOneText(row) && row.Box.Left <= left + row.FontSize && row.Box.Width >= MinBanner * row.FontSize)
            .ToArray();
        return rows.Where((row, i) => !(
            (gaps[i] == 0 && row.Box.Width >= WholeWidth * (right - left))
            || (manyColumns && atLeft[i] && StandsAlone(i)))).ToList();

        static bool IsOneText(TextRow row) =>
            row.Words
                .Zip(row.Words.Skip(1))
                .All(pair => !pair.First.IsLeader
                    && pair.Second.Box.Left - pair.First.Box.Right <= AlignmentTolerances.WideSpace * row.FontSize);

        bool StandsAlone(int i)
        {
            var (above, below) = (i - 1, i + 1);
            while (above >= 0 && atLeft[above])
            {
                above--;
            }

            while (below < rows.Count && atLeft[below])
            {
                below++;
            }

            return (above < 0 || rows[above + 1].Box.Top - rows[above].Box.Bottom >= BannerGap * rows[i].FontSize)
                && (below == rows.Count || rows[below].Box.Top - rows[below - 1].Box.Bottom >= BannerGap * rows[i].FontSize);
        }
    }

    /// <summary>A strip that few rows cover may hold a column of few entries: parts it at words that stand alone in it.</summary>
    private static IEnumerable<(double Left, double Right)> BetweenIslands(List<TextRow> rows, double left, double right, double gap)
    {
        var islands = rows.SelectMany(row => row.Words.Where((word, i) => !word.IsLeader
            && word.Box.Left >= left + gap && word.Box.Right <= right - gap
            && (i == 0 || word.Box.Left - row.Words[i - 1].Box.Right >= gap)
            && (i == row.Words.Length - 1 || row.Words[i + 1].Box.Left - word.Box.Right >= gap)));
        foreach (var island in islands.OrderBy(word => word.Box.Left))
        {
            if (island.Box.Left > left && double.IsFinite(left))
            {
                yield return (left, island.Box.Left);
            }

            left = Math.Max(left, island.Box.Right);
        }

        if (double.IsFinite(left) && double.IsFinite(right))
        {
            yield return (left, right);
        }
    }

    /// <summary>
    /// Drops the border between a header and the values under it where the two are set to different sides of their column:
    /// one strip then holds the header only, and its neighbour begins below it.
    /// </summary>
    private static List<double> WithoutHeaderColumns(List<double> borders, IReadOnlyList<TextRow> rows)
    {
        var columns = rows
            .SelectMany((row, r) => TextSegment.Of(row, r, borders))
            .Where(piece => !piece.Spans)
            .ToLookup(piece => piece.FirstColumn);
        // A row with a text in each column, none of them a value, is a header wherever it stands.
        var titleRows = columns.SelectMany(column => column).GroupBy(piece => piece.Row)
            .Where(row => row.Count() >= Math.Max(borders.Count, AlignmentTolerances.ManyGaps) && !row.Any(piece => piece.IsValue))
            .Select(row => row.Key)
            .ToHashSet();
        return borders
            .Where((_, i) => !IsHeaderOf(columns[i], columns[i + 1], titleRows) && !IsHeaderOf(columns[i + 1], columns[i], titleRows))
            .ToList();
    }

    private static bool IsHeaderOf(IEnumerable<TextSegment> header, IEnumerable<TextSegment> values, HashSet<int> titleRows)
    {
        var titles = header.Where(piece => piece.Row < HeaderRows || titleRows.Contains(piece.Row)).Select(piece => piece.Text).ToHashSet();
        var below = values.Select(piece => piece.Row).ToHashSet();
        return titles.Count > 0 && below.Count > 0
            && (header.First().Row < below.Min() || titleRows.Contains(header.First().Row))
            && !header.Any(piece => below.Contains(piece.Row))
            && header.Count(piece => !titles.Contains(piece.Text)) <= MaxStray * below.Count;
    }

    /// <summary>The fewer rows, the wider a gap must be to be no accident, in type sizes.</summary>
    private static double MinWidth(List<TextRow> rows) => rows.Count switch
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

    /// <summary>
    /// Maximal intervals that at most <paramref name="crossings"/> rows cover; the outermost two are open to the margins.
    /// </summary>
    private static IEnumerable<(double Left, double Right)> Strips(List<TextRow> rows, int crossings, double minWidth)
    {
        var edges = new List<(double X, int Step)>();
        foreach (var word in rows.SelectMany(row => row.Words).Where(word => !word.IsLeader))
        {
            edges.Add((word.Box.Left, 1));
            edges.Add((word.Box.Right, -1));
        }

        edges.Sort();
        var (covered, left) = (0, double.NegativeInfinity);
        foreach (var (x, step) in edges)
        {
            covered += step;
            if (step > 0 && covered == crossings + 1 && x - left >= minWidth)
            {
                yield return (left, x);
            }
            else if (step < 0 && covered == crossings)
            {
                left = x;
            }
        }

        yield return (left, double.PositiveInfinity);
    }

    /// <summary>The middle of the widest part of a strip that the fewest rows cover; right of leaders, which belong to the label.</summary>
    private static double BestPosition(List<TextRow> rows, double left, double right)
    {
        var words = rows.SelectMany(row => row.Words).Where(word => word.Box.Right > left && word.Box.Left < right).ToList();
        left = words.Where(word => word.IsLeader && word.Box.Right < right).Select(word => word.Box.Right).Append(left).Max();
        words.RemoveAll(word => word.IsLeader);
        var edges = words
            .SelectMany(word => new[] { word.Box.Left, word.Box.Right })
            .Where(x => x > left && x < right)
            .Append(left)
            .Append(right)
            .Order()
            .ToArray();
        return edges.Zip(edges.Skip(1))
            .Select(part => (Width: part.Second - part.First, Middle: (part.First + part.Second) / 2))
            .OrderBy(part => words.Count(word => word.Box.Left < part.Middle && word.Box.Right > part.Middle))
            .ThenByDescending(part => part.Width)
            .First().Middle;
    }

    /// <summary>Drops borders of columns without any text, and narrow ones of a column that holds text in one row of many.</summary>
    private static List<double> WithoutThinColumns(List<(double Width, double Position)> borders, List<TextRow> rows, double fontSize)
    {
        var needed = Math.Min(2, rows.Count / 3);
        for (var column = borders.Count; column >= 0 && borders.Count > 0; column--)
        {
            var left = column > 0 ? borders[column - 1].Position : double.NegativeInfinity;
            var right = column < borders.Count ? borders[column].Position : double.PositiveInfinity;
            var filled = rows.Count(row => row.Words.Any(word => word.Box.CenterX > left && word.Box.CenterX < right));
            var border = Math.Max(column - 1, 0);
            if (filled == 0 || (filled < needed && borders[border].Width < WideGap * fontSize))
            {
                borders.RemoveAt(border);
            }
        }

        return borders.ConvertAll(border => border.Position);
    }
}
