namespace PlanIngest.FaultSeeder.Seeding;

/// <summary>A copy of the repository's files in a folder of its own, where they are changed, built and tested.</summary>
internal sealed class ScratchTree : IDisposable
{
    /// <summary>Faults may bring warnings: an operand that nothing uses, a reference that may be null.</summary>
    private const string Targets = """
        <Project>
          <PropertyGroup>
            <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
            <RunAnalyzers>false</RunAnalyzers>
          </PropertyGroup>
        </Project>
        """;

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("planingest-faults-");

    private ScratchTree()
    {
        Root = _home.CreateSubdirectory("tree").FullName;
        Logs = _home.CreateSubdirectory("logs").FullName;
        Reached = _home.CreateSubdirectory("reached").FullName;
    }

    /// <summary>The root of the copy; nothing lies beside it but <see cref="Logs"/> and <see cref="Reached"/>.</summary>
    public string Root { get; }

    /// <summary>A folder for the output of commands.</summary>
    public string Logs { get; }

    /// <summary>A folder for the numbers of the faults that were reached.</summary>
    public string Reached { get; }

    /// <summary>Copies the files that Git tracks or would track, as they are now.</summary>
    public static async Task<ScratchTree> CopyAsync(string root, CancellationToken cancellation)
    {
        var tree = new ScratchTree();
        var list = Path.Combine(tree.Logs, "files");
        await new ShellCommand("git ls-files --cached --others --exclude-standard -z", root, list).RunAsync(cancellation);
        foreach (var path in (await File.ReadAllTextAsync(list, cancellation)).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var source = new FileInfo(Path.Combine(root, path));
            if (source.Exists)
            {
                var target = Path.Combine(tree.Root, path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                source.CopyTo(target);
            }
        }

        await File.WriteAllTextAsync(Path.Combine(tree.Root, "Directory.Build.targets"), Targets, cancellation);
        return tree;
    }

    /// <summary>Replaces the text of a file.</summary>
    public void Write(string path, string text) => File.WriteAllText(Path.Combine(Root, path), text);

    /// <summary>Adds the switch to the project that a file belongs to.</summary>
    public void AddSwitch(string path, int faultCount)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Root, path))!;
        while (Directory.GetFiles(folder, "*.csproj").Length == 0)
        {
            folder = folder != Root ? Path.GetDirectoryName(folder)! : throw new InvalidDataException($"{path} belongs to no project.");
        }

        File.WriteAllText(Path.Combine(folder, "FaultSwitch.cs"), FaultSwitch.Source(faultCount));
    }

    /// <summary>Removes the copy.</summary>
    public void Dispose() => _home.Delete(recursive: true);
}
