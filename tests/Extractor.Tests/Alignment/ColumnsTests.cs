using PlanIngest.Extractor.Alignment;
using PlanIngest.Extractor.Tests.Sketches;

namespace PlanIngest.Extractor.Tests.Alignment;

public class ColumnsTests
{
    [Fact]
    public void Columns_reach_from_the_first_text_to_the_last()
    {
        var columns = Columns.Of(Typeset.Rows("abc@5 def@45", "abc@0 def@40/8", "abc@5 defg@45", "abc@5/8 def@45"))!;

        Assert.Equal((0, 65, 10), (columns.Left, columns.Right, columns.FontSize));
        Assert.Equal("30", Printed.Numbers(columns.Borders));
    }

    [Fact]
    public void One_column_and_no_rows_are_none()
    {
        Assert.Null(Columns.Of([]));
        Assert.Null(Columns.Of(Typeset.Rows("abcdef@0", "abcdef@0", "abcdef@0")));
    }

    [Theory]
    // The number of columns with text, in rows of several texts;
    [InlineData("a@0 b@40 c@80/a@0 b@40 c@80", 3)]
    [InlineData("a@0 c@80/a@0 b@40", 3)]
    [InlineData("a@0 b@40/a@0 b@40", 2)]
    [InlineData("a@0/b@40/c@80", 0)]
    // none where more than 0.15 of these rows run over a border.
    [InlineData("a@0 b@40/a@0 b@40/a@0 b@40/a@0 b@40/a@0 b@40/a@0 b@40/abcdefgh@0 c@80", 3)]
    [InlineData("a@0 b@40/a@0 b@40/a@0 b@40/a@0 b@40/a@0 b@40/abcdefgh@0 c@80", 0)]
    public void Columns_fit_rows_that_stand_in_them(string rows, int expected) =>
        Assert.Equal(expected, new Columns([30, 70], 0, 100, 10).Fit(Typeset.Rows(rows.Split('/'))));

    [Fact]
    public void Extents_are_those_of_texts_within_one_column()
    {
        var extents = ColumnExtents.Of(Typeset.Rows("abc@5 x@80", "abcd@8 x@75", "abcdefghijklm@0 x@78"), [40, 70, 90]);

        Assert.Equal(
            [(5, 28), (double.PositiveInfinity, double.NegativeInfinity), (75, 85), (double.PositiveInfinity, double.NegativeInfinity)],
            extents);
    }
}
