using PlanIngest.Normalizer.Figures.Labels;

namespace PlanIngest.Normalizer.Tests.Figures.Labels;

/// <summary>Labels without marks, units and qualifiers.</summary>
public class LabelTests
{
    [Theory]
    [InlineData("相談件数", "相談件数|")]
    [InlineData("・相談件数:", "相談件数|")]
    [InlineData("①相談件数", "相談件数|")]
    [InlineData("(1)相談件数", "相談件数|")]
    [InlineData("相談件数(件)", "相談件数|")]
    [InlineData("相談件数(単位:件)", "相談件数|")]
    [InlineData("相談件数(本人)", "相談件数(本人)|")]
    [InlineData("延べ相談件数", "相談件数|延べ")]
    [InlineData("相談件数(延べ)", "相談件数|延べ")]
    [InlineData("相談延べ", "相談|延べ")]
    [InlineData("参加延人数", "参加人数|延べ")]
    [InlineData("延長", "延長|")]
    [InlineData("実利用者数", "利用者数|実")]
    [InlineData("事実", "事実|")]
    [InlineData("利用実", "利用|実")]
    [InlineData("利用者数(実人数)", "利用者数|実")]
    [InlineData("協定締結数(累積)", "協定締結数|累計")]
    [InlineData("累計", "|累計")]
    [InlineData("合計", "|合計")]
    [InlineData("参加者計", "参加者|合計")]
    [InlineData("会計", "会計|")]
    [InlineData("計画", "計画|")]
    [InlineData("計", "|合計")]
    [InlineData("平均点", "平均点|平均")]
    [InlineData("延べ平均", "平均|平均")]
    [InlineData("合計延べ件数", "件数|延べ")]
    [InlineData("相談 件数", "相談件数|")]
    [InlineData("", "|")]
    [InlineData("相談(計)、", "相談|合計")]
    public void Takes_off_what_is_no_part_of_a_label(string text, string expected) => Assert.Equal(expected, Clean(text));

    [Theory]
    [InlineData("相談件数", "aspect side")]
    [InlineData("受診率", "aspect side")]
    [InlineData("講座", "")]
    [InlineData("参加", "side participation")]
    [InlineData("参加者", "side")]
    [InlineData("第3回", "side")]
    [InlineData("男性", "side")]
    [InlineData("申込", "side participation")]
    [InlineData("実績", "generic")]
    [InlineData("取組内容", "generic")]
    [InlineData("主な実績", "generic")]
    [InlineData("実績講座", "")]
    [InlineData("受講率(男性)", "aspect side")]
    [InlineData("数の講座", "")]
    [InlineData("参加等", "side")]
    [InlineData("", "")]
    public void Kinds_of_nouns(string text, string expected) =>
        Assert.Equal(
            expected,
            ($"{(Label.IsAspect(text) ? "aspect " : "")}{(Label.IsSideOfEvent(text) ? "side " : "")}"
                + $"{(Label.IsParticipation(text) ? "participation " : "")}{(Label.IsGenericHeading(text) ? "generic" : "")}").Trim());

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a+b", "a/b")]
    [InlineData("a+a", "a")]
    [InlineData("a+b+b", "a/b")]
    [InlineData("a+b+a", "a/b/a")]
    [InlineData("", "")]
    [InlineData("a+", "a")]
    [InlineData("+b", "b")]
    [InlineData("a/b+b", "a/b")]
    [InlineData("ab+b", "ab/b")]
    [InlineData("a+b+c", "a/b/c")]
    public void Joins_parts(string text, string expected) => Assert.Equal(expected, Label.Join(text.Split('+')));

    private static string Clean(string text)
    {
        var (label, qualifier) = Label.Clean(text);
        return $"{label}|{qualifier}";
    }
}
