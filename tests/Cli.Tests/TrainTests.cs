using System.Text.Json;
using PlanIngest.Cli.Usage;
using PlanIngest.Tests;

namespace PlanIngest.Cli.Tests;

public sealed class TrainTests : IDisposable
{
    private static readonly string[] Models = ["src/Normalizer/Identity/link-model.json", "src/Normalizer/Columns/column-model.json"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Training_writes_models_of_the_committed_form()
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
        // Processors add up floating-point numbers in other orders: the weights are compared where the models are tested.
        Assert.All(Models, model => Assert.Equal(Names(Path.Combine(Repository.Root, model)), Names(_folder[model])));
        Assert.All(
            ["measure misaki", "indicator labelled", "kodomo", "all"],
            group => Assert.Contains(run.Lines, line => line.Contains($"  {group} ", StringComparison.Ordinal)));
    }

    /// <summary>The words of a model: its kinds or roles, and the names of its features.</summary>
    private static List<string> Names(string model)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(model));
        return [.. Words(document.RootElement)];

        static IEnumerable<string> Words(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.String => [element.GetString()!],
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Words),
            JsonValueKind.Object => element.EnumerateObject()
                .Where(property => property.Name != "header")
                .SelectMany(property => Words(property.Value).Prepend(property.Name)),
            _ => [],
        };
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
