using System.CommandLine;
using PlanIngest.Cli.Database;
using PlanIngest.Cli.Output;
using PlanIngest.Cli.Usage;

namespace PlanIngest.Cli.Commands;

/// <summary><c>query</c>: read-only SQL on the analysis views.</summary>
internal static class QueryCommand
{
    private static readonly Argument<string> Sql = new("SQL") { Description = "one statement, e.g. \"select * from analysis.edition\"" };

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("query", "Run read-only SQL on the analysis views.")
        {
            Sql, RowOutput.FormatOption, DatabaseSession.AddressOption
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult command, CancellationToken cancellation)
    {
        await using var session = await DatabaseSession.OpenAsync(command, cancellation);
        await using var result = await session.Database.QueryAsync(command.GetRequiredValue(Sql), cancellation);
        var columns = result.Columns.Select(column => column.Name).ToList();
        await RowOutput.WriteAsync(command.GetValue(RowOutput.FormatOption), columns, result.ReadRowsAsync(cancellation));
        return ExitCode.Clean;
    }
}
