using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Lines;
using PlanIngest.Extractor.Tests.Sketches;

namespace PlanIngest.Extractor.Tests.Lines;

public class TextRowsTests
{
    [Fact]
    public void Words_stand_in_rows() => Assert.Equal(
        "番号|事業名/1|相談会の|開催",
        Printed.Words(TextRows.Build(PageSketch.Glyphs("""
            番号  事業名
            1     相談会の 開催
            """))));

    [Theory]
    // Centres apart by up to 0.4 of the height.
    [InlineData(3.9, "番号")]
    [InlineData(4.1, "番/号")]
    public void Glyphs_on_about_one_height_are_one_row(double dy, string expected) =>
        Assert.Equal(expected, Words(Typeset.Glyph("番", 0, 100), Typeset.Glyph("号", 10, 100 + dy)));

    [Theory]
    // The height of the row so far is the mean of its glyphs': 1.5 after the first two.
    [InlineData(5.4, "一二三")]
    [InlineData(5.6, "一二/三")]
    public void A_slanting_row_is_followed_by_its_mean(double dy, string expected) => Assert.Equal(
        expected,
        Words(Typeset.Glyph("一", 0, 100), Typeset.Glyph("二", 10, 103), Typeset.Glyph("三", 20, 100 + dy)));

    [Theory]
    // Both the height so far and the next glyph's count: 0.4 × 20.
    [InlineData(10, 20, 7.9, 1)]
    [InlineData(10, 20, 8.1, 2)]
    [InlineData(20, 10, 7.9, 1)]
    public void The_tallest_glyph_decides(double first, double second, double apart, int expected) => Assert.Equal(expected, TextRows.Build(
        [Typeset.Glyph("一", 0, 100 - first / 2, first), Typeset.Glyph("二", 30, 100 + apart - second / 2, second)]).Count);

    [Fact]
    public void A_tall_glyph_counts_for_the_rest_of_its_row() => Assert.Single(TextRows.Build(
        [Typeset.Glyph("大", 0, 90, 20), Typeset.Glyph("小", 30, 96, 10), Typeset.Glyph("小", 50, 102.5, 10)]));

    [Theory]
    // Latin: up to 0.15 of the type size.
    [InlineData("a", "b", 10, 1.4, "ab")]
    [InlineData("a", "b", 10, 1.6, "a|b")]
    [InlineData("a", "号", 10, 1.4, "a号")]
    [InlineData("番", "b", 10, 1.4, "番b")]
    [InlineData("番", "b", 10, 1.6, "番|b")]
    // Between Japanese glyphs 0.06.
    [InlineData("番", "号", 10, 0.5, "番号")]
    [InlineData("番", "号", 10, 0.7, "番|号")]
    // The size of the glyph after the gap counts.
    [InlineData("a", "b", 20, 2.9, "ab")]
    [InlineData("a", "b", 20, 3.1, "a|b")]
    public void A_gap_parts_words(string left, string right, double size, double gap, string expected)
    {
        var first = Typeset.Glyph(left, 0, 100);

        Assert.Equal(expected, Words(first, Typeset.Glyph(right, first.Box.Right + gap, 105 - size / 2, size)));
    }

    [Fact]
    public void A_gap_begins_where_the_widest_glyph_before_it_ends() => Assert.Equal(
        "1234567ab",
        Words(Typeset.Glyph("1234567", 0, 100), Typeset.Glyph("a", 10, 100), Typeset.Glyph("b", 36, 100)));

    [Theory]
    [InlineData("目次....10", "目次|....|10")]
    [InlineData("目次...10", "目次...10")]
    [InlineData("目次…………10", "目次|…………|10")]
    [InlineData("目次‥‥‥‥10", "目次|‥‥‥‥|10")]
    [InlineData("目次････10", "目次|････|10")]
    [InlineData("目次・・・・10", "目次|・・・・|10")]
    [InlineData("目次····10", "目次|····|10")]
    [InlineData("目次․․․․10", "目次|․․․․|10")]
    [InlineData("目次____10", "目次|____|10")]
    [InlineData("目次----10", "目次----10")]
    [InlineData("....", "....")]
    public void Dots_that_lead_to_a_value_are_a_word_of_their_own(string text, string expected) =>
        Assert.Equal(expected, Words([.. Typeset.Glyphs(text, 0, 100)]));

    [Theory]
    // Dots may be set apart by 1.5 type sizes.
    [InlineData(14.9, "....|1")]
    [InlineData(15.1, ".|.|.|.|1")]
    public void Dots_may_be_set_apart(double gap, string expected) => Assert.Equal(
        expected,
        Words([.. Enumerable.Range(0, 4).Select(i => Typeset.Glyph(".", i * (5 + gap), 100)), Typeset.Glyph("1", 100, 100)]));

    [Fact]
    public void A_leader_of_few_glyphs_counts_its_dots() =>
        Assert.Equal(
            "目|....|1",
            Words(
                Typeset.Glyph("目", 0, 100), Typeset.Glyph("..", 10, 100), Typeset.Glyph("..", 20, 100), Typeset.Glyph("1", 30, 100)));

    [Fact]
    public void Only_upright_ink_counts() => Assert.Equal(
        "字",
        Words(
            Typeset.Glyph("字", 0, 100),
            Typeset.Glyph(" ", 10, 100),
            Typeset.Glyph("横", 20, 100, rotation: 90),
            Typeset.Glyph("縦", 30, 100, vertical: true)));

    [Fact]
    public void A_word_has_the_size_of_its_first_glyph_and_a_row_the_largest()
    {
        var row = Assert.Single(TextRows.Build(
            [Typeset.Glyph("a", 0, 102, 8), Typeset.Glyph("b", 4, 100, 12), Typeset.Glyph("c", 30, 102, 8)]));

        Assert.Equal([8, 8], row.Words.Select(word => word.FontSize));
        Assert.Equal(8, row.FontSize);
        Assert.Equal((0, 100, 34, 112), (row.Box.Left, row.Box.Top, row.Box.Right, row.Box.Bottom));
        Assert.Equal(12, Typeset.Row("a@0/8 b@20/12").FontSize);
    }

    [Theory]
    [InlineData("番号", true)]
    [InlineData("A号", true)]
    [InlineData("番A", true)]
    [InlineData("ABC", false)]
    [InlineData("⺀", true)]
    [InlineData("⹿", false)]
    public void A_word_is_Japanese_by_either_end(string text, bool expected) =>
        Assert.Equal(expected, Typeset.Row($"{text}@0").Words[0].IsEastAsian);

    [Theory]
    [InlineData("番@0 A@20", false)]
    [InlineData("番@0 A@20 号@40", true)]
    [InlineData("番@0 A@20 B@40", false)]
    public void A_row_is_Japanese_if_most_of_its_words_are(string row, bool expected) =>
        Assert.Equal(expected, Typeset.Row(row).IsEastAsian);

    [Theory]
    [InlineData("...", false)]
    [InlineData("....", true)]
    [InlineData("...1", false)]
    public void A_leader_is_four_dots_or_more(string text, bool expected) =>
        Assert.Equal(expected, Typeset.Row($"{text}@0").Words[0].IsLeader);

    private static string Words(params Glyph[] glyphs) => Printed.Words(TextRows.Build(glyphs));
}
