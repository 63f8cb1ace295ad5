using PlanIngest.Model;
using static PlanIngest.Loader.Tests.Samples;

namespace PlanIngest.Loader.Tests;

public sealed class BoilerplateTests(FreshDatabase database) : IClassFixture<FreshDatabase>
{
    [Fact]
    public async Task Text_left_unchanged_is_told_with_its_years()
    {
        // 2020 has no edition; in 2022 only the line breaks are others; in 2024 the measure pauses.
        (int Year, string? Issues, string Results)[] editions =
            [(2018, "甲", "一"), (2019, "乙", "二"), (2021, "乙", "三"), (2022, "乙\n ", "三"), (2023, "甲", "三"), (2025, "甲", "三")];
        foreach (var (year, issues, results) in editions)
        {
            await database.Plans.LoadAsync(Source($"{year}"), Edition(
                year,
                Listing("1", "相談") with { Issues = issues, Results = [new ResultEntry(year - 1, "前"), new ResultEntry(year, results)] },
                Relisting("1", "相談", "課")));
        }

        await database.Plans.LoadAsync(Source("2024"), Edition(2024, Listing("2", "訪問")));
        await database.Plans.LinkAsync(Plan, ByName);

        Assert.Equal(
            ["2021|issues|2|2019", "2022|issues|3|2019", "2022|results|2|2021", "2023|results|3|2021"],
            await database.RowsAsync(
                "SELECT fiscal_year, field, boilerplate_years, since_fiscal_year FROM analysis.boilerplate ORDER BY fiscal_year, field"));
    }

    [Fact]
    public async Task A_figure_is_cited_with_document_page_box_and_hash()
    {
        var plan = Plan with { Plan = "引用" };
        await database.Plans.LoadAsync(
            Source("引用"),
            Edition(2020, Listing("1", "相談", Figure("件数", 7, year: 2020))) with { Plan = plan.Plan });

        await using var found = await database.Plans.QueryAsync(
            "select file_name, sha256, page, box, citation from citation where plan = '引用'");
        var rows = await found.ReadRowsAsync().ToListAsync();

        var row = Assert.Single(rows);
        var hash = Source("引用").Sha256;
        Assert.Equal(["引用.pdf", hash, 1, new decimal[] { 5, 6, 7.12m, 8 }, $"みさき市引用（2020年度）、1頁、相談「件数7件」（引用.pdf、SHA-256 {hash}）"], row);
    }
}
