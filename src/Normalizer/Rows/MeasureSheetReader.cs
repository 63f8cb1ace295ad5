using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Headers;

namespace PlanIngest.Normalizer.Rows;

/// <summary>
/// Reads forms (調書, 評価シート): tables that set out a measure, each value beside its label or below it. The last measure of a page may go on
/// at the top of the next one.
/// </summary>
internal sealed class MeasureSheetReader
{
    /// <summary>This share of the cells at the left are labels; in other tables only the header is.</summary>
    private const double LabelledShare = 0.6;

    /// <summary>The index of the last measure among the items, if the last table was a form.</summary>
    private int? _last;

    /// <summary>The words of the label that forms of this document begin with; null before the first.</summary>
    private string? _first;

    /// <summary>
    /// Adds the measures that a form sets out, from top to bottom, to the items, and what goes on with the last of them to that.
    /// </summary>
    /// <param name="page">The table's page.</param>
    /// <param name="table">The table.</param>
    /// <param name="items">What was read before.</param>
    /// <returns>Whether the table is a form.</returns>
    public bool Read(int page, Table table, List<FlowItem> items)
    {
        var open = _last is { } index && items[index] is RowItem item && item.Row.Pages.Last() == page - 1 ? item : null;
        var filled = table.Cells.Where(cell => !cell.Lines.IsEmpty).ToList();
        var left = filled.Where(cell => cell.Column == 0).ToList();
        if (!IsForm(filled, left, isRest: open is not null))
        {
            _last = null;
            return false;
        }

        // Where the first label comes again, the next measure begins.
        var labels = filled.Where(HeaderReader.IsKnown).ToHashSet();
        var rows = left.Where(labels.Contains).ToLookup(HeaderReader.Words, cell => cell.Row);
        _first = open is not null || rows.Contains(_first ?? "") ? _first : rows.First().Key;
        var starts = rows[_first!].ToList();
        if (open is null)
        {
            starts[0] = 0;
        }
        else if (Between(0, starts.Append(table.RowCount).First()) is { Count: > 0 } rest)
        {
            items[_last!.Value] = open with { Row = Join(open.Row, ToRow(page, rest, labels), table.Box.Top) };
        }

        items.AddRange(
            starts.Zip(starts.Skip(1).Append(table.RowCount), (start, end) => new RowItem(page, ToRow(page, Between(start, end), labels))));
        _last = starts.Count > 0 ? items.Count - 1 : _last;
        return true;

        List<Cell> Between(int start, int end) => [.. filled.Where(cell => start <= cell.Row && cell.Row < end)];
    }

    /// <summary>Whether most cells at the left are labels, and one of the table's labels has the name of a measure beside it.</summary>
    /// <param name="filled">The cells with text.</param>
    /// <param name="left">Those at the left.</param>
    /// <param name="isRest">Whether it may be the rest of a form, which needs no name.</param>
    private bool IsForm(List<Cell> filled, List<Cell> left, bool isRest)
    {
        var fewest = isRest || (_first is not null && left.Exists(cell => HeaderReader.Words(cell) == _first)) ? 1 : 2;
        return left.Count(HeaderReader.IsKnown) >= Math.Max(fewest, LabelledShare * left.Count) && (isRest || filled.Exists(NamesMeasure));

        // Below the header of a column of names stands a name.
        bool NamesMeasure(Cell label) => HeaderReader.Names(label, ColumnRole.Name)
            && filled.Exists(cell => IsBeside(label, cell) && !HeaderReader.IsKnown(cell))
            && Below(label, filled).Take(1).All(HeaderReader.IsKnown);
    }

    /// <summary>The values under their labels, as if these were the header of a row; texts without a label are kept under none.</summary>
    private static PrintedRow ToRow(int page, List<Cell> cells, HashSet<Cell> labels)
    {
        var columns = ImmutableArray.CreateBuilder<Column>();
        var values = ImmutableArray.CreateBuilder<RowCell>();
        var unclaimed = cells.Where(cell => !labels.Contains(cell)).ToHashSet();
        foreach (var label in cells.Where(labels.Contains))
        {
            var own = cells.Where(cell => IsBeside(label, cell) && unclaimed.Contains(cell)).ToList();
            own = own.Count > 0 ? own : Below(label, cells).TakeWhile(unclaimed.Contains).ToList();
            Add(ColumnMeaning.Of(label.Box.Left, label.Box.Right, [HeaderReader.Words(label)]), own);
        }

        if (unclaimed.Count > 0)
        {
            var rest = cells.Where(unclaimed.Contains).ToList();
            Add(new Column(rest[0].Box.Left, rest[0].Box.Right, [], [ColumnRole.Unknown]), rest);
        }

        return Row(columns.ToImmutable(), values.ToImmutable());

        void Add(Column column, List<Cell> own)
        {
            values.AddRange(own.Select((cell, i) => new RowCell(columns.Count, i, 1, new CellPart(page, cell.Box, cell.Lines))));
            columns.Add(column);
            unclaimed.ExceptWith(own);
        }
    }

    /// <summary>A measure and the rest of it on the next page, where a value that the page break cut has no label.</summary>
    private static PrintedRow Join(PrintedRow row, PrintedRow rest, double top)
    {
        var columns = row.Columns.Columns;
        var cut = row.Cells.IsEmpty ? 0 : row.Cells.MaxBy(cell => cell.Part.Box.Top)!.Column;
        return Row(
            [.. columns, .. rest.Columns.Columns],
            [.. row.Cells, .. rest.Cells.Select(cell => cell with { Column = IsCut(cell) ? cut : columns.Length + cell.Column })]);

        bool IsCut(RowCell cell) => rest.Columns.Columns[cell.Column].Leaf.Length == 0 && cell.Part.Box.Top - top < 1;
    }

    private static PrintedRow Row(ImmutableArray<Column> columns, ImmutableArray<RowCell> cells) => new(
        new ColumnSet(RoleConflicts.Settle(columns)),
        cells.Select(cell => cell.FirstLine + 1).DefaultIfEmpty(1).Max(),
        cells,
        CutAtTop: false,
        CutAtBottom: false,
        OpenAtTop: false,
        OpenAtBottom: false);

    private static bool IsBeside(Cell label, Cell cell) =>
        cell.Column == label.Column + label.ColumnSpan && label.Row <= cell.Row && cell.Row < label.Row + label.RowSpan;

    private static IEnumerable<Cell> Below(Cell label, List<Cell> cells) =>
        cells
            .Where(cell => cell.Column == label.Column && cell.ColumnSpan == label.ColumnSpan && cell.Row > label.Row)
            .OrderBy(cell => cell.Row);
}
