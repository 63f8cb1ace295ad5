using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Normalizer.Headers;
using PlanIngest.Normalizer.Options;
using PlanIngest.Normalizer.Rows;

namespace PlanIngest.Normalizer.Columns;

/// <summary>Columns whose roles the caller gives: they stand above every guess.</summary>
internal static class ColumnPins
{
    /// <summary>Roles that a listing has one column for: a guessed one gives way to a pinned one.</summary>
    private static readonly ColumnRole[] Single = [ColumnRole.Name, ColumnRole.Status];

    /// <summary>The same items with the pinned roles and years.</summary>
    public static List<FlowItem> Apply(List<FlowItem> items, ImmutableArray<PinnedColumn> pins) =>
        pins.IsEmpty ? items : RowColumns.Replace(items, columns => Apply(columns, pins));

    /// <summary>The decided columns as pins that would give them again.</summary>
    /// <remarks>A header that means different things in different tables is left out: a pin cannot tell these tables apart.</remarks>
    public static ImmutableArray<PinnedColumn> Collect(IEnumerable<FlowItem> items)
    {
        var columns = items.OfType<RowItem>()
            .Select(item => item.Row.Columns)
            .DistinctBy(Signature)
            .SelectMany(set => set.Columns.Select((column, i) => (Column: column, Occurrence: OccurrenceOf(set, i))))
            .ToList();
        var repeated = columns.Where(column => column.Occurrence > 1).Select(column => column.Column.Header).ToHashSet();
        return
        [
            .. columns.GroupBy(column => (column.Column.Header, column.Occurrence))
                .Where(same => same.DistinctBy(column => (column.Column.Role, column.Column.FiscalYear)).Count() == 1)
                .Select(same => new PinnedColumn(
                    same.Key.Header,
                    repeated.Contains(same.Key.Header) ? same.Key.Occurrence : null,
                    same.First().Column.Role,
                    same.First().Column.FiscalYear,
                    Math.Round(same.Min(column => column.Column.Confidence), 3))),
        ];
    }

    private static ColumnSet Apply(ColumnSet set, ImmutableArray<PinnedColumn> pins)
    {
        var found = set.Columns.Select((column, i) => pins.FirstOrDefault(pin =>
            pin.Header == column.Header && (pin.Occurrence is null || pin.Occurrence == OccurrenceOf(set, i)))).ToList();
        var taken = found.OfType<PinnedColumn>().Select(pin => pin.Role).Intersect(Single).ToHashSet();
        return new ColumnSet([.. set.Columns.Zip(found, (column, pin) => pin switch
        {
            not null => column with { Role = pin.Role, FiscalYear = pin.FiscalYear ?? column.FiscalYear, Confidence = 1 },
            null when taken.Contains(column.Role) =>
                column with { Role = column.Roles.FirstOrDefault(role => role != column.Role && !taken.Contains(role)) },
            _ => column,
        })]);
    }

    private static int OccurrenceOf(ColumnSet set, int index) =>
        set.Columns.Take(index + 1).Count(column => column.Header == set.Columns[index].Header);

    private static string Signature(ColumnSet set) =>
        string.Join('|', set.Columns.Select(column => $"{column.Header}:{column.Role}:{column.FiscalYear}"));
}
