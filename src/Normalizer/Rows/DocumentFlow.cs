using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Columns;

namespace PlanIngest.Normalizer.Rows;

/// <summary>Reads a document's pages into one sequence of lines, banners and rows; repeated headers vanish here.</summary>
internal static class DocumentFlow
{
    /// <summary>A single text that covers this share of the table's width is a banner.</summary>
    private const double BannerWidth = 0.8;

    public static List<FlowItem> Read(ExtractedDocument document)
    {
        var items = new List<FlowItem>();
        var forms = new FormReader();
        ColumnSet? columns = null;
        foreach (var page in document.Pages)
        {
            foreach (var item in InReadingOrder(page))
            {
                if (item is Table table)
                {
                    if (forms.Read(page.Number, table, items))
                    {
                        columns = null;
                    }
                    else
                    {
                        items.AddRange(ReadTable(page.Number, table, ref columns));
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

    /// <summary>The rows of a table; without a header of its own it goes on under the columns of the table before.</summary>
    private static List<FlowItem> ReadTable(int page, Table table, ref ColumnSet? columns)
    {
        var items = new List<FlowItem>();
        var current = HasColumnsOf(table, columns) ? columns : null;
        var atTop = true;
        for (var row = 0; row < table.RowCount;)
        {
            if (HeaderReader.Read(table, row, atTop) is { } header)
            {
                (current, row) = header;
                atTop = false;
                continue;
            }

            if (BannerAt(table, row) is { } banner)
            {
                items.Add(new BannerItem(page, banner));
                row++;
                continue;
            }

            if (current is null)
            {
                return [new ForeignTableItem(page, table)];
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

        columns = current ?? columns;
        return items;
    }

    /// <summary>Whether a table without a header stands under known columns: its outer borders are theirs.</summary>
    private static bool HasColumnsOf(Table table, ColumnSet? columns) =>
        columns is not null
        && Math.Abs(table.Box.Left - columns.Columns[0].Left) <= 4
        && Math.Abs(table.Box.Right - columns.Columns[^1].Right) <= 4;

    private static Cell? BannerAt(Table table, int row)
    {
        var cells = table.Cells.Where(cell => cell.Row <= row && row < cell.Row + cell.RowSpan).ToList();
        var filled = cells.Where(cell => !cell.Lines.IsEmpty).ToList();
        return filled is [{ RowSpan: 1 } only] && only.Box.Width >= BannerWidth * table.Box.Width ? only : null;
    }

    /// <summary>The grid row after the listing that begins in a grid row: all rows beside one name (or number) cell belong together.</summary>
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
