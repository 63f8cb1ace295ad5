using System.CommandLine;
using System.Globalization;
using PlanIngest.Normalizer.Calendar;

namespace PlanIngest.Cli.Input;

/// <summary>Options that take a 年度 as people write it: 2023, R5, 令和5年度.</summary>
internal static class YearOption
{
    /// <summary>What is accepted, for messages.</summary>
    public static string Expected { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"a fiscal year from {FiscalYearText.First} to {FiscalYearText.Last} such as 2023, R5 or 令和5");

    /// <summary>An option that refuses anything else.</summary>
    public static Option<int?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "year",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (FiscalYearText.Parse(text) is { } year)
            {
                return year;
            }

            result.AddError($"{name} takes {Expected}; found \"{text}\".");
            return null;
        },
    };
}
