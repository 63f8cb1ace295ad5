using PlanIngest.Normalizer.Figures.Phrases;

namespace PlanIngest.Normalizer.Tests.Figures.Phrases;

/// <summary>Verbs of a text: the words taken, and the action, or - for a verb that names none.</summary>
public class PredicateTests
{
    [Theory]
    [InlineData("講座を開催した", "'開催した' 開催")]
    [InlineData("講座を開催", "none")]
    [InlineData("研修を実施しました", "'実施しま' 実施")]
    [InlineData("行った", "'行った' -")]
    [InlineData("件数が増加した", "'増加した' -")]
    [InlineData("3台設置した", "'設置した' 設置")]
    [InlineData("3台設置程度した", "'程度した' 設置")]
    [InlineData("3設置した", "'設置した' 設置")]
    [InlineData("3台した", "'台した' -")]
    [InlineData("台設置した", "'台設置した' 台設置")]
    [InlineData("各3件増加した", "'件増加した' -")]
    [InlineData("「開催した」講座を実施した", "'実施した' 実施")]
    [InlineData("「開催した講座を実施した", "'開催した' 開催")]
    [InlineData("「講座」を実施した", "'実施した' 実施")]
    [InlineData("講座を「実施した」", "none")]
    [InlineData("なった", "'なった' -")]
    [InlineData("集まった。", "'集まった' -")]
    [InlineData("届いた、", "'届いた' -")]
    [InlineData("届いた人", "'いた' -")]
    [InlineData("届けます。", "'届けます' -")]
    [InlineData("配布", "none")]
    [InlineData("参加し", "'参加し' 参加")]
    [InlineData("参加して", "'参加して' 参加")]
    [InlineData("参加し参加", "'参加し' 参加")]
    [InlineData("参加しない", "none")]
    [InlineData("参加しつつ", "'参加しつつ' 参加")]
    [InlineData("参加する", "'参加する' 参加")]
    [InlineData("参加され", "'参加され' 参加")]
    [InlineData("参加させ", "'参加させ' 参加")]
    [InlineData("参加でき", "'参加でき' 参加")]
    [InlineData("開した", "'開した' -")]
    [InlineData("DXした", "'DXした' DX")]
    [InlineData("D化した", "'D化した' D化")]
    [InlineData("ヨガした", "'ヨガした' ヨガ")]
    [InlineData("ー実施した", "'ー実施した' ー実施")]
    [InlineData("一二三四五六七八九十一二三四した", "'三四五六七八九十一二三四した' 三四五六七八九十一二三四")]
    [InlineData("", "none")]
    [InlineData("あり、", "'あり' -")]
    [InlineData("であった", "'であった' -")]
    [InlineData("取り組んだ", "'取り組んだ' -")]
    [InlineData("人の来た。", "'来た' -")]
    [InlineData("実施した。開催した。", "'実施した' 実施")]
    public void Finds_the_first_verb(string text, string expected) => Assert.Equal(expected, Describe(text, Predicate.Find(text, 0)));

    [Theory]
    [InlineData("講座を開催し、配布した", "'配布した' 配布")]
    [InlineData("講座を開催した", "'開催した' 開催")]
    [InlineData("講座", "none")]
    [InlineData("行った", "'行った' -")]
    [InlineData("行った。実施した", "'実施した' 実施")]
    [InlineData("実施した行った", "'行った' -")]
    public void Finds_the_last_verb(string text, string expected) => Assert.Equal(expected, Describe(text, Predicate.FindLast(text)));

    [Theory]
    [InlineData("を配布", "'配布' 配布 nominal")]
    [InlineData("を配布 ", "'配布' 配布 nominal")]
    [InlineData("を配布\u3000", "'配布' 配布 nominal")]
    [InlineData("を配布中", "none")]
    [InlineData("増加", "none")]
    [InlineData("を増加", "none")]
    [InlineData("配", "none")]
    [InlineData("を", "none")]
    [InlineData("A配布", "'配布' 配布 nominal")]
    [InlineData("コピー", "'コピー' コピー nominal")]
    [InlineData("配布を", "none")]
    [InlineData("一二三四五六七八九十一二三", "'二三四五六七八九十一二三' 二三四五六七八九十一二三 nominal")]
    public void Finds_a_verbal_noun_at_the_end(string text, string expected) =>
        Assert.Equal(expected, Describe(text, Predicate.FindNominal(text)));

    private static string Describe(string text, Predicate? found) =>
        found is null ? "none" : $"'{text[found.Start..found.End]}' {found.Action ?? "-"}{(found.IsFinite ? "" : " nominal")}";
}
