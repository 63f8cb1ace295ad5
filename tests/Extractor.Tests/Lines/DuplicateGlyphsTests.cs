using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Lines;
using PlanIngest.Extractor.Tests.Sketches;

namespace PlanIngest.Extractor.Tests.Lines;

public class DuplicateGlyphsTests
{
    [Theory]
    // Up to 0.15 of the type size apart.
    [InlineData(10, 1.4, 0, true)]
    [InlineData(10, 1.6, 0, false)]
    [InlineData(10, -1.4, 0, true)]
    [InlineData(10, -1.6, 0, false)]
    [InlineData(10, 0, 1.4, true)]
    [InlineData(10, 0, 1.6, false)]
    [InlineData(10, 0, -1.4, true)]
    [InlineData(10, 0, -1.6, false)]
    [InlineData(10, 1.4, 1.4, true)]
    [InlineData(20, 2.9, 0, true)]
    [InlineData(20, 3.1, 0, false)]
    // Up to 16 points, however large the type.
    [InlineData(200, 15.9, 0, true)]
    [InlineData(200, 16.1, 0, false)]
    [InlineData(200, 0, -15.9, true)]
    public void The_same_letter_on_the_same_place_is_a_copy(double size, double dx, double dy, bool expected)
    {
        // Wherever the borders of the squares lie in which they are looked up.
        for (var shift = 0.0; shift < 8; shift += 0.5)
        {
            var first = Typeset.Glyph("件", 100 + shift, 200 + shift, size);
            var again = Typeset.Glyph("件", 100 + shift + dx, 200 + shift + dy, size);

            var (kept, copies) = DuplicateGlyphs.Split([first, again]);

            Assert.Equal(expected ? [first] : [first, again], kept);
            Assert.Equal(expected ? [again] : [], copies);
        }
    }

    [Fact]
    public void Another_letter_is_none_and_hides_none()
    {
        Glyph[] drawn = [Typeset.Glyph("件", 100, 200), Typeset.Glyph("人", 100, 200), Typeset.Glyph("件", 100.5, 200)];

        var (kept, copies) = DuplicateGlyphs.Split(drawn);

        Assert.Equal(drawn[..2], kept);
        Assert.Equal(drawn[2..], copies);
    }

    [Fact]
    public void Both_keep_the_order_of_drawing()
    {
        Glyph[] drawn = [.. "番号番号番号".Select((c, i) => Typeset.Glyph(c.ToString(), 100 + i % 2 * 10, 200, sequence: i))];

        var (kept, copies) = DuplicateGlyphs.Split(drawn);

        Assert.Equal([0, 1], kept.Select(glyph => glyph.Sequence));
        Assert.Equal([2, 3, 4, 5], copies.Select(glyph => glyph.Sequence));
    }

    [Fact]
    public void A_page_without_copies_stays_the_same_list()
    {
        Glyph[] drawn = [.. Typeset.Glyphs("番号", 100, 200)];

        Assert.Same(drawn, DuplicateGlyphs.Split(drawn).Kept);
    }

    [Fact]
    public void Far_outside_any_page_copies_are_found_too()
    {
        Glyph[] drawn = [Typeset.Glyph("件", -1e12, 1e12), Typeset.Glyph("件", -1e12, 1e12)];

        Assert.Single(DuplicateGlyphs.Split(drawn).Copies);
        Assert.Empty(DuplicateGlyphs.Split([]).Copies);
    }
}
