using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Normalizer.Cells;

namespace PlanIngest.Normalizer.Headers;

/// <summary>Recognises header rows and reads the columns from them.</summary>
internal static class HeaderReader
{
    /// <summary>A body that is divided below one header cell in this share of its rows has columns of its own there.</summary>
    private const double DividedShare = 0.6;

    /// <summary>The header that begins in a grid row: its columns and the grid row after it; null where the row is none.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">Grid row.</param>
    /// <param name="atTop">Whether nothing but banners stands above it: there, fewer known words make a header.</param>
    public static (ColumnSet Columns, int NextRow)? Read(Table table, int row, bool atTop)
    {
        if (!IsHeader(table, row, atTop) && !IsOnlyHeader(table, row))
        {
            return null;
        }

        var next = CellsOf(table, row).Max(cell => cell.Row + cell.RowSpan);
        while (next < table.RowCount && IsLowerRow(table, row, next))
        {
            next++;
        }

        var header = table.Cells.Where(cell => cell.Row >= row && cell.Row < next).ToList();
        var columns = ImmutableArray.CreateBuilder<Column>();
        for (var column = 0; column < table.ColumnCount; column++)
        {
            var stack = header
                .Where(cell => cell.Column <= column && column < cell.Column + cell.ColumnSpan)
                .OrderBy(cell => cell.Row)
                .ToList();
            if (stack.Count > 0 && stack[^1].Column == column)
            {
                columns.AddRange(Divide(ToColumn(stack), stack[^1], table, next));
            }
        }

        return (new ColumnSet(RoleConflicts.Settle(columns.ToImmutable())), next);
    }

    /// <summary>The columns with the years of a header's lower row, which a page break cut off; null where the row is none.</summary>
    public static ColumnSet? ReadLowerRow(Table table, int row, ColumnSet columns)
    {
        var cells = CellsOf(table, row).ToList();
        if (cells.Count == 0 || !cells.TrueForAll(cell => HeaderText.Parse(Words(cell)).IsYearOnly))
        {
            return null;
        }

        var split = columns.Columns.SelectMany((column, index) =>
        {
            var years = cells.Where(cell => columns.IndexOf(cell.Box) == index).ToList();
            return years.Count == 0
                ? [column]
                : years.Select(cell => ColumnMeaning.Of(cell.Box.Left, cell.Box.Right, column.HeaderCells.Add(Words(cell))));
        });
        return new ColumnSet(RoleConflicts.Settle([.. split]));
    }

    /// <summary>Whether a cell's words are those of a header that is known.</summary>
    public static bool IsKnown(Cell cell) => MayBeHeader(cell) && !HeaderVocabulary.RolesOf(Words(cell)).IsEmpty;

    /// <summary>Whether a cell's words usually head a column of a role.</summary>
    public static bool Names(Cell cell, ColumnRole role) => HeaderVocabulary.RolesOf(Words(cell)) is [var usual, ..] && usual == role;

    /// <summary>A cell's words as headers are compared: folded, without white space.</summary>
    public static string Words(Cell cell) => CellText.WithoutSpace(cell.Lines);

    private static IEnumerable<Cell> CellsOf(Table table, int row) => table.Cells.Where(cell => cell.Row == row && !cell.Lines.IsEmpty);

    /// <summary>A header row has only short cells: at least two name a role, and most are known wordings.</summary>
    private static bool IsHeader(Table table, int row, bool atTop)
    {
        var cells = CellsOf(table, row).ToList();
        if (cells.Count < 2 || !cells.TrueForAll(MayBeHeader))
        {
            return false;
        }

        var headers = cells.ConvertAll(Words);

        var roles = headers.ConvertAll(header => HeaderVocabulary.RolesOf(header));
        var known = headers.Zip(roles).Count(header => !header.Second.IsEmpty || HeaderText.Parse(header.First).IsYearOnly);
        var named = roles.Count(role => role is [not ColumnRole.Unknown, ..]);
        return named >= 2 && (2 * known >= headers.Count || (atTop && roles.Exists(role => role.Contains(ColumnRole.Name))));
    }

    /// <summary>Whether a row heads a lone column, which found no place beside the others of its sheet.</summary>
    private static bool IsOnlyHeader(Table table, int row) => table is { ColumnCount: 1, RowCount: > 2 }
        && row == 0
        && CellsOf(table, row).ToList() is [var only]
        && MayBeHeader(only)
        && HeaderVocabulary.RolesOf(Words(only)) is [not (ColumnRole.Unknown or ColumnRole.Name or ColumnRole.Section), ..];

    /// <summary>Whether a row belongs to the header above it: its cells divide header cells, or hold years and sub-roles only.</summary>
    private static bool IsLowerRow(Table table, int first, int row)
    {
        var cells = CellsOf(table, row).ToList();
        return cells.Count > 0 && (
            cells.TrueForAll(cell => MayBeHeader(cell) && IsSubheader(cell) && DividesHeader(table, first, cell))
            || (cells.Count >= 2 && cells.TrueForAll(NamesSubrole)));
    }

    private static bool DividesHeader(Table table, int first, Cell cell) => table.Cells
        .Where(above => above.Row >= first
            && above.Row < cell.Row
            && above.Column <= cell.Column
            && cell.Column < above.Column + above.ColumnSpan)
        .MaxBy(above => above.Row) is { Lines.IsEmpty: false } parent && parent.ColumnSpan > cell.ColumnSpan;

    private static bool IsSubheader(Cell cell)
    {
        var words = Words(cell);
        return HeaderText.Parse(words).IsYearOnly || !HeaderVocabulary.RolesOf(words).IsEmpty || !words.Any(char.IsAsciiDigit);
    }

    private static bool NamesSubrole(Cell cell)
    {
        var words = Words(cell);
        return HeaderText.Parse(words).IsYearOnly || HeaderVocabulary.RolesOf(words) is [not (ColumnRole.Unknown or ColumnRole.Name), ..];
    }

    private static Column ToColumn(List<Cell> stack) => ColumnMeaning.Of(
        stack[^1].Box.Left, stack[^1].Box.Right, [.. stack.Select(Words).Where(words => words.Length > 0)]);

    /// <summary>
    /// The columns of the body below one header cell: often the number stands beside the name without a header of its own.
    /// </summary>
    private static IEnumerable<Column> Divide(Column column, Cell header, Table table, int bodyRow)
    {
        if (header.ColumnSpan == 1)
        {
            return [column];
        }

        var below = table.Cells
            .Where(cell => cell.Row >= bodyRow && header.Column <= cell.Column && cell.Column < header.Column + header.ColumnSpan)
            .ToList();
        var rows = below.Where(cell => cell.Column == header.Column).Sum(cell => cell.RowSpan);
        var borders = below
            .Where(cell => cell.Column > header.Column)
            .GroupBy(cell => cell.Column)
            .Where(group => group.Sum(cell => cell.RowSpan) >= DividedShare * rows)
            .Select(group => group.First().Box.Left)
            .Order()
            .ToList();
        if (borders.Count == 0)
        {
            return [column];
        }

        double[] edges = [column.Left, .. borders, column.Right];
        return edges.Zip(edges.Skip(1), (left, right) => ColumnMeaning.Part(column, left, right));
    }

    // Before folding, since most rows hold texts.
    private static bool MayBeHeader(Cell cell) =>
        cell.Lines.Sum(line => line.Text.Length) <= HeaderVocabulary.MaxLength && !cell.Lines[^1].Text.EndsWith('。');
}
