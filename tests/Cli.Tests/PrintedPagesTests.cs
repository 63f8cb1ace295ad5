using System.Text.Json;
using System.Xml.Linq;
using PlanIngest.Cli.Usage;

namespace PlanIngest.Cli.Tests;

public sealed class PrintedPagesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PrintedPagesTests() => _folder.Sample("kitakyushu-2023.pdf");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Tables_are_one_array_as_the_contract_says()
    {
        var run = await Planingest.RunAsync(_folder, "tables", "kitakyushu-2023.pdf");

        Assert.Equal((ExitCode.Clean, ""), (run.ExitCode, run.Errors));
        var tables = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().ToList();
        Assert.NotEmpty(tables);
        Assert.All(
            tables,
            table => Assert.Equal(
                ["page", "bbox", "confidence", "continues", "cells"],
                table.EnumerateObject().Select(field => field.Name)));
        var cells = tables.SelectMany(table => table.GetProperty("cells").EnumerateArray()).ToList();
        Assert.All(cells, cell => Assert.Equal(
            ["row", "col", "row_span", "col_span", "text", "box"], cell.EnumerateObject().Select(field => field.Name)));
        Assert.Contains(cells, cell => cell.GetProperty("text").GetString()!.Contains('\n', StringComparison.Ordinal));
        Assert.All(cells, cell => Assert.Equal(4, cell.GetProperty("box").GetArrayLength()));
    }

    [Fact]
    public async Task Only_the_page_asked_for_is_shown()
    {
        var run = await Planingest.RunAsync(_folder, "tables", "kitakyushu-2023.pdf", "--page", "2");

        Assert.Equal(
            [2],
            JsonDocument.Parse(run.Output).RootElement.EnumerateArray().Select(table => table.GetProperty("page").GetInt32()).Distinct());
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_told()
    {
        var run = await Planingest.RunAsync(_folder, "tables", "kitakyushu-2023.pdf", "--page", "200");

        Assert.Equal((ExitCode.Misconfigured, ""), (run.ExitCode, run.Output));
        Assert.Contains("no page 200", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_without_tables_gives_an_empty_array()
    {
        _folder.Write("letter.pdf", TestPdf.WithoutTable);

        var run = await Planingest.RunAsync(_folder, "tables", "letter.pdf");

        Assert.Equal((ExitCode.Clean, "[]\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task CSV_is_the_grid()
    {
        _folder.Write("colours.pdf", TestPdf.WithoutNameColumn);

        var run = await Planingest.RunAsync(_folder, "tables", "colours.pdf", "--format", "csv");

        Assert.Equal("1,1,0,Colour,Length\r\n1,1,1,red,12\r\n1,1,2,blue,15\r\n", run.Output);
    }

    [Fact]
    public async Task The_picture_is_well_formed_and_draws_every_cell()
    {
        _folder.Write("colours.pdf", TestPdf.WithoutNameColumn);

        var run = await Planingest.RunAsync(_folder, "inspect", "colours.pdf", "--out", "page.svg");

        Assert.Equal((ExitCode.Clean, "", ""), (run.ExitCode, run.Output, run.Errors));
        var svg = XDocument.Load(_folder["page.svg"]).Root!;
        Assert.Equal("svg", svg.Name.LocalName);
        Assert.Equal(6, svg.Descendants().Count(element => element.Attribute("class")?.Value == "cell"));
        Assert.Single(svg.Descendants(), element => element.Attribute("class")?.Value == "table");
        Assert.Contains("Colour", svg.Value, StringComparison.Ordinal);
    }
}
