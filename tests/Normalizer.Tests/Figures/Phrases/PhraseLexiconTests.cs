using PlanIngest.Normalizer.Figures.Phrases;

namespace PlanIngest.Normalizer.Tests.Figures.Phrases;

/// <summary>Nouns without the words at their start that do not belong to them.</summary>
public class PhraseLexiconTests
{
    [Theory]
    [InlineData("また講座", "講座")]
    [InlineData("また、講座", "講座")]
    [InlineData("講座", "講座")]
    [InlineData("主に", "主に")]
    [InlineData("のべ", "のべ")]
    [InlineData("の講座", "講座")]
    [InlineData("のの", "のの")]
    [InlineData("同講座", "講座")]
    [InlineData("同じ", "同じ")]
    [InlineData("等講座", "講座")]
    [InlineData("他の講座", "他の講座")]
    [InlineData("その他講座", "講座")]
    [InlineData("を", "")]
    [InlineData("は", "")]
    [InlineData("も", "")]
    [InlineData("講", "講")]
    [InlineData("、講座", "講座")]
    [InlineData("\u3000 講座", "講座")]
    [InlineData("また", "また")]
    [InlineData("がん", "ん")]
    [InlineData("は講座", "講座")]
    [InlineData("はa", "a")]
    [InlineData("とも", "")]
    [InlineData("と講座", "講座")]
    [InlineData("にぎやか", "ぎやか")]
    [InlineData("ぁの", "ぁの")]
    [InlineData("のぁ", "のぁ")]
    [InlineData("のゖ", "のゖ")]
    [InlineData("のア", "ア")]
    public void Takes_off_what_leads_a_noun(string text, string expected) => Assert.Equal(expected, PhraseLexicon.WithoutLead(text));

    [Theory]
    [InlineData("又は", "又は")]
    [InlineData("または", "または")]
    [InlineData("及び", "及び")]
    [InlineData("及", "none")]
    [InlineData("並びに", "並びに")]
    [InlineData("講座", "none")]
    [InlineData("おや", "none")]
    public void Joins_nouns(string text, string expected) => Assert.Equal(expected, PhraseLexicon.ConjunctionAt(text, 0) ?? "none");

    [Theory]
    [InlineData("", "True")]
    [InlineData("ため", "True")]
    [InlineData("そのため", "True")]
    [InlineData("地区ごと", "True")]
    [InlineData("ごとに", "False")]
    [InlineData("毎年", "True")]
    [InlineData("講座", "False")]
    public void Passing_words_are_adverbs(string text, string expected) => Assert.Equal(expected, PhraseLexicon.IsAdverb(text).ToString());
}
