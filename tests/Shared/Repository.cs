namespace PlanIngest.Tests;

/// <summary>Files of the repository, and of the shared corpus that may lie beside it.</summary>
internal static class Repository
{
    /// <summary>The folder that holds PlanIngest.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The sample PDFs.</summary>
    public static IEnumerable<string> Samples =>
        Directory.EnumerateFiles(Path.Combine(Root, "samples"), "*.pdf").Order(StringComparer.Ordinal);

    /// <summary>Further PDFs, printed to test what the samples do not show.</summary>
    public static IEnumerable<string> Prints =>
        Directory.EnumerateFiles(Path.Combine(Root, "tests", "Normalizer.Tests", "Prints"), "*.pdf").Order(StringComparer.Ordinal);

    /// <summary>The folder with what the samples and some of the prints state.</summary>
    public static string Truth => Path.Combine(Root, "data", "truth");

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
