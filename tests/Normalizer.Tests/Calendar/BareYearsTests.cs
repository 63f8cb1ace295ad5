using PlanIngest.Normalizer.Calendar;

namespace PlanIngest.Normalizer.Tests.Calendar;

public class BareYearsTests
{
    [Theory]
    [InlineData(27, 2016, 2015)]
    [InlineData(1, 2020, 2019)]
    [InlineData(1, 1990, 1989)]
    [InlineData(5, 2024, 2023)]
    [InlineData(8, 2009, 2008)]
    [InlineData(31, 2018, 2019)]
    [InlineData(32, 2019, 2020)]
    public void Beside_a_stated_year_the_nearest_reading_counts(int number, int stated, int year) =>
        Assert.Equal(year, BareYears.Of(number, stated));

    [Fact]
    public void Beside_a_stated_year_no_reading_counts_that_is_farther_than_ten_years() => Assert.Null(BareYears.Of(45, 2020));

    [Theory]
    [InlineData(1, 2019)]
    [InlineData(5, 2023)]
    [InlineData(12, 2030)]
    [InlineData(13, 2001)]
    [InlineData(28, 2016)]
    [InlineData(31, 2019)]
    public void Alone_a_number_up_to_twelve_is_Reiwa_and_a_higher_one_Heisei(int number, int year) =>
        Assert.Equal(year, BareYears.Of(number, null));

    [Theory]
    [InlineData(0)]
    [InlineData(32)]
    [InlineData(99)]
    public void Alone_a_number_that_no_era_lived_is_no_year(int number) => Assert.Null(BareYears.Of(number, null));

    [Theory]
    [InlineData("28年度", 2016)]
    [InlineData("5年度", 2023)]
    [InlineData("元年度", 2019)]
    public void Cells_follow_the_rule(string text, int year) => Assert.Equal(year, FiscalYearReader.ReadAt(text, 0)?.Year);
}
