namespace PlanIngest.Bench;

/// <summary>A folder of its own with a private server that runs.</summary>
internal sealed class ServerHome : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("planingest-bench-");

    /// <summary>Starts the server.</summary>
    public ServerHome()
    {
        if (!OperatingSystem.IsWindows())
        {
            // A server started by root runs as somebody else, who must get here.
            File.SetUnixFileMode(_folder.FullName, (UnixFileMode)0b111_101_101);
        }

        ProgramRun.Of(["./planingest", "db", "start"], Path);
    }

    /// <summary>For <c>PLANINGEST_HOME</c>.</summary>
    public string Path => System.IO.Path.Combine(_folder.FullName, "home");

    /// <summary>Where the database is.</summary>
    public string Address
    {
        get
        {
            var start = new System.Diagnostics.ProcessStartInfo("./planingest", ["db", "url"]) { RedirectStandardOutput = true };
            start.Environment["PLANINGEST_HOME"] = Path;
            using var process = System.Diagnostics.Process.Start(start)!;
            return process.StandardOutput.ReadToEnd().Trim();
        }
    }

    /// <summary>Makes a folder beside the server's, which the server's user may read.</summary>
    public string Folder(string name) => _folder.CreateSubdirectory(name).FullName;

    /// <summary>Stops the server and takes everything away.</summary>
    public void Dispose()
    {
        ProgramRun.Of(["./planingest", "db", "stop"], Path);
        _folder.Delete(recursive: true);
    }
}
