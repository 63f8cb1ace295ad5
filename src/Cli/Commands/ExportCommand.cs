using System.CommandLine;
using CsvHelper;
using PlanIngest.Cli.Database;
using PlanIngest.Cli.Output;

namespace PlanIngest.Cli.Commands;

/// <summary><c>export</c>: the analysis views as files.</summary>
internal static class ExportCommand
{
    private static readonly Option<string> _format = Format();
    private static readonly Option<string> _out = new("--out") { Description = "the folder to write to; made if missing", HelpName = "folder", Required = true };

    /// <summary>Excel takes a CSV without a byte order mark for the system's old encoding, and runs text that begins like a formula.</summary>
    private static readonly CsvWriterOptions _forSpreadsheets = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("export", "Write the analysis views as files, one per view.") { _format, _out, DatabaseSession.AddressOption };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult command, CancellationToken cancellation)
    {
        var folder = command.GetRequiredValue(_out);
        await using var session = await DatabaseSession.OpenAsync(command, cancellation);
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var view in await session.Database.DataDictionaryAsync(cancellation))
            {
                var order = string.Join(", ", Enumerable.Range(1, view.Columns.Length));
                await using var result = await session.Database.QueryAsync($"select * from analysis.{view.Name} order by {order}", cancellation);
                var file = Path.Combine(folder, $"{view.Name}.csv");

                await using var output = File.Create(file);
                await RowOutput.WriteCsvAsync(output, _forSpreadsheets, [.. result.Columns.Select(column => column.Name)], result.ReadRowsAsync(cancellation));
                Console.WriteLine(file);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{folder} cannot be written: {e.Message}", e);
        }

        return ExitCode.Clean;
    }

    private static Option<string> Format()
    {
        var option = new Option<string>("--format") { Description = "csv", HelpName = "format", DefaultValueFactory = _ => "csv" };
        option.AcceptOnlyFromAmong("csv");
        return option;
    }
}
