using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Tests.Cells;

public class RelistingMarkTests
{
    [Theory]
    [InlineData("再掲")]
    [InlineData("（再掲）")]
    [InlineData("【再掲】")]
    [InlineData("※再掲")]
    [InlineData("再　掲")]
    [InlineData("再掲（No.12参照）")]
    [InlineData("（No.12再掲）")]
    [InlineData("再掲（1-2-3参照）")]
    [InlineData("No.12の再掲")]
    [InlineData("再掲事業")]
    public void A_cell_that_only_points_elsewhere(string raw) => Assert.True(RelistingMark.IsAlone(Folding.Fold(raw).Value));

    [Theory]
    [InlineData("一部再掲")]
    [InlineData("再掲しない事業")]
    [InlineData("再掲のため、実績は№12に記載")]
    [InlineData("－")]
    [InlineData("")]
    public void Other_cells_do_not(string raw) => Assert.False(RelistingMark.IsAlone(Folding.Fold(raw).Value));

    [Theory]
    [InlineData("総合相談会の開催（再掲）", "総合相談会の開催")]
    [InlineData("【再掲】総合相談会の開催", "総合相談会の開催")]
    [InlineData("総合相談会の開催 ※再掲", "総合相談会の開催")]
    [InlineData("総合相談会の開催（No.12再掲）", "総合相談会の開催")]
    [InlineData("総合相談会の開催（再掲：1-(1)-2）", "総合相談会の開催")]
    [InlineData("再掲 総合相談会の開催", "総合相談会の開催")]
    public void A_mark_is_taken_off_a_name(string raw, string name) =>
        Assert.Equal((name, true), RelistingMark.TakeOff(Folding.Fold(raw).Value));

    [Theory]
    [InlineData("総合相談会の開催")]
    [InlineData("総合相談会の開催（一部再掲）")]
    [InlineData("総合相談会（夜間）の開催")]
    public void A_name_without_a_mark_stays(string raw) =>
        Assert.Equal((Folding.Fold(raw).Value, false), RelistingMark.TakeOff(Folding.Fold(raw).Value));
}
