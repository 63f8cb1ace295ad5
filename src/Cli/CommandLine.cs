using System.CommandLine;
using System.Text;
using PlanIngest.Cli.Commands;
using PlanIngest.Cli.Output.Terminal;
using PlanIngest.Cli.Postgres;
using PlanIngest.Cli.Usage;
using PlanIngest.Cli.Workers;
using PlanIngest.Loader.Connections;
using PlanIngest.Loader.Review;

namespace PlanIngest.Cli;

/// <summary>The program's commands, and what becomes of their failures.</summary>
internal static class CommandLine
{
    /// <summary>Long enough for the document in hand to be finished after Ctrl-C.</summary>
    private static readonly TimeSpan InterruptTimeout = TimeSpan.FromSeconds(30);

    /// <summary>The root command with all others.</summary>
    public static RootCommand Build() => new("Turns municipal plan-progress PDFs into a database that answers questions over the years.")
    {
        IngestCommand.Build(),
        ExtractCommand.Build(),
        TablesCommand.Build(),
        InspectCommand.Build(),
        ProfileCommand.Build(),
        CompareCommand.Build(),
        QueryCommand.Build(),
        ReviewCommand.Build(),
        ExportCommand.Build(),
        DbCommand.Build(),
        PredictCommand.Build(),
        TrainCommand.Build(),
    };

    /// <summary>Runs one command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            if (arguments is ["extract" or "ingest", _, ..])
            {
                WorkerProcess.StartAhead(WorkerPool.JobsIn(arguments));
            }

            RequireUnicodeData();
            var command = Build().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            return command.Action is null or System.CommandLine.Invocation.ParseErrorAction
                ? ReportUsage(command)
                : await command.InvokeAsync(new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = InterruptTimeout,
                });
        }
        catch (DatabaseException e)
        {
            return Report($"{e.Code} {e.Message}");
        }
        catch (ClusterException e)
        {
            return Report($"{e.Code} {e.Message}");
        }
        catch (ReviewException e)
        {
            return Report(e.Message);
        }
        catch (ConfigurationException e)
        {
            return Report(e.Message);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("planingest: interrupted");
            return ExitCode.Interrupted;
        }
    }

    /// <summary>Without it, full-width digits would stay unread and nothing would say so.</summary>
    private static void RequireUnicodeData()
    {
        if ("１".Normalize(NormalizationForm.FormKC) != "1")
        {
            throw new ConfigurationException(
                "the .NET runtime is in globalization-invariant mode, in which Japanese text cannot be normalised: "
                + "unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT and install ICU (libicu).");
        }
    }

    private static int ReportUsage(ParseResult command)
    {
        foreach (var error in command.Errors)
        {
            Console.Error.WriteLine($"planingest: {TerminalText.OneLine(error.Message)}");
        }

        var names = new List<string>();
        for (System.CommandLine.Parsing.SymbolResult? result = command.CommandResult; result is not null; result = result.Parent)
        {
            names.Insert(0, ((System.CommandLine.Parsing.CommandResult)result).Command.Name);
        }

        Console.Error.WriteLine($"See: {string.Join(' ', names)} --help");
        return ExitCode.Misconfigured;
    }

    private static int Report(string message)
    {
        Console.Error.WriteLine($"planingest: {TerminalText.OneLine(message)}");
        return ExitCode.Misconfigured;
    }
}
