using System.Collections.Immutable;
using System.Globalization;
using PlanIngest.Model;
using PlanIngest.Normalizer.Headers;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Tests.Columns;

public class ColumnYearsTests
{
    [Theory]
    [InlineData("事業名|27年度実績|H28年度実績", null, "- 2015 2016")]
    [InlineData("H30年度|1年度|R2年度", null, "2018 2019 2020")]
    [InlineData("H30年度|元年度|2年度", null, "2018 2019 2020")]
    [InlineData("27年度実績|28年度実績", null, "2015 2016")]
    [InlineData("5年度実績", 2023, "2023")]
    [InlineData("14年度実績", null, "2002")]
    [InlineData("令和5年度実績|前年度実績", null, "2023 2022")]
    [InlineData("令和5年度実績|前々年度実績", null, "2023 2021")]
    [InlineData("前年度実績|今年度実績", 2023, "2022 2023")]
    [InlineData("昨年度実績|本年度実績", 2023, "2022 2023")]
    [InlineData("令和5年度実績（令和6年度評価）", null, "2023")]
    [InlineData("令和6年度評価（令和5年度実績）", null, "2023")]
    [InlineData("令和5年度実績|令和6年度の取組予定", null, "2023 2024")]
    public void Resolves_what_headers_leave_out(string headers, int? reported, string years) =>
        Assert.Equal(years, Years(headers, reported));

    [Theory]
    [InlineData("事業名|実績", 2023, "- -")]
    [InlineData("5年度実績", null, "-")]
    [InlineData("45年度実績", null, "-")]
    [InlineData("令和5年度実績|前年度比", null, "2023 -")]
    [InlineData("第3年度|3年間の実績", 2023, "- -")]
    public void Leaves_open_what_nothing_tells(string headers, int? reported, string years) =>
        Assert.Equal(years, Years(headers, reported));

    [Fact]
    public void Results_of_an_unknown_earlier_year_do_not_pass_for_this_years() =>
        Assert.Equal([ColumnRole.Unknown, ColumnRole.Results], Resolve("前年度実績|実績", null).Select(column => column.Role));

    private static string Years(string headers, int? reported) =>
        string.Join(' ', Resolve(headers, reported).Select(column => column.FiscalYear?.ToString(CultureInfo.InvariantCulture) ?? "-"));

    private static ImmutableArray<Column> Resolve(string headers, int? reported) => ColumnYears.Resolve(
        [.. headers.Split('|').Select((header, i) => ColumnMeaning.Of(100 * i, 100 * i + 100, [Folding.Fold(header).Value]))], reported);
}
