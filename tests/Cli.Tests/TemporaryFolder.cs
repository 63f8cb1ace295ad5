namespace PlanIngest.Cli.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder()
    {
        Path = Directory.CreateTempSubdirectory("planingest-tests-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            // A private server started by root runs as somebody else, who must get here.
            File.SetUnixFileMode(Path, (UnixFileMode)0b111_101_101);
        }
    }

    public string Path { get; }

    /// <summary>A path inside.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file, with the folders it needs.</summary>
    public string Write(string name, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], content);
        return this[name];
    }

    /// <summary>Copies a sample PDF.</summary>
    public string Sample(string name, string? target = null) =>
        Write(target ?? name, File.ReadAllBytes(System.IO.Path.Combine(PlanIngest.Tests.Repository.Root, "samples", name)));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
