using System.CommandLine;
using PlanIngest.Cli.Usage;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("bogus")]
    [InlineData("ingest")]
    [InlineData("extract")]
    [InlineData("extract a.pdf --format xml")]
    [InlineData("extract a.pdf --fiscal-year next")]
    [InlineData("extract a.pdf --fiscal-year 5")]
    [InlineData("extract a.pdf --fiscal-year 1867")]
    [InlineData("extract a.pdf --fiscal-year 2201")]
    [InlineData("compare 岬市 --from 昭和65")]
    [InlineData("extract a.pdf --jobs 0")]
    [InlineData("extract a.pdf --out missing/folder/out.jsonl")]
    [InlineData("ingest a.pdf --log missing/folder/log.txt")]
    [InlineData("tables")]
    [InlineData("db")]
    [InlineData("predict")]
    [InlineData("export --format csv")]
    [InlineData("query")]
    public async Task Wrong_usage_ends_with_2_and_says_where_to_look(string arguments)
    {
        var run = await Planingest.RunAsync(_folder, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((ExitCode.Misconfigured, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("planingest: ", run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_explains_itself()
    {
        var commands = CommandLine.Build().Subcommands
            .SelectMany(command => command.Subcommands.Select(sub => $"{command.Name} {sub.Name}").Prepend(command.Name))
            .ToList();
        Assert.NotEmpty(commands);
        foreach (var command in commands)
        {
            using var help = new StringWriter();

            var exitCode = CommandLine.Build().Parse($"{command} --help").Invoke(new InvocationConfiguration { Output = help });

            Assert.Equal(ExitCode.Clean, exitCode);
            Assert.Contains(command, help.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Help_is_printed_by_the_program()
    {
        var run = await Planingest.RunAsync(_folder, "ingest", "--help");

        Assert.Equal((ExitCode.Clean, ""), (run.ExitCode, run.Errors));
        Assert.Contains("planingest ingest <PATH>...", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_ends_with_2()
    {
        _folder.Sample("kitakyushu-2023.pdf");

        var run = await Planingest.RunAsync(_folder, "ingest", "kitakyushu-2023.pdf", "--database", "Host=127.0.0.1;Port=1;Timeout=2");

        Assert.Equal((ExitCode.Misconfigured, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"planingest: {DatabaseDiagnostics.Unreachable.Code}", Assert.Single(run.ErrorLines));
    }
}
