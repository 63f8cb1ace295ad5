using System.Globalization;
using PlanIngest.Loader.Comparisons;
using PlanIngest.Loader.History;
using Spectre.Console;

namespace PlanIngest.Cli.Output.Terminal;

/// <summary>What changed from year to year in one plan, short enough to read after every batch.</summary>
internal static class ChangeReport
{
    private const int RowsShown = 10;

    /// <summary>
    /// Prints per year how many counts rose, fell, came and vanished, then the largest changes and the latest vanished counts.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="rows">Its comparison, every year.</param>
    public static void Write(PlanName plan, IReadOnlyList<YearOverYearRow> rows)
    {
        var years = rows.Select(row => row.FiscalYear).Distinct().Order().ToList();
        Console.WriteLine();
        var title = TerminalText.OneLine($"{plan.Municipality} {plan.Plan}");
        if (years.Count < 2)
        {
            Console.WriteLine($"{title}: {(years.Count == 0 ? "no counts" : $"counts of {years[0]} only")}, nothing to compare yet");
            return;
        }

        Console.WriteLine($"{title}: counts from year to year, {years[0]} to {years[^1]}");
        WriteYears(years, rows);
        WriteLargest(rows);
        WriteVanished(years, rows);
        Console.WriteLine($"\nAll of it: planingest compare --plan '{TerminalText.OneLine(plan.Plan)}'");
    }

    private static void WriteYears(List<int> years, IReadOnlyList<YearOverYearRow> rows)
    {
        var table = TerminalTable.Create(
            [("year", false), ("counts", true), ("up", true), ("down", true), ("same", true), ("new or back", true), ("vanished", true)]);
        var byYear = rows.ToLookup(row => row.FiscalYear);
        var before = new HashSet<long>();
        foreach (var year in years)
        {
            var now = byYear[year].Select(row => row.IndicatorId).ToHashSet();
            var compared = byYear[year].Where(row => before.Contains(row.IndicatorId)).ToList();
            string[] changes = year == years[0] ? ["", "", "", "", ""] :
            [
                Count(compared.Count(row => row.Change > 0)),
                Count(compared.Count(row => row.Change < 0)),
                Count(compared.Count(row => row.Change == 0)),
                Count(now.Except(before).Count()),
                Count(before.Except(now).Count()),
            ];
            TerminalTable.AddRow(table, [Count(year), Count(now.Count), .. changes]);
            before = now;
        }

        TerminalTable.Write(table);
    }

    /// <summary>
    /// Changes in units of what chance alone would make of them: counts of a and b events differ by about √(a + b), so that neither
    /// a leap from 1 to 3 nor a drift from 10,000 to 10,100 comes first.
    /// </summary>
    private static void WriteLargest(IReadOnlyList<YearOverYearRow> rows)
    {
        var largest = rows
            .Where(row => row.Change is not (null or 0))
            .OrderByDescending(row => Math.Abs(
                (double)row.Change!.Value) / Math.Sqrt(Math.Max(1, (double)(Math.Abs(row.Value) + Math.Abs(row.PreviousValue ?? 0)))))
            .ThenBy(row => row.FiscalYear)
            .ThenBy(row => row.IndicatorId)
            .Take(RowsShown)
            .ToList();
        if (largest.Count == 0)
        {
            return;
        }

        Console.WriteLine("\nLargest changes");
        var table = TerminalTable.Create(
            [("years", false), ("measure", false), ("count", false), ("before", true), ("after", true), ("change", true), ("note", false)]);
        foreach (var row in largest)
        {
            TerminalTable.AddRow(table,
            [
                $"{row.PreviousFiscalYear} → {row.FiscalYear}",
                row.MeasureName,
                Quantity.Label(row),
                Quantity.Text(row.PreviousValue, row.Unit),
                Quantity.Text(row.Value, row.Unit),
                Quantity.Ratio(row),
                row.Note ?? "",
            ]);
        }

        TerminalTable.Write(table);
    }

    private static void WriteVanished(List<int> years, IReadOnlyList<YearOverYearRow> rows)
    {
        var now = rows.Where(row => row.FiscalYear == years[^1]).Select(row => row.IndicatorId).ToHashSet();
        var vanished = rows.Where(row => row.FiscalYear == years[^2] && !now.Contains(row.IndicatorId)).ToList();
        if (vanished.Count == 0)
        {
            return;
        }

        Console.WriteLine(vanished.Count > RowsShown
            ? $"\nStated for {years[^2]}, no longer for {years[^1]} ({RowsShown} of {vanished.Count})"
            : $"\nStated for {years[^2]}, no longer for {years[^1]}");
        var table = TerminalTable.Create([("measure", false), ("count", false), (Count(years[^2]), true)]);
        foreach (var row in vanished.Take(RowsShown))
        {
            TerminalTable.AddRow(table, [row.MeasureName, Quantity.Label(row), Quantity.Text(row.Value, row.Unit)]);
        }

        TerminalTable.Write(table);
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
