using PlanIngest.Extractor.Lines;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Tables.Alignment;

/// <summary>Builds the grid of a table from its rows of text and its column borders.</summary>
internal static class AlignedGrid
{
    /// <summary>At least this many rows between rules, and the rules part the rows of the table.</summary>
    private const int MinRuledRows = 4;

    /// <param name="rows">All rows of the table from top to bottom.</param>
    /// <param name="borders">Inner column borders from left to right, at least one.</param>
    /// <param name="fontSize">Typical type size in points.</param>
    /// <param name="frame">The rules that bound the table, if any.</param>
    public static Grid Build(IReadOnlyList<TextRow> rows, IReadOnlyList<double> borders, double fontSize, RuleFrame? frame = null)
    {
        var columnCount = borders.Count + 1;
        var pieces = rows.Select((row, r) => Piece.Of(row, r, borders).ToList()).ToList();
        var bands = frame is null ? [] : rows.Select(row => frame.Rules.Count(rule => rule < row.Box.CenterY)).ToArray();
        var ruledRows = RulesPartRows(bands, pieces);
        var headerRows = ruledRows ? 0 : HeaderRows(pieces, bands);
        var header = HeaderLevels.Widen(pieces[..headerRows], ColumnExtents.Of(pieces.SelectMany(row => row), columnCount), fontSize);
        pieces = [.. header, .. pieces[headerRows..].Select(row => Banner(row, columnCount))];
        var joins = ruledRows ? new bool[rows.Count] : RowGroups.JoinsAbove(rows, pieces, columnCount, fontSize, headerRows);
        HeaderLevels.JoinsAbove(header, fontSize).CopyTo(joins, 0);
        for (var r = 1; r < bands.Length; r++)
        {
            joins[r] = bands[r] == bands[r - 1] && (joins[r] || ruledRows);
        }

        var groups = Groups(joins);
        var area = BoundingBox.Around(rows.Select(row => row.Box));
        if (frame is not null)
        {
            area = area.Union(new BoundingBox(frame.Left, frame.Rules[0], frame.Right, frame.Rules[^1]));
        }

        return new Grid(
            [area.Left, .. borders, area.Right],
            [area.Top, .. groups.Skip(1).Select(group => Between(rows[group.First - 1].Box.Bottom, rows[group.First].Box.Top, frame)), area.Bottom],
            Cells(groups, pieces, columnCount, headerRows, fontSize),
            ClosedAtTop: frame is not null && frame.Rules[0] <= rows[0].Box.CenterY,
            ClosedAtBottom: frame is not null && frame.Rules[^1] >= rows[^1].Box.CenterY);
    }

    /// <summary>The border between two rows: the rule between them, or the middle of the white.</summary>
    private static double Between(double bottom, double top, RuleFrame? frame)
    {
        var middle = (bottom + top) / 2;
        return frame is null ? middle : frame.Rules.Where(rule => rule > bottom - 3 && rule < top + 3).DefaultIfEmpty(middle).MinBy(rule => Math.Abs(rule - middle));
    }

    /// <summary>Whether each pair of rules holds one row: there are many, and no values stand below each other in one of them.</summary>
    private static bool RulesPartRows(int[] bands, List<List<Piece>> pieces)
    {
        if (bands.Distinct().Count() < MinRuledRows)
        {
            return false;
        }

        var first = 0;
        for (var r = 1; r <= bands.Length; r++)
        {
            if (r == bands.Length || bands[r] != bands[first])
            {
                if (StacksValues(pieces[first..r]))
                {
                    return false;
                }

                first = r;
            }
        }

        return true;
    }

    /// <summary>Whether values stand below each other in two columns or more.</summary>
    public static bool StacksValues(List<List<Piece>> pieces) => pieces
        .Zip(pieces.Skip(1))
        .Any(pair => pair.Second.Count(lower => lower.IsValue && pair.First.Exists(upper => upper.IsValue && upper.FirstColumn == lower.FirstColumn)) >= 2);

    /// <summary>Rows above the first one that holds values beside its label; at least one, and not all.</summary>
    private static int HeaderRows(List<List<Piece>> pieces, int[] bands)
    {
        if (bands.Length > 0 && Array.FindIndex(bands, band => band > bands[0]) is > 0 and <= 6 and var ruled)
        {
            return ruled;
        }

        var body = pieces.FindIndex(row =>
            row.Count >= 2 && row.Skip(1).Count(piece => piece.IsValue && !piece.Spans) * 2 >= row.Count - 1 && !row.Skip(1).All(piece => CellValue.IsYear(piece.Text)));
        return body >= 0 ? body : 1;
    }

    /// <summary>A text alone in its row that starts at the left and runs over a border heads the rows below it: it spans all columns.</summary>
    private static List<Piece> Banner(List<Piece> row, int columnCount) =>
        row is [{ FirstColumn: 0, Spans: true } only] ? [only with { LastColumn = columnCount - 1 }] : row;

    private static List<RowRange> Groups(bool[] joins)
    {
        var groups = new List<RowRange>();
        for (var r = 0; r < joins.Length; r++)
        {
            if (joins[r])
            {
                groups[^1] = groups[^1] with { Last = r };
            }
            else
            {
                groups.Add(new RowRange(r, r));
            }
        }

        return groups;
    }

    private static List<GridCell> Cells(List<RowRange> groups, List<List<Piece>> pieces, int columnCount, int headerRows, double fontSize)
    {
        var sets = new DisjointSets(groups.Count * columnCount);
        for (var g = 0; g < groups.Count; g++)
        {
            for (var r = groups[g].First; r <= groups[g].Last; r++)
            {
                foreach (var piece in pieces[r])
                {
                    for (var column = piece.FirstColumn + 1; column <= piece.LastColumn; column++)
                    {
                        sets.Union(g * columnCount + column - 1, g * columnCount + column);
                    }
                }
            }

            // A header of several lines may stand beside headers of two levels.
            if (g > 0 && groups[g].First < headerRows)
            {
                foreach (var (upper, lower) in pieces[groups[g - 1].Last].SelectMany(_ => pieces[groups[g].First], (upper, lower) => (upper, lower)))
                {
                    if (HeaderLevels.IsOneText(upper, lower, fontSize))
                    {
                        for (var column = upper.FirstColumn; column <= upper.LastColumn; column++)
                        {
                            sets.Union((g - 1) * columnCount + column, g * columnCount + column);
                        }
                    }
                }
            }
        }

        return Grid.Rectangles(sets, groups.Count, columnCount);
    }
}
