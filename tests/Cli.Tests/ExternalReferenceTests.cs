using System.Text;
using PlanIngest.Cli.Usage;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Tests;

/// <summary>A document that points elsewhere, to other files and to the network, is read as if it did not.</summary>
public sealed class ExternalReferenceTests : IDisposable
{
    private const string Secret = "secret.txt";
    private const string Stolen = "stolen";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Links_and_actions_are_no_part_of_the_page()
    {
        var run = await TablesAsync(streams: false);

        Assert.Equal((ExitCode.Clean, ""), (run.ExitCode, run.Errors));
        Assert.Contains("blue", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_kept_in_another_file_is_refused_and_the_file_not_opened()
    {
        var run = await TablesAsync(streams: true);

        Assert.Equal(ExitCode.Partial, run.ExitCode);
        Assert.Contains(FileDiagnostics.PageUnreadable.Code, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Stolen, run.Output + run.Errors, StringComparison.Ordinal);
    }

    private Task<Run> TablesAsync(bool streams)
    {
        // Were it opened, its text would stand in the table.
        _folder.Write(Secret, Encoding.ASCII.GetBytes($"BT /F1 11 Tf 60 650 Td ({Stolen}) Tj ET"));
        _folder.Write("plan.pdf", TestPdf.PlanPointingTo(_folder[Secret], "http://192.0.2.1/tracking", streams));
        return Planingest.RunAsync(_folder, "tables", "plan.pdf");
    }
}
