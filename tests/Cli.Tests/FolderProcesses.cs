using System.Diagnostics;

namespace PlanIngest.Cli.Tests;

/// <summary>Finds the processes that a test started.</summary>
internal static class FolderProcesses
{
    /// <summary>The processes started in a folder with an argument, as Linux shows them.</summary>
    public static List<Process> Find(TemporaryFolder folder, string argument)
    {
        var found = new List<Process>();
        foreach (var process in Process.GetProcesses())
        {
            try
            {
                var isHere = new DirectoryInfo($"/proc/{process.Id}/cwd").LinkTarget == folder.Path;
                if (isHere && File.ReadAllText($"/proc/{process.Id}/cmdline").Split('\0').Contains(argument))
                {
                    found.Add(process);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Gone meanwhile.
            }
        }

        return found;
    }
}
