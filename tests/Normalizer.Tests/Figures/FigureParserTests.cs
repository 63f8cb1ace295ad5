using PlanIngest.Normalizer.Calendar;
using PlanIngest.Normalizer.Figures;

namespace PlanIngest.Normalizer.Tests.Figures;

public class FigureParserTests
{
    /// <summary>The text of a cell, and its figures as label, value, unit, qualifier, dates and parent.</summary>
    public static TheoryData<string, string> Cells => new()
    {
        { "・連絡会議：2回開催（4/17、11/14）", "連絡会議|2|回||04-17 11-14|" },
        { "相談件数16件", "相談件数|16|件|||" },
        { "講座を3回開催し、延べ120人が参加した", "講座/開催|3|回||| ; 講座/参加|120|人|延べ||" },
        { "参加延人数：のべ7名", "参加人数|7|名|延べ||" },
        { "相談件数：245件（うち新規78件）", "相談件数|245|件||| ; 新規|78|件|||相談件数" },
        { "・産婦健康診査受診者数（延）：5,213名", "産婦健康診査受診者数|5213|名|延べ||" },
        { "　延べ相談件数：2,119件", "相談件数|2119|件|延べ||" },
        { "協定締結数（累積）：12件", "協定締結数|12|件|累計||" },
        { "派遣先事業所数は30事業所、受講した従業員は465人", "派遣先事業所数|30|事業所||| ; 従業員|465|人|||" },
        { "講座開催 4回、受講者 98人（累計1,450人）", "講座開催|4|回||| ; 講座開催/受講者|98|人||| ; 講座開催/受講者|1450|人|累計||" },
        { "補助額：1億2,486万5千円", "補助額|124865000|円|||" },
        { "公共施設72施設に配備", "公共施設/配備|72|施設|||" },
        { "苦情件数は3件となった", "苦情件数|3|件|||" },
        { "相談件数：0件", "相談件数|0|件|||" },
        { "①3回", "|3|回|||" },
        { "面接　延べ4,362件　／　電話　延べ15,534件　／　訪問　延べ2,539件", "面接|4362|件|延べ|| ; 電話|15534|件|延べ|| ; 訪問|2539|件|延べ||" },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void Reads_the_counts_of_a_cell(string text, string expected) =>
        Assert.Equal(expected, string.Join(" ; ", FigureParser.ParseRaw(text).Select(Describe)));

    /// <summary>Numbers that count nothing that happened.</summary>
    [Theory]
    [InlineData("該当なし")]
    [InlineData("1件もなかった。")]
    [InlineData("月1回開催している。")]
    [InlineData("産後1か月以内の産婦に対し助成する。")]
    [InlineData("24時間対応の窓口を設けた。")]
    [InlineData("第3回会議において協議した。")]
    [InlineData("健康日本21に基づき啓発した。")]
    [InlineData("依然50％以下の状態である。")]
    [InlineData("65歳以上の高齢者を対象とする。")]
    [InlineData("（書面開催）")]
    [InlineData("－")]
    public void Finds_no_count_where_none_is_stated(string text) => Assert.Empty(FigureParser.ParseRaw(text));

    [Fact]
    public void A_number_that_wraps_is_one_number()
    {
        var figure = Assert.Single(FigureParser.ParseRaw("相談件数：1,2\n45件"));

        Assert.Equal(1245, figure.Value);
    }

    [Fact]
    public void The_span_of_a_figure_is_its_number_and_counter()
    {
        const string text = "・個別相談：延べ1,564件";

        var figure = Assert.Single(FigureParser.ParseRaw(text));

        Assert.Equal("延べ1,564件", text.Substring(figure.Start, figure.Length));
    }

    [Theory]
    [InlineData(1, 27, 2023, "2024-01-27")]
    [InlineData(4, 1, 2023, "2023-04-01")]
    [InlineData(3, 31, 2019, "2020-03-31")]
    [InlineData(2, 29, 2022, null)]
    [InlineData(13, 1, 2023, null)]
    public void Days_lie_in_the_fiscal_year(int month, int day, int fiscalYear, string? expected) =>
        Assert.Equal(
            expected,
            FiscalCalendar.Resolve(
                new MonthDay(month, day),
                fiscalYear)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static string Describe(ParsedFigure figure) => string.Join(
        '|',
        figure.Label,
        figure.Value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture),
        figure.Unit,
        figure.Qualifier,
        string.Join(' ', figure.Dates.Select(day => $"{day.Month:00}-{day.Day:00}")),
        figure.ParentLabel);
}
