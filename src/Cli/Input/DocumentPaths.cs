using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Input;

/// <summary>One thing that a PATH argument stands for: a file to read, or the reason why there is none.</summary>
/// <param name="Path">The file, folder or pattern.</param>
/// <param name="Problem">Null for a file to read.</param>
internal sealed record FoundPath(string Path, Diagnostic? Problem = null);

/// <summary>Finds the documents that PATH arguments stand for.</summary>
internal static class DocumentPaths
{
    /// <summary>
    /// A file stands for itself, a folder for every *.pdf below it in any case, a pattern (<c>*</c>, <c>**</c>) for the files it matches.
    /// </summary>
    /// <returns>In the order of the arguments; below a folder or pattern in the order of the names.</returns>
    public static IEnumerable<FoundPath> Find(IEnumerable<string> arguments) => arguments.SelectMany(Find);

    private static IEnumerable<FoundPath> Find(string argument)
    {
        if (File.Exists(argument))
        {
            return [new FoundPath(argument)];
        }

        var found = Directory.Exists(argument) ? BelowFolder(argument)
            : argument.Contains('*', StringComparison.Ordinal) ? ByPattern(argument)
            : [];
        return found.Count > 0 ? found : [new FoundPath(argument, NothingFound(argument))];
    }

    /// <summary>Walks folder by folder, so that one unreadable folder does not hide its neighbours.</summary>
    private static List<FoundPath> BelowFolder(string folder)
    {
        string[] files, folders;
        try
        {
            files = [.. Directory.EnumerateFiles(folder).Where(IsPdf).Order(StringComparer.Ordinal)];
            folders = [.. Directory.EnumerateDirectories(folder).Where(IsNoLink).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [new FoundPath(folder, DocumentFile.Unreadable(e))];
        }

        return [.. files.Select(file => new FoundPath(file)), .. folders.SelectMany(BelowFolder)];
    }

    private static List<FoundPath> ByPattern(string argument)
    {
        var segments = argument.Split('/', Path.DirectorySeparatorChar);
        var fixedSegments = segments.TakeWhile(segment => !segment.Contains('*', StringComparison.Ordinal)).ToArray();
        var root = fixedSegments switch
        {
            [] => ".",
            [""] => "/",
            _ => string.Join('/', fixedSegments),
        };
        if (!Directory.Exists(root))
        {
            return [];
        }

        var matcher = new Matcher().AddInclude(string.Join('/', segments[fixedSegments.Length..]));
        try
        {
            var matches = matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(root))).Files;
            return [.. matches
                .Select(match => Path.Combine(root, match.Path))
                .Order(StringComparer.Ordinal)
                .Select(file => new FoundPath(file))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [new FoundPath(argument, DocumentFile.Unreadable(e))];
        }
    }

    private static bool IsPdf(string file) => file.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    /// <summary>A linked folder may lead back to where it lies: a walk along it would not end.</summary>
    private static bool IsNoLink(string folder) => new DirectoryInfo(folder).LinkTarget is null;

    private static Diagnostic NothingFound(string argument) =>
        Directory.Exists(argument) ? FileDiagnostics.NoFileBelow.Create() : FileDiagnostics.NoFile.Create();
}
