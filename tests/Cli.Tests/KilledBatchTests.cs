using System.Diagnostics;
using System.Globalization;
using Npgsql;
using PlanIngest.Cli.Postgres;
using PlanIngest.Cli.Usage;
using PlanIngest.Cli.Workers;

namespace PlanIngest.Cli.Tests;

/// <summary>
/// A batch is killed at any moment (the program, a worker, the server in turn) and run again: the tables are the undisturbed run's.
/// <c>PLANINGEST_KILLS</c> says how often, <c>PLANINGEST_KILL_DOCUMENTS</c> of how many documents the batch is, <c>PLANINGEST_KILL_SEED</c>
/// which moments are drawn.
/// </summary>
public sealed class KilledBatchTests : IDisposable
{
    private const int MostRuns = 3;

    private readonly TemporaryFolder _plans = new();

    public KilledBatchTests()
    {
        for (var i = 0; i < Number("PLANINGEST_KILL_DOCUMENTS", 12); i++)
        {
            // Ten years of a plan, then the next plan.
            _plans.Write($"{i:D4}.pdf", TestPdf.SmallPlan(number: 1 + (i / 10), fiscalYear: 2014 + (i % 10)));
        }
    }

    public void Dispose() => _plans.Dispose();

    [Fact]
    public async Task A_batch_that_was_killed_and_run_again_ends_as_an_undisturbed_one()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "processes are looked up as Linux shows them");
        var random = new Random(Number("PLANINGEST_KILL_SEED", 1));
        var (undisturbed, duration) = await UndisturbedAsync();
        for (var moment = 0; moment < Number("PLANINGEST_KILLS", 6); moment++)
        {
            var wait = duration * random.NextDouble();
            var victim = (Victim)(moment % 3);
            var (tables, runs) = await KilledAsync(victim, wait);
            TestContext.Current.TestOutputHelper?.WriteLine($"{victim} after {wait.TotalMilliseconds:N0} ms: {string.Join(", ", runs)}");
            Assert.Equal(undisturbed, tables);
        }
    }

    [Fact]
    public async Task Two_programs_at_once_load_each_document_once()
    {
        var (undisturbed, _) = await UndisturbedAsync();
        using var folder = new TemporaryFolder();
        try
        {
            var runs = await Task.WhenAll(IngestAsync(folder), IngestAsync(folder));

            Assert.All(runs, run => Assert.Equal((ExitCode.Clean, ""), (run.ExitCode, run.Errors)));
            var loaded = runs.SelectMany(run => run.Lines).Where(line => line.StartsWith("loaded ", StringComparison.Ordinal)).ToList();
            Assert.Equal(Directory.EnumerateFiles(_plans.Path).Count(), loaded.Distinct().Count());
            Assert.Equal(loaded.Distinct().Count(), loaded.Count);
            Assert.Equal(undisturbed, await TablesAsync(folder));
        }
        finally
        {
            await Planingest.RunAsync(folder, "db", "stop");
        }
    }

    private async Task<(string Tables, TimeSpan Duration)> UndisturbedAsync()
    {
        using var folder = new TemporaryFolder();
        try
        {
            await Planingest.RunAsync(folder, "db", "start");
            var begin = Stopwatch.GetTimestamp();
            var run = await IngestAsync(folder);
            var duration = Stopwatch.GetElapsedTime(begin);
            Assert.Equal((ExitCode.Clean, ""), (run.ExitCode, run.Errors));
            return (await TablesAsync(folder), duration);
        }
        finally
        {
            await Planingest.RunAsync(folder, "db", "stop");
        }
    }

    /// <summary>Kills once, then runs again until all is loaded.</summary>
    private async Task<(string Tables, List<int> ExitCodes)> KilledAsync(Victim victim, TimeSpan wait)
    {
        using var folder = new TemporaryFolder();
        try
        {
            await Planingest.RunAsync(folder, "db", "start");
            var running = IngestAsync(folder);
            await Task.Delay(wait, TestContext.Current.CancellationToken);
            Kill(victim, folder);
            List<int> exitCodes = [(await running).ExitCode];
            do
            {
                exitCodes.Add((await IngestAsync(folder)).ExitCode);
            }
            while (exitCodes[^1] != ExitCode.Clean && exitCodes.Count < MostRuns);
            Assert.Equal(ExitCode.Clean, exitCodes[^1]);
            return (await TablesAsync(folder), exitCodes);
        }
        finally
        {
            await Planingest.RunAsync(folder, "db", "stop");
        }
    }

    private Task<Run> IngestAsync(TemporaryFolder folder) => Planingest.RunAsync(folder, "ingest", _plans.Path);

    private static void Kill(Victim victim, TemporaryFolder folder)
    {
        var processes = victim switch
        {
            Victim.Program => FolderProcesses.Find(folder, "ingest"),
            Victim.Worker => FolderProcesses.Find(folder, Worker.Command).Take(1).ToList(),
            _ => PrivateCluster.At(folder["home"]).Status().ProcessId is { } server ? [Process.GetProcessById(server)] : [],
        };
        processes.ForEach(process => process.Kill());
    }

    /// <summary>All that is stored but the time of loading, in an order that depends on nothing else.</summary>
    private static async Task<string> TablesAsync(TemporaryFolder folder)
    {
        await using var source = NpgsqlDataSource.Create(PrivateCluster.At(folder["home"]).Status().ConnectionString!);
        var lines = new List<string>();
        foreach (var table in await RowsAsync(
            source,
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'planingest' AND table_name <> 'migration' ORDER BY 1"))
        {
            lines.Add($"-- {table}");
            lines.AddRange(
                (await RowsAsync(source, $"SELECT (to_jsonb(t) - 'loaded_at' - 'first_loaded_at')::text FROM planingest.{table} t")).Order(
                    StringComparer.Ordinal));
        }

        return string.Join('\n', lines);
    }

    private static async Task<List<string>> RowsAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private enum Victim
    {
        Program,
        Worker,
        Server,
    }
}
