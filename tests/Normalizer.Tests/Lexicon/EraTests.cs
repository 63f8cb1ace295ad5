using PlanIngest.Normalizer.Calendar;
using PlanIngest.Normalizer.Headers;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Tests.Lexicon;

public class EraTests
{
    public static TheoryData<string, int> Examples =>
        [.. Eras.Rows.SelectMany(row => row.Examples.Select(example => new TheoryDataRow<string, int>(example, row.ExampleYear)))];

    public static TheoryData<string> CounterExamples => [.. Eras.Rows.SelectMany(row => row.CounterExamples)];

    [Fact]
    public void Every_row_has_an_example() => Assert.All(Eras.Rows, row => Assert.NotEmpty(row.Examples));

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_era_s_year_is_the_same_in_headers_and_options(string text, int year)
    {
        Assert.Equal(year, FiscalYears.Find(text));
        Assert.Equal(year, FiscalYearText.Parse(text));
    }

    [Theory]
    [MemberData(nameof(CounterExamples))]
    public void What_no_era_counts_is_no_year(string text)
    {
        Assert.Null(FiscalYears.Find(text));
        Assert.Null(FiscalYearReader.ReadAt(text, 0));
        Assert.Null(FiscalYearText.Parse(text));
    }

    [Theory]
    [InlineData("平成32年度", 2020)]
    [InlineData("令和5年度", 2023)]
    [InlineData("平成31年度", 2019)]
    [InlineData("令和元年度", 2019)]
    [InlineData("S60年度", 1985)]
    [InlineData("R5", 2023)]
    [InlineData("2023年度", 2023)]
    public void A_year_is_the_same_in_header_cell_and_option(string text, int year)
    {
        Assert.Equal(year, ColumnMeaning.Of(0, 100, [text + "実績"]).FiscalYear);
        Assert.Equal(year, FiscalYearReader.ReadAt(text, 0)?.Year);
        Assert.Equal(year, FiscalYearText.Parse(text));
    }

    [Theory]
    [InlineData("r5", 2023)]
    [InlineData("Ｒ５", 2023)]
    [InlineData("令和５", 2023)]
    [InlineData("令和元", 2019)]
    [InlineData("2023", 2023)]
    [InlineData("１８６８", 1868)]
    [InlineData("2200", 2200)]
    public void A_person_may_leave_out_nendo(string text, int year) => Assert.Equal(year, FiscalYearText.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("5年度")]
    [InlineData("1867")]
    [InlineData("2201")]
    [InlineData("昭和65")]
    [InlineData("R5.4.1")]
    [InlineData("令和5年度実績")]
    [InlineData("next")]
    public void An_option_that_is_no_year_is_refused(string text) => Assert.Null(FiscalYearText.Parse(text));

    [Fact]
    public void The_fragments_of_patterns_name_the_eras_of_the_table()
    {
        Assert.Equal(Eras.Names, string.Join('|', Eras.Rows.Select(row => row.Word)));
        Assert.Equal(LettersOf(EraLetter.InHeaders), Eras.Letters.Order());
        Assert.Equal(LettersOf(EraLetter.InDates), Eras.LettersInDates.Order());
        Assert.Equal(LettersOf(EraLetter.Alone), Eras.LettersAlone.Order());
        Assert.Equal(
            Eras.NamesInText, string.Join('|', Eras.Rows.Where(row => row.Use >= EraLetter.InDates).Select(row => row.Word)));
    }

    private static IEnumerable<char> LettersOf(EraLetter least) =>
        Eras.Rows.Where(row => row.Use >= least).Select(row => row.Letter).Order();
}
