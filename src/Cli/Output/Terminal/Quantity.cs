using System.Globalization;
using PlanIngest.Loader.Comparisons;

namespace PlanIngest.Cli.Output.Terminal;

/// <summary>Counts for reading.</summary>
internal static class Quantity
{
    /// <summary>The value with thousands separated and its unit; empty for null.</summary>
    public static string Text(decimal? value, string? unit) =>
        value is { } number ? $"{Number(number)}{(unit is null ? "" : $" {unit}")}" : "";

    /// <summary>The value with thousands separated.</summary>
    public static string Number(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>What is counted, with its qualifier.</summary>
    public static string Label(YearOverYearRow row) => row.Qualifier is null ? row.Label : $"{row.Label} ({row.Qualifier})";

    /// <summary>The change as a percentage, or as a difference where the year before is 0.</summary>
    public static string Ratio(YearOverYearRow row) => (row.ChangeRatio, row.Change) switch
    {
        ({ } ratio, _) => ratio.ToString("+0%;-0%;0%", CultureInfo.InvariantCulture),
        (null, { } change) => change.ToString("+#,0.####;-#,0.####;0", CultureInfo.InvariantCulture),
        _ => "",
    };
}
