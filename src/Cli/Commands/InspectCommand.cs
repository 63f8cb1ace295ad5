using System.CommandLine;
using PlanIngest.Cli.Input;
using PlanIngest.Cli.Output;

namespace PlanIngest.Cli.Commands;

/// <summary><c>inspect</c>: a picture of what was found on a page.</summary>
internal static class InspectCommand
{
    private static readonly Option<string?> _out = new("--out") { Description = "the SVG file to write [default: standard output]", HelpName = "file" };

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("inspect", "Draw a page with its tables, cells, lines and text blocks as SVG (the first page without --page).")
        {
            PrintedPages.PdfArgument,
            PrintedPages.PageOption,
            _out,
            ReadingOptions.PasswordOption,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult command) => PrintedPages.Show(command, pages =>
    {
        using var output = StandardOutput.OpenText(command.GetValue(_out));
        PageSvg.Write(output, pages[0]);
    });
}
