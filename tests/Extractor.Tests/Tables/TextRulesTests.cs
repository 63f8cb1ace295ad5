using System.Globalization;
using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Tables;
using PlanIngest.Extractor.Tests.Sketches;

namespace PlanIngest.Extractor.Tests.Tables;

/// <summary>The text stands from x 50 to 80 and from y 100 to 110, at a type size of 10.</summary>
public class TextRulesTests
{
    [Theory]
    // Under it: 0.2 of the type size above or below its lower edge.
    [InlineData("h 110 50-80", "")]
    [InlineData("h 111.9 50-80", "")]
    [InlineData("h 112.1 50-80", "rule")]
    [InlineData("h 108.1 50-80", "")]
    [InlineData("h 107.9 50-80", "rule")]
    // Through it: the same from its middle.
    [InlineData("h 105 50-80", "struck 事業名")]
    [InlineData("h 106.9 50-80", "struck 事業名")]
    [InlineData("h 107.1 50-80", "rule")]
    [InlineData("h 103.1 50-80", "struck 事業名")]
    [InlineData("h 102.9 50-80", "rule")]
    // As long as the text, but for 0.15 of the type size.
    [InlineData("h 110 48.6-81.4", "")]
    [InlineData("h 110 48.4-80", "rule")]
    [InlineData("h 110 51.6-80", "rule")]
    [InlineData("h 110 50-81.6", "rule")]
    [InlineData("h 110 50-78.4", "rule")]
    [InlineData("h 105 60-70", "struck 業")]
    [InlineData("h 105 50-60, h 105 70-80", "struck 事, struck 名")]
    [InlineData("h 105 200-230", "rule")]
    // Rules that meet others, within 1.5 points, are of a table.
    [InlineData("h 110 50-80, v 48.6 90-120", "rule rule")]
    [InlineData("h 110 50-80, v 48.4 90-120", "rule")]
    [InlineData("h 110 50-80, v 51.4 90-120", "rule rule")]
    [InlineData("h 110 50-80, v 51.6 90-120", "rule")]
    [InlineData("h 110 50-80, v 80 90-120", "rule rule")]
    [InlineData("h 110 50-80, v 80 111.4-120", "rule rule")]
    [InlineData("h 110 50-80, v 80 111.6-120", "rule")]
    [InlineData("h 110 50-80, v 80 90-108.6", "rule rule")]
    [InlineData("h 110 50-80, v 80 90-108.4", "rule")]
    [InlineData("h 110 50-80, v 79 10-20, v 79 10-30, v 79 90-120", "rule rule rule rule")]
    [InlineData("h 110 50-80, v 65 90-120", "rule")]
    [InlineData("v 50 100-110", "rule")]
    [InlineData("", "")]
    public void Lines_under_and_through_text_are_no_rules_of_tables(string rulings, string expected)
    {
        var (rules, struck) = TextRules.Separate(Grids.RulingSetTests.Read(rulings), [.. Typeset.Glyphs("事業名", 50, 100)]);

        var left = string.Join(' ', rules.Select(_ => "rule"));
        Assert.Equal(expected, left.Length > 0 ? left : string.Join(", ", struck.Select(text => $"struck {text.Text}")));
    }

    [Fact]
    public void Struck_texts_have_a_box_and_stand_from_top_to_bottom()
    {
        Glyph[] glyphs = [.. Typeset.Glyphs("下", 50, 130), .. Typeset.Glyphs("右", 90, 100), .. Typeset.Glyphs("左中", 50, 100)];
        var rulings = Grids.RulingSetTests.Read("h 135 50-60, h 105 90-100, h 105 50-70, h 300 0-500");

        var (rules, struck) = TextRules.Separate(rulings, glyphs);

        Assert.Equal(["左中", "右", "下"], struck.Select(text => text.Text));
        Assert.Equal((50, 100, 70, 110), (struck[0].Box.Left, struck[0].Box.Top, struck[0].Box.Right, struck[0].Box.Bottom));
        Assert.Equal(300, Assert.Single(rules).Y1);
    }

    [Fact]
    public void A_line_through_one_text_and_under_another_strikes_neither()
    {
        Glyph[] glyphs = [.. Typeset.Glyphs("上", 50, 95), .. Typeset.Glyphs("下", 60, 100)];

        var (rules, struck) = TextRules.Separate(Grids.RulingSetTests.Read("h 105 50-70"), glyphs);

        Assert.Empty(rules);
        Assert.Empty(struck);
    }

    [Theory]
    [InlineData("字", 0, false, true)]
    [InlineData("　", 0, false, false)]
    [InlineData("字", 90, false, false)]
    [InlineData("字", 0, true, false)]
    public void Only_upright_ink_is_underlined(string text, int rotation, bool vertical, bool expected) => Assert.Equal(
        expected ? 0 : 1,
        TextRules.Separate(
            Grids.RulingSetTests.Read("h 110 50-60"),
            [Typeset.Glyph(text, 50, 100, rotation: rotation, vertical: vertical)]).Rulings.Count);

    [Fact]
    public void Large_type_beside_small_is_measured_by_its_own_size()
    {
        Glyph[] glyphs = [Typeset.Glyph("大", 50, 80, 30), .. Typeset.Glyphs("小小", 80, 100)];

        Assert.Empty(TextRules.Separate(Grids.RulingSetTests.Read("h 110 50-100"), glyphs).Rulings);
        Assert.Equal("大", Assert.Single(TextRules.Separate(Grids.RulingSetTests.Read("h 95 50-80"), glyphs).Struck).Text);
    }

    [Fact]
    public void A_text_on_both_sides_of_the_end_is_measured_whole() => Assert.Equal(
        "1", TextRules.Separate(Grids.RulingSetTests.Read("h 110 50-74.9"), [.. Typeset.Glyphs("事業名", 50, 100)])
            .Rulings.Count.ToString(CultureInfo.InvariantCulture));
}
