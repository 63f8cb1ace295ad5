using System.Globalization;
using System.Text.RegularExpressions;
using PlanIngest.FaultSeeder.Finding;
using PlanIngest.FaultSeeder.Seeding;

namespace PlanIngest.FaultSeeder.Measuring;

/// <summary>Runs the tests once without a fault and once with each.</summary>
/// <param name="tree">The copy of the repository.</param>
/// <param name="build">Compiles the faults in it.</param>
/// <param name="struck">Faults that need no run.</param>
/// <param name="test">The command; it fails if a test does.</param>
/// <param name="timeout">Of one run; null for three times what the run without a fault takes, and half a minute.</param>
internal sealed partial class Measurement(ScratchTree tree, SeededBuild build, StruckFaults struck, string test, TimeSpan? timeout)
{
    private TimeSpan? _timeout = timeout;

    /// <summary>One verdict a fault, in their order.</summary>
    /// <exception cref="InvalidDataException">The tests fail, or the build does, without a fault.</exception>
    public async Task<IReadOnlyList<Verdict>> RunAsync(IReadOnlyList<Fault> faults, CancellationToken cancellation)
    {
        var seeded = await build.SeedAsync(faults, cancellation);
        await RunWithoutFaultAsync(cancellation);
        var verdicts = new List<Verdict>();
        foreach (var fault in seeded)
        {
            verdicts.Add(Report(await JudgeAsync(fault, cancellation)));
        }

        // The others need sources without faults, each its own.
        foreach (var file in faults.Select(fault => fault.Candidate.File).Distinct())
        {
            tree.Write(file.Path, file.Text);
        }

        foreach (var fault in faults.Except(seeded))
        {
            verdicts.Add(Report(await JudgeAloneAsync(fault, cancellation)));
            tree.Write(fault.Candidate.File.Path, fault.Candidate.File.Text);
        }

        return [.. verdicts.OrderBy(verdict => verdict.Fault.Id)];
    }

    private static Verdict Report(Verdict verdict)
    {
        Console.WriteLine(FaultReport.Line(verdict));
        return verdict;
    }

    private async Task RunWithoutFaultAsync(CancellationToken cancellation)
    {
        var run = new ShellCommand(test, tree.Root, Path.Combine(tree.Logs, "no-fault.log"));
        var (exitCode, time) = await run.RunAsync(cancellation, _timeout, (FaultSwitch.ReachedVariable, tree.Reached));
        if (exitCode != 0)
        {
            throw new InvalidDataException($"the tests fail without a fault:\n{run.Tail(60)}");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"without a fault: passed in {time.TotalSeconds:F0} s"));
        _timeout ??= (3 * time) + TimeSpan.FromSeconds(30);
    }

    private async Task<Verdict> JudgeAsync(Fault fault, CancellationToken cancellation)
    {
        if (struck.ReasonOf(fault.Candidate) is { } reason)
        {
            return new Verdict(fault, Outcome.Struck, reason, TimeSpan.Zero);
        }

        return File.Exists(Path.Combine(tree.Reached, Name(fault)))
            ? await RunAsync(fault, cancellation)
            : new Verdict(fault, Outcome.NotReached, "", TimeSpan.Zero);
    }

    private async Task<Verdict> JudgeAloneAsync(Fault fault, CancellationToken cancellation)
    {
        if (struck.ReasonOf(fault.Candidate) is { } reason)
        {
            return new Verdict(fault, Outcome.Struck, reason, TimeSpan.Zero);
        }

        return await build.SeedAloneAsync(fault, cancellation)
            ? await RunAsync(fault, cancellation)
            : new Verdict(fault, Outcome.DoesNotCompile, "", TimeSpan.Zero);
    }

    private async Task<Verdict> RunAsync(Fault fault, CancellationToken cancellation)
    {
        var run = new ShellCommand(test, tree.Root, Path.Combine(tree.Logs, $"fault-{Name(fault)}.log"));
        var (exitCode, time) = await run.RunAsync(cancellation, _timeout, (FaultSwitch.Variable, Name(fault)));
        return exitCode switch
        {
            0 => new Verdict(fault, Outcome.Survived, "", time),
            null => new Verdict(fault, Outcome.Noticed, "timeout", time),
            _ => new Verdict(fault, Outcome.Noticed, FirstFailure(run.Log) ?? $"exit code {exitCode}", time),
        };
    }

    private static string Name(Fault fault) => fault.Id.ToString(CultureInfo.InvariantCulture);

    private static string? FirstFailure(string log) => File.ReadLines(log)
        .Select(line => Failure().Match(line))
        .FirstOrDefault(match => match.Success)?.Groups["test"].Value;

    // The runner of xunit, and that of Microsoft.Testing.Platform.
    [GeneratedRegex(@"^\s*(?:(?<test>\S.*?) \[FAIL\]|failed (?<test>\S.*?) \([\d.]+.*\)$)")]
    private static partial Regex Failure();
}
