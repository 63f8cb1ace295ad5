using System.Text.Json;
using PlanIngest.Cli.Usage;

namespace PlanIngest.Cli.Tests;

/// <summary>Names and texts are data, whatever they look like: to terminals, SQL, spreadsheets and browsers.</summary>
public sealed class HostileTextTests : IAsyncLifetime
{
    private const string Municipality = "岬\u001b]0;taken\u0007\u202E市";
    private const string Plan = "計画'); DROP TABLE planingest.plan; --";
    private const string Markup = "<script>alert(1)</script>";
    private const string Password = "himitsu";
    private const string File = "a'b\u001b[31m.pdf";

    private readonly TemporaryFolder _folder = new();
    private Run _ingest = null!;

    public async ValueTask InitializeAsync()
    {
        _folder.Write(File, TestPdf.PlanWith(Markup));
        _ingest = await Planingest.RunAsync(
            _folder,
            "ingest",
            File,
            "--municipality",
            Municipality,
            "--plan",
            Plan,
            "--fiscal-year",
            "2020",
            "--password",
            Password,
            "--log",
            "log.txt");
    }

    public async ValueTask DisposeAsync()
    {
        await Planingest.RunAsync(_folder, "db", "stop");
        _folder.Dispose();
    }

    [Fact]
    public async Task Terminals_and_logs_see_no_control_characters_and_no_secret()
    {
        Assert.Equal((ExitCode.Clean, ""), (_ingest.ExitCode, _ingest.Errors));
        var query = await Planingest.RunAsync(_folder, "query", "select municipality, plan, file_name from analysis.edition");
        var compare = await Planingest.RunAsync(_folder, "compare");
        var log = await System.IO.File.ReadAllTextAsync(_folder["log.txt"], TestContext.Current.CancellationToken);

        foreach (var seen in (string[])[_ingest.Output, query.Output, query.Errors, compare.Output, compare.Errors, log])
        {
            Assert.DoesNotContain(seen, c => char.IsControl(c) && c is not ('\r' or '\n'));
            Assert.DoesNotContain('\u202E', seen);
            Assert.DoesNotContain(Password, seen, StringComparison.Ordinal);
        }

        Assert.Contains("taken", query.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_holds_every_text_as_it_is()
    {
        var run = await Planingest.RunAsync(
            _folder,
            "query",
            "select municipality, plan, file_name, name from analysis.listing order by ordinal",
            "--format",
            "json");

        var row = JsonDocument.Parse(run.Output).RootElement[0];
        Assert.Equal([Municipality, Plan, File, Markup], row.EnumerateObject().Select(column => column.Value.GetString()));
    }

    [Fact]
    public async Task Questions_run_as_the_reader_within_a_time_limit_and_never_as_a_superuser()
    {
        const string Sql = """
            select current_user, session_user, (select rolsuper from pg_roles where rolname = session_user),
                current_setting('statement_timeout'), current_setting('transaction_read_only')
            """;

        var run = await Planingest.RunAsync(_folder, "query", Sql, "--format", "csv");

        Assert.Equal("planingest_reader,planingest,false,1min,on", run.Lines[1].TrimEnd('\r'));
    }

    [Fact]
    public async Task Pictures_of_pages_carry_no_markup_of_the_document()
    {
        foreach (var picture in (string[])["page.svg", "page.html"])
        {
            var run = await Planingest.RunAsync(_folder, "inspect", File, "--out", picture);

            Assert.Equal(ExitCode.Clean, run.ExitCode);
            var text = await System.IO.File.ReadAllTextAsync(_folder[picture], TestContext.Current.CancellationToken);
            Assert.Contains("&lt;", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        }
    }
}
