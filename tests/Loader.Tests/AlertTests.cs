using PlanIngest.Loader.Comparisons;
using PlanIngest.Model;
using static PlanIngest.Loader.Tests.Samples;

namespace PlanIngest.Loader.Tests;

public sealed class AlertTests(FreshDatabase database) : IClassFixture<FreshDatabase>
{
    [Fact]
    public async Task A_count_that_is_gone_while_the_measure_is_listed_has_vanished()
    {
        var told = await AlertsAsync(
            "消失",
            [
                Listing("1", "相談", Stated(2019, 10)), Listing("2", "訪問", Stated(2019, 10)), Listing("3", "研修", Stated(2019, 10)),
                Listing("4", "会議", Stated(2019, 10))
            ],
            [
                Listing("1", "相談", Stated(2020, 11)), Listing("2", "訪問", Stated(2020, 11)), Listing("3", "研修", Stated(2020, 11)),
                Listing("4", "会議")
            ],
            [Listing("1", "相談", Figure("回数", 3, "回", 2021)), Listing("2", "訪問") with { Results = [new ResultEntry(null, "中止した。")] }]);

        // Paused, no longer listed and stated only once are other things.
        Assert.Equal(["vanished 相談 件数 2021 after 2020: no longer stated although the measure is listed; new in that year: 回数"], told);
    }

    [Theory]
    [InlineData(100, 260, "jump 2021 2.6 times the value before")]
    [InlineData(260, 100, "jump 2021 2.6 times less than the value before")]
    [InlineData(120, 1190, "scale 2021 about 10 times the value before: another unit?")]
    [InlineData(119_000, 120, "scale 2021 about one 1000th of the value before: another unit?")]
    [InlineData(1, 3, null)]
    [InlineData(100, 130, null)]
    [InlineData(0, 500, null)]
    public async Task Growth_far_from_the_usual_is_told(int before, int after, string? expected)
    {
        string[] calm = ["甲", "乙", "丙", "丁", "戊", "己"];
        var told = await AlertsAsync(
            $"跳躍 {before} {after}",
            [.. Enumerable.Range(2019, 3).Select(year => (Listing[])
            [
                .. calm.Select((name, index) => Listing($"{index}", name, Stated(year, 1000 + (year % 2 == 0 ? index * 20 : -index * 20)))),
                Listing("9", "癸", Stated(year, year == 2021 ? after : before)),
            ])]);

        Assert.Equal(expected is null ? [] : [expected], told.Select(line => line.Replace(" 癸 件数", "").Replace(" after 2020:", "")));
    }

    [Fact]
    public async Task A_series_that_is_used_to_leaps_does_not_alert()
    {
        int[] leaping = [100, 300, 110, 280, 100, 310];
        var told = await AlertsAsync(
            "変動",
            [.. leaping.Select((value, index) => (Listing[])
            [
                Listing("1", "相談", Stated(2019 + index, value)),
                .. Enumerable
                    .Range(2, 5)
                    .Select(number => Listing($"{number}", $"事業{number}", Stated(2019 + index, 1000 + (index * number * 10)))),
            ])]);

        Assert.Empty(told);
    }

    private static Figure Stated(int year, decimal value) => Figure("件数", value, year: year);

    /// <summary>The alerts on a plan whose editions are given from 2019 on.</summary>
    private async Task<string[]> AlertsAsync(string name, params Listing[][] editions)
    {
        var plan = Plan with { Plan = name };
        for (var i = 0; i < editions.Length; i++)
        {
            await database.Plans.LoadAsync(Source($"{name} {i}"), Edition(2019 + i, editions[i]) with { Plan = name });
        }

        await database.Plans.LinkAsync(plan, ByName);
        var alerts = await database.Plans.AlertsAsync(new YearOverYearFilter(Plan: name));
        return [.. alerts.Select(alert =>
            $"{alert.Kind} {alert.MeasureName} {alert.Label} {alert.FiscalYear} after {alert.PreviousFiscalYear}: {alert.Message}")];
    }
}
