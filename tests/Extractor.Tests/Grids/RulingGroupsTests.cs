using PlanIngest.Extractor.Grids;

namespace PlanIngest.Extractor.Tests.Grids;

public class RulingGroupsTests
{
    [Theory]
    [InlineData("h 10 0-50, v 0 10-40", 1)]
    // Within 3 points of an end, on either side.
    [InlineData("h 10 0-50, v -2.9 10-40", 1)]
    [InlineData("h 10 0-50, v -3.1 10-40", 2)]
    [InlineData("h 10 0-50, v 52.9 10-40", 1)]
    [InlineData("h 10 0-50, v 53.1 10-40", 2)]
    [InlineData("h 10 0-50, v 20 12.9-40", 1)]
    [InlineData("h 10 0-50, v 20 13.1-40", 2)]
    [InlineData("h 40 0-50, v 20 10-37.1", 1)]
    [InlineData("h 40 0-50, v 20 10-36.9", 2)]
    // Crossing, and by way of others.
    [InlineData("h 20 0-50, v 20 0-40", 1)]
    [InlineData("h 10 0-50, h 40 0-50, h 70 0-50", 3)]
    [InlineData("h 10 0-50, h 40 0-50, h 70 0-50, v 0 10-40", 2)]
    [InlineData("h 10 0-50, h 40 0-50, h 70 0-50, v 0 10-70", 1)]
    [InlineData("h 10 0-50, h 40 0-50, h 70 0-50, v 0 10-40, v 50 40-70", 1)]
    [InlineData("v 0 0-50, v 10 0-50", 2)]
    public void Lines_that_touch_are_of_one_group(string rulings, int expected)
    {
        var set = RulingSet.From(RulingSetTests.Read(rulings));

        var groups = RulingGroups.Split(set).ToList();

        Assert.Equal(expected, groups.Count);
        Assert.Equal(set.Horizontal.Count, groups.Sum(group => group.Horizontal.Count));
        Assert.Equal(set.Vertical.Count, groups.Sum(group => group.Vertical.Count));
    }

    [Fact]
    public void Each_group_holds_its_own_lines()
    {
        var groups = RulingGroups.Split(RulingSet.From(RulingSetTests.Read("h 90 0-50, v 0 90-120, h 10 0-50, v 50 0-20"))).ToList();

        Assert.Equal([(10, 50), (90, 0)], groups.Select(group => (group.Horizontal[0].Position, group.Vertical[0].Position)));
    }
}
