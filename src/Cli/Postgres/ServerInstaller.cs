using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Postgres;

/// <summary>Installs PostgreSQL's server programs with the distribution's package manager, where the user is root.</summary>
internal static class ServerInstaller
{
    // Debian's package makes and starts a cluster of its own on port 5432, unless a file here says no.
    private const string DebianFolder = "/etc/postgresql-common/createcluster.d";
    private const string DebianFile = DebianFolder + "/planingest.conf";

    private static readonly (string Manager, string[][] Steps)[] Managers =
    [
        ("apt-get", [["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "postgresql"]]),
        ("dnf", [["install", "-y", "-q", "postgresql-server"]]),
        ("apk", [["add", "--no-cache", "postgresql"]]),
    ];

    /// <summary>Installs them.</summary>
    /// <param name="report">Is told what happens; it takes a while.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ClusterException">Not root, no known package manager, or it failed; the message says what to do.</exception>
    public static async Task InstallAsync(Action<string> report, CancellationToken cancellation)
    {
        var (manager, steps) = Managers.FirstOrDefault(one => ProgramRun.Find(one.Manager) is not null);
        if (!Environment.IsPrivilegedProcess || manager is null)
        {
            var how = manager is null
                ? "your package manager"
                : $"'{manager} {string.Join(' ', steps[^1].Where(word => !word.StartsWith('-')))}' as root";
            throw Missing($"no PostgreSQL server programs found. Install them with {how}");
        }

        report($"Installing PostgreSQL with {manager}");
        var declinesCluster = manager == "apt-get" && !File.Exists(DebianFile);
        if (declinesCluster)
        {
            Directory.CreateDirectory(DebianFolder);
            await File.WriteAllTextAsync(DebianFile, "create_main_cluster = false\n", cancellation);
        }

        try
        {
            foreach (var step in steps)
            {
                var run = await ProgramRun.RunAsync(
                    ["/usr/bin/env", "DEBIAN_FRONTEND=noninteractive", ProgramRun.Find(manager)!, .. step], cancellation: cancellation);
                if (!run.Succeeded)
                {
                    throw Missing($"{manager} {step[0]} failed ({run.LastLine}). Install PostgreSQL's server programs by hand");
                }
            }
        }
        finally
        {
            if (declinesCluster)
            {
                File.Delete(DebianFile);
            }
        }
    }

    private static ClusterException Missing(string problem) =>
        new(DatabaseDiagnostics.ServerMissing.Create(("problem", problem)));
}
