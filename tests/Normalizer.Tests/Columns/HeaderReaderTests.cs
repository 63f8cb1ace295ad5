using PlanIngest.Normalizer.Headers;

namespace PlanIngest.Normalizer.Tests.Columns;

public class HeaderReaderTests
{
    [Fact]
    public void Reads_a_plain_header() => AssertHeader(
        1,
        "Number:事業№ Name:事業名 Overview:事業概要 Results2023:令和5年度実績 Status:取組状況 Issues:現状の課題 NextSteps:今後の取組/達成目標 Department:担当所管課",
        "事業№|事業名|事業概要|令和５年度⏎実績|取組状況|現状の課題|今後の取組⏎/達成目標|担当所管課",
        "1|相談|窓口で相談を受けます。|相談件数：16件|b|人手が足りない。|続ける。|福祉課");

    [Fact]
    public void Reads_headers_set_one_character_per_line() => AssertHeader(
        1,
        "Number:No Name:事業名 Status:評価 Department:担当課",
        "N⏎o|事⏎業⏎名|評⏎価|担⏎当⏎課",
        "1|相談|A|福祉課");

    [Fact]
    public void Reads_years_below_a_common_header() => AssertHeader(
        2,
        "Number:事業番号 Name:取組名 Indicator:指標 Unit:単位 Results2021:実績値/令和3年度 Results2022:実績値/令和4年度 Status:評価",
        "事業番号|取組名|指標|単位|実績値|<|評価",
        "^|^|^|^|令和3年度|令和4年度|^",
        "1|相談|件数|件|12|13|A");

    [Fact]
    public void Reads_plan_and_actual_of_each_year() => AssertHeader(
        2,
        "Name:事業名 Unit:単位 Target2021:令和3年度/計画 Results2021:令和3年度/実績 Target2022:令和4年度/計画 Results2022:令和4年度/実績 Department:担当課",
        "事業名|単位|令和3年度|<|令和4年度|<|担当課",
        "^|^|計画|実績|計画|実績|^",
        "相談|件|10|12|10|13|福祉課");

    [Fact]
    public void Reads_a_header_whose_upper_cells_are_not_merged_downwards() => AssertHeader(
        2,
        "Name:事業名 Results2021:実績/R3 Results2022:実績/R4 Department:担当課",
        "事業名|実績|<|担当課",
        "|R3|R4|",
        "相談|12|13|福祉課");

    [Fact]
    public void Reads_aspects_below_an_evaluation() => AssertHeader(
        2,
        "Name:事業名 Unknown:評価内容/必要性 Unknown:評価内容/効率性 Status:評価内容/総合評価 NextSteps:今後の方向性",
        "事業名|評価内容|<|<|今後の方向性",
        "^|必要性|効率性|総合評価|^",
        "相談|A|B|A|継続");

    [Fact]
    public void Takes_generic_words_from_the_header_above() => AssertHeader(
        2,
        "Number:事業/番号 Name:事業/名称 NextSteps:今後の取組/内容 Unknown:今後の取組/時期 Department:担当/部 Department:担当/課",
        "事業|<|今後の取組|<|担当|<",
        "番号|名称|内容|時期|部|課",
        "1|相談|続ける|4月|福祉部|福祉課");

    [Fact]
    public void Reads_bare_years_under_indicators() => AssertHeader(
        1,
        "Name:事業名 Indicator:成果指標 Baseline2013:平成25年度(当初) Results2014:H26 Results2015:H27 Target2018:目標(H30)",
        "事業名|成果指標|平成25年度（当初）|H26|H27|目標（H30）",
        "相談|件数|1|2|3|4");

    [Fact]
    public void Keeps_one_status_the_overall_or_the_last() => AssertHeader(
        1,
        "Name:事業名 Unknown:一次評価 Status:二次評価 Unknown:評価の理由 Department:担当課",
        "事業名|一次評価|二次評価|評価の理由|担当課",
        "相談|A|B|よい|福祉課");

