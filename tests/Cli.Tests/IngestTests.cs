using PlanIngest.Cli.Usage;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Tests;

/// <summary>The main job on a private server of its own, started by the program below a temporary folder.</summary>
public sealed class IngestTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Planingest.RunAsync(_folder, "db", "stop");
        _folder.Dispose();
    }

    [Fact]
    public async Task Loads_a_folder_and_shows_what_changed_and_a_second_run_changes_nothing()
    {
        foreach (var year in Enumerable.Range(2022, 3))
        {
            _folder.Sample($"misaki-{year}.pdf", $"plans/misaki-{year}.pdf");
        }

        var first = await Planingest.RunAsync(_folder, "ingest", "plans", "--log", "log.txt");

        Assert.Equal((ExitCode.Clean, ""), (first.ExitCode, first.Errors));
        Assert.All(first.Lines[..3], line => Assert.StartsWith("loaded       plans/misaki-20", line, StringComparison.Ordinal));
        Assert.StartsWith("3 documents: 3 loaded; ", first.Lines[3], StringComparison.Ordinal);
        Assert.Contains("みさき市 いのち支える自殺対策計画: counts from year to year, 2022 to 2024", first.Output, StringComparison.Ordinal);
        Assert.Contains(
            "misaki-2024.pdf",
            await File.ReadAllTextAsync(_folder["log.txt"], TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        var before = await ExportAsync("before");

        var second = await Planingest.RunAsync(_folder, "ingest", "plans");

        Assert.Equal((ExitCode.Clean, ""), (second.ExitCode, second.Errors));
        Assert.All(second.Lines[..3], line => Assert.StartsWith("unchanged    plans/misaki-20", line, StringComparison.Ordinal));
        Assert.Equal(before, await ExportAsync("after"));
    }

    [Fact]
    public async Task Bad_documents_are_told_one_by_one_and_the_good_one_is_loaded()
    {
        foreach (var name in BadInput.Names)
        {
            _folder.Write($"plans/{name.Data}", BadInput.Content(name.Data));
        }

        _folder.Sample("kitakyushu-2023.pdf", "plans/kitakyushu-2023.pdf");
        _folder.Sample("kitakyushu-2023.pdf", "plans/second-copy.pdf");

        var run = await Planingest.RunAsync(_folder, "ingest", "plans", "nowhere.pdf");

        Assert.Equal(ExitCode.Partial, run.ExitCode);
        Assert.StartsWith("loaded       plans/kitakyushu-2023.pdf", run.Lines[0], StringComparison.Ordinal);
        Assert.Equal(
            BadInput.Names
                .Select(name => BadInput.Code(name.Data))
                .Append(FileDiagnostics.DuplicateFile.Code)
                .Append(FileDiagnostics.NoFile.Code)
                .Order(),
            run.ErrorLines.Select(line => line.Split(": ")[1]).Order());
        Assert.All(run.ErrorLines, line => Assert.StartsWith("refused      ", line, StringComparison.Ordinal));
        Assert.Equal("1\n", await QueryAsync("select count(*) from analysis.edition"));
    }

    [Fact]
    public async Task A_document_that_states_no_plan_is_refused_until_it_is_named()
    {
        var letter = "colours.pdf";
        _folder.Write(letter, TestPdf.NamelessPlan);

        var refused = await Planingest.RunAsync(_folder, "ingest", letter);
        var named = await Planingest.RunAsync(_folder, "ingest", letter, "--municipality", "岬市", "--plan", "色の計画", "--fiscal-year", "2020");

        Assert.Equal(ExitCode.Partial, refused.ExitCode);
        Assert.StartsWith($"refused      {letter}: {EditionDiagnostics.NoMunicipality.Code}", Assert.Single(refused.ErrorLines));
        Assert.Contains("--municipality", refused.Errors, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Clean, ""), (named.ExitCode, named.Errors));
        Assert.Equal("岬市,色の計画,2020\n", await QueryAsync("select municipality, plan, fiscal_year from analysis.edition"));
    }

    [Fact]
    public async Task A_corrected_document_is_a_new_version_and_the_first_one_stays()
    {
        _folder.Sample("misaki-2023.pdf");
        _folder.Write("corrected.pdf", [.. File.ReadAllBytes(_folder["misaki-2023.pdf"]), .. "% corrected\n"u8]);
        await Planingest.RunAsync(_folder, "ingest", "misaki-2023.pdf");

        var run = await Planingest.RunAsync(_folder, "ingest", "corrected.pdf");

        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.StartsWith("new version  corrected.pdf", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("version 2", run.Lines[0], StringComparison.Ordinal);
        Assert.Equal(
            "misaki-2023.pdf,1\ncorrected.pdf,2\n",
            await QueryAsync("select file_name, version from analysis.edition order by version"));
    }

    [Fact]
    public async Task A_killed_server_is_started_again_and_nothing_is_lost()
    {
        _folder.Sample("kitakyushu-2023.pdf");
        await Planingest.RunAsync(_folder, "ingest", "kitakyushu-2023.pdf");
        var status = await Planingest.RunAsync(_folder, "db", "status");
        var server = status.Output.Split("process ")[1].Split(')')[0];
        await Planingest.StartAsync("kill", ["-9", server], _folder);

        Assert.Equal("12\n", await QueryAsync("select listings from analysis.edition"));
    }

    [Fact]
    public async Task The_database_is_started_described_and_stopped()
    {
        var started = await Planingest.RunAsync(_folder, "db", "start");
        var migrated = await Planingest.RunAsync(_folder, "db", "migrate");
        var url = await Planingest.RunAsync(_folder, "db", "url");
        var stopped = await Planingest.RunAsync(_folder, "db", "stop");
        var again = await Planingest.RunAsync(_folder, "db", "stop");

        Assert.Contains("running (process ", started.Output, StringComparison.Ordinal);
        Assert.StartsWith("applied ", migrated.Output, StringComparison.Ordinal);
        Assert.StartsWith("postgresql://", url.Output, StringComparison.Ordinal);
        Assert.Equal("stopped\n", stopped.Output);
        Assert.Equal("was not running\n", again.Output);
        Assert.All([started, migrated, url, stopped, again], run => Assert.Equal(ExitCode.Clean, run.ExitCode));
    }

    [Theory]
    [InlineData("drop view analysis.listing")]
    [InlineData("selec 1")]
    [InlineData("select 1; select 2")]
    public async Task A_query_that_is_wrong_or_would_change_something_ends_with_2(string sql)
    {
        var run = await Planingest.RunAsync(_folder, "query", sql);

        Assert.Equal((ExitCode.Misconfigured, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"planingest: {DatabaseDiagnostics.QueryFailed.Code}", Assert.Single(run.ErrorLines));
    }

    private async Task<string> QueryAsync(string sql)
    {
        var run = await Planingest.RunAsync(_folder, "query", sql, "--format", "csv");
        Assert.Equal((ExitCode.Clean, ""), (run.ExitCode, run.Errors));
        return string.Concat(run.Lines.Skip(1).Select(line => line.TrimEnd('\r') + "\n"));
    }

    /// <summary>All views as one text.</summary>
    private async Task<string> ExportAsync(string folder)
    {
        var run = await Planingest.RunAsync(_folder, "export", "--out", folder);
        Assert.Equal(ExitCode.Clean, run.ExitCode);
        var files = Directory.GetFiles(_folder[folder]).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(files);
        return string.Concat(files.Select(file => Path.GetFileName(file) + "\n" + File.ReadAllText(file)));
    }
}
