using System.Globalization;
using PlanIngest.Extractor.Alignment;
using PlanIngest.Extractor.Grids;
using PlanIngest.Extractor.Tests.Sketches;

namespace PlanIngest.Extractor.Tests.Alignment;

public class RuleFrameTests
{
    [Theory]
    [InlineData("10 0-100, 40 0-100, 70 0-100", "0-100: 10 40 70")]
    [InlineData("10 0-100", "")]
    // From 60 points on.
    [InlineData("10 0-60.1, 40 0-60.1", "0-60.1: 10 40")]
    [InlineData("10 0-59.9, 40 0-59.9", "")]
    // Two rules within 3.5 points are one.
    [InlineData("10 0-100, 13.4 0-100, 40 0-100", "0-100: 10 40")]
    [InlineData("10 0-100, 13.6 0-100, 40 0-100", "0-100: 10 13.6 40")]
    // Ends agree on one side at least, within 3 points, and half of the longer one runs beside the other.
    [InlineData("10 0-100, 40 2.9-100", "0-100: 10 40")]
    [InlineData("10 0-100, 40 3.1-96.9", "")]
    [InlineData("10 0-100, 40 3.1-97.1", "0-100: 10 40")]
    [InlineData("10 0-100, 40 2.9-90", "0-100: 10 40")]
    [InlineData("10 0-100, 40 0-49", "")]
    [InlineData("10 0-100, 40 0-51", "0-100: 10 40")]
    [InlineData("10 0-100, 40 200-300, 70 0-100, 90 200-300", "0-100: 10 70; 200-300: 40 90")]
    // Pieces on one height, up to 18 points apart, are one rule.
    [InlineData("10 0-50, 10 67.9-120, 40 0-120", "0-120: 10 40")]
    [InlineData("10 0-50, 10 68.1-120, 40 0-120", "")]
    [InlineData("10 0-40, 10 50-80, 10 90-120, 40 0-120", "0-120: 10 40")]
    [InlineData("10 0-30, 10 40-80, 10 90-120", "")]
    [InlineData("10 0-50, 10.9 60-120, 40 0-50, 40.9 60-120", "0-120: 10 40")]
    [InlineData("10.4 0-50, 11.5 60-120, 40.4 0-50, 41.5 60-120", "60-120: 11.5 41.5")]
    // A short rule between others belongs to their frame.
    [InlineData("10 0-100, 40 60-90, 70 0-100", "0-100: 10 40 70")]
    [InlineData("10 0-100, 40 60-102.9, 70 0-100", "0-102.9: 10 40 70")]
    [InlineData("10 0-200, 40 160-203.1, 70 0-200", "0-200: 10 70")]
    [InlineData("10 0-200, 40 -2.9-40, 70 0-200", "-2.9-200: 10 40 70")]
    [InlineData("10 0-200, 40 -3.1-40, 70 0-200", "0-200: 10 70")]
    [InlineData("5 60-90, 10 0-100, 70 0-100, 80 60-90", "0-100: 10 70")]
    [InlineData("10 0-200, 30 60-160, 50 60-160, 70 0-200", "0-200: 10 30 50 70")]
    public void Rules_of_one_table_are_a_frame(string rules, string expected) =>
        Assert.Equal(expected, string.Join("; ", RuleFrame.Find(Read(rules)).Select(Print)));

    [Theory]
    [InlineData(0, 1, "10 40")]
    [InlineData(1, 2, "40 70")]
    [InlineData(0, 2, "10 40 70")]
    public void A_part_of_it_is_a_frame(int first, int last, string expected)
    {
        var frame = Assert.Single(RuleFrame.Find(Read("10 0-100, 13 0-100, 40 0-100, 70 0-100, 73 0-100")));

        Assert.Equal(expected, Printed.Numbers(frame.Between(first, last).Heights));
        Assert.Equal(last - first == 2 ? 5 : 3, frame.Between(first, last).Rules.Count);
    }

    [Theory]
    // Over 0.6 of the column, at about the height.
    [InlineData(40, 0, 49.9, true)]
    [InlineData(40, 0, 50.1, false)]
    [InlineData(40, 0, 30, true)]
    [InlineData(40, 20.1, 100, false)]
    [InlineData(43.4, 0, 30, true)]
    [InlineData(43.6, 0, 30, false)]
    [InlineData(36.6, 0, 30, true)]
    [InlineData(36.4, 0, 30, false)]
    public void A_rule_parts_the_columns_it_runs_over(double height, double left, double right, bool expected)
    {
        var frame = Assert.Single(RuleFrame.Find(Read("10 0-100, 40 0-30, 70 0-100")));

        Assert.Equal(expected, frame.Parts(height, left, right));
    }

    [Theory]
    [InlineData(20, 50, 40.0)]
    [InlineData(5, 50, 10.0)]
    [InlineData(40, 60, null)]
    [InlineData(20, 40, null)]
    [InlineData(60, 90, 70.0)]
    [InlineData(80, 90, null)]
    public void A_rule_between_two_heights_is_found(double top, double bottom, double? expected) => Assert.Equal(
        expected, Assert.Single(RuleFrame.Find(Read("10 0-100, 40 0-100, 70 0-100"))).RuleBetween(top, bottom));

    private static IEnumerable<Segment> Read(string rules) =>
        Grids.RulingSetTests.Read(string.Join(", ", rules.Split(", ").Select(rule => $"h {rule}")))
            .Select(ruling => new Segment(ruling.Y1, ruling.X1, ruling.X2));

    private static string Print(RuleFrame frame) =>
        string.Create(CultureInfo.InvariantCulture, $"{frame.Left}-{frame.Right}: {Printed.Numbers(frame.Heights)}");
}
