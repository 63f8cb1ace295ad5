using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Lines;
using PlanIngest.Extractor.Tests.Sketches;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Tests.Lines;

public class LineBuilderTests
{
    [Theory]
    // Centres apart by less than half of the height.
    [InlineData(4.9, "番号")]
    [InlineData(5.1, "番/号")]
    [InlineData(-4.9, "番号")]
    [InlineData(-5.1, "号/番")]
    public void Glyphs_on_about_one_height_are_one_line(double dy, string expected) =>
        Assert.Equal(expected, Text([Typeset.Glyph("番", 0, 100), Typeset.Glyph("号", 10, 100 + dy)]));

    [Theory]
    // The height of the line so far is the mean of its glyphs': 2 after the first two.
    [InlineData(6.9, "一二三")]
    [InlineData(7.1, "一二/三")]
    public void A_slanting_line_is_followed_by_its_mean(double dy, string expected) => Assert.Equal(
        expected,
        Text([Typeset.Glyph("一", 0, 100), Typeset.Glyph("二", 10, 104), Typeset.Glyph("三", 20, 100 + dy)]));

    [Theory]
    [InlineData(5, 20, 109, "小大")]
    [InlineData(5, 20, 111, "小/大")]
    [InlineData(20, 5, 109, "大小")]
    public void The_tallest_glyph_decides(double first, double second, double center, string expected) => Assert.Equal(
        expected,
        Text(
        [
            Typeset.Glyph(first < second ? "小" : "大", 0, 100 - first / 2, first),
            Typeset.Glyph(first < second ? "大" : "小", 30, center - second / 2, second),
        ]).Replace(" ", "", StringComparison.Ordinal));

    [Theory]
    // Between Latin glyphs from 0.2 of the type size.
    [InlineData("a", "b", 10, 1.9, "ab")]
    [InlineData("a", "b", 10, 2.1, "a b")]
    // From 0.6 where one is Japanese.
    [InlineData("番", "号", 10, 5.9, "番号")]
    [InlineData("番", "号", 10, 6.1, "番 号")]
    [InlineData("a", "号", 10, 5.9, "a号")]
    [InlineData("番", "b", 10, 5.9, "番b")]
    [InlineData("番", "b", 10, 6.1, "番 b")]
    // The smaller size counts.
    [InlineData("a", "b", 5, 1.1, "a b")]
    [InlineData("a", "b", 5, 0.9, "ab")]
    // Letters with accents are Latin: up to U+024F.
    [InlineData("é", "ɏ", 10, 2.1, "é ɏ")]
    [InlineData("é", "ɐ", 10, 2.1, "éɐ")]
    [InlineData("ɐ", "é", 10, 2.1, "ɐé")]
    [InlineData("a", "b", 10, -1, "ab")]
    public void A_gap_is_a_space(string left, string right, double rightSize, double gap, string expected)
    {
        var first = Typeset.Glyph(left, 0, 100);

        Assert.Equal(expected, Text([first, Typeset.Glyph(right, first.Box.Right + gap, 105 - rightSize / 2, rightSize)]));
    }

    [Fact]
    public void A_space_that_is_drawn_is_not_doubled()
    {
        Assert.Equal("a b", Text([Typeset.Glyph("a", 0, 100), Typeset.Glyph(" ", 15, 100), Typeset.Glyph("b", 30, 100)]));
    }

    [Fact]
    public void A_space_has_a_box_of_its_own_and_a_ligature_one_per_letter()
    {
        var line = Assert.Single(LineBuilder.Build(
            [Typeset.Glyph("ffi", 0, 100), Typeset.Glyph("x", 25, 100)]));

        Assert.Equal("ffi x", line.Text);
        Assert.Equal([0, 0, 0, 15, 25], line.CharBoxes.Select(box => box.Left));
        Assert.Equal([15, 15, 15, 25, 30], line.CharBoxes.Select(box => box.Right));
        Assert.Equal(new BoundingBox(0, 100, 30, 110), line.Box);
    }

    [Theory]
    [InlineData(24.9, "番 号")]
    [InlineData(25.1, "番/号")]
    public void Text_outside_tables_is_parted_at_wide_gaps(double gap, string expected) =>
        Assert.Equal(expected, Text([Typeset.Glyph("番", 0, 100), Typeset.Glyph("号", 10 + gap, 100)], 2.5));

