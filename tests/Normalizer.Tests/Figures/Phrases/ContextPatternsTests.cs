using PlanIngest.Normalizer.Figures.Phrases;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Tests.Figures.Phrases;

/// <summary>Vocabulary that decides from some distance; the method stands before the colon.</summary>
public class ContextPatternsTests
{
    [Theory]
    [InlineData("MakesDateIncidental:現在", "True")]
    [InlineData("MakesDateIncidental:に開催", "False")]
    [InlineData("MakesYearIncidental:から", "False")]
    [InlineData("MakesYearIncidental:から開始", "True")]
    [InlineData("MakesYearIncidental:末", "True")]
    [InlineData("MakesYearIncidental:の実績", "False")]
    [InlineData("OpensParts:うち新規", "True")]
    [InlineData("OpensParts:そのうち、", "True")]
    [InlineData("OpensParts:新規うち", "False")]
    [InlineData("AnnouncesParts:のうち", "True")]
    [InlineData("AnnouncesParts:内訳は", "True")]
    [InlineData("AnnouncesParts:内訳", "True")]
    [InlineData("AnnouncesParts:内訳が", "False")]
    [InlineData("WithoutParts:そのうち新規", "新規")]
    [InlineData("WithoutParts:新規", "新規")]
    [InlineData("DetachesVerb:について検討", "True")]
    [InlineData("DetachesVerb:を検討", "False")]
    [InlineData("SortedNoun:相談者の内訳は", "相談者")]
    [InlineData("SortedNoun:内訳は", "none")]
    [InlineData("WithoutPerUnit:参加者は平均して1会場当たり", "参加者は")]
    [InlineData("WithoutPerUnit:参加者は", "参加者は")]
    [InlineData("IsPlan:目標", "True")]
    [InlineData("IsPlan:実施計画", "False")]
    [InlineData("IsPlan:計画", "True")]
    [InlineData("IsPlan:、計画", "True")]
    [InlineData("IsPlan:参加予定", "True")]
    [InlineData("IsPlan:予定者", "False")]
    [InlineData("IsPlannedBehind:を開催予定", "True")]
    [InlineData("IsPlannedBehind:を開催", "False")]
    [InlineData("IsPlannedBehind:一二三四五六七八九十一二予定", "True")]
    [InlineData("IsPlannedBehind:一二三四五六七八九十一二三予定", "False")]
    [InlineData("IsPlannedBehind:、予定", "False")]
    [InlineData("IsFuture:来年度は", "True")]
    [InlineData("IsFuture:本年度は", "False")]
    [InlineData("IsEntitlement:参加費", "True")]
    [InlineData("IsEntitlement:参加費は", "False")]
    [InlineData("IsAboutPreviousYear:前年度", "True")]
    [InlineData("IsAboutPreviousYear:前年度は", "False")]
    [InlineData("IsDenied:もなかった", "True")]
    [InlineData("IsDenied:もあった", "False")]
    [InlineData("IsDenied:も。なかった", "False")]
    [InlineData("IsCondition:の団体", "True")]
    [InlineData("IsCondition:の参加", "False")]
    [InlineData("IsCondition:が参加", "False")]
    [InlineData("IsCondition:、の場合", "False")]
    [InlineData("CountsTime:開設日数", "True")]
    [InlineData("CountsTime:開設", "True")]
    [InlineData("CountsTime:開設(市)", "True")]
    [InlineData("CountsTime:講座", "False")]
    [InlineData("CountsAge:健康寿命", "True")]
    [InlineData("CountsAge:平均年齢", "True")]
    [InlineData("CountsAge:参加", "False")]
    [InlineData("IsTimeOfEvent:展示期間", "True")]
    [InlineData("IsTimeOfEvent:期間中", "False")]
    [InlineData("IsRemark:毎月", "True")]
    [InlineData("IsRemark:10:00", "True")]
    [InlineData("IsRemark:10時", "True")]
    [InlineData("IsRemark:男性", "False")]
    [InlineData("IsPartner:と共同", "True")]
    [InlineData("IsPartner:等との連携", "True")]
    [InlineData("IsPartner:が共同", "False")]
    [InlineData("QualifierInBracket:延べ人数", "延べ")]
    [InlineData("QualifierInBracket: 実人員 ", "実")]
    [InlineData("QualifierInBracket:累計", "累計")]
    [InlineData("QualifierInBracket:人数", "none")]
    [InlineData("QualifierOf: のべ ", "延べ")]
    [InlineData("QualifierOf:実", "実")]
    [InlineData("QualifierOf:通算", "累計")]
    [InlineData("QualifierOf:小計", "合計")]
    [InlineData("QualifierOf:平均", "平均")]
    [InlineData("QualifierOf:昨年", "前年度")]
    [InlineData("QualifierOf:前年比", "前年度比")]
    [InlineData("QualifierOf:会計", "none")]
    [InlineData("CounterOf:件", "件")]
    [InlineData("CounterOf:単位:人", "人")]
    [InlineData("CounterOf:人/年", "人")]
    [InlineData("CounterOf:人/年度", "人")]
    [InlineData("CounterOf:件数", "none")]
    [InlineData("CounterOf: 単位・か所 ", "か所")]
    [InlineData("CounterOf:", "none")]
    [InlineData("CounterOf:単位", "none")]
    public void Words_say_what_a_number_is(string text, string expected) => Assert.Equal(expected, Describe(text));

