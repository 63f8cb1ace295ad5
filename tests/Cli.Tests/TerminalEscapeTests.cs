using PlanIngest.Cli.Usage;

namespace PlanIngest.Cli.Tests;

/// <summary>
/// A document whose glyphs stand for terminal escape sequences: whatever is asked of the program, the terminal gets none of them.
/// </summary>
public sealed class TerminalEscapeTests : IAsyncLifetime
{
    private const char Escape = '\u001b';
    private const char ControlSequence = '\u009b';

    /// <summary>Clears the screen, sets the window's title, moves upwards; in seven bits and in eight.</summary>
    private const string Name = "赤\u001b[2J\u001b]0;owned\u0007い\u009b5A箱";

    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        _folder.Write("2020.pdf", TestPdf.SmallPlan(1, 2020, Name));
        _folder.Write("2021.pdf", TestPdf.SmallPlan(1, 2021, Name));
        var run = await Planingest.RunAsync(_folder, "ingest", _folder.Path, "--log", "log.txt");
        Assert.Equal(2, run.Lines.Count(line => line.StartsWith("loaded ", StringComparison.Ordinal)));
        AssertHarmless(run);
    }

    public async ValueTask DisposeAsync()
    {
        await Planingest.RunAsync(_folder, "db", "stop");
        _folder.Dispose();
    }

    [Theory]
    [InlineData("compare")]
    [InlineData("compare --format csv")]
    [InlineData("compare --format json")]
    [InlineData("query", "select name, overview from analysis.listing")]
    [InlineData("query --format csv", "select name, raw_text from analysis.listing join analysis.source_cell using (listing_id)")]
    [InlineData("query --format json", "select name, raw_text from analysis.listing join analysis.source_cell using (listing_id)")]
    [InlineData("review list")]
    [InlineData("extract 2020.pdf")]
    [InlineData("extract 2020.pdf --format csv")]
    [InlineData("tables 2020.pdf")]
    [InlineData("tables 2020.pdf --format csv")]
    [InlineData("inspect 2020.pdf")]
    [InlineData("profile 2020.pdf")]
    public async Task The_output_steers_no_terminal(string command, params string[] arguments)
    {
        var run = await Planingest.RunAsync(_folder, [.. command.Split(' '), .. arguments]);

        Assert.Equal(ExitCode.Clean, run.ExitCode);
        AssertHarmless(run);
        Assert.True(command is "review list" or "profile 2020.pdf" || run.Output.Contains('箱', StringComparison.Ordinal), run.Output);
    }

    [Fact]
    public async Task Nor_do_the_log_and_exported_tables()
    {
        await Planingest.RunAsync(_folder, "export", "--format", "csv", "--out", "tables");

        foreach (var file in (string[])["log.txt", "tables/listing.csv", "tables/year_over_year.csv"])
        {
            var text = await File.ReadAllTextAsync(_folder[file], TestContext.Current.CancellationToken);
            Assert.NotEmpty(text);
            AssertHarmless(text);
        }
    }

    private static void AssertHarmless(Run run)
    {
        AssertHarmless(run.Output);
        AssertHarmless(run.Errors);
    }

    private static void AssertHarmless(string text) =>
        Assert.DoesNotContain(text, c => c is Escape or ControlSequence || (char.IsControl(c) && c is not ('\r' or '\n' or '\t')));
}
