using PlanIngest.Cli.Usage;
using PlanIngest.Tests;

namespace PlanIngest.Cli.Tests;

public sealed class TrainTests : IDisposable
{
    private static readonly string[] Models = ["src/Normalizer/Identity/link-model.json", "src/Normalizer/Columns/column-model.json"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Training_writes_the_committed_models_byte_for_byte()
    {
        foreach (var data in Directory.EnumerateFiles(Path.Combine(Repository.Root, "data"), "*.jsonl", SearchOption.AllDirectories))
        {
            _folder.Write(
                Path.GetRelativePath(Repository.Root, data),
                await File.ReadAllBytesAsync(data, TestContext.Current.CancellationToken));
        }

        Models.ToList().ForEach(model => _folder.Write(model, []));

        var run = await Planingest.RunAsync(_folder, "train");

        Assert.Equal((ExitCode.Clean, ""), (run.ExitCode, run.Errors));
        Assert.All(Models, model => Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, model)), File.ReadAllText(_folder[model])));
        Assert.All(
            ["measure misaki", "indicator labelled", "kodomo", "all"],
            group => Assert.Contains(run.Lines, line => line.Contains($"  {group} ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_the_sources_it_says_where_to_train()
    {
        var run = await Planingest.RunAsync(_folder, "train", "columns");

        Assert.Equal((ExitCode.Misconfigured, ""), (run.ExitCode, run.Output));
        Assert.Contains("--sources", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_line_is_named()
    {
        _folder.Write("data/columns/a.jsonl", "{}\n"u8.ToArray());

        var run = await Planingest.RunAsync(_folder, "train", "columns");

        Assert.Equal(ExitCode.Misconfigured, run.ExitCode);
        Assert.Contains("a.jsonl, line 1: ", run.Errors, StringComparison.Ordinal);
    }
}
