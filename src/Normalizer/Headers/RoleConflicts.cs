using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Headers;

/// <summary>
/// Settles columns of one table that claim the same role where a listing has only one value for it; the others keep another role that
/// their words can name, or are kept under their headers.
/// </summary>
internal static partial class RoleConflicts
{
    public static ImmutableArray<Column> Settle(ImmutableArray<Column> columns) =>
        LaterYears(CurrentValues(Statuses(Numbers(Names(columns)))));

    /// <summary>
    /// The innermost name is the measure's; names left of it are headings. Without any name, the best word for one becomes it.
    /// </summary>
    private static ImmutableArray<Column> Names(ImmutableArray<Column> columns)
    {
        var names = Of(columns, ColumnRole.Name);
        if (names.Count == 0)
        {
            var candidates = Indices(columns).Where(i => columns[i].Roles.Contains(ColumnRole.Name)).ToList();
            return candidates.Count == 0
                ? columns
                : With(columns, candidates.MaxBy(i => (columns[i].Role == ColumnRole.Section, i)), ColumnRole.Name);
        }

        var name = names.MaxBy(i => (columns[i].IsCertain, i));
        foreach (var other in names.Where(i => i != name))
        {
            columns = With(columns, other, other < name ? ColumnRole.Section : Alternative(columns[other], ColumnRole.Name));
        }

        return columns;
    }

    /// <summary>One column numbers the measures; the others number their groups or the budget. With 枝番 the parts make one number.</summary>
    private static ImmutableArray<Column> Numbers(ImmutableArray<Column> columns)
    {
        var numbers = Of(columns, ColumnRole.Number);
        if (numbers.Count < 2 || numbers.Exists(i => BranchNumber().IsMatch(columns[i].Leaf)))
        {
            return columns;
        }

        var best = numbers.MaxBy(i => (MeasureNumber().IsMatch(columns[i].Leaf), PlainNumber().IsMatch(columns[i].Leaf), i));
        return Demote(columns, numbers.Where(i => i != best), ColumnRole.Number);
    }

    /// <summary>Of several evaluations the overall one counts, else the last one made.</summary>
    private static ImmutableArray<Column> Statuses(ImmutableArray<Column> columns)
    {
        var statuses = Of(columns, ColumnRole.Status);
        if (statuses.Count < 2)
        {
            return columns;
        }

        var best = statuses.MaxBy(i => (
            Overall().IsMatch(columns[i].Header),
            !columns[i].Roles.Contains(ColumnRole.Results),
            columns[i].FiscalYear ?? 0,
            Stage(columns[i].Leaf),
            -i));
        return Demote(columns, statuses.Where(i => i != best), ColumnRole.Status);
    }

    /// <summary>Beside the value at the plan's beginning, 現状値 is the value reached.</summary>
    private static ImmutableArray<Column> CurrentValues(ImmutableArray<Column> columns) =>
        columns.Any(column => column is { Role: ColumnRole.Baseline, IsCertain: true })
            ? [.. columns.Select(column => column.Role == ColumnRole.Baseline && column.Roles.Contains(ColumnRole.Results)
                ? column with { Role = ColumnRole.Results }
                : column)]
            : columns;

    /// <summary>Beside the results of one year, the work of a later year is what comes next.</summary>
    private static ImmutableArray<Column> LaterYears(ImmutableArray<Column> columns)
    {
        var reported = columns
            .Where(column => column is { Role: ColumnRole.Results, FiscalYear: not null } && !MayComeNext(column))
            .Max(column => column.FiscalYear)
            ?? columns.Where(column => column.Role == ColumnRole.Results).Min(column => column.FiscalYear);
        return [.. columns.Select(column => MayComeNext(column) && column.FiscalYear > reported
            ? column with { Role = ColumnRole.NextSteps }
            : column)];
    }

    private static bool MayComeNext(Column column) => column.Role == ColumnRole.Results && column.Roles.Contains(ColumnRole.NextSteps);

    private static ImmutableArray<Column> Demote(ImmutableArray<Column> columns, IEnumerable<int> losers, ColumnRole lost) =>
        losers.Aggregate(columns, (settled, i) => With(settled, i, Alternative(settled[i], lost)));

    private static ColumnRole Alternative(Column column, ColumnRole lost) => column.Roles.FirstOrDefault(role => role != lost);

    private static ImmutableArray<Column> With(ImmutableArray<Column> columns, int index, ColumnRole role) =>
        columns.SetItem(index, columns[index] with { Role = role });

    private static List<int> Of(ImmutableArray<Column> columns, ColumnRole role) =>
        Indices(columns).Where(i => columns[i].Role == role).ToList();

    private static IEnumerable<int> Indices(ImmutableArray<Column> columns) => Enumerable.Range(0, columns.Length);

    /// <summary>一次評価 is followed by 二次評価.</summary>
    private static int Stage(string header) =>
        StageNumber().Match(header) is { Success: true } match
            ? "一二三四五12345".IndexOf(match.Groups["n"].Value, StringComparison.Ordinal) % 5 + 1
            : 0;

    [GeneratedRegex("枝番|枝№|枝No")]
    private static partial Regex BranchNumber();

    [GeneratedRegex("事業|取組|計画")]
    private static partial Regex MeasureNumber();

    [GeneratedRegex("^(?:№|[Nn][Oo][.．]?|番号|#|通番)$")]
    private static partial Regex PlainNumber();

    [GeneratedRegex("総合|最終|全体")]
    private static partial Regex Overall();

    [GeneratedRegex("(?<n>[一二三四五1-5])次")]
    private static partial Regex StageNumber();
}
