using System.CommandLine;
using PlanIngest.Cli.Database;
using PlanIngest.Cli.Input;
using PlanIngest.Cli.Output;
using PlanIngest.Cli.Output.Terminal;
using PlanIngest.Cli.Usage;
using PlanIngest.Loader.Comparisons;
using PlanIngest.Loader.History;

namespace PlanIngest.Cli.Commands;

/// <summary><c>compare</c>: counts year over year.</summary>
internal static class CompareCommand
{
    private static readonly Option<string?> Municipality = new("--municipality")
    {
        Description = "part of the municipality's name",
        HelpName = "name"
    };
    private static readonly Option<string?> Plan = new("--plan") { Description = "part of the plan's name", HelpName = "name" };
    private static readonly Option<string?> Measure = new("--measure")
    {
        Description = "part of a name the measure ever had, or its id",
        HelpName = "name"
    };
    private static readonly Option<string?> Indicator = new("--indicator")
    {
        Description = "part of a label the count ever had, or its id",
        HelpName = "label"
    };
    private static readonly Option<int?> From = YearOption.Create("--from", "first fiscal year");
    private static readonly Option<int?> To = YearOption.Create("--to", "last fiscal year");

    private static readonly Option<bool> Versions = new("--versions")
    {
        Description = "what corrected re-publications changed, instead of the years"
    };

    private static readonly Option<DateOnly?> AsOf = new("--as-of")
    {
        Description = "what was known at the end of this day: of each edition the newest version loaded by then",
        HelpName = "date",
    };

    private static readonly Option<bool> Alerts = new("--alerts") { Description = "counts that vanished or jumped, instead of all" };

    private static readonly string[] AlertColumns =
    [
        "municipality", "plan", "kind", "measure_id", "measure_name", "indicator_id", "label", "unit", "qualifier",
        "fiscal_year", "value", "previous_fiscal_year", "previous_value", "score", "message",
    ];

    private static readonly string[] VersionColumns =
    [
        "municipality", "plan", "fiscal_year", "from_version", "to_version", "numbers", "name", "field", "before", "after",
    ];

    private static readonly string[] Columns =
    [
        "municipality", "plan", "measure_id", "measure_name", "indicator_id", "label", "unit", "qualifier",
        "fiscal_year", "value", "previous_fiscal_year", "previous_value", "change", "change_ratio", "note",
    ];

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("compare", "Show counts year over year.")
        {
            Municipality, Plan, Measure, Indicator, From, To, AsOf, Versions, Alerts, RowOutput.FormatOption, DatabaseSession.AddressOption,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(AsOf) is not null && (result.GetValue(Versions) || result.GetValue(Alerts)))
            {
                result.AddError("--as-of belongs to the comparison itself: --versions and --alerts tell of what is loaded now.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult command, CancellationToken cancellation)
    {
        await using var session = await DatabaseSession.OpenAsync(command, cancellation);
        var filter = new YearOverYearFilter(
            command.GetValue(Municipality),
            command.GetValue(Plan),
            command.GetValue(Measure),
            command.GetValue(Indicator),
            command.GetValue(From),
            command.GetValue(To),
            EndOf(command.GetValue(AsOf)));
        var format = command.GetValue(RowOutput.FormatOption);
        if (command.GetValue(Versions))
        {
            var changes = await session.Database.VersionChangesAsync(filter, cancellation);
            await RowOutput.WriteAsync(format, VersionColumns, changes.Select(Values).ToAsyncEnumerable());
            return ExitCode.Clean;
        }

        if (command.GetValue(Alerts))
        {
            var found = await session.Database.AlertsAsync(filter, cancellation);
            await RowOutput.WriteAsync(format, AlertColumns, found.Select(Values).ToAsyncEnumerable());
            return ExitCode.Clean;
        }

        var rows = await session.Database.YearOverYearAsync(filter, cancellation);
        if (format != RowFormat.Table)
        {
            await RowOutput.WriteAsync(format, Columns, rows.Select(Values).ToAsyncEnumerable());
            return ExitCode.Clean;
        }

        // They tell of what is loaded now.
        var alerts = (filter.AsOf is null ? await session.Database.AlertsAsync(filter, cancellation) : [])
            .ToLookup(alert => (alert.Municipality, alert.Plan));
        foreach (var plan in rows.GroupBy(row => (row.Municipality, row.Plan)))
        {
            SeriesTable.Write(new PlanName(plan.Key.Municipality, plan.Key.Plan), [.. plan]);
            WriteAlerts(alerts[plan.Key]);
        }

        if (rows.Count == 0)
        {
            Console.Error.WriteLine("planingest: no counts match; see planingest query \"select * from analysis.plan\"");
        }

        return ExitCode.Clean;
    }

    /// <summary>The last moment of a day where the program runs.</summary>
    private static DateTimeOffset? EndOf(DateOnly? day) =>
        day is { } date ? new DateTimeOffset(date.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Local)) : null;

    private static void WriteAlerts(IEnumerable<Alert> alerts)
    {
        foreach (var alert in alerts)
        {
            Console.WriteLine(TerminalText.OneLine($"  ! {alert.FiscalYear} {alert.MeasureName}, {alert.Label}: {alert.Message}"));
        }
    }

    private static object?[] Values(YearOverYearRow row) =>
    [
        row.Municipality, row.Plan, row.MeasureId, row.MeasureName, row.IndicatorId, row.Label, row.Unit, row.Qualifier,
        row.FiscalYear, row.Value, row.PreviousFiscalYear, row.PreviousValue, row.Change, row.ChangeRatio, row.Note,
    ];

    private static object?[] Values(Alert alert) =>
    [
        alert.Municipality, alert.Plan, alert.Kind, alert.MeasureId, alert.MeasureName, alert.IndicatorId, alert.Label, alert.Unit,
        alert.Qualifier, alert.FiscalYear, alert.Value, alert.PreviousFiscalYear, alert.PreviousValue, alert.Score, alert.Message,
    ];

    private static object?[] Values(VersionChange change) =>
    [
        change.Municipality, change.Plan, change.FiscalYear, change.FromVersion, change.ToVersion, change.Numbers, change.Name,
        change.Field, change.Before, change.After,
    ];
}
