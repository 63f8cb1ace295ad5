using System.Diagnostics;
using System.Text;

namespace PlanIngest.Cli.Tests;

/// <summary>What a run of the program left.</summary>
internal sealed record Run(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of the standard output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The lines of the standard error.</summary>
    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Starts the built program as a process of its own.</summary>
internal static class Planingest
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs a command in a folder; a private server's home lies there too.</summary>
    public static Task<Run> RunAsync(TemporaryFolder folder, params string[] arguments) =>
        StartAsync("dotnet", [ProgramPath, .. arguments], folder);

    /// <summary>Runs a command with a text on its standard input.</summary>
    public static Task<Run> RunWithInputAsync(TemporaryFolder folder, string input, params string[] arguments) =>
        StartAsync("dotnet", [ProgramPath, .. arguments], folder, input);

    /// <summary>Runs a command without root's right to read everything.</summary>
    public static Task<Run> RunUnprivilegedAsync(TemporaryFolder folder, params string[] arguments) => Environment.IsPrivilegedProcess
        ? StartAsync(
            "setpriv",
            [
                "--bounding-set=-dac_override,-dac_read_search",
                "--inh-caps=-dac_override,-dac_read_search",
                "dotnet",
                ProgramPath,
                .. arguments
            ],
            folder)
        : RunAsync(folder, arguments);

    /// <summary>Runs a command and tells each line of its output, with the id of its process, as it comes.</summary>
    public static Task<Run> WatchAsync(TemporaryFolder folder, Action<string, int> watch, params string[] arguments) =>
        StartAsync("dotnet", [ProgramPath, .. arguments], folder, watch: watch);

    /// <summary>Runs any program.</summary>
    public static async Task<Run> StartAsync(
        string program, string[] arguments, TemporaryFolder folder, string input = "", Action<string, int>? watch = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["PLANINGEST_HOME"] = folder["home"];
        start.Environment.Remove("PLANINGEST_DATABASE");
        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var output = ReadAsync(process, watch, patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), patience.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);
            return new Run(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task<string> ReadAsync(Process process, Action<string, int>? watch, CancellationToken cancellation)
    {
        if (watch is null)
        {
            return await process.StandardOutput.ReadToEndAsync(cancellation);
        }

        var lines = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            lines.Append(line).Append('\n');
            watch(line, process.Id);
        }

        return lines.ToString();
    }

    private static string ProgramPath => Path.Combine(AppContext.BaseDirectory, "planingest.dll");
}
