using PlanIngest.Extractor.Alignment;
using PlanIngest.Extractor.Grids;
using PlanIngest.Extractor.Tests.Sketches;

namespace PlanIngest.Extractor.Tests.Alignment;

public class AlignedGridTests
{
    [Fact]
    public void Borders_lie_in_the_middle_of_the_white_and_around_the_text()
    {
        var grid = Build([50], null, "a@0 b@60", "1@5 2@60", "3@0 4@60/8");

        Assert.Equal("0 50 100", Printed.Numbers(grid.ColumnBorders));
        Assert.Equal("0 11 23 34", Printed.Numbers(grid.RowBorders.Select(Math.Floor)));
        Assert.True(grid.ClosedAtTop && grid.ClosedAtBottom);
    }

    [Fact]
    public void Rules_are_borders_where_there_are_any()
    {
        var frame = Assert.Single(RuleFrame.Find([new Segment(-4, -5, 120), new Segment(10.5, -5, 120), new Segment(40, -5, 120)]));

        var grid = Build([50], frame, "a@0 b@60", "1@0 2@60", "3@0 4@60");

        Assert.Equal("-5 50 120", Printed.Numbers(grid.ColumnBorders));
        Assert.Equal("-4 10.5 23 40", Printed.Numbers(grid.RowBorders));
    }

    [Theory]
    [InlineData(-4, 40, true, true)]
    [InlineData(4, 40, true, true)]
    [InlineData(6, 40, false, true)]
    [InlineData(-4, 30, true, true)]
    [InlineData(-4, 28, true, false)]
    public void A_row_beyond_the_outermost_rule_is_open(double top, double bottom, bool closedAtTop, bool closedAtBottom)
    {
        var frame = Assert.Single(RuleFrame.Find([new Segment(top, 0, 100), new Segment(bottom, 0, 100)]));

        var grid = Build([50], frame, "a@0 b@60", "1@0 2@60", "3@0 4@60");

        Assert.Equal((closedAtTop, closedAtBottom), (grid.ClosedAtTop, grid.ClosedAtBottom));
    }

    [Theory]
    // A header of several lines above the first row of values.
    [InlineData("name@0 first@60", "title@60", "aaa@0 12@60", "bbb@0 13@60", "o|o\no|o\no|o")]
    [InlineData("name@0 first@60", "19: title@60", "40: aaa@0 12@60", "60: bbb@0 13@60", "o|o\no|o\no|o\no|o")]
    [InlineData("name@0 first@60", "12: title@60", "40: aaa@0 12@60", "60: bbb@0 13@60", "o|o\no|o\no|o")]
    // Years are a header, too.
    [InlineData("name@0 2019@60", "unit@0 title@60", "aaa@0 12@60", "bbb@0 13@60", "o|o\no|o\no|o")]
    public void A_header_is_read_by_levels(string first, string second, string third, string fourth, string expected) =>
        Assert.Equal(expected, Printed.Grid(Build([50], null, first, second, third, fourth)));

    [Theory]
    [InlineData("1@0 2@60", "3@0 4@60", true)]
    [InlineData("1@0 2@60 3@120", "4@60 5@120", true)]
    [InlineData("1@0 a@60", "3@0 b@60", false)]
    [InlineData("1@0 2@60", "3@60", false)]
    [InlineData("a@0 2@60", "b@0 4@60", false)]
    [InlineData("a@0 2@60", "3@0 b@60", false)]
    public void Values_stack_in_two_columns(string upper, string lower, bool expected)
    {
        var rows = Typeset.Rows(upper, lower);

        Assert.Equal(expected, AlignedGrid.StacksValues(rows.ConvertAll(row => TextSegment.Of(row, 0, [50, 110]).ToList())));
    }

    [Fact]
    public void Where_rules_part_the_rows_lines_between_two_are_one_row()
    {
        var frame = Assert.Single(RuleFrame.Find(
            [new Segment(-2, 0, 120), new Segment(10.5, 0, 120), new Segment(47, 0, 120), new Segment(72, 0, 120)]));
        string[] rows = ["a@0 b@60", "12: aaa@0 bbb@60", "36: ccc@0 ddd@60", "48: 1@0 2@60", "60: 3@0 4@60"];

        Assert.Equal("o|o\no|o\no|o", Printed.Grid(Build([50], frame, true, rows)));
        Assert.Equal("o|o\no|o\no|o\no|o\no|o", Printed.Grid(Build([50], frame, false, rows)));
    }

    [Fact]
    public void A_cell_beside_rows_that_a_rule_parts_for_others_only_runs_on()
    {
        var frame = Assert.Single(RuleFrame.Find(
        [
            new Segment(-2, 0, 200), new Segment(10.5, 0, 200), new Segment(24, 50, 200), new Segment(37, 0, 200), new Segment(60, 0, 200),
        ]));

        var grid = Build([50, 120], frame, "a@0 b@60 c@130", "12: aaa@0 1@60 2@130", "26: 3@60 4@130", "40: bbb@0 5@60 6@130");

        Assert.Equal("o|o|o\no|o|o\n^|o|o\no|o|o", Printed.Grid(grid));
    }

    private static Grid Build(double[] borders, RuleFrame? frame, params string[] texts) => Build(borders, frame, false, texts);

    private static Grid Build(double[] borders, RuleFrame? frame, bool ruledRows, string[] texts)
    {
        var rows = Typeset.Rows(texts);
        return AlignedGrid.Build(rows, new Columns([.. borders], 0, 100, 10), frame, ruledRows);
    }
}
