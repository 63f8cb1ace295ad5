using PlanIngest.Normalizer.Identity;

namespace PlanIngest.Normalizer.Tests.Identity;

public class IndicatorLinkerTests
{
    /// <summary>A measure's figures in two years; the letters say which figures of the later year continue which of the earlier.</summary>
    public static TheoryData<string, string, string, string> Series => new()
    {
        { "the same", "相談件数 件", "相談件数 件", "a|a" },
        { "in another order", "開催回数 回、参加者数 人", "参加者数 人、開催回数 回", "ab|ba" },
        { "another word for counting", "参加者数 人", "参加人数 名", "a|a" },
        { "held or carried out", "開催回数 回", "実施回数 回", "a|a" },
        { "qualifier in the label or beside it", "延べ相談件数 件", "相談件数 件 !延べ", "a|a" },
        { "plain and multiple", "相談件数 件", "延べ相談件数 件", "a|b" },
        { "distinct and multiple", "利用者数 人 !実、利用者数 人 !延べ", "利用者数 人 !延べ、利用者数 人 !実", "ab|ba" },
        { "sum", "開催回数 回", "開催回数 回 !合計", "a|a" },
        { "cumulative", "設置台数 台", "設置台数 台 !累計", "a|b" },
        { "last year's value", "相談件数 件", "相談件数 件、相談件数 件 !前年度、相談件数 件 !増減", "a|abc" },
        { "another dimension", "利用者数 人", "利用者数 世帯", "a|b" },
        { "unit of another size, which the comparison converts", "助成額 千円", "助成額 円", "a|a" },
        { "days said in two ways", "開設 日間", "開設 日", "a|a" },
        { "minutes said in two ways", "放送 分間", "放送 分", "a|a" },
        { "weeks said in two ways", "展示 週間", "展示 週", "a|a" },
        { "months said in two ways", "展示 か月間", "展示 か月", "a|a" },
        { "line and times", "相談 回線", "相談 回", "a|b" },
        { "another act", "作成部数 部", "配布部数 部", "a|b" },
        { "another way", "電話相談件数 件、面接相談件数 件", "面接相談件数 件、電話相談件数 件", "ab|ba" },
        { "under another heading", "宿泊型/利用者数 人", "訪問型/利用者数 人", "a|b" },
        { "part of another total", "新規 件 ^電話相談", "新規 件 ^来所支援", "a|b" },
        { "part of the same total", "新規 件 ^相談件数", "新規 件 ^相談件数", "a|a" },
        { "as of another day", "待機児童数（4月1日現在） 人", "待機児童数（10月1日現在） 人", "a|b" },
        { "baseline and target", "受診率 ％、受診率 ％ #Baseline、受診率 ％ #Target", "受診率 ％ #Target、受診率 ％", "abc|ca" },
        { "alike, kept apart by order", "参加者 人、参加者 人", "参加者 人、参加者 人", "ab|ab" },
        { "alike, their number changed", "参加者 人", "参加者 人、参加者 人", "a|bc" },
        { "two years in one row", "相談件数 件 @2021、相談件数 件 @2022", "相談件数 件 @2022、相談件数 件 @2023", "aa|aa" },
        { "dropped and new", "貸出冊数 冊、来館者数 人", "来館者数 人、登録者数 人", "ab|bc" },
    };

    [Theory]
    [MemberData(nameof(Series))]
    public void Figures_of_two_years_are_one_series_or_not(string scenario, string before, string after, string expected)
    {
        var history = PlanText.Parse($"""
            2022 | 5 | 家庭の支援 | 福祉課 | 家庭を支援する。 | {before}
            2023 | 5 | 家庭の支援 | 福祉課 | 家庭を支援する。 | {after}
            """);
        var links = MeasureLinker.Link(history);
        var letters = new Dictionary<long, char>();
        string Letters(int year) => string.Concat(links.Indicators(history, year).Select(id =>
        {
            letters.TryAdd(id, (char)('a' + letters.Count));
            return letters[id];
        }));
        Assert.Equal((scenario, expected), (scenario, Letters(2022) + "|" + Letters(2023)));
    }

    [Fact]
    public void The_same_label_of_different_measures_is_two_indicators()
    {
        var history = PlanText.Parse("""
            2022 | 5 | 父親教室 | 福祉課 | 父親を支える。 | 参加者数 人
            2022 | 6 | 母親教室 | 福祉課 | 母親を支える。 | 参加者数 人
            """);
        Assert.Equal(2, MeasureLinker.Link(history).Indicators(history, 2022).Distinct().Count());
    }

    [Fact]
    public void A_series_goes_on_after_a_year_without_a_value_and_over_a_new_name_of_its_measure()
    {
        var history = PlanText.Parse("""
            2021 | 5 | 適応指導教室の運営 | 学校教育課 | 不登校の児童生徒が通う教室を運営する。 | 通級者数 人
            2022 | 5 | 適応指導教室の運営 | 学校教育課 | 不登校の児童生徒が通う教室を運営する。
            2023 | 9 | 教育支援センターの運営 | 学校教育課 | 不登校の児童生徒が通う教室を運営する。 | 通級者数 人
            """);
        var links = MeasureLinker.Link(history);
        Assert.Equal(links.Indicators(history, 2021), links.Indicators(history, 2023));
    }
}
