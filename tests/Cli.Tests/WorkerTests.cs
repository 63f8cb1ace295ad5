using System.Diagnostics;
using System.Text.Json;
using PlanIngest.Cli.Input;
using PlanIngest.Cli.Usage;
using PlanIngest.Cli.Workers;
using PlanIngest.Extractor;
using PlanIngest.Model.Binary;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer;
using PlanIngest.Normalizer.Options;
using PlanIngest.Tests;

namespace PlanIngest.Cli.Tests;

/// <summary>Documents are read in processes of their own; what happens to those happens to their document only.</summary>
public sealed class WorkerTests : IAsyncLifetime
{
    private const string Stuck = "stuck.pdf";
    private const string Good = "kitakyushu-2023.pdf";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Samples => [.. Repository.Samples];

    public ValueTask InitializeAsync()
    {
        _folder.Sample(Good);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Planingest.RunAsync(_folder, "db", "stop");
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_reading_comes_over_whole(string sample)
    {
        var file = DocumentFile.Read(sample);
        var edition = EditionNormalizer.Normalize(DocumentExtractor.Extract(file.Bytes, new ExtractionOptions()), new NormalizerOptions());
        using var pipe = new MemoryStream();
        var output = new BinaryOutput(pipe);
        WorkerMessage.WritePageDone(output);
        WorkerMessage.Write(output, new DocumentRead(sample, file.Source, edition));
        pipe.Position = 0;

        var received = WorkerMessage.ReadReading(new BinaryInput(pipe), () => { });

        Assert.Equal(edition.Listings.Length, Assert.IsType<DocumentRead>(received).Edition.Listings.Length);
        // All properties, by reflection: not those alone that the messages know.
        Assert.Equal(JsonSerializer.Serialize(edition), JsonSerializer.Serialize(((DocumentRead)received).Edition));
    }

    [Fact]
    public void A_worker_warms_up_with_a_document_that_has_something_of_everything()
    {
        var edition = EditionNormalizer.Normalize(WarmUp.Document, new NormalizerOptions());

        Assert.Equal(("岬市", "自殺対策計画", 2023), (edition.Municipality, edition.Plan, edition.FiscalYear));
        Assert.Equal([2, 0], edition.Listings.Select(listing => listing.Figures.Length));
    }

    [Theory]
    [InlineData(19, 19, 0, 100, null)]
    [InlineData(21, 21, 0, 100, "PI1014")]
    [InlineData(600, 21, 1000, 100, "PI1014")]
    [InlineData(519, 1, 1000, 100, null)]
    [InlineData(521, 1, 1000, 100, "PI1014")]
    [InlineData(1, 1, 10, 959, null)]
    [InlineData(1, 1, 10, 961, "PI1015")]
    public void A_worker_may_take_so_much(int elapsed, int silent, int pages, int mebibytes, string? code) => Assert.Equal(
        code,
        WorkerLimits.Exceeded(TimeSpan.FromSeconds(elapsed), TimeSpan.FromSeconds(silent), pages, (long)mebibytes << 20)?.Code);

    [Fact]
    public async Task The_number_of_workers_changes_nothing()
    {
        var samples = Path.Combine(Repository.Root, "samples");

        var one = await Planingest.RunAsync(_folder, "extract", samples, "nowhere.pdf", "--jobs", "1");
        var three = await Planingest.RunAsync(_folder, "extract", samples, "nowhere.pdf", "--jobs", "3");

        Assert.NotEmpty(one.Lines);
        Assert.Equal(one, three);
    }

    [Fact]
    public async Task A_document_that_never_ends_is_refused_and_the_next_one_is_read()
    {
        await MakeStuckAsync();

        var run = await Planingest.RunAsync(_folder, "extract", Stuck, Good, "--jobs", "1");

        AssertRefused(run, FileDiagnostics.TimeLimit.Code);
    }

    [Fact]
    public async Task A_worker_that_dies_costs_its_document_and_is_replaced()
    {
        await MakeStuckAsync();
        var running = Planingest.RunAsync(_folder, "extract", Stuck, Good, "--jobs", "1");
        using var pipe = await WorkerReadsStuckAsync();
        Assert.Single(Processes(Worker.Command)).Kill();

        AssertRefused(await running, FileDiagnostics.WorkerDied.Code);
    }

    [Fact]
    public async Task A_program_that_is_killed_leaves_no_worker_behind()
    {
        await MakeStuckAsync();
        var running = Planingest.RunAsync(_folder, "extract", Stuck, "--jobs", "1");
        using var pipe = await WorkerReadsStuckAsync();
        var worker = Assert.Single(Processes(Worker.Command));
        Assert.Single(Processes("extract")).Kill();

        await running;
        Assert.True(worker.WaitForExit(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Every_hostile_file_has_its_outcome()
    {
        var hostile = Repository.Shared("robust");

        var run = await Planingest.RunAsync(
            _folder,
            "ingest",
            hostile,
            Good,
            "--municipality",
            "岬市",
            "--plan",
            "色の計画",
            "--fiscal-year",
            "2020");

        Assert.Equal(ExitCode.Partial, run.ExitCode);
        var outcomes = run.Lines.Concat(run.ErrorLines).Where(line => line.Contains(".pdf: ", StringComparison.Ordinal)).ToList();
        foreach (var file in Directory.EnumerateFiles(hostile, "*.pdf"))
        {
            Assert.Single(outcomes, line => line.Contains($"{file}: ", StringComparison.Ordinal));
        }

        Assert.All(
            run.ErrorLines.Where(line => line.StartsWith("refused", StringComparison.Ordinal)),
            line => Assert.Matches(@"\.pdf: PI\d{4}", line));
        Assert.Contains(run.Lines, line => line.Contains($" {Good}: ", StringComparison.Ordinal));
        // One of its two pages breaks off in the middle.
        Assert.Contains(
            run.Lines,
            line => line.StartsWith($"partial      {Path.Combine(hostile, "fuzz-f304.pdf")}: ", StringComparison.Ordinal));
    }

    private static void AssertRefused(Run run, string code)
    {
        Assert.Equal(ExitCode.Partial, run.ExitCode);
        Assert.StartsWith($"refused      {Stuck}: {code}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(12, run.Lines.Length);
    }

    /// <summary>A file that can be opened and never ends: a pipe into which nobody writes.</summary>
    private async Task MakeStuckAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "processes are looked up as Linux shows them");
        await Planingest.StartAsync("mkfifo", [_folder[Stuck]], _folder);
    }

    /// <summary>The pipe's other end opens when the worker opens the file.</summary>
    private Task<Microsoft.Win32.SafeHandles.SafeFileHandle> WorkerReadsStuckAsync() =>
        Task.Run(
            () => File.OpenHandle(_folder[Stuck], FileMode.Open, FileAccess.Write, FileShare.ReadWrite),
            TestContext.Current.CancellationToken);

    private List<Process> Processes(string argument) => FolderProcesses.Find(_folder, argument);
}
