using PlanIngest.Model;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Text;
using PlanIngest.Normalizer.Titles;

namespace PlanIngest.Normalizer.Columns;

/// <summary>Recognises header rows and reads the columns from them.</summary>
internal static class HeaderReader
{
    /// <summary>The header that begins in a grid row: its columns and the grid row after it; null where the row is none.</summary>
    public static (ColumnSet Columns, int NextRow)? Read(Table table, int row)
    {
        if (!IsHeader(table, row, first: true))
        {
            return null;
        }

        var next = Math.Max(row + 1, CellsOf(table, row).Max(cell => cell.Row + cell.RowSpan));
        while (next < table.RowCount && CellsOf(table, next).Any() && IsHeader(table, next, first: false))
        {
            next++;
        }

        var header = table.Cells.Where(cell => cell.Row >= row && cell.Row < next).ToList();
        var columns = new List<Column>();
        for (var column = 0; column < table.ColumnCount; column++)
        {
            var stack = header
                .Where(cell => cell.Column <= column && column < cell.Column + cell.ColumnSpan)
                .OrderBy(cell => cell.Row)
                .ToList();
            if (stack.Count > 0 && stack[^1].Column == column)
            {
                columns.Add(ToColumn(stack));
            }
        }

        return (new ColumnSet(columns), next);
    }

    /// <summary>The columns with the years of a header's lower row, which a page break cut off; null where the row is none.</summary>
    public static ColumnSet? ReadLowerRow(Table table, int row, ColumnSet columns)
    {
        var cells = CellsOf(table, row).ToList();
        if (cells.Count == 0 || !cells.TrueForAll(cell => FiscalYears.IsYearOnly(Words(cell))))
        {
            return null;
        }

        var split = columns.Columns.SelectMany((column, index) =>
        {
            var years = cells.Where(cell => columns.IndexOf(cell.Box) == index).ToList();
            return years.Count == 0
                ? [column]
                : years.Select(cell => column with
                {
                    Left = cell.Box.Left,
                    Right = cell.Box.Right,
                    Header = $"{column.Header}/{Words(cell)}",
                    FiscalYear = FiscalYears.Find(Words(cell)),
                });
        });
        return new ColumnSet([.. split]);
    }

    private static IEnumerable<Cell> CellsOf(Table table, int row) => table.Cells.Where(cell => cell.Row == row && !cell.Lines.IsEmpty);

    /// <summary>
    /// A header row has only short cells, of which most name a role. The first one names at least two; the ones below it
    /// may hold years or sub-roles only.
    /// </summary>
    private static bool IsHeader(Table table, int row, bool first)
    {
        var headers = CellsOf(table, row).Select(cell => Words(cell)).ToList();
        if (headers.Count == 0 || headers.Exists(header => header.Length > HeaderVocabulary.MaxLength))
        {
            return false;
        }

        var named = headers.Count(header => HeaderVocabulary.RoleOf(header) != ColumnRole.Unknown);
        if (!first)
        {
            return headers.Count >= 2 && headers.TrueForAll(header => FiscalYears.IsYearOnly(header) || HeaderVocabulary.RoleOf(header) is not (ColumnRole.Unknown or ColumnRole.Name));
        }

        return named >= 2 && 2 * named >= headers.Count;
    }

    private static Column ToColumn(List<Cell> stack)
    {
        var words = stack.ConvertAll(Words);
        words.RemoveAll(text => text.Length == 0);
        var leaf = words.Count > 0 ? words[^1] : "";
        var years = words.Select(text => FiscalYears.Find(text)).LastOrDefault(year => year is not null);
        var role = HeaderVocabulary.RoleOf(leaf);
        if (role == ColumnRole.Unknown || FiscalYears.IsYearOnly(leaf))
        {
            role = words.SkipLast(1).Select(HeaderVocabulary.RoleOf).LastOrDefault(r => r != ColumnRole.Unknown);
            if (role == ColumnRole.Unknown && FiscalYears.IsYearOnly(leaf))
            {
                role = ColumnRole.Results;
            }
        }

        return new Column(stack[^1].Box.Left, stack[^1].Box.Right, role, string.Join('/', words), years);
    }

    private static string Words(Cell cell) => Spacing.Remove(Folding.Fold(string.Concat(cell.Lines.Select(line => line.Text))).Value);
}
