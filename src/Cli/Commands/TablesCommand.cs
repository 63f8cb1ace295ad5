using System.CommandLine;
using PlanIngest.Cli.Input;
using PlanIngest.Cli.Output;
using PlanIngest.Cli.Output.Records;

namespace PlanIngest.Cli.Commands;

/// <summary><c>tables</c>: the tables as printed, page by page.</summary>
internal static class TablesCommand
{
    private static readonly Option<string> FormatOption = Format();

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("tables", "Print the tables of a PDF as they stand on its pages, before any meaning.")
        {
            PrintedPages.PdfArgument,
            PrintedPages.PageOption,
            FormatOption,
            ReadingOptions.PasswordOption,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult command) => PrintedPages.Show(command, (_, _, pages) =>
    {
        using var output = StandardOutput.Open();
        if (command.GetValue(FormatOption) == "json")
        {
            TableJson.Write(output, pages);
        }
        else
        {
            TableCsv.Write(output, pages);
        }
    });

    private static Option<string> Format()
    {
        var option = new Option<string>("--format") { Description = "json or csv", HelpName = "format", DefaultValueFactory = _ => "json" };
        option.AcceptOnlyFromAmong("json", "csv");
        return option;
    }
}
