using System.Globalization;
using PlanIngest.Loader.Comparisons;
using PlanIngest.Loader.History;
using Spectre.Console;

namespace PlanIngest.Cli.Output.Terminal;

/// <summary>The counts of a plan for reading: a line per indicator, its years side by side, its course and its last change.</summary>
internal static class SeriesTable
{
    /// <summary>Writes the table to the standard output, the notes numbered below it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="rows">Its comparison, in the order in which indicators are shown.</param>
    public static void Write(PlanName plan, IReadOnlyList<YearOverYearRow> rows)
    {
        Console.WriteLine(TerminalText.OneLine($"{plan.Municipality} {plan.Plan}"));
        var years = rows.Select(row => row.FiscalYear).Distinct().Order().ToList();
        var table = TerminalTable.Create(
        [
            ("measure", false), ("count", false), ("unit", false),
            .. years.Select(year => (year.ToString(CultureInfo.InvariantCulture), true)),
            ("course", false), ("change", true), ("notes", false),
        ]);
        var notes = new List<string>();
        foreach (var indicator in rows.GroupBy(row => row.IndicatorId))
        {
            var byYear = indicator.ToDictionary(row => row.FiscalYear);
            var last = byYear[byYear.Keys.Max()];
            var sameSize = SizeChanges(byYear).DefaultIfEmpty(years[0]).Max();
            var marks = indicator.OrderBy(row => row.FiscalYear).Where(row => row.Note is not null).Select(Mark);
            TerminalTable.AddRow(table,
            [
                (last.MeasureName, Color.Default), (Quantity.Label(last), Color.Default), (last.Unit ?? "", Color.Default),
                .. years.Select(year => (byYear.TryGetValue(year, out var row) ? Amount(row, sameSize) : "", Color.Default)),
                (Course(years, byYear), Color.Blue), (Quantity.Ratio(last), ColorOf(last.Change)), (string.Join(' ', marks), Color.Grey),
            ]);
        }

        TerminalTable.Write(table);
        for (var i = 0; i < notes.Count; i++)
        {
            Console.WriteLine($"  [{i + 1}] {notes[i]}");
        }

        string Mark(YearOverYearRow row)
        {
            var note = TerminalText.OneLine($"{row.FiscalYear}: {row.Note}");
            var index = notes.IndexOf(note);
            if (index < 0)
            {
                notes.Add(note);
                index = notes.Count - 1;
            }

            return $"[{index + 1}]";
        }
    }

    /// <summary>With its unit where that is of another size than the last one.</summary>
    private static string Amount(YearOverYearRow row, int sameSize) =>
        row.FiscalYear < sameSize ? Quantity.Text(row.Value, row.Unit) : Quantity.Number(row.Value);

    /// <summary>The years from which on a unit is of another size (千円 → 円): the comparison converts the value before.</summary>
    private static IEnumerable<int> SizeChanges(Dictionary<int, YearOverYearRow> byYear) =>
        byYear.Values
            .Where(row => row.PreviousFiscalYear is { } before
                && byYear.TryGetValue(before, out var earlier)
                && earlier.Value != row.PreviousValue)
            .Select(row => row.FiscalYear);

    /// <summary>Only what can be compared with the last value: years before a change of unit or of the way of counting stay out.</summary>
    private static string Course(List<int> years, Dictionary<int, YearOverYearRow> byYear)
    {
        var breaks = byYear.Values.Where(row => row.Change is null).Select(row => row.FiscalYear).Concat(SizeChanges(byYear));
        var first = breaks.DefaultIfEmpty(years[0]).Max();
        return Sparkline.Draw(
            [.. years.Select(year => year >= first && byYear.TryGetValue(year, out var row) ? row.Value : (decimal?)null)]);
    }

    private static Color ColorOf(decimal? change) => change switch
    {
        > 0 => Color.Green,
        < 0 => Color.Red,
        _ => Color.Default,
    };
}
