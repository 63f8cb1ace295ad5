using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Postgres;

/// <summary>The user as whom the server runs: oneself, but never root, whom PostgreSQL refuses.</summary>
/// <param name="Name">Name of the user, or null for oneself.</param>
/// <param name="Prefix">What stands before a command to run it as that user.</param>
internal sealed record ServerAccount(string? Name, Func<IReadOnlyList<string>, IReadOnlyList<string>> Prefix)
{
    private const UnixFileMode OpenToAll =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Chooses the user.</summary>
    /// <exception cref="ClusterException">Root, and no user or no program to become one.</exception>
    public static ServerAccount Choose()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ServerAccount(null, command => command);
        }

        var users = File
            .ReadLines("/etc/passwd")
            .Select(line => line.Split(':'))
            .Where(fields => fields.Length > 3 && fields[2] != "0")
            .ToArray();
        var user = users.FirstOrDefault(fields => fields[0] == "postgres") ?? users.FirstOrDefault(fields => fields[0] == "nobody")
            ?? throw Impossible("there is neither a user postgres nor a user nobody");
        return new ServerAccount(user[0], PrefixFor(user[0], user[2], user[3]));
    }

    /// <summary>Runs a program as the user.</summary>
    public Task<ProgramRun> RunAsync(IReadOnlyList<string> command, string input = "", CancellationToken cancellation = default) =>
        ProgramRun.RunAsync(Prefix(command), input, cancellation);

    /// <summary>Makes a folder that belongs to the user alone.</summary>
    /// <returns>Whether the user can use it.</returns>
    public async Task<bool> TryMakeFolderAsync(string folder, CancellationToken cancellation)
    {
        MakeOpenFolder(Path.GetDirectoryName(folder)!);
        Directory.CreateDirectory(folder);
        if (Name is not null
            && !(await ProgramRun.RunAsync(["/usr/bin/env", "chown", "-h", Name, folder], cancellation: cancellation)).Succeeded)
        {
            return false;
        }

        SetMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return (await RunAsync(["/usr/bin/env", "test", "-w", folder], cancellation: cancellation)).Succeeded;
    }

    /// <summary>Makes a folder as the user, in a place where others may have put something of the same name.</summary>
    /// <returns>Whether it is there, no link, and the user's own.</returns>
    public async Task<bool> TryMakeFolderAmongOthersAsync(string folder, CancellationToken cancellation)
    {
        const string Script = """mkdir -m 700 "$0" 2>/dev/null || { [ -d "$0" ] && [ ! -L "$0" ] && [ -O "$0" ]; }""";
        return (await RunAsync(["/bin/sh", "-c", Script, folder], cancellation: cancellation)).Succeeded;
    }

    /// <summary>Makes a folder and those above it; made by root, they are open to all, so that the user can pass.</summary>
    public static void MakeOpenFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        MakeOpenFolder(Path.GetDirectoryName(folder)!);
        Directory.CreateDirectory(folder);
        if (Environment.IsPrivilegedProcess)
        {
            SetMode(folder, OpenToAll);
        }
    }

    private static void SetMode(string folder, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, mode);
        }
    }

    private static Func<IReadOnlyList<string>, IReadOnlyList<string>> PrefixFor(string name, string uid, string gid)
    {
        // BusyBox has a setpriv that cannot change the user.
        if (ProgramRun.Find("setpriv") is { } setpriv && !IsBusyBox(setpriv))
        {
            return command => [setpriv, "--reuid", uid, "--regid", gid, "--clear-groups", "--", .. command];
        }

        if (ProgramRun.Find("runuser") is { } runuser)
        {
            return command => [runuser, "-u", name, "--", .. command];
        }

        if (ProgramRun.Find("su") is { } su)
        {
            return command => [su, "-s", "/bin/sh", name, "-c", string.Join(' ', command.Select(Quote))];
        }

        throw Impossible("none of setpriv, runuser and su is there");
    }

    private static bool IsBusyBox(string program) =>
        File.ResolveLinkTarget(program, returnFinalTarget: true)?.Name.Contains("busybox", StringComparison.Ordinal) == true;

    private static string Quote(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static ClusterException Impossible(string problem) =>
        new(DatabaseDiagnostics.NoServerAccount.Create(("problem", problem)));
}
