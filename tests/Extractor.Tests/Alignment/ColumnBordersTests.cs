using PlanIngest.Extractor.Alignment;
using PlanIngest.Extractor.Tests.Sketches;

namespace PlanIngest.Extractor.Tests.Alignment;

public class ColumnBordersTests
{
    [Theory]
    // The fewer rows, the wider a gap must be: in type sizes 1.0, 0.8 from four on, 0.6 from six, 0.45 from twelve.
    [InlineData(3, 9.9, false)]
    [InlineData(3, 10.1, true)]
    [InlineData(4, 7.9, false)]
    [InlineData(4, 8.1, true)]
    [InlineData(5, 7.9, false)]
    [InlineData(6, 5.9, false)]
    [InlineData(6, 6.1, true)]
    [InlineData(11, 5.9, false)]
    [InlineData(12, 4.4, false)]
    [InlineData(12, 4.6, true)]
    public void A_gap_between_texts_parts_columns(int rows, double gap, bool expected) =>
        Assert.Equal(expected, Count(rows, FormattableString.Invariant($"abc@0 def@{15 + gap} ghi@100")) == 2);

    [Theory]
    // Japanese: 0.2 from eight rows on.
    [InlineData(7, 5.9, false)]
    [InlineData(7, 6.1, true)]
    [InlineData(8, 1.9, false)]
    [InlineData(8, 2.1, true)]
    public void In_Japanese_less_is_enough(int rows, double gap, bool expected) =>
        Assert.Equal(expected, Count(rows, FormattableString.Invariant($"番@0 号@{10 + gap} 名@100")) == 2);

    [Theory]
    // 0.4 between numbers, in three rows and more than half.
    [InlineData("12 34", "12 34", 3, 4.1, true)]
    [InlineData("12 34", "12 34", 3, 3.9, false)]
    [InlineData("12 34", "12 34", 2, 4.1, false)]
    [InlineData("ab 34", "ab 34", 3, 4.1, false)]
    [InlineData("12 ab", "12 ab", 3, 4.1, false)]
    [InlineData("12 34", "ab cd", 6, 4.1, false)]
    [InlineData("12 34", "ab cd", 7, 4.1, true)]
    public void Between_numbers_less_is_enough(string even, string odd, int rows, double gap, bool expected) => Assert.Equal(
        expected,
        Find([.. Enumerable.Range(0, rows).Select(i => (i % 2 == 0 ? even : odd).Split(' ') is [var left, var right]
            ? FormattableString.Invariant($"{left}@5 {right}@{15 + gap} ghi@100") : "")]).Count == 2);

    [Theory]
    // One row in twelve.
    [InlineData(11, 1, 1)]
    [InlineData(12, 1, 2)]
    [InlineData(23, 2, 1)]
    [InlineData(24, 2, 2)]
    public void Few_rows_may_cross_a_border(int rows, int crossing, int expected) => Assert.Equal(expected, Find(
    [
        .. Enumerable.Repeat("abcdefghijklmno@0 ghi@100", crossing),
        .. Enumerable.Repeat("abc@0 def@60 ghi@100", rows - crossing),
    ]).Count);

    [Theory]
    [InlineData("abc@0 def@40", "27.5")]
    [InlineData("abc@0 def@40 ghi@100", "27.5 77.5")]
    // Right of leaders, which belong to the label.
    [InlineData("abc@0 ....@16 def@80", "58")]
    public void A_border_lies_in_the_middle_of_the_white(string row, string expected) =>
        Assert.Equal(expected, Printed.Numbers(Find([.. Enumerable.Repeat(row, 4)])));

    [Fact]
    public void A_border_lies_where_the_fewest_rows_cross_it() => Assert.Equal("52.5 90", Printed.Numbers(Find(
    [
        "abcdefghi@0 def@60 ghi@105", .. Enumerable.Repeat("abc@0 def@60 ghi@105", 12),
    ])));

    [Theory]
    // Over 0.4 of the width, without gaps: 50 of 125.
    [InlineData("abcdefghij@60", 1)]
    [InlineData("abcdefghi@60", 0)]
    public void A_text_over_much_of_the_width_is_no_obstacle(string banner, int expected) =>
        Assert.Equal(
            expected,
            Find(banner, "abcdefghijkl@0 def@110", "abc@0 def@110", "abc@0 def@110").Count(border => border is > 60 and < 110));

