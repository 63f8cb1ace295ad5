using PlanIngest.Normalizer.Figures.Phrases;

namespace PlanIngest.Normalizer.Tests.Figures.Phrases;

/// <summary>The words around a number of a sentence, the number standing in its middle.</summary>
public class SentenceTests
{
    [Fact]
    public void Nothing_farther_than_the_context_window_is_heard()
    {
        Assert.Equal(160, Long().Before(170).Length);
        Assert.Equal(160, Long().Behind(170).Length);
    }

    [Fact]
    public void Words_before_a_number_begin_where_they_are_asked_to()
    {
        var sentence = new Sentence().Append("一二三").Append(Sentence.NumberMark).Append("四五");

        Assert.Equal("一二三", sentence.Before(3));
        Assert.Equal("三", sentence.Before(3, 2));
        Assert.Equal("", sentence.Before(3, 9));
        Assert.Equal("四五", sentence.Behind(3));
    }

    private static Sentence Long() =>
        new Sentence().Append(new string('前', 170)).Append(Sentence.NumberMark).Append(new string('後', 170));
}
