using PlanIngest.Model;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Headers;

namespace PlanIngest.Normalizer.Rows;

/// <summary>Reads a document's pages into one sequence of lines, banners and rows; repeated headers vanish here.</summary>
internal static class DocumentFlow
{
    /// <summary>A single text that covers this share of the table's width is a banner.</summary>
    private const double BannerWidth = 0.8;

    /// <summary>How far the borders of columns may move from table to table, in points.</summary>
    private const double BorderTolerance = 4;

    public static List<FlowItem> Read(ExtractedDocument document)
    {
        var items = new List<FlowItem>();
        var forms = new MeasureSheetReader();
        var known = new List<ColumnSet>();
        foreach (var page in document.Pages)
        {
            foreach (var item in InReadingOrder(page))
            {
                if (item is Table table)
                {
                    if (forms.Read(page.Number, table, items))
                    {
                        known.Clear();
                    }
                    else
                    {
                        items.AddRange(ReadTable(page.Number, table, known));
                    }
                }
                else if (item is TextBlock block)
                {
                    // Sentences are prose; a heading has no full stop.
                    var paragraph = block.Lines[^1].Text.TrimEnd().EndsWith('。');
                    items.AddRange(block.Lines.Select(line => new TextItem(page.Number, line, paragraph)));
                }
            }
        }

        return items;
    }

    private static IEnumerable<object> InReadingOrder(ExtractedPage page) =>
        page.Tables.Select(table => (table.Box, Item: (object)table))
            .Concat(page.TextBlocks.Select(block => (block.Box, Item: (object)block)))
            .OrderBy(item => item.Box.Top)
            .ThenBy(item => item.Box.Left)
            .Select(item => item.Item);

    /// <summary>The rows of a table; without a header of its own it goes on under the columns of a table before.</summary>
    /// <param name="page">Its page.</param>
    /// <param name="table">The table.</param>
    /// <param name="known">The columns of the tables before, one set a header, the last used at the end.</param>
    private static List<FlowItem> ReadTable(int page, Table table, List<ColumnSet> known)
    {
        var items = new List<FlowItem>();
        ColumnSet? current = null;
        var atTop = true;
        for (var row = 0; row < table.RowCount;)
        {
            if (HeaderReader.Read(table, row, atTop) is { } header)
            {
                (current, row) = header;
                atTop = false;
                continue;
            }

            current ??= ColumnsOf(table, known);
            if (current?.Columns.Length != 1 && BannerAt(table, row) is { } banner)
            {
                items.Add(new BannerItem(new CellPart(page, banner.Box, banner.Lines)));
                row++;
                continue;
            }

            if (current is null)
            {
                return [new OtherTable(page, table)];
            }

            if (items.Count == 0 && table.Continues && HeaderReader.ReadLowerRow(table, row, current) is { } lower)
            {
                (current, row) = (lower, row + 1);
                continue;
            }

            var end = RowEnd(table, row, current);
            items.Add(new RowItem(page, ToRow(page, table, row, end, current, table.Continues && items.Count == 0)));
            row = end;
            atTop = false;
        }

        if (current is not null)
        {
            known.RemoveAll(columns => columns.Header == current.Header);
            known.Add(current);
        }

        return items;
    }

    /// <summary>The columns that a table without a header stands under: its outer borders are theirs, and most of the inner ones.</summary>
    private static ColumnSet? ColumnsOf(Table table, List<ColumnSet> known) => known
        .Where(columns => Math.Abs(table.Box.Left - columns.Columns[0].Left) <= BorderTolerance
            && Math.Abs(table.Box.Right - columns.Columns[^1].Right) <= BorderTolerance)
        .Reverse()
        .MaxBy(columns => columns.Columns
            .Skip(1)
            .Count(column => table.Cells.Any(cell => Math.Abs(
                cell.Box.Left - column.Left) <= BorderTolerance)) / (double)columns.Columns.Length);

    private static Cell? BannerAt(Table table, int row)
    {
        var cells = table.Cells.Where(cell => cell.Row <= row && row < cell.Row + cell.RowSpan).ToList();
        var filled = cells.Where(cell => !cell.Lines.IsEmpty).ToList();
        return filled is [{ RowSpan: 1 } only] && only.Box.Width >= BannerWidth * table.Box.Width ? only : null;
    }

    /// <summary>
    /// The grid row after the listing that begins in a grid row: all rows beside one name (or number) cell belong together.
    /// </summary>
    private static int RowEnd(Table table, int row, ColumnSet columns)
    {
        var anchor = columns.Has(ColumnRole.Name) ? ColumnRole.Name : ColumnRole.Number;
        var end = row + 1;
        foreach (var cell in table.Cells.Where(cell => cell.Row <= row && row < cell.Row + cell.RowSpan))
        {
            var column = columns.IndexOf(cell.Box);
            if (column >= 0 && columns.Columns[column].Role == anchor)
            {
                end = Math.Max(end, cell.Row + cell.RowSpan);
            }
        }

        return end;
    }

    private static PrintedRow ToRow(int page, Table table, int row, int end, ColumnSet columns, bool first)
    {
        var cells = table.Cells
            .Where(cell => cell.Row < end && row < cell.Row + cell.RowSpan)
            .Select(cell => new RowCell(
                columns.IndexOf(cell.Box),
                Math.Max(cell.Row - row, 0),
                Math.Min(cell.Row + cell.RowSpan, end) - Math.Max(cell.Row, row),
                new CellPart(page, cell.Box, cell.Lines)))
            .Where(cell => cell.Column >= 0)
            .OrderBy(cell => cell.Column)
            .ThenBy(cell => cell.FirstLine);
        return new PrintedRow(
            columns,
            end - row,
            [.. cells],
            CutAtTop: first,
            CutAtBottom: end == table.RowCount,
            OpenAtTop: row == 0 && !table.ClosedAtTop,
            OpenAtBottom: end == table.RowCount && !table.ClosedAtBottom);
    }
}