    [Theory]
    // A text at the left of 6 type sizes that stands alone, in a table of many columns.
    [InlineData("30: abcdefghijklm@0", 3)]
    [InlineData("30: abcdefghijk@0", 2)]
    // Within a type size of the left edge.
    [InlineData("30: abcdefghijklm@9.9", 3)]
    [InlineData("30: abcdefghijklm@10.1", 2)]
    // A little white, 0.1 of the type size, above it and below.
    [InlineData("23.1: abcdefghijklm@0", 3)]
    [InlineData("22.9: abcdefghijklm@0", 2)]
    [InlineData("36.9: abcdefghijklm@0", 3)]
    [InlineData("37.1: abcdefghijklm@0", 2)]
    // Of several words as long as no gap is wider than 1.2.
    [InlineData("30: abcdef@0 bcdefghijklm@41.9", 3)]
    [InlineData("30: abcdef@0 bcdefghijklm@42.1", 2)]
    public void A_heading_among_many_columns_is_no_obstacle(string heading, int expected) => Assert.Equal(expected, Find(
        "0: ab@0 cd@50 ef@100 gh@300",
        "12: ab@0 cd@50 ef@100 gh@300",
        heading,
        "48: ab@0 cd@50 ef@100 gh@300",
        "60: ab@0 cd@50 ef@100 gh@300").Count);

    [Fact]
    public void Headings_below_each_other_stand_alone_together() => Assert.Equal(3, Find(
        "0: ab@0 cd@50 ef@100 gh@300",
        "12: ab@0 cd@50 ef@100 gh@300",
        "24: abcdefghijklm@0",
        "34: abcdefghijklm@0",
        "46: ab@0 cd@50 ef@100 gh@300").Count);

    [Fact]
    public void Among_few_columns_a_text_at_the_left_is_a_cell() => Assert.Single(Find(
        "0: ab@0 cd@50 gh@300",
        "12: ab@0 cd@50 gh@300",
        "30: abcdefghijklm@0",
        "48: ab@0 cd@50 gh@300"));

    [Theory]
    // A column of one entry among twelve rows, white of a type size on each side.
    [InlineData("abc@0 x@30 def@80", 2)]
    [InlineData("abc@0 x@24 def@80", 1)]
    public void A_column_of_a_single_entry_has_wide_white_around_it(string first, int expected) =>
        Assert.Equal(expected, Find([first, .. Enumerable.Repeat("abc@0 def@80", 13)]).Count);

    [Theory]
    // A title to the left of its values, which are set to the right: the white between them parts no columns.
    [InlineData("label@0 12@60 34@100", 2)]
    [InlineData("label@0 title@60 12@100", 2)]
    public void All_columns_with_text_in_each_row_stay(string row, int expected) => Assert.Equal(expected, Count(6, row));

    [Fact]
    public void A_title_and_the_values_below_it_are_one_column() => Assert.Single(Find(
        "name@0 title@60",
        "aaa@0 12@100",
        "bbb@0 13@100",
        "ccc@0 14@100",
        "ddd@0 15@100"));

    [Fact]
    public void Values_set_to_the_left_of_their_title_are_one_column_with_it() => Assert.Single(Find(
        "name@0 title@100",
        "aaa@0 12@60",
        "bbb@0 13@60",
        "ccc@0 14@60",
        "ddd@0 15@60"));

    [Theory]
    // Stray entries beside the title, such as dashes: one to five values.
    [InlineData(5, 1, 1)]
    [InlineData(4, 1, 2)]
    public void A_few_entries_may_be_set_like_the_title(int values, int dashes, int expected) => Assert.Equal(expected, Find(
    [
        "name@0 title@60",
        .. Enumerable.Repeat("aaa@0 12@100", values),
        .. Enumerable.Repeat("aaa@0 -@65", dashes),
    ]).Count);

    private static int Count(int rows, string row) => Find([.. Enumerable.Repeat(row, rows)]).Count;

    private static List<double> Find(params string[] rows) => ColumnBorders.Find(Typeset.Rows(rows), 10);
}
