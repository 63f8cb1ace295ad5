using System.Text;
using PlanIngest.Cli.Usage;
using PlanIngest.Cli.Workers;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Tests;

/// <summary>
/// What ends in the middle of a batch: the server, or the user's patience. One document of the batch comes through a pipe, so that the
/// batch cannot be over before that happens, however slow the test is.
/// </summary>
public sealed class BrokenBatchTests : IAsyncLifetime
{
    private const int Documents = 24;
    private const int Held = 5;

    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no signals and no named pipes there");
        for (var i = 0; i < Documents; i++)
        {
            if (i != Held)
            {
                _folder.Write(Name(i), Content(i));
            }
        }

        await Planingest.StartAsync("mkfifo", [Name(Held)], _folder);
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
            _folder, (line, _) => AfterFirst(line, StopServerAsync, ref stopped), "ingest", "plans", "--database", url);
        await stopped;

        Assert.Equal(ExitCode.Misconfigured, run.ExitCode);
        var loaded = run.Lines.Count(IsLoaded);
        Assert.InRange(loaded, 1, Held);
        var refused = run.ErrorLines.Where(line => line.StartsWith("refused", StringComparison.Ordinal)).ToList();
        Assert.Equal(Documents - loaded, refused.Count);
        Assert.All(refused, line => Assert.Contains(DatabaseDiagnostics.Unreachable.Code, line, StringComparison.Ordinal));

        await AssertWholeAsync(loaded);
        var again = await Planingest.RunAsync(_folder, "ingest", "plans");
        Assert.Equal(ExitCode.Clean, again.ExitCode);
        Assert.Equal(loaded, again.Lines.Count(line => line.StartsWith("unchanged", StringComparison.Ordinal)));
        await AssertWholeAsync(Documents);

        async Task StopServerAsync()
        {
            await Planingest.RunAsync(_folder, "db", "stop");
            await ReleaseAsync();
        }
    }

    [Fact]
    public async Task A_private_server_that_is_killed_is_started_again_and_the_batch_goes_on()
    {
        await Planingest.RunAsync(_folder, "db", "start");
        var status = await Planingest.RunAsync(_folder, "db", "status");
        var server = status.Output.Split("process ")[1].Split(')')[0];
        var killed = Task.CompletedTask;

        var run = await Planingest.WatchAsync(
            _folder, (line, _) => AfterFirst(line, KillServerAsync, ref killed), "ingest", "plans/0*.pdf");
        await killed;

        Assert.Equal((ExitCode.Clean, 10), (run.ExitCode, run.Lines.Count(IsLoaded)));
        await AssertWholeAsync(10);

        async Task KillServerAsync()
        {
            await Planingest.StartAsync("kill", ["-9", server], _folder);
            await ReleaseAsync();
        }
    }

    [Fact]
    public async Task An_interrupt_ends_the_batch_after_the_document_in_hand_with_a_summary()
    {
        var interrupted = Task.CompletedTask;

        var run = await Planingest.WatchAsync(
            _folder,
            (line, process) => AfterFirst(line, () => Planingest.StartAsync("kill", ["-INT", $"{process}"], _folder), ref interrupted),
            "ingest",
            "plans");
        await interrupted;

        Assert.Equal(ExitCode.Interrupted, run.ExitCode);
        var loaded = run.Lines.Count(IsLoaded);
        Assert.InRange(loaded, 1, Held);
        Assert.StartsWith($"{loaded} documents: ", run.Lines[^1], StringComparison.Ordinal);
        Assert.Empty(FolderProcesses.Find(_folder, Worker.Command));
        await AssertWholeAsync(loaded);
    }

    private static void AfterFirst(string line, Func<Task> act, ref Task acting)
    {
        if (IsLoaded(line) && ReferenceEquals(acting, Task.CompletedTask))
        {
            acting = act();
        }
    }

    private static string Name(int document) => $"plans/{document:D2}.pdf";

    /// <summary>Six documents, each several times: another content hash makes another version.</summary>
    private static byte[] Content(int document)
    {
        var sample = File.ReadAllBytes(Path.Combine(PlanIngest.Tests.Repository.Root, "samples", $"misaki-{2019 + (document % 6)}.pdf"));
        return [.. sample, .. Encoding.ASCII.GetBytes($"% copy {document / 6}\n")];
    }

    /// <summary>Lets the batch have the document it waits for, which is a file like the others from then on.</summary>
    private async Task ReleaseAsync()
    {
        var path = _folder[Name(Held)];
        await Task.Run(() =>
        {
            using var pipe = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            pipe.Write(Content(Held));
        }).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        File.Delete(path);
        _folder.Write(Name(Held), Content(Held));
    }

    private static bool IsLoaded(string line) =>
        line.StartsWith("loaded ", StringComparison.Ordinal) || line.StartsWith("new version ", StringComparison.Ordinal);

    /// <summary>Every edition holds as many listings as the one beside it in the same year.</summary>
    private async Task AssertWholeAsync(int editions)
    {
        const string Sql =
            "select count(*), count(distinct (fiscal_year, listings)) = count(distinct fiscal_year), min(listings) > 0 from "
                + "analysis.edition";
        var run = await Planingest.RunAsync(_folder, "query", Sql, "--format", "csv");

        Assert.Equal((ExitCode.Clean, ""), (run.ExitCode, run.Errors));
        Assert.Equal($"{editions},true,true", run.Lines[1].TrimEnd('\r'));
    }
}
