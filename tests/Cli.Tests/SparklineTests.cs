using PlanIngest.Cli.Output.Terminal;

namespace PlanIngest.Cli.Tests;

public class SparklineTests
{
    [Theory]
    [InlineData("1 2 3 4 5 6 7 8", "▁▂▃▄▅▆▇█")]
    [InlineData("0 100 50", "▁█▅")]
    [InlineData("-5 0 5", "▁▅█")]
    [InlineData("7 7 7", "▄▄▄")]
    [InlineData("7", "▄")]
    [InlineData("- 1 - 3", "·▁·█")]
    [InlineData("- -", "··")]
    [InlineData("0 79228162514264337593543950335", "▁█")]
    public void Draws_a_bar_a_year(string values, string expected) =>
        Assert.Equal(
            expected,
            Sparkline.Draw(
                [.. values
                    .Split(' ')
                    .Select(value => value == "-"
                        ? (decimal?)null
                        : decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture))]));
}
