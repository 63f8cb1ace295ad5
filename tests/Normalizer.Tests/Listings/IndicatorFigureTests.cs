using System.Collections.Immutable;
using System.Globalization;
using PlanIngest.Model;
using PlanIngest.Normalizer.Options;

namespace PlanIngest.Normalizer.Tests.Listings;

public class IndicatorFigureTests
{
    [Fact]
    public void Every_line_of_a_listing_gives_one_figure_per_year()
    {
        var listing = Assert.Single(Listings(
            "事業番号|取組名|指標|単位|実績値|<|評価",
            "^|^|^|^|令和4年度|令和5年度|^",
            "1|相談会|開催回数|回|22|24|B",
            "^|^|延べ来場者数|人|2,304|－|^",
            "^|^|うち未就学児|人|713|542|^"));

        Assert.Equal(
            [
                "開催回数 22回 2022", "開催回数 24回 2023", "来場者数 延べ 2304人 2022",
                "未就学児 713人 2022 <来場者数", "未就学児 542人 2023 <来場者数",
            ],
            listing.Figures.Select(Text));
        Assert.Equal("B", listing.Status?.Code);
    }

    [Fact]
    public void Baseline_and_target_have_their_roles_and_years() => Assert.Equal(
        ["受診率 45.2％ 2018 Baseline", "受診率 48.1％ 2023", "受診率 60％以上 2025 Target"],
        Figures(
            "事業名|指標|単位|基準値（H30）|実績値|目標値（R7）",
            "健診|受診率|％|45.2|48.1|60以上"));

    [Fact]
    public void A_target_without_a_year_is_not_this_years() => Assert.Equal(
        ["受講者数 30人 2023", "受講者数 50人 Target"],
        Figures("事業名|指標|実績値|目標値", "研修|受講者数（人）|30|50"));

    [Fact]
    public void Plan_and_actual_of_a_year_are_target_and_actual() => Assert.Equal(
        ["訪問 10件 2021 Target", "訪問 12件 2021", "訪問 10件 2022 Target", "訪問 13件 2022"],
        Figures("事業名|単位|令和3年度|<|令和4年度|<", "^|^|計画|実績|計画|実績", "訪問|件|10|12|10|13"));

    [Fact]
    public void Rows_of_targets_and_actuals_are_told_by_the_word_beside_them() => Assert.Equal(
        ["相談件数 10件 2021 Target", "相談件数 11件 2022 Target", "相談件数 12件 2021", "相談件数 13件 2022"],
        Figures("事業名|指標|単位|区分|R3|R4", "相談|相談件数|件|目標値|10|11", "^|^|^|実績値|12|13"));

    [Fact]
    public void Rows_of_years_give_their_year() => Assert.Equal(
        ["相談件数 10件 2021 Target", "相談件数 12件 2021", "相談件数 11件 2022 Target", "相談件数 13件 2022"],
        Figures("事業名|指標|単位|年度|目標値|実績値|達成率", "相談|相談件数|件|令和3年度|10|12|120%", "^|^|^|令和4年度|11|13|118%"));

    [Fact]
    public void A_column_headed_by_a_count_gives_figures() => Assert.Equal(
        ["開催回数 3回 2023", "参加者数 延べ 120人 2023"],
        Figures("№|事業名|開催回数（回）|参加者数（延べ人数）|担当課", "1|講座|3|120人|福祉課", "2|教室|－||福祉課"));

    [Fact]
    public void Counts_below_a_common_header_carry_its_words() => Assert.Equal(
        ["相談件数/電話 30件 2023", "相談件数/来所 12件 2023"],
        Figures("№|事業名|相談件数（件）|<|担当課", "^|^|電話|来所|^", "1|相談|30|12|福祉課"));

    [Fact]
    public void A_column_of_a_part_names_its_total() => Assert.Equal(
        ["受講者数 120人 2023", "うつ病に関する教室の受講者数 30人 2023 <受講者数"],
        Figures("№|事業名|受講者数（人）|うつ病に関する教室の受講者数（人）（再掲）|担当課", "1|講座|120|30|福祉課"));

