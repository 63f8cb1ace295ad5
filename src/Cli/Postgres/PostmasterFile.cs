using System.Diagnostics;
using System.Globalization;

namespace PlanIngest.Cli.Postgres;

/// <summary>What <c>postmaster.pid</c> in a data folder says about its server.</summary>
/// <param name="ProcessId">Of the server, or of one that was killed.</param>
/// <param name="IsReady">Whether it takes connections.</param>
internal sealed record PostmasterFile(int ProcessId, bool IsReady)
{
    private const int StatusLine = 7;

    /// <summary>Reads the file; null where there is none or it is not yet whole.</summary>
    public static PostmasterFile? Read(string dataFolder)
    {
        try
        {
            var lines = File.ReadAllLines(PathIn(dataFolder));
            return int.TryParse(lines.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? new PostmasterFile(id, lines.ElementAtOrDefault(StatusLine)?.Trim() == "ready")
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Whether its process is this folder's server: alive, and not another program that has got the same id since.</summary>
    public bool IsAlive(string dataFolder)
    {
        if (OperatingSystem.IsLinux())
        {
            return WorksIn(ProcessId.ToString(CultureInfo.InvariantCulture), dataFolder);
        }

        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Removes what a killed server left, once none of its processes is left either.</summary>
    /// <remarks>
    /// PostgreSQL does that itself, unless the id is taken by another process or by a dead one that nobody has buried, as in containers.
    /// </remarks>
    /// <returns>False while processes are left.</returns>
    public static bool TryRemoveStale(string dataFolder, string socketFile)
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(PathIn(dataFolder)))
        {
            return true;
        }

        if (Directory
            .EnumerateDirectories("/proc")
            .Select(Path.GetFileName)
            .Any(id => char.IsAsciiDigit(id![0]) && WorksIn(id, dataFolder)))
        {
            return false;
        }

        foreach (var file in new[] { socketFile, socketFile + ".lock", PathIn(dataFolder) })
        {
            File.Delete(file);
        }

        return true;
    }

    // A server's processes work in its data folder, whatever path leads there; dead ones work nowhere.
    private static bool WorksIn(string processId, string dataFolder)
    {
        try
        {
            return File.ReadAllText(PathIn($"/proc/{processId}/cwd")) == File.ReadAllText(PathIn(dataFolder));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string PathIn(string dataFolder) => Path.Combine(dataFolder, "postmaster.pid");
}
