using System.CommandLine;
using PlanIngest.FaultSeeder.Finding;
using PlanIngest.FaultSeeder.Measuring;
using PlanIngest.FaultSeeder.Seeding;

namespace PlanIngest.FaultSeeder;

/// <summary>The commands <c>list</c>, <c>run</c> and <c>check</c>.</summary>
internal static class CommandLine
{
    private static readonly Argument<string[]> Folders = new("folders")
    {
        Description = "folders of C# files, relative to the root of the repository",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<int> Count = new("--count", "-n")
    {
        Description = "how many faults",
        DefaultValueFactory = _ => 40,
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "another seed gives other faults",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<FileInfo?> Output = new("--output", "-o")
    {
        Description = "where to write: JSON lines (list) or Markdown (run)",
    };

    private static readonly Option<string> BuildOption = new("--build")
    {
        Description = "builds what is tested, in a copy of the repository",
        Required = true,
    };

    private static readonly Option<string> Test = new("--test")
    {
        Description = "runs the tests that were built; stops at the first failure, if it can",
        Required = true,
    };

    private static readonly Option<int?> Timeout = new("--timeout")
    {
        Description = "seconds a run may take; by default three times the run without a fault, and 30",
    };

    private static readonly Option<string> Struck = new("--struck")
    {
        Description = "faults not to be counted",
        DefaultValueFactory = _ => "tools/FaultSeeder/struck.jsonl",
    };

    /// <summary>The root command.</summary>
    public static RootCommand Build()
    {
        var list = new Command("list", "Draw faults and show them.") { Folders, Count, Seed, Output };
        list.SetAction(List);
        var run = new Command("run", "Draw faults, and run the tests with each.")
        {
            Folders, Count, Seed, Output, BuildOption, Test, Timeout, Struck,
        };
        run.SetAction(RunAsync);
        var check = new Command("check", "Check that the sources with all faults there are can be parsed.") { Folders };
        check.SetAction(Check);
        return new RootCommand("Measures which small faults in the sources the tests notice.") { list, run, check };
    }

    private static int List(ParseResult command)
    {
        var faults = Draw(command, FindCandidates(command));
        Console.Write(FaultReport.Drawn(faults));
        if (command.GetValue(Output) is { } output)
        {
            File.WriteAllLines(output.FullName, FaultRow.Lines(faults));
        }

        return 0;
    }

    private static async Task<int> RunAsync(ParseResult command, CancellationToken cancellation)
    {
        var candidates = FindCandidates(command);
        var struck = StruckFaults.Read(Path.Combine(Root(), command.GetValue(Struck)!));
        foreach (var stale in struck.Stale(candidates))
        {
            Console.Error.WriteLine($"faults: not in the sources any more: {stale}");
        }

        using var tree = await ScratchTree.CopyAsync(Root(), cancellation);
        var test = command.GetValue(Test)!;
        TimeSpan? timeout = command.GetValue(Timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        var measurement = new Measurement(tree, new SeededBuild(tree, command.GetValue(BuildOption)!), struck, test, timeout);
        try
        {
            var report = FaultReport.Measured(await measurement.RunAsync(Draw(command, candidates), cancellation), test);
            Console.WriteLine(report);
            if (command.GetValue(Output) is { } output)
            {
                await File.WriteAllTextAsync(output.FullName, report, cancellation);
            }

            return 0;
        }
        catch (InvalidDataException e)
        {
            Console.Error.WriteLine($"faults: {e.Message}");
            return 1;
        }
    }

    private static int Check(ParseResult command)
    {
        var candidates = FindCandidates(command);
        foreach (var candidate in candidates)
        {
            SourceFile.Parse("", candidate.File.Path, candidate.Apply());
        }

        var seeded = candidates.Where(candidate => candidate.Schema is not null);
        var faults = seeded.Select((candidate, i) => new Fault(i + 1, candidate)).ToList();
        foreach (var file in faults.GroupBy(fault => fault.Candidate.File))
        {
            SourceFile.Parse("", file.Key.Path, SeededFile.Seed(file.Key, file).Text);
        }

        Console.WriteLine($"{candidates.Count} candidates, {faults.Count} of them with a schema");
        foreach (var group in candidates.GroupBy(candidate => (candidate.File.Folder, candidate.Kind)))
        {
            Console.WriteLine($"{group.Key.Folder} {group.Key.Kind}: {group.Count()}");
        }

        return 0;
    }

    private static List<Candidate> FindCandidates(ParseResult command)
    {
        var root = Root();
        var schemata = new SchemaBuilder(ConstantUses.In(root));
        return
        [
            .. command.GetValue(Folders)!
                .SelectMany(folder => SourceFile.In(root, folder))
                .SelectMany(file => CandidateFinder.Find(file, schemata)),
        ];
    }

    private static IReadOnlyList<Fault> Draw(ParseResult command, IEnumerable<Candidate> candidates) =>
        FaultDraw.Draw(candidates, command.GetValue(Count), command.GetValue(Seed));

    /// <summary>The folder of the repository that the current folder is in.</summary>
    private static string Root()
    {
        var folder = Directory.GetCurrentDirectory();
        while (!Path.Exists(Path.Combine(folder, ".git")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("This is no Git repository.");
        }

        return folder;
    }
}
