using PlanIngest.Extractor.Alignment;
using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Grids;
using PlanIngest.Extractor.Lines;

namespace PlanIngest.Extractor.Tables;

/// <summary>
/// Refines the grid of a table whose rulings part only some of its rows and columns: where values stand in columns below each
/// other, the alignment of the text parts the rest. Running text is never parted.
/// </summary>
internal static class PartialRules
{
    /// <summary>Share of rows a border must be missing in to count as left out; fewer are merged cells.</summary>
    private const double MostRows = 0.5;

    /// <summary>Share of the rows with a missing border in which the text respects it.</summary>
    private const double Respected = 0.6;

    /// <summary>So many rows with gaps show a border within a column.</summary>
    private const int MinSplit = 3;

    /// <summary>Confidence in a grid some of whose borders are those of the text.</summary>
    private const double PartedByText = 0.8;

    /// <summary>White between two columns, in type sizes.</summary>
    private const double ColumnGap = 0.7;

    /// <summary>The table with the borders that rulings leave out; the same where they leave out none.</summary>
    public static CellContents Refine(CellContents contents)
    {
        var grid = PartRows(PartColumns(contents.Grid, contents), contents);
        grid = ExtendBorders(grid, contents);
        return grid == contents.Grid ? contents : contents.With(grid with { Confidence = PartedByText });
    }

    /// <summary>Lets the borders drawn in some rows, such as the header's, go on through rows in which they are left out.</summary>
    private static Grid ExtendBorders(Grid grid, CellContents contents)
    {
        var rowCount = grid.RowBorders.Length - 1;
        var wide = grid.Cells.Where(cell => cell.ColumnSpan > 1).ToList();
        if (wide.Select(cell => cell.Row).Distinct().Count() <= MostRows * rowCount)
        {
            return grid;
        }

        var rows = wide.ToDictionary(
            cell => cell,
            cell => TextRows.Build(contents.Glyphs.Where(glyph => grid.BoxOf(cell).Contains(glyph.Box.CenterX, glyph.Box.CenterY))));
        var leftOut = Enumerable.Range(1, grid.ColumnBorders.Length - 2).Where(border =>
        {
            var missing = wide.FindAll(cell => cell.Column < border && border < cell.Column + cell.ColumnSpan && rows[cell].Count > 0);
            var respected =
                missing.Count(cell => rows[cell].TrueForAll(row => Respects(row, grid.ColumnBorders[border]))
                    && rows[cell].Exists(row => IsBetween(row, grid.ColumnBorders[border])));
            return missing.Count > MostRows * rowCount && respected >= Respected * missing.Count;
        }).ToHashSet();
        return leftOut.Count == 0
            ? grid
            : grid with { Cells = [.. grid.Cells.SelectMany(cell => cell.ColumnSpan > 1 ? Cut(cell) : [cell])] };

        IEnumerable<GridCell> Cut(GridCell cell)
        {
            var inner = Enumerable.Range(cell.Column + 1, cell.ColumnSpan - 1)
                .Where(border => leftOut.Contains(border) && rows[cell].TrueForAll(row => Respects(row, grid.ColumnBorders[border])));
            int[] borders = [cell.Column, .. inner, cell.Column + cell.ColumnSpan];
            for (var i = 1; i < borders.Length; i++)
            {
                yield return cell with { Column = borders[i - 1], ColumnSpan = borders[i] - borders[i - 1] };
            }
        }
    }

    private static bool Respects(TextRow row, double border)
    {
        var left = row.Words.LastOrDefault(word => word.Box.CenterX < border);
        var right = row.Words.FirstOrDefault(word => word.Box.CenterX >= border);
        return (left.Text is null || left.Box.Right <= border + 1)
            && (right.Text is null || right.Box.Left >= border - 1)
            && (left.Text is null || right.Text is null || right.Box.Left - left.Box.Right >= ColumnGap * row.FontSize);
    }

    private static bool IsBetween(TextRow row, double border) => row.Words[0].Box.Right <= border && row.Words[^1].Box.Left >= border;

