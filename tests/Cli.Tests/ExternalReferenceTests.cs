using System.Text;

namespace PlanIngest.Cli.Tests;

/// <summary>A document that points elsewhere, to other files and to the network, is read as if it did not.</summary>
public sealed class ExternalReferenceTests : IDisposable
{
    private const string Secret = "secret.txt";
    private const string Stolen = "stolen";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_but_the_document_is_opened()
    {
        // Were it opened, its text would stand in the table.
        _folder.Write(Secret, Encoding.ASCII.GetBytes($"BT /F1 11 Tf 60 650 Td ({Stolen}) Tj ET"));
        _folder.Write("plan.pdf", TestPdf.PlanPointingTo(_folder[Secret], "http://192.0.2.1/tracking"));

        var tables = await Planingest.RunAsync(_folder, "tables", "plan.pdf");
        var listings = await Planingest.RunAsync(
            _folder, "extract", "plan.pdf", "--municipality", "岬市", "--plan", "計画", "--fiscal-year", "2020");

        Assert.Equal((ExitCode.Clean, ExitCode.Clean), (tables.ExitCode, listings.ExitCode));
        foreach (var run in (Run[])[tables, listings])
        {
            Assert.Contains("blue", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(Stolen, run.Output + run.Errors, StringComparison.Ordinal);
        }
    }
}
