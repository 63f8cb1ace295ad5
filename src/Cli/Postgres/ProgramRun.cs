using System.Diagnostics;

namespace PlanIngest.Cli.Postgres;

/// <summary>What a program printed and how it ended.</summary>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Whether it ended with 0.</summary>
    public bool Succeeded => ExitCode == 0;

    /// <summary>The last line it printed on standard error, else on standard output.</summary>
    public string LastLine => LastLineOf(Errors) ?? LastLineOf(Output) ?? $"exit code {ExitCode}";

    /// <summary>Runs a program to its end, in plain English and free of the user's own PostgreSQL settings.</summary>
    /// <param name="command">Path of the program and its arguments.</param>
    /// <param name="input">What it reads on standard input.</param>
    /// <param name="cancellation">Ends the wait, not the program.</param>
    public static async Task<ProgramRun> RunAsync(
        IReadOnlyList<string> command,
        string input = "",
        CancellationToken cancellation = default)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The current folder may be closed to the user as whom the program runs.
            WorkingDirectory = "/",
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start");
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.StandardInput.WriteAsync(input.AsMemory(), cancellation);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellation);
        return new ProgramRun(process.ExitCode, await output, await errors);
    }

    /// <summary>The program of this name in the folders of <c>PATH</c>, or null.</summary>
    public static string? Find(string name) =>
        PathFolders().Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>The folders of <c>PATH</c>, in order, those of the system's own tools last.</summary>
    public static IEnumerable<string> PathFolders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Concat(["/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/bin", "/bin"])
            .Distinct();

    private static string? LastLineOf(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault();
}