    [Theory]
    [InlineData("№|事業名|評価|達成度|担当課", "1|講座|3|8|福祉課")]
    [InlineData("№|事業名|予算額（千円）|決算額（千円）|担当課", "1|講座|1,200|1,100|福祉課")]
    [InlineData("№|事業名|令和5年度実績|担当課", "1|講座|3|福祉課")]
    [InlineData("№|事業名|指標|目標値|担当課", "1|講座|開催|毎年開催する|福祉課")]
    public void Grades_budgets_and_bare_digits_are_no_figures(string header, string row) => Assert.Empty(Figures(header, row));

    [Theory]
    [InlineData("順調", "順調", "順調")]
    [InlineData("順調", "やや遅れ", "順調・やや遅れ")]
    public void A_measure_has_the_statuses_of_its_indicators_each_once(string first, string second, string expected)
    {
        var listing = Assert.Single(Listings("№|事業名|指標|単位|実績値|進捗状況", $"1|講座|開催回数|回|3|{first}", $"^|^|参加者数|人|20|{second}"));
        Assert.Equal((expected, expected), (listing.Status?.Code, listing.Status?.Label));
    }

    [Fact]
    public void A_measure_has_the_statuses_of_its_departments()
    {
        var listing = Assert.Single(Listings("№|事業名|令和5年度実績|評価|担当課", "1|相談|・相談件数：98件|B|福祉課", "^|^|・相談件数：50件|A|学校教育課"));
        Assert.Equal("B・A", listing.Status?.Code);
    }

    [Theory]
    [InlineData("令和4年度", 2022)]
    [InlineData("令和5年度", 2023)]
    [InlineData("令和3年度", 2023)]
    [InlineData("令和7年度", 2023)]
    public void The_titles_year_goes_before_later_ones_among_the_columns(string titled, int year)
    {
        var table = TableSketch.Table("№|事業名|指標|区分|令和4年度|令和5年度", "1|講座|開催回数|計画|3|4", "^|^|^|実績|3|－");
        Assert.Equal(
            year,
            EditionNormalizer.Normalize(TableSketch.Document([$"みなと市健康計画 年次報告（{titled}）", table]), new NormalizerOptions()).FiscalYear);
    }

    [Fact]
    public void A_target_in_words_is_kept_under_its_header()
    {
        var listing = Assert.Single(Listings("№|事業名|令和5年度実績|目標|担当課", "1|講座|開催した。|毎年開催する|福祉課"));
        Assert.Equal([new ExtraEntry("目標", "毎年開催する")], listing.Extra);
    }

    [Theory]
    [InlineData("千人", 2.5, "2500人")]
    [InlineData("（人）", 12, "12人")]
    [InlineData("千円", 350, "350千円")]
    [InlineData("万円", 35, "350000円")]
    [InlineData("箇所", 7, "7か所")]
    [InlineData("人/年", 7, "7人/年")]
    public void The_unit_column_is_read_in_one_spelling(string unit, double value, string read) => Assert.Equal(
        [$"利用 {read} 2023"],
        Figures("事業名|指標|単位|実績値", FormattableString.Invariant($"施設|利用|{unit}|{value}")));

    private static IEnumerable<string> Figures(params string[] rows) => Listings(rows).SelectMany(listing => listing.Figures).Select(Text);

    private static ImmutableArray<Listing> Listings(params string[] rows) =>
        EditionNormalizer.Normalize(
            TableSketch.Document(["みなと市健康計画 令和5年度進捗状況", TableSketch.Table(rows)]),
            new NormalizerOptions()).Listings;

    private static string Text(Figure figure) => string.Create(CultureInfo.InvariantCulture,
        $"{figure.Label} {(figure.Qualifier is { } word ? word + " " : "")}{figure.Value:0.###}{figure.Unit}{figure.Bound}"
            + $"{(figure.FiscalYear is { } year ? $" {year}" : "")}{(figure.Role == FigureRole.Actual ? "" : $" {figure.Role}")}"
            + $"{(figure.ParentLabel is { } parent ? $" <{parent}" : "")}");
}
