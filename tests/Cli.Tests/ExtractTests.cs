using System.Text.Json;
using PlanIngest.Cli.Usage;

namespace PlanIngest.Cli.Tests;

public sealed class ExtractTests : IDisposable
{
    private static readonly string[] Fields =
    [
        "file", "sha256", "municipality", "plan", "fiscal_year", "ordinal", "section", "numbers", "name", "relisted", "overview", "results",
        "status",
        "issues", "next_steps", "departments", "figures", "extra", "pages", "diagnostics",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_listing_is_one_line_of_JSON_with_the_contract_s_fields_in_its_order()
    {
        _folder.Sample("kitakyushu-2023.pdf");

        var run = await Planingest.RunAsync(_folder, "extract", "kitakyushu-2023.pdf");

        Assert.Equal((ExitCode.Clean, ""), (run.ExitCode, run.Errors));
        var listings = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.All(listings, listing => Assert.Equal(Fields, listing.EnumerateObject().Select(field => field.Name)));
        Assert.Equal(Enumerable.Range(1, 12), listings.Select(listing => listing.GetProperty("ordinal").GetInt32()));
        Assert.All(listings, listing => Assert.Equal(
            ("kitakyushu-2023.pdf", "北九州市", 2023),
            (
                listing.GetProperty("file").GetString(),
                listing.GetProperty("municipality").GetString(),
                listing.GetProperty("fiscal_year").GetInt32())));
        Assert.Contains("北九州市", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_re_listing_keeps_its_nulls()
    {
        _folder.Sample("kitakyushu-2023.pdf");

        var run = await Planingest.RunAsync(_folder, "extract", "kitakyushu-2023.pdf");

        var relisted = run.Lines
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(listing => listing.GetProperty("relisted").GetBoolean())
            .ToList();
        Assert.Equal(6, relisted.Count);
        Assert.All(relisted, listing =>
        {
            Assert.All(
                ["overview", "status", "issues", "next_steps"],
                field => Assert.Equal(JsonValueKind.Null, listing.GetProperty(field).ValueKind));
            Assert.All(["results", "figures"], field => Assert.Equal(0, listing.GetProperty(field).GetArrayLength()));
        });
    }

    [Fact]
    public async Task CSV_has_the_same_fields_and_lists_as_JSON()
    {
        _folder.Sample("kitakyushu-2023.pdf");

        var run = await Planingest.RunAsync(_folder, "extract", "kitakyushu-2023.pdf", "--format", "csv");

        Assert.Equal(string.Join(',', Fields), run.Lines[0].TrimEnd('\r'));
        Assert.Contains("\"[\"\"49\"\",\"\"69\"\"]\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_goes_to_a_file_and_overrides_win()
    {
        _folder.Sample("kitakyushu-2023.pdf");

        var run = await Planingest.RunAsync(
            _folder,
            "extract",
            "kitakyushu-2023.pdf",
            "--out",
            "out.jsonl",
            "--municipality",
            "岬市",
            "--plan",
            "いのちの計画",
            "--fiscal-year",
            "2001");

        Assert.Equal((ExitCode.Clean, ""), (run.ExitCode, run.Output));
        var listing = JsonDocument.Parse(File.ReadAllLines(_folder["out.jsonl"])[0]).RootElement;
        Assert.Equal("岬市", listing.GetProperty("municipality").GetString());
        Assert.Equal("いのちの計画", listing.GetProperty("plan").GetString());
        Assert.Equal(2001, listing.GetProperty("fiscal_year").GetInt32());
    }

    [Fact]
    public async Task Folders_are_searched_with_all_below_them_in_any_case()
    {
        _folder.Sample("misaki-2019.pdf", "plans/b/2019.PDF");
        _folder.Sample("misaki-2020.pdf", "plans/a/2020.pdf");
        _folder.Write("plans/readme.txt", [1]);

        var run = await Planingest.RunAsync(_folder, "extract", "plans");

        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Equal(
            ["2020.pdf", "2019.PDF"],
            run.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("file").GetString()).Distinct());
    }
}
