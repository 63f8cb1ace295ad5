using PlanIngest.Loader.Comparisons;
using static PlanIngest.Loader.Tests.Samples;

namespace PlanIngest.Loader.Tests;

public sealed class VersionChangeTests(FreshDatabase database) : IClassFixture<FreshDatabase>
{
    [Fact]
    public async Task A_later_version_tells_what_it_states_otherwise()
    {
        await database.Plans.LoadAsync(Source("first"), Edition(
            2020, Listing("1", "相談", Figure("件数", 1), Figure("参加者数", 5, "人")), Listing("2", "訪問"), Listing("3", "研修"), Listing("5", "会議")));
        Assert.Empty(await database.Plans.VersionChangesAsync(new YearOverYearFilter()));
        await database.Plans.LoadAsync(Source("corrected"), Edition(
            2020,
            Listing("1", "相談", Figure("件数", 2), Figure("参加者数", 5, "名")),
            Listing("2", "訪問（改）"),
            Listing("4", "講座"),
            Listing("5", "会議")));

        var changes = await database.Plans.VersionChangesAsync(new YearOverYearFilter());

        Assert.Equal(
            [
                "1 相談|figure 件数|1 件|2 件",
                "1 相談|figure 参加者数|5 人|∅",
                "1 相談|figure 参加者数|∅|5 名",
                "2 訪問（改）|name|訪問|訪問（改）",
                "3 研修|listing|研修|∅",
                "4 講座|listing|∅|講座",
            ],
            changes
                .Select(change => $"{change.Numbers[0]} {change.Name}|{change.Field}|{change.Before ?? "∅"}|{change.After ?? "∅"}")
                .Order(StringComparer.Ordinal));
        Assert.All(changes, change => Assert.Equal((2020, 1, 2), (change.FiscalYear, change.FromVersion, change.ToVersion)));
        Assert.Equal(3, (await database.Plans.VersionChangesAsync(new YearOverYearFilter(Measure: "相談", From: 2020, To: 2020))).Count);
        Assert.Equal("1 件", Assert.Single(await database.Plans.VersionChangesAsync(new YearOverYearFilter(Indicator: "件数"))).Before);
        Assert.Empty(await database.Plans.VersionChangesAsync(new YearOverYearFilter(From: 2021)));
    }
}
