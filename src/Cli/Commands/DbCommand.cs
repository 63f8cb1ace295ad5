using System.CommandLine;
using PlanIngest.Cli.Database;
using PlanIngest.Cli.Postgres;
using PlanIngest.Cli.Usage;

namespace PlanIngest.Cli.Commands;

/// <summary><c>db start|stop|status|migrate|url</c>: the database.</summary>
internal static class DbCommand
{
    /// <summary>The command with its subcommands.</summary>
    public static Command Build() => new("db", "Start, stop or describe the database.")
    {
        Subcommand("start", "Start the private server and print its address.", StartAsync),
        Subcommand("stop", "Stop the private server.", StopAsync),
        Subcommand("status", "Say whether the private server runs, and where its data lies.", StatusAsync),
        Subcommand("migrate", "Bring the schema up to date.", MigrateAsync, DatabaseSession.AddressOption),
        Subcommand(
            "url",
            "Print the address for psql and other clients; starts the private server.",
            UrlAsync,
            DatabaseSession.AddressOption),
    };

    private static Command Subcommand(
        string name, string description, Func<ParseResult, CancellationToken, Task> run, params ReadOnlySpan<Option> options)
    {
        var command = new Command(name, description);
        foreach (var option in options)
        {
            command.Add(option);
        }

        command.SetAction(async (result, cancellation) =>
        {
            await run(result, cancellation);
            return ExitCode.Clean;
        });
        return command;
    }

    private static async Task StartAsync(ParseResult command, CancellationToken cancellation)
    {
        await DatabaseSession.Cluster.StartAsync(cancellation);
        await StatusAsync(command, cancellation);
    }

    private static async Task StopAsync(ParseResult command, CancellationToken cancellation) =>
        Console.WriteLine(await DatabaseSession.Cluster.StopAsync(cancellation) ? "stopped" : "was not running");

    private static Task StatusAsync(ParseResult command, CancellationToken cancellation)
    {
        var status = DatabaseSession.Cluster.Status();
        Console.WriteLine(status.State switch
        {
            ClusterState.Running => $"running (process {status.ProcessId}), data in {status.DataFolder}",
            ClusterState.Stopped => $"stopped, data in {status.DataFolder}",
            _ => $"no private server yet; its data would lie in {status.DataFolder}",
        });
        return Task.CompletedTask;
    }

    private static async Task MigrateAsync(ParseResult command, CancellationToken cancellation)
    {
        await using var session = await DatabaseSession.OpenAsync(command, cancellation);
        Console.WriteLine(session.Migration.Applied is { IsEmpty: false } applied
            ? $"applied {string.Join(", ", applied)}"
            : "the schema is up to date");
    }

    private static async Task UrlAsync(ParseResult command, CancellationToken cancellation)
    {
        if (DatabaseSession.AddressFrom(command) is { } address)
        {
            Console.WriteLine(address);
            return;
        }

        await DatabaseSession.Cluster.StartAsync(cancellation);
        Console.WriteLine(DatabaseSession.Cluster.Status().Url);
    }
}