    private static string Describe(string text)
    {
        var (name, words) = (
            text[..text.IndexOf(':', StringComparison.Ordinal)],
            text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return name switch
        {
            nameof(ContextPatterns.MakesDateIncidental) => $"{ContextPatterns.MakesDateIncidental(words)}",
            nameof(ContextPatterns.MakesYearIncidental) => $"{ContextPatterns.MakesYearIncidental(words)}",
            nameof(ContextPatterns.OpensParts) => $"{ContextPatterns.OpensParts(words)}",
            nameof(ContextPatterns.AnnouncesParts) => $"{ContextPatterns.AnnouncesParts(words)}",
            nameof(ContextPatterns.WithoutParts) => ContextPatterns.WithoutParts(words),
            nameof(ContextPatterns.DetachesVerb) => $"{ContextPatterns.DetachesVerb(words)}",
            nameof(ContextPatterns.SortedNoun) => ContextPatterns.SortedNoun(words) ?? "none",
            nameof(ContextPatterns.WithoutPerUnit) => ContextPatterns.WithoutPerUnit(words),
            nameof(ContextPatterns.IsPlan) => $"{ContextPatterns.IsPlan(words)}",
            nameof(ContextPatterns.IsPlannedBehind) => $"{ContextPatterns.IsPlannedBehind(words)}",
            nameof(ContextPatterns.IsFuture) => $"{ContextPatterns.IsFuture(words)}",
            nameof(ContextPatterns.IsEntitlement) => $"{ContextPatterns.IsEntitlement(words)}",
            nameof(ContextPatterns.IsAboutPreviousYear) => $"{ContextPatterns.IsAboutPreviousYear(words)}",
            nameof(ContextPatterns.IsDenied) => $"{ContextPatterns.IsDenied(words)}",
            nameof(ContextPatterns.IsCondition) => $"{ContextPatterns.IsCondition(words)}",
            nameof(ContextPatterns.CountsTime) => $"{ContextPatterns.CountsTime(words)}",
            nameof(ContextPatterns.CountsAge) => $"{ContextPatterns.CountsAge(words)}",
            nameof(ContextPatterns.IsTimeOfEvent) => $"{ContextPatterns.IsTimeOfEvent(words)}",
            nameof(ContextPatterns.IsRemark) => $"{ContextPatterns.IsRemark(words)}",
            nameof(ContextPatterns.IsPartner) => $"{ContextPatterns.IsPartner(words)}",
            nameof(QualifierWords.QualifierInBracket) => QualifierWords.QualifierInBracket(words) ?? "none",
            nameof(QualifierWords.QualifierOf) => QualifierWords.QualifierOf(words) ?? "none",
            nameof(ContextPatterns.CounterOf) => ContextPatterns.CounterOf(words)?.Unit ?? "none",
            _ => throw new ArgumentException(name),
        };
    }
}
