using System.Text;
using PlanIngest.Model;

namespace PlanIngest.Cli.Tests;

/// <summary>What ends in the middle of a batch: the server, or the user's patience.</summary>
public sealed class BrokenBatchTests : IAsyncLifetime
{
    private const int Documents = 24;

    private readonly TemporaryFolder _folder = new();

    public ValueTask InitializeAsync()
    {
        // Six documents, each several times: another content hash makes another version.
        for (var i = 0; i < Documents; i++)
        {
            var sample = File.ReadAllBytes(Path.Combine(PlanIngest.Tests.Repository.Root, "samples", $"misaki-{2019 + (i % 6)}.pdf"));
            _folder.Write($"plans/{i:D2}.pdf", [.. sample, .. Encoding.ASCII.GetBytes($"% copy {i / 6}\n")]);
        }

        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Planingest.RunAsync(_folder, "db", "stop");
        _folder.Dispose();
    }

    [Fact]
    public async Task A_server_that_stays_away_costs_the_rest_of_the_batch_and_leaves_nothing_half()
    {
        var url = (await Planingest.RunAsync(_folder, "db", "url")).Output.Trim();
        var stopped = Task.CompletedTask;

        var run = await Planingest.WatchAsync(
            _folder, (line, _) => StopAfterFirst(line, () => Planingest.RunAsync(_folder, "db", "stop"), ref stopped), "ingest", "plans", "--database", url);
        await stopped;

        Assert.Equal(ExitCode.Misconfigured, run.ExitCode);
        var loaded = run.Lines.Count(IsLoaded);
        Assert.InRange(loaded, 1, Documents - 1);
        var refused = run.ErrorLines.Where(line => line.StartsWith("refused", StringComparison.Ordinal)).ToList();
        Assert.Equal(Documents - loaded, refused.Count);
        Assert.All(refused, line => Assert.Contains(DiagnosticCodes.DatabaseLost, line, StringComparison.Ordinal));

        await AssertWholeAsync(loaded);
        var again = await Planingest.RunAsync(_folder, "ingest", "plans");
        Assert.Equal(ExitCode.Clean, again.ExitCode);
        Assert.Equal(loaded, again.Lines.Count(line => line.StartsWith("unchanged", StringComparison.Ordinal)));
        await AssertWholeAsync(Documents);
    }

    [Fact]
    public async Task A_private_server_that_is_killed_is_started_again_and_the_batch_goes_on()
    {
        await Planingest.RunAsync(_folder, "db", "start");
        var status = await Planingest.RunAsync(_folder, "db", "status");
        var server = status.Output.Split("process ")[1].Split(')')[0];
        var killed = Task.CompletedTask;

        var run = await Planingest.WatchAsync(
            _folder, (line, _) => StopAfterFirst(line, () => Planingest.StartAsync("kill", ["-9", server], _folder), ref killed), "ingest", "plans/0*.pdf");
        await killed;

        Assert.Equal((ExitCode.Clean, 10), (run.ExitCode, run.Lines.Count(IsLoaded)));
        await AssertWholeAsync(10);
    }

    [Fact]
    public async Task An_interrupt_ends_the_batch_after_the_document_in_hand_with_a_summary()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no signals there");
        var interrupted = Task.CompletedTask;

        var run = await Planingest.WatchAsync(
            _folder,
            (line, process) => StopAfterFirst(line, () => Planingest.StartAsync("kill", ["-INT", $"{process}"], _folder), ref interrupted),
            "ingest",
            "plans");
        await interrupted;

        Assert.Equal(ExitCode.Interrupted, run.ExitCode);
        var loaded = run.Lines.Count(IsLoaded);
        Assert.InRange(loaded, 1, Documents - 1);
        Assert.StartsWith($"{loaded} documents: ", run.Lines[^1], StringComparison.Ordinal);
        await AssertWholeAsync(loaded);
    }

    private static void StopAfterFirst(string line, Func<Task> stop, ref Task stopped)
    {
        if (IsLoaded(line) && ReferenceEquals(stopped, Task.CompletedTask))
        {
            stopped = stop();
        }
    }

    private static bool IsLoaded(string line) => line.StartsWith("loaded ", StringComparison.Ordinal) || line.StartsWith("new version ", StringComparison.Ordinal);

    /// <summary>Every edition holds as many listings as the one beside it in the same year.</summary>
    private async Task AssertWholeAsync(int editions)
    {
        const string Sql = "select count(*), count(distinct (fiscal_year, listings)) = count(distinct fiscal_year), min(listings) > 0 from analysis.edition";
        var run = await Planingest.RunAsync(_folder, "query", Sql, "--format", "csv");

        Assert.Equal((ExitCode.Clean, ""), (run.ExitCode, run.Errors));
        Assert.Equal($"{editions},true,true", run.Lines[1].TrimEnd('\r'));
    }
}
