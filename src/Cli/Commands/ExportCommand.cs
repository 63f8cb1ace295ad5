using System.CommandLine;
using PlanIngest.Cli.Database;
using PlanIngest.Cli.Export;
using PlanIngest.Cli.Usage;
using PlanIngest.Loader.Connections;
using PlanIngest.Loader.Schema;

namespace PlanIngest.Cli.Commands;

/// <summary><c>export</c>: the analysis views as files.</summary>
internal static class ExportCommand
{
    private static readonly Option<string> FormatOption = Format();
    private static readonly Option<string> Out = new("--out")
    {
        Description = "the folder to write to; made if missing",
        HelpName = "folder",
        Required = true
    };

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("export", "Write the analysis views as files: one per view, or one workbook with a sheet per view.")
        {
            FormatOption, Out, DatabaseSession.AddressOption,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult command, CancellationToken cancellation)
    {
        var folder = command.GetRequiredValue(Out);
        await using var session = await DatabaseSession.OpenAsync(command, cancellation);
        var views = await session.Database.DataDictionaryAsync(cancellation);
        try
        {
            Directory.CreateDirectory(folder);
            switch (command.GetRequiredValue(FormatOption))
            {
                case "xlsx":
                    await WriteAsync(Path.Combine(folder, "planingest.xlsx"), async output =>
                    {
                        using var workbook = new Workbook(output);
                        foreach (var view in views)
                        {
                            await using var rows = await ReadAsync(session, view, cancellation);
                            await workbook.AddSheetAsync(view.Name, rows, cancellation);
                        }
                    });
                    break;
                case "parquet":
                    await WriteEachAsync("parquet", ParquetFile.WriteAsync);
                    break;
                default:
                    await WriteEachAsync("csv", SpreadsheetCsv.WriteAsync);
                    break;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{folder} cannot be written: {e.Message}", e);
        }

        return ExitCode.Clean;

        async Task WriteEachAsync(string extension, Func<Stream, QueryResult, CancellationToken, Task> write)
        {
            foreach (var view in views)
            {
                await using var rows = await ReadAsync(session, view, cancellation);
                await WriteAsync(Path.Combine(folder, $"{view.Name}.{extension}"), output => write(output, rows, cancellation));
            }
        }
    }

    private static Task<QueryResult> ReadAsync(DatabaseSession session, DescribedView view, CancellationToken cancellation)
    {
        var order = string.Join(", ", Enumerable.Range(1, view.Columns.Length));
        return session.Database.QueryAsync($"select * from analysis.{view.Name} order by {order}", cancellation);
    }

    /// <summary>A file appears under its name only when it is whole.</summary>
    private static async Task WriteAsync(string file, Func<Stream, Task> write)
    {
        var part = file + ".part";
        try
        {
            await using (var output = new FileStream(part, FileMode.Create, FileAccess.ReadWrite))
            {
                await write(output);
            }

            File.Move(part, file, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }

        Console.WriteLine(file);
    }

    private static Option<string> Format()
    {
        var option = new Option<string>("--format")
        {
            Description = "csv, parquet or xlsx",
            HelpName = "format",
            DefaultValueFactory = _ => "csv"
        };
        option.AcceptOnlyFromAmong("csv", "parquet", "xlsx");
        return option;
    }
}
