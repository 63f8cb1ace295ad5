using PlanIngest.Extractor.Alignment;
using PlanIngest.Extractor.Tests.Sketches;

namespace PlanIngest.Extractor.Tests.Alignment;

public class TableEvidenceTests
{
    private static readonly double[] Two = [200];
    private static readonly double[] Three = [200, 400];
    private static readonly double[] Four = [200, 400, 600];

    [Theory]
    // Half of the entries are values.
    [InlineData("name@0 12@210", true)]
    [InlineData("name@0 text@210", false)]
    [InlineData("name@0 12@210 text@410", true)]
    [InlineData("名前@0 12@210 内容@410", true)]
    [InlineData("名前@0 事業@210 内容@410", false)]
    // A telephone number is none.
    [InlineData("名前@0 03-1234-5678@210", false)]
    [InlineData("名前@0 03(1234)5678@210", false)]
    [InlineData("名前@0 03-12345-678@210", true)]
    [InlineData("名前@0 03-1234-56@210", true)]
    public void Three_rows_of_values_are_a_table(string row, bool expected) => Assert.Equal(expected, IsTable(3, row));

    [Theory]
    [InlineData(2, false, false)]
    [InlineData(3, false, true)]
    // Between rules two are enough.
    [InlineData(1, true, false)]
    [InlineData(2, true, true)]
    public void Fewer_rows_are_none(int rows, bool ruled, bool expected) =>
        Assert.Equal(expected, TableEvidence.IsTable(Typeset.Rows([.. Enumerable.Repeat("name@0 12@210", rows)]), Two, ruled));

    [Theory]
    // More than two columns of few words; 4.5 on average.
    [InlineData("name@0 a@210 b@218 c@226 d@234 e@410 f@418 g@426 h@434 i@442", true)]
    [InlineData("name@0 a@210 b@218 c@226 d@234 e@242 f@410 g@418 h@426 i@434 j@442", false)]
    [InlineData("name@0 text@210", false)]
    public void Several_columns_of_few_Latin_words_are_a_table(string row, bool expected) => Assert.Equal(expected, IsTable(3, row));

    [Theory]
    [InlineData("名前@0 事業@210", true)]
    [InlineData("name@0 a@210 b@218 c@226 d@234", true)]
    [InlineData("name@0 a@210 b@218 c@226 d@234 e@242", false)]
    public void Between_rules_few_words_are_enough(string row, bool expected) =>
        Assert.Equal(expected, TableEvidence.IsTable(Typeset.Rows(row, row, row), Two, true));

    [Fact]
    public void Four_columns_of_text_are_a_table()
    {
        Assert.True(IsTable(3, "名前@0 事業@210 内容@410 担当@610", Four));
        Assert.False(IsTable(3, "名前@0 事業@210 内容@410", Three));
    }

    [Theory]
    [InlineData("(1)@0 12@210", false)]
    [InlineData("①@0 12@210", false)]
    [InlineData("・@0 12@210", false)]
    [InlineData("1.@0 12@210", false)]
    [InlineData("ア)@0 12@210", false)]
    [InlineData("iv.@0 12@210", false)]
    [InlineData("1234.@0 12@210", true)]
    [InlineData("1@0 12@210", true)]
    public void Numbers_before_items_are_no_column(string row, bool expected) => Assert.Equal(expected, IsTable(3, row, Two));

    [Fact]
    public void Numbered_items_in_columns_are_a_table_without_the_number()
    {
        Assert.True(IsTable(3, "(1)@0 name@210 12@410", Three));
        Assert.False(IsTable(3, "(1)@0 名前@210 事業@410", Three));
    }

    [Theory]
    [InlineData("1 2 3", false)]
    [InlineData("1 1 3", false)]
    [InlineData("3 1 2", true)]
    public void Titles_that_dots_lead_to_growing_page_numbers_are_a_table_of_contents(string pages, bool expected)
    {
        var rows = Typeset.Rows([.. pages.Split(' ').Select(page => $"章@0 ........@15 {page}@210")]);

        Assert.Equal(expected, TableEvidence.IsTable(rows, Two));
        Assert.True(TableEvidence.IsTable(Typeset.Rows([.. pages.Split(' ').Select(page => $"章@0 {page}@210")]), Two));
    }

    [Fact]
    public void Dots_in_half_of_the_rows_make_no_contents() => Assert.True(TableEvidence.IsTable(
        Typeset.Rows("章@0 ........@15 1@210", "章@0 ........@15 2@210", "章@0 3@210", "章@0 4@210"), Two));

    [Fact]
    public void Contents_have_two_columns() =>
        Assert.True(TableEvidence.IsTable(Typeset.Rows([.. Enumerable.Repeat("章@0 ........@15 1@210 2@410", 3)]), Three));

    private static bool IsTable(int rows, string row) =>
        IsTable(rows, row, row.Contains("@410", StringComparison.Ordinal) ? Three : Two);

    private static bool IsTable(int rows, string row, double[] borders) =>
        TableEvidence.IsTable(Typeset.Rows([.. Enumerable.Repeat(row, rows)]), borders);
}