    [Fact]
    public void Takes_progress_for_a_text_beside_an_evaluation() => AssertHeader(
        1,
        "Name:取組名 Results:取組状況 Status:評価 Issues:課題",
        "取組名|取組状況|評価|課題",
        "相談|開催した。|A|なし");

    [Fact]
    public void Takes_outer_names_for_headings() => AssertHeader(
        1,
        "Section:基本目標 Section:施策名 Name:事業名 Results2023:令和5年度実績",
        "基本目標|施策名|事業名|令和5年度実績",
        "1 目標|施策|相談|開催した。");

    [Fact]
    public void Takes_a_policy_for_the_name_where_nothing_else_is() => AssertHeader(
        1,
        "Number:No. Name:施策 Overview:内容 Department:担当課",
        "No.|施策|内容|担当課",
        "1|相談|開く|福祉課");

    [Fact]
    public void Takes_the_work_of_a_later_year_for_next_steps() => AssertHeader(
        1,
        "Name:事業名 Results2023:令和5年度の取組実績 NextSteps2024:令和6年度の取組 Department:担当課",
        "事業名|令和5年度の取組実績|令和6年度の取組|担当課",
        "相談|開催した。|開催する。|福祉課");

    [Fact]
    public void Tells_the_measures_number_from_other_numbers() => AssertHeader(
        1,
        "Unknown:施策番号 Section:施策名 Number:事業番号 Name:事業名 Department:担当課",
        "施策番号|施策名|事業番号|事業名|担当課",
        "1|施策|11|相談|福祉課");

    [Fact]
    public void Divides_a_header_over_number_and_name() => AssertHeader(
        1,
        "Number:事業名 Name:事業名 Overview:事業概要 Department:担当課",
        [20, 100, 100, 60],
        "事業名|<|事業概要|担当課",
        "1|相談|窓口|福祉課",
        "2|研修|講座|福祉課");

    [Fact]
    public void Reads_a_header_with_many_unknown_words_at_the_top_of_a_table() => AssertHeader(
        1,
        "Number:番号 Department:主管課 Unknown:款項目 Name:事業名 Unknown2021:R3年度当初予算額(千円) Unknown:増減 Unknown:特記 Unknown:状況写真",
        "番号|主管課|款項目|事業名|Ｒ３年度当初予⏎算額（千円）|増減|特記|状況写真",
        "13|農林課|6.1.3|中山間振興費|11,647|26,943|なし|なし");

    [Theory]
    [InlineData("1|相談窓口の開設|相談を受けます。|相談件数：16件|b", "2|研修|研修を開きます。|－|b")]
    [InlineData("都道府県|市区町村|事業所名|業種|還元率", "埼玉県|浦和区|店|飲食業|5%")]
    [InlineData("開催回数|回|22|24|23", "来場者数|人|2,304|2,380|2,718")]
    [InlineData("課題||||", "1|2|3|4|5")]
    public void Finds_no_header_in_other_rows(params string[] rows) =>
        Assert.Null(HeaderReader.Read(TableSketch.Table(rows), 0, atTop: true));

    [Fact]
    public void A_row_of_data_right_below_is_no_part_of_the_header()
    {
        var table = TableSketch.Table("事業名|評価|担当課", "評価|B|総務課", "相談|A|福祉課");
        Assert.Equal(1, HeaderReader.Read(table, 0, atTop: true)?.NextRow);
    }

    private static void AssertHeader(int nextRow, string expected, params string[] rows) => AssertHeader(nextRow, expected, null, rows);

    private static void AssertHeader(int nextRow, string expected, double[]? widths, params string[] rows)
    {
        var header = HeaderReader.Read(TableSketch.Table(0, 0, widths, rows), 0, atTop: true);
        Assert.Equal(
            expected,
            string.Join(' ', header?.Columns.Columns.Select(column => $"{column.Role}{column.FiscalYear}:{column.Header}") ?? []));
        Assert.Equal(nextRow, header?.NextRow);
    }
}
