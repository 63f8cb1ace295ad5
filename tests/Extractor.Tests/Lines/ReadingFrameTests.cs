using PlanIngest.Extractor.Lines;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Tests.Lines;

public class ReadingFrameTests
{
    [Theory]
    [InlineData(0, false, "1,2,4,8")]
    // Text that runs downwards: what lies lower is further right, what lies further left is lower.
    [InlineData(90, false, "2,-4,8,-1")]
    [InlineData(180, false, "-4,-8,-1,-2")]
    [InlineData(270, false, "-8,1,-2,4")]
    [InlineData(0, true, "2,-4,8,-1")]
    [InlineData(90, true, "-4,-8,-1,-2")]
    [InlineData(180, true, "-8,1,-2,4")]
    [InlineData(270, true, "1,2,4,8")]
    public void Boxes_turn_with_the_text(int rotation, bool vertical, string expected)
    {
        var box = new ReadingFrame(rotation, vertical).Map(new BoundingBox(1, 2, 4, 8));

        Assert.Equal(expected, $"{box.Left},{box.Top},{box.Right},{box.Bottom}");
    }
}
