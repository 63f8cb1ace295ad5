using System.Globalization;
using System.Text.RegularExpressions;
using PlanIngest.FaultSeeder.Finding;
using PlanIngest.FaultSeeder.Seeding;

namespace PlanIngest.FaultSeeder.Measuring;

/// <summary>Compiles faults in the copy of the tree.</summary>
internal sealed partial class SeededBuild(ScratchTree tree, string command)
{
    private int _builds;

    /// <summary>Compiles all faults with a schema at once. Those whose schema does not compile after all are left out.</summary>
    /// <returns>The faults that were compiled.</returns>
    /// <exception cref="InvalidDataException">The build fails where no fault is.</exception>
    public async Task<IReadOnlyList<Fault>> SeedAsync(IReadOnlyList<Fault> faults, CancellationToken cancellation)
    {
        var seeded = faults.Where(fault => fault.Candidate.Schema is not null).ToList();
        while (true)
        {
            var files = faults.GroupBy(fault => fault.Candidate.File).ToDictionary(
                group => group.Key.Path,
                group => SeededFile.Seed(group.Key, group.Where(seeded.Contains)));
            foreach (var (path, file) in files)
            {
                tree.Write(path, file.Text);
                tree.AddSwitch(path, faults.Count);
            }

            var (log, succeeds) = await BuildAsync(cancellation);
            if (succeeds)
            {
                return seeded;
            }

            var culprits = Culprits(log, files);
            foreach (var culprit in culprits)
            {
                Console.WriteLine($"not beside the original: {culprit.Place} {culprit.Candidate.After}");
            }

            if (seeded.RemoveAll(culprits.Contains) == 0)
            {
                throw new InvalidDataException($"the build fails for another reason than a fault:\n{log.Tail()}");
            }
        }
    }

    /// <summary>Compiles one fault by itself.</summary>
    /// <returns>Whether it compiles.</returns>
    public async Task<bool> SeedAloneAsync(Fault fault, CancellationToken cancellation)
    {
        tree.Write(fault.Candidate.File.Path, fault.Candidate.Apply());
        return (await BuildAsync(cancellation)).Succeeds;
    }

    private async Task<(ShellCommand Log, bool Succeeds)> BuildAsync(CancellationToken cancellation)
    {
        var build = new ShellCommand(command, tree.Root, Path.Combine(tree.Logs, $"build-{++_builds}.log"));
        var (exitCode, time) = await build.RunAsync(cancellation);
        var result = exitCode == 0 ? "succeeded" : "failed";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"build {_builds}: {result} in {time.TotalSeconds:F0} s"));
        return (build, exitCode == 0);
    }

    /// <summary>The faults that hold an error; else, for an error that only follows from a fault, all of the same file.</summary>
    private HashSet<Fault> Culprits(ShellCommand log, Dictionary<string, SeededFile> files)
    {
        var errors = File.ReadLines(log.Log)
            .Select(line => Error().Match(line))
            .Where(error => error.Success && files.ContainsKey(PathOf(error)))
            .Select(error => (File: files[PathOf(error)], Line: Number(error, "line"), Column: Number(error, "column")))
            .ToHashSet();
        var exact = errors.SelectMany(error => error.File.At(error.Line, error.Column)).ToHashSet();
        return exact.Count > 0 ? exact : [.. errors.SelectMany(error => error.File.Places.Keys)];
    }

    private string PathOf(Match error) => Path.GetRelativePath(tree.Root, error.Groups["path"].Value).Replace('\\', '/');

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?<path>[^(]+)\((?<line>\d+),(?<column>\d+)\): error ")]
    private static partial Regex Error();
}
