using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer.Options;

namespace PlanIngest.Normalizer.Tests.Listings;

public class ConsistencyTests
{
    private static readonly double[] Widths = [60, 120, 200, 260, 80];
    private static readonly string[] Header = ["事業№", "事業名", "事業概要", "令和５年度実績", "担当課"];

    [Theory]
    [InlineData("相談件数:16件（うち新規20件）", "PI2016 新規 20件 / at most 16")]
    [InlineData("相談件数:16件（内訳:電話10件、来所7件）", "PI2017 相談件数 16件 / 17")]
    [InlineData("相談件数:16件（うち未成年5人）", "PI2019 未成年 5人 / 件")]
    [InlineData("相談件数:16件（内訳:電話10件、来所5件、その他2件）", "PI2017 相談件数 16件 / 17")]
    [InlineData("関係機関等へ周知した。\n・相談件数:16件（内訳:電話10件、来所7件）", "PI2017 相談件数 16件 / 17")]
    [InlineData("相談員:16人（うち非常勤20名）", "PI2016 非常勤 20名 / at most 16")]
    [InlineData("・高等学校等と連携した。\n・開催回数:3回（6/4、9/10）", "PI2013 開催回数 3回 / 2回")]
    [InlineData("・開催回数:3回（6/4、9/10）\n・ほかに窓口を毎月開いた。", "PI2013 開催回数 3回 / 2回")]
    [InlineData("受診率:104%", "PI2018 受診率 104％ / at most 100")]
    [InlineData("開催回数:3回（6/4、9/10）", "PI2013 開催回数 3回 / 2回")]
    public void A_contradiction_is_told_with_what_was_found_and_expected(string results, string told)
    {
        var diagnostic = Assert.Single(Read(Row("1", results))[0].Diagnostics);

        Assert.Equal(told, $"{diagnostic.Code} {diagnostic.Found} / {diagnostic.Expected}");
        Assert.Equal((1, 1), (diagnostic.Page, diagnostic.ListingOrdinal));
        Assert.NotNull(diagnostic.Box);
    }

    [Fact]
    public void The_other_place_is_in_the_message() => Assert.Contains(
        "相談件数 16件 (page 1, box ", Assert.Single(Read(Row("1", "相談件数:16件（うち新規20件）"))[0].Diagnostics).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("相談件数:16件（うち新規5件）")]
    [InlineData("相談件数:16件（内訳:電話9件、来所7件）")]
    [InlineData("相談件数:16件（うち電話9件、来所3件）")]
    [InlineData("相談件数:16件（内訳:電話10件、来所9件、重複あり）")]
    [InlineData("相談件数:16件（内訳:電話10件、来所9件）\n　※重複あり")]
    [InlineData("相談員:16人（うち非常勤5名）")]
    [InlineData("相談件数:16件（うち法律相談3項目）")]
    [InlineData("相談件数:約16件（うち新規20件）")]
    [InlineData("相談人数:16人（うち電話5割）")]
    [InlineData("目標達成率:104%")]
    [InlineData("予算執行率:104%")]
    [InlineData("受講者数:前年比120%")]
    [InlineData("開催回数:2回（6/4、9/10）")]
    [InlineData("開催回数:5回（6/4、9/10ほか）")]
    [InlineData("・高等学校等と連携した。\n・開催回数:5回（6/4、9/10等）")]
    [InlineData("開催回数:5回")]
    public void What_agrees_or_cannot_be_compared_is_not_told(string results) => Assert.Empty(Read(Row("1", results))[0].Diagnostics);

    [Theory]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 13 14 15 16 17 18 19 20 21", "12")]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12", "")]
    [InlineData("1 2 4", "")]
    [InlineData("1 2 3 4 5 6 101 102 103 104 105 106", "")]
    [InlineData("1 3 5 7 9 11 13 15 17 19 21", "")]
    [InlineData("1 2 3 1 2 3 1 2 3 1 3 4", "")]
    [InlineData("1-1 1-2 1-4 1-5 1-6 2-1 2-2 2-3 2-4 2-5", "")]
    [InlineData("1 2 3 4 5 6 7 8 9 11 12 13 14 15 16 17 18 19 20 10", "")]
    public void Numbers_missing_in_a_plan_that_counts_one_by_one_are_told(string numbers, string missing) => Assert.Equal(
        missing,
        string.Join(' ', Edition([.. numbers.Split(' ').Select(number => Row(number, "実施した。"))]).Diagnostics
            .Where(diagnostic => diagnostic.Code == EditionDiagnostics.NumberGap.Code)
            .Select(diagnostic => diagnostic.Expected)));

    private static string[] Row(string number, string results) => [number, $"相談会{number}", "窓口を設ける。", results, "福祉課"];

    private static ImmutableArray<Listing> Read(params string[][] rows) => Edition(rows).Listings;

    private static Edition Edition(params string[][] rows) => EditionNormalizer.Normalize(
        PrintedTable.Document("岬市いのち支える計画 令和５年度 実績", PrintedTable.Of(Widths, [Header, .. rows])), new NormalizerOptions());
}
