using System.Text.RegularExpressions;

namespace PlanIngest.Cli.Tests;

/// <summary>Which folders of a project use types of which others.</summary>
/// <remarks>
/// A file uses the folders whose namespaces it names in a <c>using</c>, as unused ones do not compile, and those above its own
/// whose types it names: for them it needs no <c>using</c>.
/// </remarks>
internal sealed partial class FolderGraph
{
    private readonly string _project;
    private readonly SortedDictionary<string, SortedSet<string>> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _files = [];

    private FolderGraph(string project) => _project = project;

    /// <summary>Reads the source files below a project's folder.</summary>
    public static FolderGraph Of(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Select(file => (Space: SpaceOf(folder, file), Text: WithoutComments().Replace(File.ReadAllText(file), "")))
            .ToList();
        var declared = files
            .SelectMany(file => Declaration().Matches(file.Text).Select(match => (file.Space, Name: match.Groups["name"].Value)))
            .ToLookup(type => type.Space, type => type.Name);
        var graph = new FolderGraph(Path.GetFileName(folder));
        foreach (var (space, text) in files)
        {
            graph._files[space] = graph._files.GetValueOrDefault(space) + 1;
            graph.Add(space, Using().Matches(text).Select(match => match.Groups["space"].Value).Where(declared.Contains));
            var body = AnyUsing().Replace(text, "");
            graph.Add(space, Above(space).Where(above => declared[above].Any(name => Names(body, name))));
        }

        return graph;
    }

    /// <summary>Groups of folders that use each other, directly or by others.</summary>
    public IEnumerable<string> Cycles() =>
        from folder in _uses.Keys
        where Reached(folder).Contains(folder)
        select $"{folder} -> {string.Join(' ', _uses[folder].Where(used => Reached(used).Contains(folder)))}";

    /// <summary>One line a folder: how many files it has, and what it uses.</summary>
    public override string ToString() => string.Join(
        '\n',
        _files.OrderBy(folder => folder.Key, StringComparer.Ordinal)
            .Select(folder => $"{folder.Value,3} {folder.Key} -> {string.Join(' ', _uses[folder.Key].Select(Short))}"));

    private string Short(string space) => space[Math.Min(space.Length, $"PlanIngest.{_project}.".Length)..];

    private void Add(string space, IEnumerable<string> used)
    {
        if (!_uses.TryGetValue(space, out var all))
        {
            _uses[space] = all = new SortedSet<string>(StringComparer.Ordinal);
        }

        all.UnionWith(used.Where(other => other != space));
    }

    private HashSet<string> Reached(string from)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>(_uses[from]);
        while (open.TryPop(out var folder))
        {
            if (reached.Add(folder))
            {
                foreach (var next in _uses[folder])
                {
                    open.Push(next);
                }
            }
        }

        return reached;
    }

    private static string SpaceOf(string project, string file)
    {
        var folder = Path.GetRelativePath(Path.GetDirectoryName(project)!, Path.GetDirectoryName(file)!);
        return "PlanIngest." + folder.Replace(Path.DirectorySeparatorChar, '.');
    }

    private static IEnumerable<string> Above(string space)
    {
        for (var dot = space.LastIndexOf('.'); dot > 0; dot = space.LastIndexOf('.', dot - 1))
        {
            yield return space[..dot];
        }
    }

    private static bool Names(string text, string type) => Regex.IsMatch(text, $@"(?<![\w.]){type}\b");

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex WithoutComments();

    [GeneratedRegex(@"^using (?:static )?(?<space>PlanIngest[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^using [^\n]*", RegexOptions.Multiline)]
    private static partial Regex AnyUsing();

    [GeneratedRegex(
        @"^(?:public|internal) (?:(?:static|sealed|abstract|readonly|partial|ref) )*"
            + @"(?:record (?:struct|class)|class|struct|record|enum|interface) (?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
