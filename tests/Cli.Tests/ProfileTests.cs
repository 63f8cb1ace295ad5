using System.Text;
using System.Text.Json;
using PlanIngest.Cli.Input;
using PlanIngest.Cli.Usage;
using PlanIngest.Model;
using PlanIngest.Tests;

namespace PlanIngest.Cli.Tests;

public sealed class ProfileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("kitakyushu-2023.pdf")]
    [InlineData("misaki-2021.pdf")]
    [InlineData("misaki-2024.pdf")]
    public async Task With_the_guessed_profile_the_result_is_the_same_as_without(string sample)
    {
        _folder.Sample(sample);

        var written = await Planingest.RunAsync(_folder, "profile", sample, "--out", "profile.json");
        Assert.Equal((ExitCode.Clean, "", ""), (written.ExitCode, written.Output, written.Errors));
        var with = await Planingest.RunAsync(_folder, "extract", sample, "--profile", "profile.json");
        var without = await Planingest.RunAsync(_folder, "extract", sample);

        Assert.Equal(ExitCode.Clean, with.ExitCode);
        Assert.NotEmpty(ProfileFile.Read(_folder["profile.json"]).Columns);
        Assert.Equal(without.Output, with.Output);
    }

    [Fact]
    public async Task Pinned_roles_codes_and_names_win_and_options_stand_above_them()
    {
        _folder.Sample("kitakyushu-2023.pdf");
        var guessed = await Planingest.RunAsync(_folder, "profile", "kitakyushu-2023.pdf");
        var issues = ProfileFile.Parse(
            Encoding.UTF8.GetBytes(guessed.Output)).Columns.Single(column => column.Role == ColumnRole.Issues).Header;
        Write($$"""
            {"municipality":"岬市","plan":"いのちの計画","columns":[{"header":"{{issues}}","role":"unknown"}],
             "status_codes":[{"code":"b","label":"別の意味"}]}
            """);

        var run = await Planingest.RunAsync(_folder, "extract", "kitakyushu-2023.pdf", "--profile", "profile.json", "--plan", "別の計画");

        var listing = run.Lines.Select(line => JsonDocument.Parse(line).RootElement)
            .First(listing => listing.GetProperty("status") is { ValueKind: JsonValueKind.Object } status
                && status.GetProperty("code").GetString() == "b");
        Assert.Equal(
            ("岬市", "別の計画", 2023),
            (
                listing.GetProperty("municipality").GetString(),
                listing.GetProperty("plan").GetString(),
                listing.GetProperty("fiscal_year").GetInt32()));
        Assert.Equal(JsonValueKind.Null, listing.GetProperty("issues").ValueKind);
        Assert.True(listing.GetProperty("extra").TryGetProperty(issues, out _));
    }

    [Fact]
    public async Task Another_profile_loads_a_document_anew()
    {
        _folder.Sample("kitakyushu-2023.pdf");
        try
        {
            var outcomes = new List<string>();
            foreach (var profile in new[] { "{}", "{}", """{"columns":[{"header":"事業概要","role":"unknown"}]}""" })
            {
                Write(profile);
                var run = await Planingest.RunAsync(_folder, "ingest", "kitakyushu-2023.pdf", "--profile", "profile.json");
                outcomes.Add(run.Lines[0].Split(' ')[0]);
            }

            Assert.Equal(["loaded", "unchanged", "re-read"], outcomes);
        }
        finally
        {
            await Planingest.RunAsync(_folder, "db", "stop");
        }
    }

    [Fact]
    public async Task An_invalid_profile_is_refused_with_its_code_and_place()
    {
        _folder.Sample("kitakyushu-2023.pdf");
        Write("""{"columns":[{"header":"事業名","role":"title"}]}""");

        var run = await Planingest.RunAsync(_folder, "extract", "kitakyushu-2023.pdf", "--profile", "profile.json");

        Assert.Equal((ExitCode.Misconfigured, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(
            "planingest: PI2015 profile.json: /columns/0/role: found \"title\"; expected one of unknown, number, name,",
            Assert.Single(run.ErrorLines),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023", 2023)]
    [InlineData("\"R5\"", 2023)]
    [InlineData("\"令和5年度\"", 2023)]
    [InlineData("\"平成32年度\"", 2020)]
    public void A_fiscal_year_is_a_number_or_the_words_of_an_era(string json, int year) =>
        Assert.Equal(year, ProfileFile.Parse(Encoding.UTF8.GetBytes($$"""{"fiscal_year":{{json}}}""")).FiscalYear);

    [Theory]
    [InlineData("", "expected JSON")]
    [InlineData("[]", "the document: found an array")]
    [InlineData("{\"plan\":\"a\",\"plan\":\"b\"}", "expected JSON")]
    [InlineData("{\"plam\":\"a\"}", "/plam: there is no such field")]
    [InlineData("{\"a/b~\":1}", "/a~1b~0: there is no such field")]
    [InlineData("{\"plan\":5}", "/plan: found 5; expected a text")]
    [InlineData("{\"fiscal_year\":\"5\"}", "/fiscal_year: found \"5\"; expected a fiscal year from 1868 to 2200 such as 2023, R5 or 令和5")]
    [InlineData("{\"fiscal_year\":2201}", "/fiscal_year: found 2201; expected a fiscal year")]
    [InlineData("{\"fiscal_year\":true}", "/fiscal_year: found true; expected a fiscal year")]
    [InlineData("{\"fiscal_year\":5}", "/fiscal_year: found 5")]
    [InlineData("{\"columns\":{}}", "/columns: found an object; expected an array")]
    [InlineData("{\"columns\":[1]}", "/columns/0: found 1; expected an object")]
    [InlineData("{\"columns\":[{\"role\":\"name\"}]}", "/columns/0/header: found nothing")]
    [InlineData("{\"columns\":[{\"header\":\"a\"}]}", "/columns/0/role: found nothing")]
    [InlineData("{\"columns\":[{\"header\":\"a\",\"role\":\"name\",\"occurrence\":0}]}", "/columns/0/occurrence: found 0")]
    [InlineData(
        "{\"columns\":[{\"header\":\"a\",\"role\":\"name\"},{\"header\":\"a\",\"role\":\"status\",\"occurrence\":2}]}",
        "/columns/1: the column \"a\" is pinned twice")]
    [InlineData("{\"status_codes\":[{\"label\":\"a\"}]}", "/status_codes/0/code: found nothing")]
    [InlineData("{\"status_codes\":[{\"code\":\"a\"},{\"code\":\"a\"}]}", "/status_codes/1/code: the code \"a\" is explained twice")]
    public void What_is_wrong_is_named_with_its_place(string json, string message) => Assert.StartsWith(
        message, Assert.Throws<FormatException>(() => ProfileFile.Parse(Encoding.UTF8.GetBytes(json))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_schema_names_the_program_s_roles()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "profile.schema.json")));
        var roles = schema.RootElement
            .GetProperty("properties")
            .GetProperty("columns")
            .GetProperty("items")
            .GetProperty("properties")
            .GetProperty("role")
            .GetProperty("enum");

        Assert.Equal(
            ProfileFile.Roles.Keys.Order(StringComparer.Ordinal),
            roles.EnumerateArray().Select(role => role.GetString()!).Order(StringComparer.Ordinal));
    }

    private void Write(string json) => _folder.Write("profile.json", Encoding.UTF8.GetBytes(json));
}
