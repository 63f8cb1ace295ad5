namespace PlanIngest.Tests;

/// <summary>Files of the repository, and of the shared corpus that may lie beside it.</summary>
internal static class Repository
{
    /// <summary>The folder that holds PlanIngest.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The sample PDFs.</summary>
    public static IEnumerable<string> Samples =>
        Directory.EnumerateFiles(Path.Combine(Root, "samples"), "*.pdf").Order(StringComparer.Ordinal);

    /// <summary>A path in the shared folder beside the repository; the test is skipped, visibly, where it is absent.</summary>
    public static string Shared(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([Root, "..", "shared", .. parts]));
        Assert.SkipUnless(Path.Exists(path), $"../shared/{string.Join('/', parts)} is not there");
        return path;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PlanIngest.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder;
    }
}
