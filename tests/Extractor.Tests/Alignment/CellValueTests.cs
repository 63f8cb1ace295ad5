using PlanIngest.Extractor.Alignment;

namespace PlanIngest.Extractor.Tests.Alignment;

public class CellValueTests
{
    [Theory]
    [InlineData("12", true)]
    [InlineData("1,234.5", true)]
    [InlineData("▲12%", true)]
    [InlineData("１２", true)]
    [InlineData("12件", true)]
    [InlineData("12か所", true)]
    // More letters than two, or than digits, are a text.
    [InlineData("123か所計", false)]
    [InlineData("1件", true)]
    [InlineData("1か所", false)]
    // So are sentences.
    [InlineData("12。", false)]
    [InlineData("12、", false)]
    [InlineData("12;", false)]
    [InlineData("12?", false)]
    [InlineData("12!", false)]
    // Marks for no value.
    [InlineData("-", true)]
    [InlineData("―", true)]
    [InlineData("-----", true)]
    [InlineData("------", false)]
    [InlineData("件", false)]
    [InlineData("n/a", false)]
    public void A_value_is_one_number_or_a_mark_for_none(string text, bool expected) => Assert.Equal(expected, CellValue.IsValue(text));

    [Theory]
    [InlineData("2019", true)]
    [InlineData("1800", true)]
    [InlineData("1799", false)]
    [InlineData("2099", true)]
    [InlineData("2100", false)]
    [InlineData("2019年度", true)]
    [InlineData("2019/20", true)]
    [InlineData("2019,5", false)]
    [InlineData("2019.5", false)]
    [InlineData("20195", false)]
    [InlineData("190", false)]
    [InlineData("年度", false)]
    [InlineData("", false)]
    public void A_year_has_four_digits(string text, bool expected) => Assert.Equal(expected, CellValue.IsYear(text));
}
