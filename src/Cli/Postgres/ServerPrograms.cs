using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Postgres;

/// <summary>A folder with PostgreSQL's server programs.</summary>
/// <param name="Folder">Holds at least initdb, pg_ctl and postgres.</param>
/// <param name="Major">Major version, e.g. 17.</param>
internal sealed partial record ServerPrograms(string Folder, int Major)
{
    /// <summary>The variable that names the folder.</summary>
    public const string FolderVariable = "PLANINGEST_PG_BIN";

    // Debian and Ubuntu, from source, Red Hat, Alpine, Homebrew on Apple and Intel processors.
    private static readonly string[] Patterns =
    [
        "/usr/lib/postgresql/*/bin", "/usr/local/pgsql/bin", "/usr/pgsql-*/bin", "/usr/libexec/postgresql*",
        "/opt/homebrew/opt/postgresql*/bin", "/usr/local/opt/postgresql*/bin",
    ];

    /// <summary>Path of initdb.</summary>
    public string Initdb => Path.Combine(Folder, "initdb");

    /// <summary>Path of pg_ctl.</summary>
    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>Path of postgres.</summary>
    public string Postgres => Path.Combine(Folder, "postgres");

    /// <summary>
    /// Finds the programs: in the named folder alone if there is one, else in <c>PATH</c>, else in the usual folders, newest first.
    /// </summary>
    /// <param name="named">What <see cref="FolderVariable"/> says.</param>
    /// <param name="major">The major version that must be, or null for any.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Null where there are none.</returns>
    /// <exception cref="ClusterException">The folder named by the variable holds none, or none of that version.</exception>
    public static async Task<ServerPrograms?> FindAsync(string? named, int? major, CancellationToken cancellation)
    {
        if (!string.IsNullOrEmpty(named))
        {
            return await ReadAsync(named, cancellation) is { } programs && (major is null || programs.Major == major)
                ? programs
                : throw new ClusterException(
                    DatabaseDiagnostics.NamedFolderWithoutServer.Create(
                        ("folder", named), ("ofVersion", major is null ? "" : $" of version {major}")));
        }

        foreach (var folder in ProgramRun.PathFolders().Concat(Patterns.SelectMany(Expand)))
        {
            if (await ReadAsync(folder, cancellation) is { } programs && (major is null || programs.Major == major))
            {
                return programs;
            }
        }

        return null;
    }

    /// <summary>The folders that match a pattern with at most one star, the highest version first.</summary>
    internal static IEnumerable<string> Expand(string pattern)
    {
        var parts = pattern.Split('/');
        var star = Array.FindIndex(parts, part => part.Contains('*', StringComparison.Ordinal));
        if (star < 0)
        {
            return [pattern];
        }

        var parent = string.Join('/', parts[..star]);
        return Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, parts[star])
                .OrderByDescending(folder => VersionOf(Path.GetFileName(folder)))
                .Select(folder => Path.Combine([folder, .. parts[(star + 1)..]]))
            : [];
    }

    private static async Task<ServerPrograms?> ReadAsync(string folder, CancellationToken cancellation)
    {
        var programs = new ServerPrograms(folder, 0);
        if (!File.Exists(programs.Initdb) || !File.Exists(programs.PgCtl) || !File.Exists(programs.Postgres))
        {
            return null;
        }

        try
        {
            var run = await ProgramRun.RunAsync([programs.Postgres, "--version"], cancellation: cancellation);
            return run.Succeeded ? programs with { Major = (int)VersionOf(run.Output) } : null;
        }
        catch (Win32Exception)
        {
            // A link that leads nowhere, or no program.
            return null;
        }
    }

    private static decimal VersionOf(string text) =>
        decimal.TryParse(Number().Match(text).Value, CultureInfo.InvariantCulture, out var version) ? version : 0;

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();
}
