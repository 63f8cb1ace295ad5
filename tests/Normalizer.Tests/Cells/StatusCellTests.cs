using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Tests.Cells;

public class StatusCellTests
{
    [Theory]
    [InlineData("b:取組中【事業の⏎方向性︓継続⏎又は拡充】", "b", "取組中", "継続又は拡充")]
    [InlineData("c：取組中【事業の方向性：縮小又は廃止】", "c", "取組中", "縮小又は廃止")]
    [InlineData("a：事業目標達成⏎により廃止", "a", "事業目標達成により廃止", null)]
    [InlineData("Ａ", "A", null, null)]
    [InlineData("A 計画どおり", "A", "計画どおり", null)]
    [InlineData("Ｂ（概ね順調）", "B", "概ね順調", null)]
    [InlineData("【A】", "A", null, null)]
    [InlineData("B評価", "B", null, null)]
    [InlineData("評価：B", "B", null, null)]
    [InlineData("S", "S", null, null)]
    [InlineData("A+", "A+", null, null)]
    [InlineData("◎", "◎", null, null)]
    [InlineData("○ 概ね達成", "○", "概ね達成", null)]
    [InlineData("▲", "▲", null, null)]
    [InlineData("☆☆☆☆", "☆☆☆☆", null, null)]
    [InlineData("◎◎◎", "◎◎◎", null, null)]
    [InlineData("順調", "順調", "順調", null)]
    [InlineData("概ね⏎順調", "概ね順調", "概ね順調", null)]
    [InlineData("達成に向け進展", "達成に向け進展", "達成に向け進展", null)]
    [InlineData("未着手", "未着手", "未着手", null)]
    [InlineData("終", "終", "終", null)]
    [InlineData("4", "4", null, null)]
    [InlineData("10", "10", null, null)]
    [InlineData("Ⅲ", "III", null, null)]
    [InlineData("②", "②", null, null)]
    [InlineData("3（達成）", "3", "達成", null)]
    [InlineData("■継続　□拡充　□縮小", "継続", null, "継続")]
    [InlineData("□継続⏎☑拡充⏎□縮小", "拡充", null, "拡充")]
    [InlineData("■A □B □C", "A", null, null)]
    [InlineData("□順調 ■遅れ", "遅れ", null, null)]
    public void Reads_code_meaning_and_direction(string raw, string code, string? label, string? direction) =>
        Assert.Equal(new Status(code, label, direction), StatusCell.Read(Cell(raw), []));

    [Theory]
    [InlineData("□継続 □拡充 □縮小")]
    public void Reads_nothing_where_no_box_is_ticked(string raw) => Assert.Null(StatusCell.Read(Cell(raw), []));

    [Fact]
    public void Reads_nothing_from_an_empty_cell() => Assert.Null(StatusCell.Read(null, []));

    [Theory]
    [InlineData("A", "A", "計画どおり")]
    [InlineData("4達成", "4", "達成")]
    [InlineData("順調", "順調", "順調")]
    [InlineData("Z", "Z", null)]
    public void The_legend_explains_what_the_cell_does_not(string raw, string code, string? label)
    {
        ImmutableArray<Status> legend = [new("A", "計画どおり", null), new("4", "達成した", null)];
        Assert.Equal(new Status(code, label, null), StatusCell.Read(raw, legend));
    }

    [Theory]
    [InlineData("継続", "継続")]
    [InlineData("改善して継続", "改善して継続")]
    [InlineData("■拡充 □継続", "拡充")]
    [InlineData("現状維持", "現状維持")]
    [InlineData("継続して周知を図る。", null)]
    [InlineData("周知の強化", null)]
    [InlineData("", null)]
    public void Tells_a_direction_from_a_text(string raw, string? direction) => Assert.Equal(direction, StatusCell.DirectionIn(Cell(raw)));

    private static string Cell(string raw) => Folding.Fold(raw.Replace('⏎', '\n')).Value;
}