    [Fact]
    public void Text_in_cells_is_not_parted() =>
        Assert.Equal("番 号", Text([Typeset.Glyph("番", 0, 100), Typeset.Glyph("号", 400, 100)]));

    [Fact]
    public void A_gap_begins_where_the_widest_glyph_before_it_ends() => Assert.Equal(
        "123456789 a b/c",
        Text(
            [
                Typeset.Glyph("123456789 ", 0, 100),
                Typeset.Glyph("a", 10, 100),
                Typeset.Glyph("b", 70, 100),
                Typeset.Glyph("c", 101, 100),
            ],
            2.5));

    [Theory]
    [InlineData("番号  ", "番号", 20)]
    [InlineData("  番号", "  番号", 30)]
    [InlineData("  ", "", 0)]
    [InlineData("　", "", 0)]
    public void White_space_stays_at_the_start_only(string drawn, string expected, double right)
    {
        var lines = LineBuilder.Build([.. Typeset.Glyphs(drawn, 0, 100)]);

        Assert.Equal(expected, string.Join('/', lines.Select(line => line.Text)));
        Assert.Equal(right, lines.Select(line => line.Box.Right).LastOrDefault());
        Assert.Equal(expected.Length, lines.Select(line => line.CharBoxes.Length).LastOrDefault());
        Assert.All(lines, line => Assert.Equal(expected.StartsWith(' ') ? 10 : 0, line.Box.Left));
    }

    [Theory]
    [InlineData("10 10 8", 10)]
    [InlineData("8 10 8", 8)]
    // The larger one where two are as frequent.
    [InlineData("8 10", 10)]
    [InlineData("10 8", 10)]
    [InlineData("10.04 9.96 8", 10)]
    [InlineData("9.96 9.96", 10)]
    public void The_type_size_is_the_most_frequent(string sizes, double expected)
    {
        var glyphs = sizes.Split(' ').Select((size, i) => Typeset.Glyph(
            "字", i * 11, 100, double.Parse(size, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(expected, Assert.Single(LineBuilder.Build([.. glyphs])).FontSize);
    }

    [Fact]
    public void White_space_has_no_type_size() => Assert.Equal(8, Assert.Single(LineBuilder.Build(
        [Typeset.Glyph(" ", 0, 100, 12), Typeset.Glyph(" ", 8, 100, 12), Typeset.Glyph("字", 20, 100, 8)])).FontSize);

    [Fact]
    public void Lines_run_from_top_to_bottom_and_glyphs_from_left_to_right_in_any_order_of_drawing()
    {
        var glyphs = Typeset.Glyphs("一二三", 0, 100).Concat(Typeset.Glyphs("四五六", 0, 112)).ToList();
        glyphs.Reverse();

        Assert.Equal("一二三/四五六", Text(glyphs));
        Assert.Equal("", Text([]));
    }

    [Fact]
    public void On_one_place_the_one_drawn_first_comes_first() => Assert.Equal(
        "左右",
        Text([Typeset.Glyph("右", 10, 100, sequence: 2), Typeset.Glyph("左", 10, 100, sequence: 1)]));

    [Fact]
    public void Directions_are_read_apart_in_the_order_of_drawing()
    {
        List<Glyph> glyphs =
        [
            Typeset.Glyph("横", 0, 100, sequence: 5),
            Typeset.Glyph("縦", 10, 100, vertical: true, sequence: 3),
            Typeset.Glyph("書", 10, 110, vertical: true, sequence: 4),
            Typeset.Glyph("回", 30, 110, rotation: 90, sequence: 1),
            Typeset.Glyph("転", 30, 120, rotation: 90, sequence: 2),
        ];

        var lines = LineBuilder.Build(glyphs);

        Assert.Equal(["回転", "縦書", "横"], lines.Select(line => line.Text));
        Assert.Equal([false, true, false], lines.Select(line => line.Vertical));
    }

    [Fact]
    public void Vertical_lines_run_from_right_to_left() => Assert.Equal(
        "縦書/二行",
        Text(
        [
            Typeset.Glyph("二", 10, 100, vertical: true),
            Typeset.Glyph("縦", 30, 100, vertical: true),
            Typeset.Glyph("行", 10, 110, vertical: true),
            Typeset.Glyph("書", 30, 110, vertical: true),
        ]));

    private static string Text(List<Glyph> glyphs, double columnGap = double.PositiveInfinity) =>
        string.Join('/', LineBuilder.Build(glyphs, columnGap).Select(line => line.Text));
}
