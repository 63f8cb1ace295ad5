using PlanIngest.Tests;

namespace PlanIngest.Extractor.Tests;

/// <summary>
/// The variants of one small document by many producers: those beside the tests, and more in the shared folder where it is there.
/// </summary>
internal static class ProducerFiles
{
    /// <summary>The folder of the variants that come with the repository.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Extractor.Tests", "Producers");

    private static string SharedFolder { get; } = Path.Combine(Repository.Root, "..", "shared", "producers");

    /// <summary>A variant's file; the test is skipped, visibly, where it is neither here nor there.</summary>
    public static string Find(string file)
    {
        var here = Path.Combine(Folder, file);
        return File.Exists(here) ? here : Repository.Shared("producers", file);
    }

    /// <summary>The names of all variants of a pattern, without the extension.</summary>
    public static List<string> Names(string pattern) =>
    [
        .. new[] { Folder, SharedFolder }.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, pattern + ".pdf"))
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