    private static Grid PartColumns(Grid grid, CellContents contents)
    {
        for (var column = grid.ColumnBorders.Length - 2; column >= 0; column--)
        {
            var rows = RowsOfNumbers(contents, column);
            if (BordersIn(rows) is { Count: > 0 } borders)
            {
                grid = grid.WithColumns(column, borders, cell => rows.Exists(row => row.Box.CenterY > grid.RowBorders[cell.Row]
                    && row.Box.CenterY < grid.RowBorders[cell.Row + cell.RowSpan]
                    && TextSegment.Of(row, 0, borders).Any(piece => piece.Spans)));
            }
        }

        return grid;
    }

    /// <summary>The rows of text in the cells of one column, where half of these hold mostly digits; none elsewhere.</summary>
    private static List<TextRow> RowsOfNumbers(CellContents contents, int column)
    {
        var cells = Enumerable.Range(0, contents.Grid.Cells.Count)
            .Where(i => contents.Grid.Cells[i].Column == column && contents.Grid.Cells[i].ColumnSpan == 1 && contents[i].Count > 0)
            .ToList();
        return cells.Count(i => IsMostlyDigits(contents[i])) * 2 >= cells.Count
            ? [.. cells.SelectMany(i => TextRows.Build(contents[i]))]
            : [];
    }

    /// <summary>The borders that the text of one column shows, if most of its rows do.</summary>
    private static List<double> BordersIn(List<TextRow> rows)
    {
        var split = rows.FindAll(row => WhitespaceColumns.Gaps(row).Any());
        if (split.Count < MinSplit || split.Count < Respected * rows.Count)
        {
            return [];
        }

        var borders = ColumnBorders.Find(split, rows.Max(row => row.FontSize));
        return TableEvidence.IsTable(split, borders) ? borders : [];
    }

    private static Grid PartRows(Grid grid, CellContents contents)
    {
        // A cell that has just been parted into columns can stack values in several of them.
        var isRuled = grid.ColumnBorders.Length == contents.Grid.ColumnBorders.Length;
        var bands = Enumerable.Range(0, contents.Grid.Cells.Count)
            .Where(i => contents.Grid.Cells[i].RowSpan == 1)
            .ToLookup(i => contents.Grid.Cells[i].Row, i => contents[i]);
        for (var band = grid.RowBorders.Length - 2; band >= 0; band--)
        {
            if (!bands[band].Any(glyphs => glyphs.Count > 1 && IsMostlyDigits(glyphs))
                || (isRuled && bands[band].Count(MayStackValues) < 2))
            {
                continue;
            }

            var rows = TextRows.Build(bands[band].SelectMany(glyphs => glyphs));
            if (rows.Count < 2)
            {
                continue;
            }

            double[] borders = grid.ColumnBorders[1..^1];
            var pieces = rows.Select((row, r) => TextSegment.Of(row, r, borders).ToList()).ToList();
            if (!AlignedGrid.StacksValues(pieces))
            {
                continue;
            }

            var joins = RowGroups.JoinsAbove(rows, pieces, borders.Length + 1, rows.Max(row => row.FontSize), 0);
            var cuts = Enumerable
                .Range(1, rows.Count - 1)
                .Where(r => !joins[r])
                .Select(r => (rows[r - 1].Box.Bottom + rows[r].Box.Top) / 2)
                .ToList();
            grid = grid.WithRows(band, cuts);
        }

        return grid;
    }

    /// <summary>
    /// Whether two lines of a cell may be values, at a glance: building the rows of every band would take longer than all else.
    /// </summary>
    private static bool MayStackValues(IReadOnlyList<Glyph> glyphs)
    {
        if (glyphs.Count < 2 || glyphs.Max(glyph => glyph.Box.CenterY) - glyphs.Min(glyph => glyph.Box.CenterY) < glyphs[0].Box.Height / 2)
        {
            return false;
        }

        var values = 0;
        for (int first = 0, next; first < glyphs.Count; first = next)
        {
            var letters = 0;
            for (next = first; next < glyphs.Count
                && Math.Abs(glyphs[next].Box.CenterY - glyphs[first].Box.CenterY) <= glyphs[first].Box.Height / 2; next++)
            {
                letters += char.IsLetter(glyphs[next].Text[0]) ? 1 : 0;
            }

            values += letters <= CellValue.MaxLetters ? 1 : 0;
        }

        return values >= 2;
    }

    private static bool IsMostlyDigits(List<Glyph> glyphs) => glyphs.Count(glyph => char.IsDigit(glyph.Text[0])) * 5 >= glyphs.Count * 2;
}
