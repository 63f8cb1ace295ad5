using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Columns;

namespace PlanIngest.Normalizer.Rows;

/// <summary>A form (調書, 評価シート): a table that sets out a measure, each value beside its label or below it.</summary>
internal static class FormTable
{
    /// <summary>This share of the cells at the left are labels; in other tables only the header is.</summary>
    private const double LabelledShare = 0.6;

    /// <summary>The measures that a form sets out, from top to bottom; none where the table is no form.</summary>
    /// <param name="page">Its page.</param>
    /// <param name="table">The table.</param>
    public static IEnumerable<PrintedRow> Read(int page, Table table)
    {
        var filled = table.Cells.Where(cell => !cell.Lines.IsEmpty).ToList();
        var left = filled.Where(cell => cell.Column == 0).ToList();
        if (left.Count(HeaderReader.IsKnown) < Math.Max(2, LabelledShare * left.Count))
        {
            yield break;
        }

        var labels = filled.Where(HeaderReader.IsKnown).ToHashSet();
        if (!labels.Any(NamesMeasure))
        {
            yield break;
        }

        // Where the first label comes again, the next measure begins.
        var first = HeaderReader.Words(left.Find(labels.Contains)!);
        var starts = left.Where(cell => labels.Contains(cell) && HeaderReader.Words(cell) == first).Select(cell => cell.Row).Append(table.RowCount).ToList();
        starts[0] = 0;
        foreach (var (start, end) in starts.Zip(starts.Skip(1)))
        {
            yield return ToRow(page, [.. filled.Where(cell => start <= cell.Row && cell.Row < end)], labels);
        }

        // Below the header of a column of names stands a name.
        bool NamesMeasure(Cell label) => HeaderReader.Names(label, ColumnRole.Name)
            && filled.Exists(cell => IsBeside(label, cell) && !labels.Contains(cell))
            && Below(label, filled).Take(1).All(labels.Contains);
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

        return new PrintedRow(
            new ColumnSet(RoleConflicts.Settle(columns.ToImmutable())),
            Math.Max(1, values.Select(value => value.FirstLine + 1).DefaultIfEmpty().Max()),
            values.ToImmutable(),
            CutAtTop: false,
            CutAtBottom: false,
            OpenAtTop: false,
            OpenAtBottom: false);

        void Add(Column column, List<Cell> own)
        {
            values.AddRange(own.Select((cell, i) => new RowCell(columns.Count, i, 1, new CellPart(page, cell.Box, cell.Lines))));
            columns.Add(column);
            unclaimed.ExceptWith(own);
        }
    }

    private static bool IsBeside(Cell label, Cell cell) =>
        cell.Column == label.Column + label.ColumnSpan && label.Row <= cell.Row && cell.Row < label.Row + label.RowSpan;

    private static IEnumerable<Cell> Below(Cell label, List<Cell> cells) =>
        cells.Where(cell => cell.Column == label.Column && cell.ColumnSpan == label.ColumnSpan && cell.Row > label.Row).OrderBy(cell => cell.Row);
}
