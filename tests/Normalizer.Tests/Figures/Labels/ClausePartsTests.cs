using PlanIngest.Normalizer.Figures;
using PlanIngest.Normalizer.Figures.Labels;
using PlanIngest.Normalizer.Figures.Numbers;

namespace PlanIngest.Normalizer.Tests.Figures.Labels;

/// <summary>
/// The parts of the clause of each number: own noun, noun behind, subject, place, subject behind, action; V where its key has a verb.
/// </summary>
public class ClausePartsTests
{
    [Theory]
    [InlineData("講座を3回開催", "||講座|||開催|")]
    [InlineData("講座を3回開催した", "||講座|||開催|V")]
    [InlineData("5件の相談", "|相談||||相談|")]
    [InlineData("5件の相談があった", "|相談|||相談||V")]
    [InlineData("5件の会", "||||||")]
    [InlineData("5件の", "||||||")]
    [InlineData("5件の参加となった", "|参加|||||V")]
    [InlineData("5件が", "||||||")]
    [InlineData("窓口に500部配布", "|||||配布|")]
    [InlineData("18団体が会議に出席", "||||会議|出席|")]
    [InlineData("18団体が会議に出席した", "||||会議|出席|V")]
    [InlineData("5組が移住につながった", "||||||V")]
    [InlineData("50組のうち5組が移住につながった", "||||||V ; ||||移住||V")]
    [InlineData("26事業所、受講した従業員は324人", "||||||V ; ||従業員||||V")]
    [InlineData("26事業所、受講した。従業員", "|||||受講|V")]
    [InlineData("120人について計画を作成", "||||計画|作成|")]
    [InlineData("120人に対し支援した", "||||||V")]
    [InlineData("講座を2回、講演会を1回開催", "||講座|||開催| ; ||講演会|||開催|")]
    [InlineData("講座を2回、講演会を1回", "||講座|||| ; ||講演会||||")]
    [InlineData("相談件数16件", "相談件数||||||")]
    [InlineData("相談件数:16件", "||||||")]
    [InlineData("講座:3回開催した", "|||||開催|V")]
    [InlineData("講座:3回開催、120人参加した", "|||||開催|V ; |||||参加|V")]
    [InlineData("講座(3回開催した)", "|||||開催|")]
    [InlineData("講座:3回 受講:5人", "|||||| ; ||||||")]
    [InlineData("講座:3回 受講した人:5人", "|||||| ; ||||||")]
    [InlineData("研修(申込:5人、参加:3人)", "申込|||||| ; 参加||||||")]
    [InlineData("保健師等による訪問 延べ516件", "||||||")]
    [InlineData("訪問した家庭516件", "訪問した家庭||||||V")]
    [InlineData("平均して1会場当たり平均7人", "||||||V")]
    [InlineData("相談245件(うち新規78件)", "相談|||||| ; 新規||||||")]
    [InlineData("245件、うち新規の相談78件", "|||||| ; 新規の相談||||||")]
    [InlineData("毎年3回開催", "|||||開催|")]
    [InlineData("毎年の講座3回", "講座||||||")]
    [InlineData("講座の3回", "講座||||||")]
    [InlineData("ものの3回", "||||||")]
    [InlineData("市民が講座で3回参加した", "||市民|講座||参加|V")]
    [InlineData("5人参加", "|||||参加|")]
    [InlineData("5人(参加者)", "参加者||||||")]
    [InlineData("を5人が利用、配布した", "|||||利用|V")]
    [InlineData("3回開催中", "||||||")]
    [InlineData("3回、5回開催", "|||||開催| ; |||||開催|")]
    [InlineData("5校を訪問し、8人に配布した", "|||||訪問|V ; |||||配布|V")]
    [InlineData("5校で配布した8人", "|||||配布|V ; ||||||V")]
    [InlineData("3人は市民を5人に紹介", "|||||紹介| ; ||市民|||紹介|")]
    [InlineData("3人が会を開き、5人", "||||||V ; ||||||V")]
    [InlineData("", "")]
    public void The_words_of_a_clause_by_their_part(string text, string expected) => Assert.Equal(expected, Describe(text));

    private static string Describe(string text)
    {
        var tokens = Tokenizer.Read(text, 0, text.Length, []);
        var candidates = EntryReader.Read(text, tokens, new EntryContext(null, null, null, null, false, [], 0));
        return string.Join(" ; ", candidates.ConvertAll(ClauseParts.Of).Select(parts => string.Join(
            '|', parts.Own, parts.Counted, parts.Subject, parts.Place, parts.SubjectBehind, parts.Action, parts.HasVerb ? "V" : "")));
    }
}
