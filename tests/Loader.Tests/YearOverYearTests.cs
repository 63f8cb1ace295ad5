using PlanIngest.Loader.Comparisons;
using PlanIngest.Loader.History;
using PlanIngest.Model;
using static PlanIngest.Loader.Tests.Samples;

namespace PlanIngest.Loader.Tests;

public sealed class YearOverYearTests(FreshDatabase database) : IClassFixture<FreshDatabase>
{
    /// <summary>
    /// Editions as "edition year: figures", a figure as "year=value[unit] [qualifier]", listings of a year separated by "/",
    /// a listing that is a result without figures in 「」; expected rows as "year value previous-year change ratio note".
    /// </summary>
    public static readonly TheoryData<string, string[], string[]> Cases = new()
    {
        {
            "one year",
            ["2019: 2019=10"],
            ["2019|10|∅|∅|∅|∅"]
        },
        {
            "three years",
            ["2019: 2019=10", "2020: 2020=15", "2021: 2021=12"],
            ["2019|10|∅|∅|∅|∅", "2020|15|2019|5|0.5000|∅", "2021|12|2020|-3|-0.2000|∅"]
        },
        {
            "from and to zero",
            ["2019: 2019=0", "2020: 2020=15", "2021: 2021=0"],
            ["2019|0|∅|∅|∅|∅", "2020|15|2019|15|∅|∅", "2021|0|2020|-15|-1.0000|∅"]
        },
        {
            "decimals and a ratio without end",
            ["2019: 2019=3", "2020: 2020=1.25", "2021: 2021=1"],
            ["2019|3|∅|∅|∅|∅", "2020|1.25|2019|-1.75|-0.5833|∅", "2021|1|2020|-0.25|-0.2000|∅"]
        },
        {
            "a table of two years states the year before again",
            ["2019: 2019=10", "2020: 2019=10, 2020=15"],
            ["2019|10|∅|∅|∅|∅", "2020|15|2019|5|0.5000|∅"]
        },
        {
            "a later edition restates the year before",
            ["2019: 2019=10", "2020: 2019=11, 2020=15", "2021: 2019=12, 2021=16"],
            ["2019|10|∅|∅|∅|restated: 2020 edition says 11, 2021 edition says 12", "2020|15|2019|5|0.5000|∅", "2021|16|2020|1|0.0667|∅"]
        },
        {
            "a year whose own edition is not held: the first edition after it",
            ["2021: 2020=10, 2021=12", "2022: 2020=11, 2022=13"],
            [
                "2020|10|∅|∅|∅|stated in the 2021 edition; restated: 2022 edition says 11", "2021|12|2020|2|0.2000|∅",
                "2022|13|2021|1|0.0833|∅"
            ]
        },
        {
            "an edition that does not state its own year does not win",
            ["2020: 2019=9", "2021: 2020=10, 2021=12"],
            ["2019|9|∅|∅|∅|stated in the 2020 edition", "2020|10|2019|1|0.1111|stated in the 2021 edition", "2021|12|2020|2|0.2000|∅"]
        },
        {
            "two values of one year in one listing",
            ["2019: 2019=10, 2019=12", "2020: 2020=15"],
            ["2019|10|∅|∅|∅|stated more than once: 10, 12", "2020|15|2019|5|0.5000|∅"]
        },
        {
            "two listings of one measure in one edition",
            ["2019: 2019=10 / 2019=12", "2020: 2020=15"],
            ["2019|10|∅|∅|∅|stated more than once: 10, 12", "2020|15|2019|5|0.5000|∅"]
        },
        {
            "an edition that is not in the database",
            ["2019: 2019=10", "2022: 2022=16"],
            ["2019|10|∅|∅|∅|∅", "2022|16|2019|6|0.6000|missing (no edition): 2020, 2021"]
        },
        {
            "years not held, not listed and not stated",
            ["2018: 2018=10", "2019: 「感染拡大のため中止した。」", "2020:", "2021: 「実施した。」", "2023: 2023=15"],
            [
                "2018|10|∅|∅|∅|∅",
                "2023|15|2018|5|0.5000|not held (中止): 2019; missing (not listed): 2020; missing (no value): 2021; missing (no "
                    + "edition): 2022"
            ]
        },
        {
            "persons have two counters",
            ["2019: 2019=10名", "2020: 2020=15人"],
            ["2019|10|∅|∅|∅|∅", "2020|15|2019|5|0.5000|unit changed: 名 → 人"]
        },
        {
            "another unit is not comparable",
            ["2019: 2019=12件", "2020: 2020=15人", "2021: 2021=16人", "2022: 2022=17"],
            [
                "2019|12|∅|∅|∅|∅", "2020|15|2019|∅|∅|unit changed: 件 → 人; not comparable", "2021|16|2020|1|0.0667|∅",
                "2022|17|2021|∅|∅|unit changed: 人 → none; not comparable",
            ]
        },
        {
            "a unit of another size is converted",
            ["2019: 2019=1250千円", "2020: 2020=1250001円", "2021: 2021=1.5百万円", "2022: 2021=1600000円, 2022=0.02億円"],
            [
                "2019|1250|∅|∅|∅|∅",
                "2020|1250001|2019|1|0.0000|unit changed: 千円 → 円, previous value converted from 1250",
                "2021|1.5|2020|0.249999|0.2000|restated: 2022 edition says 1600000 円; unit changed: 円 → 百万円, previous value converted "
                    + "from 1250001",
                "2022|0.02|2021|0.005|0.3333|unit changed: 百万円 → 億円, previous value converted from 1.5",
            ]
        },
        {
            "persons by ten thousands",
            ["2019: 2019=1.2万人", "2020: 2020=12500名"],
            ["2019|1.2|∅|∅|∅|∅", "2020|12500|2019|500|0.0417|unit changed: 万人 → 名, previous value converted from 1.2"]
        },
        {
            "a span of time is said in two ways",
            ["2019: 2019=10日間", "2020: 2020=12日", "2021: 2021=9分間", "2022: 2022=10分"],
            [
                "2019|10|∅|∅|∅|∅", "2020|12|2019|2|0.2000|unit changed: 日間 → 日", "2021|9|2020|∅|∅|unit changed: 日 → 分間; not comparable",
                "2022|10|2021|1|0.1111|unit changed: 分間 → 分",
            ]
        },
        {
            "months and weeks too, in any spelling",
            ["2019: 2019=3ヶ月間", "2020: 2020=4か月", "2021: 2021=2週間", "2022: 2022=3週"],
            [
                "2019|3|∅|∅|∅|∅", "2020|4|2019|1|0.3333|unit changed: ヶ月間 → か月",
                "2021|2|2020|∅|∅|unit changed: か月 → 週間; not comparable", "2022|3|2021|1|0.5000|unit changed: 週間 → 週",
            ]
        },
        {
            "matters and occasions, persons and households are not comparable",
            ["2019: 2019=10件", "2020: 2020=12回", "2021: 2021=9世帯", "2022: 2022=10人"],
            [
                "2019|10|∅|∅|∅|∅", "2020|12|2019|∅|∅|unit changed: 件 → 回; not comparable",
                "2021|9|2020|∅|∅|unit changed: 回 → 世帯; not comparable", "2022|10|2021|∅|∅|unit changed: 世帯 → 人; not comparable",
            ]
        },
        {
            "a unit that nobody knows is compared with itself",
            ["2019: 2019=10ぱこ", "2020: 2020=12ぱこ", "2021: 2021=1千ぱこ"],
            ["2019|10|∅|∅|∅|∅", "2020|12|2019|2|0.2000|∅", "2021|1|2020|∅|∅|unit changed: ぱこ → 千ぱこ; not comparable"]
        },
        {
            "a qualifier that is left out is taken for the same",
            ["2019: 2019=10人 延べ", "2020: 2020=15人"],
            ["2019|10|∅|∅|∅|∅", "2020|15|2019|5|0.5000|qualifier changed: 延べ → none"]
        },
        {
            "another qualifier is not comparable, a running total least of all",
            ["2019: 2019=10人 延べ", "2020: 2020=15人 実", "2021: 2021=15人 累計", "2022: 2022=3人"],
            [
                "2019|10|∅|∅|∅|∅",
                "2020|15|2019|∅|∅|qualifier changed: 延べ → 実; not comparable",
                "2021|15|2020|∅|∅|qualifier changed: 実 → 累計; not comparable",
                "2022|3|2021|∅|∅|qualifier changed: 累計 → none; not comparable",
            ]
        },
        {
            "what is not the year's own value",
            ["2019: 2019=10, 2019=9 前年度, 2019=8 従前, 2019=1 増減, 2019=11 前年度比, 2019=100 母数"],
            ["2019|10|∅|∅|∅|∅"]
        },
        {
            "baselines, targets and numbers without a year",
            ["2019: 2019=10, 2018=5 baseline, 2025=50 target, =7"],
            ["2019|10|∅|∅|∅|∅"]
        },
        {
            "approximate and bounded",
            ["2019: 2019=10 約, 2019=15 以上"],
            ["2019|10|∅|∅|∅|stated more than once: 10, 15; approximate"]
        },
        {
            "a re-listing with figures, which no document should have",
            ["2019: 2019=10 / 再掲 2019=99"],
            ["2019|10|∅|∅|∅|∅"]
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Rows_are(string name, string[] editions, string[] expected)
    {
        name = $"[{name}]"; // a filter finds names by their parts, and the cases share a database
        var plan = Plan with { Plan = name };
        foreach (var edition in editions)
        {
            await database.Plans.LoadAsync(Source($"{name} {edition}"), Parse(edition) with { Plan = name });
        }

        await database.Plans.LinkAsync(plan, ByName);

        var rows = await database.Plans.YearOverYearAsync(new YearOverYearFilter(Plan: name));

        Assert.Equal(expected, rows.Select(row => string.Join('|', new object?[]
        {
            row.FiscalYear, row.Value, row.PreviousFiscalYear, row.Change, row.ChangeRatio, row.Note,
        }.Select(value => value ?? "∅"))));
        Assert.All(rows.Where(row => row.Change is not null), row => Assert.Equal(row.Value - row.Change, row.PreviousValue));
        Assert.All(
            rows.Zip(rows.Skip(1)).Where(pair => pair.Second.Note?.Contains("converted", StringComparison.Ordinal) != true),
            pair => Assert.Equal(pair.First.Value, pair.Second.PreviousValue));
    }

    [Fact]
    public async Task The_old_version_of_a_corrected_edition_counts_no_more()
    {
        const string Name = "訂正";
        await database.Plans.LoadAsync(Source("before correction"), Parse("2019: 2019=10") with { Plan = Name });
        await database.Plans.LoadAsync(Source("corrected"), Parse("2019: 2019=11") with { Plan = Name });
        await database.Plans.LinkAsync(Plan with { Plan = Name }, ByName);

        var row = Assert.Single(await database.Plans.YearOverYearAsync(new YearOverYearFilter(Plan: Name)));
        Assert.Equal((11m, null), (row.Value, row.Note));
    }

    [Theory]
    [InlineData("みさき", null, null, null, null, null, 6)]
    [InlineData("東京", null, null, null, null, null, 0)]
    [InlineData(null, "検索", "旧称", null, null, null, 4)]
    [InlineData(null, "検索", "ダイヤル", null, null, null, 4)]
    [InlineData(null, "検索", "ﾀﾞｲﾔﾙ", null, null, null, 4)]
    [InlineData(null, "検索", null, "件数", null, null, 4)]
    [InlineData(null, "検索", null, "延べ", null, null, 0)]
    [InlineData(null, "検索", null, null, 2020, null, 3)]
    [InlineData(null, "検索", null, null, null, 2019, 3)]
    [InlineData(null, "検索", null, null, 2020, 2020, 2)]
    public async Task A_filter_finds_a_measure_by_any_of_its_names(
        string? municipality, string? plan, string? measure, string? indicator, int? from, int? to, int expected)
    {
        foreach (var (year, name) in new[] { (2018, "旧称"), (2019, "相談ダイヤル"), (2020, "相談ダイヤル"), (2021, "相談ダイヤル") })
        {
            var other = year is 2019 or 2020 ? [Listing("2", "訪問", Figure("訪問回数", year, year: year))] : Array.Empty<Listing>();
            await database.Plans.LoadAsync(
                Source($"検索 {year}"),
                Edition(year, [Listing("1", name, Figure("件数", year, year: year)), .. other]) with
                {
                    Plan = "検索",
                    Municipality = "検索みさき市"
                });
        }

        await database.Plans.LinkAsync(new PlanName("検索みさき市", "検索"), history => ByName(history with
        {
            Editions = [.. history.Editions.Select(edition => edition with
            {
                Listings = [.. edition.Listings.Select(listing => listing with
                {
                    Name = listing.Name.Replace("旧称", "相談ダイヤル", StringComparison.Ordinal)
                })],
            })],
        }));

        var rows = await database.Plans.YearOverYearAsync(new YearOverYearFilter(
            municipality is null ? null : "検索" + municipality, plan, measure, indicator, from, to));
        Assert.Equal(municipality == "東京" ? 0 : expected, rows.Count);
    }

    private static Edition Parse(string text)
    {
        var (year, rest) = (int.Parse(text[..4], null), text[5..]);
        return Edition(year, rest.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(ParseListing));
    }

    private static Listing ParseListing(string text) => text switch
    {
        ['「', .. var result, '」'] => Listing("1", "事業") with { Results = [new ResultEntry(null, result)] },
        ['再', '掲', .. var figures] => Relisting("1", "事業", "課") with { Figures = [.. figures.Split(',').Select(ParseFigure)] },
        _ => Listing("1", "事業", text.Split(',').Select(ParseFigure)),
    };

    private static Figure ParseFigure(string text)
    {
        var words = text.Trim().Split(' ');
        var (year, amount) = (words[0].Split('=')[0], words[0].Split('=')[1]);
        var value = new string([.. amount.TakeWhile(c => char.IsAsciiDigit(c) || c == '.')]);
        var word = words.ElementAtOrDefault(1);
        return Figure(
            "件数",
            decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture),
            amount.Length > value.Length ? amount[value.Length..] : null,
            year.Length > 0 ? int.Parse(year, null) : null,
            word is "約" or "以上" or "target" or "baseline" ? null : word,
            word switch { "target" => FigureRole.Target, "baseline" => FigureRole.Baseline, _ => FigureRole.Actual },
            word == "約",
            word == "以上" ? word : null);
    }
}
