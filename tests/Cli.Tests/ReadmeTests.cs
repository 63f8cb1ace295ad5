using System.Text.RegularExpressions;
using PlanIngest.Cli.Usage;
using PlanIngest.Tests;

namespace PlanIngest.Cli.Tests;

/// <summary>The README's first command, and the questions of the documents, on the samples.</summary>
public sealed partial class ReadmeTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Planingest.RunAsync(_folder, "db", "stop");
        _folder.Dispose();
    }

    [Fact]
    public async Task The_samples_answer_every_question()
    {
        var ingested = await Planingest.RunAsync(_folder, "ingest", Path.Combine(Repository.Root, "samples"));
        Assert.Equal((ExitCode.Clean, ""), (ingested.ExitCode, ingested.Errors));
        await AssertShownAsync(ingested.Output.Replace(Repository.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));

        var questions = await QuestionsAsync("README.md", 3);
        foreach (var question in questions.Concat(await QuestionsAsync("docs/queries.md", 10)))
        {
            var answer = await Planingest.RunAsync(_folder, "query", question, "--format", "csv");

            Assert.Equal((ExitCode.Clean, ""), (answer.ExitCode, answer.Errors));
            Assert.True(answer.Lines.Length > 1, question);
        }
    }

    [Fact]
    public async Task The_scripts_start_the_program_from_anywhere()
    {
        var run = await Planingest.StartAsync(Path.Combine(Repository.Root, "planingest"), ["extract", "nowhere.pdf"], _folder);

        Assert.Equal((ExitCode.Partial, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("refused      nowhere.pdf", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    /// <summary>The README shows what the command prints: its lines in their order, … for those left out, seconds as they come.</summary>
    private static async Task AssertShownAsync(string output)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken);
        var shown = ConsoleBlock().Match(text).Groups["output"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var printed = new Queue<string>(Lines(output));
        Assert.True(shown.Length > 20, "The README shows hardly anything.");
        foreach (var line in Lines(string.Join('\n', shown)).Where(line => line != "…"))
        {
            while (printed.TryPeek(out var next) && next != line)
            {
                printed.Dequeue();
            }

            Assert.True(printed.Count > 0, $"The README shows a line that the program does not print there: {line}");
        }
    }

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(line => Seconds().Replace(line.TrimEnd(), "N seconds"));

    private static async Task<List<string>> QuestionsAsync(string document, int count)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, document), TestContext.Current.CancellationToken);
        var questions = SqlBlock().Matches(text).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(count, questions.Count);
        return questions;
    }

    [GeneratedRegex("```console\n\\$ ./planingest ingest samples\n(?<output>.+?)```", RegexOptions.Singleline)]
    private static partial Regex ConsoleBlock();

    [GeneratedRegex(@"\d+\.\d seconds")]
    private static partial Regex Seconds();

    [GeneratedRegex("```sql\n(.+?)```", RegexOptions.Singleline)]
    private static partial Regex SqlBlock();
}
