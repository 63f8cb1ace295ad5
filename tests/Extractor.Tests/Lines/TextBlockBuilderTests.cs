using PlanIngest.Extractor.Lines;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Tests.Lines;

public class TextBlockBuilderTests
{
    [Theory]
    [InlineData(0, 112, 50, 10, true)]
    // At most 0.9 of the type size apart.
    [InlineData(0, 118.9, 50, 10, true)]
    [InlineData(0, 119.1, 50, 10, false)]
    // Sizes differ by a tenth at most.
    [InlineData(0, 112, 50, 10.9, true)]
    [InlineData(0, 112, 50, 11.3, false)]
    [InlineData(0, 112, 50, 9.2, true)]
    [InlineData(0, 112, 50, 8.9, false)]
    // Below, not beside: the centre is lower by half of the type size.
    [InlineData(0, 105.1, 50, 10, true)]
    [InlineData(0, 104.9, 50, 10, false)]
    // One above the other.
    [InlineData(49.9, 112, 50, 10, true)]
    [InlineData(50.1, 112, 50, 10, false)]
    [InlineData(-49.9, 112, 50, 10, true)]
    [InlineData(-50.1, 112, 50, 10, false)]
    public void A_line_close_below_goes_on(double left, double top, double width, double size, bool expected)
    {
        var blocks = TextBlockBuilder.Build([Line("上", 0, 100, 50, 10), Line("下", left, top, width, size)]);

        Assert.Equal(expected ? 1 : 2, blocks.Length);
    }

    [Fact]
    public void Writing_modes_are_not_mixed() => Assert.Equal(
        2, TextBlockBuilder.Build([Line("上", 0, 100, 50, 10), Line("下", 0, 112, 50, 10) with { Vertical = true }]).Length);

    [Fact]
    public void Columns_stay_apart_whatever_the_order()
    {
        var blocks = TextBlockBuilder.Build(
        [
            Line("四", 100, 112, 50, 10), Line("二", 100, 100, 50, 10), Line("三", 0, 112, 50, 10), Line("一", 0, 100, 60, 10),
        ]);

        Assert.Equal(["一三", "二四"], blocks.Select(block => string.Concat(block.Lines.Select(line => line.Text))));
        Assert.Equal(new BoundingBox(0, 100, 60, 122), blocks[0].Box);
    }

    [Fact]
    public void The_last_block_that_fits_takes_the_line()
    {
        var blocks = TextBlockBuilder.Build([Line("一", 0, 100, 50, 10), Line("二", 60, 100, 50, 10), Line("三", 0, 112, 110, 10)]);

        Assert.Equal(["一", "二三"], blocks.Select(block => string.Concat(block.Lines.Select(line => line.Text))));
    }

    private static TextLine Line(string text, double left, double top, double width, double size) =>
        new(text, new BoundingBox(left, top, left + width, top + size), size, []);
}
