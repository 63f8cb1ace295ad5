using System.Text.Json;
using PlanIngest.Cli.Usage;

namespace PlanIngest.Cli.Tests;

public sealed class PredictTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Figures_of_a_cell_are_answered_line_by_line()
    {
        const string Input = """
            {"id":"a","text":"・相談件数：16件"}

            {"id":"b","text":"実績なし"}
            """;

        var run = await Planingest.RunWithInputAsync(_folder, Input, "predict", "figures");

        Assert.Equal((ExitCode.Clean, ""), (run.ExitCode, run.Errors));
        Assert.Equal(
            """{"id":"a","figures":[{"label":"相談件数","value":16,"unit":"件","qualifier":null,"approx":false,"""
                + "\"bound\":null,\"fiscal_year\":null,\"dates\":[],\"parent_label\":null}]}",
            run.Lines[0]);
        Assert.Equal("""{"id":"b","figures":[]}""", run.Lines[1]);
    }

    [Fact]
    public async Task Links_are_answered_with_a_probability_and_a_reason()
    {
        const string Listing = "\"number\":\"1\",\"name\":\"総合相談会の開催\"";
        const string Input = $$$"""
            {"id":"x","kind":"measure","a":{"fiscal_year":2022,{{{Listing}}}},"b":{"fiscal_year":2023,{{{Listing}}}}}
            """;

        var run = await Planingest.RunWithInputAsync(_folder, Input, "predict", "links");

        Assert.Equal((ExitCode.Clean, ""), (run.ExitCode, run.Errors));
        var answer = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        Assert.Equal(["id", "same", "probability", "why"], answer.EnumerateObject().Select(field => field.Name));
        Assert.True(answer.GetProperty("same").GetBoolean());
        Assert.InRange(answer.GetProperty("probability").GetDouble(), 0.5, 1);
    }

    [Theory]
    [InlineData("figures", "{\"id\":\"a\"}")]
    [InlineData("figures", "[1]")]
    [InlineData("figures", "not JSON")]
    [InlineData("links", "{\"id\":\"a\",\"kind\":\"plan\",\"a\":{},\"b\":{}}")]
    [InlineData("links", "not JSON")]
    public async Task A_line_that_cannot_be_read_is_told_and_the_others_are_answered(string what, string line)
    {
        var good = what == "figures"
            ? """{"id":"good","text":"1件"}"""
            : """{"id":"good","kind":"indicator","a":{"label":"件数"},"b":{"label":"件数"}}""";

        var run = await Planingest.RunWithInputAsync(_folder, $"{line}\n{good}\n", "predict", what);

        Assert.Equal(ExitCode.Partial, run.ExitCode);
        Assert.StartsWith("planingest: line 1: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":\"good\"", Assert.Single(run.Lines), StringComparison.Ordinal);
    }
}
