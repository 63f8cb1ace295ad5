namespace PlanIngest.Tests;

/// <summary>Keeps the switch that regenerates golden files from being left on.</summary>
public class GoldenSwitchTests
{
    [Fact]
    public void The_switch_that_regenerates_golden_files_is_off() =>
        Assert.False(Golden.Regenerates, $"{Golden.Switch} is set: the golden files were written, not checked. Unset it and run again.");
}
