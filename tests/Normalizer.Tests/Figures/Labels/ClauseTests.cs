using PlanIngest.Normalizer.Figures.Labels;

namespace PlanIngest.Normalizer.Tests.Figures.Labels;

/// <summary>The clause that is being read.</summary>
public class ClauseTests
{
    [Theory]
    [InlineData("講演会を開催", "True False")]
    [InlineData("講演会を開催した", "True False")]
    [InlineData("開催した", "False True")]
    [InlineData("開催", "False True")]
    [InlineData("講演会", "False True")]
    [InlineData("講演会を", "False False")]
    [InlineData("講演会の開催", "False True")]
    [InlineData("講演会 開催", "False True")]
    [InlineData("", "False False")]
    [InlineData("講演会が開催", "True False")]
    [InlineData("講演会を開催 ", "True False")]
    [InlineData("講演会を開催した人", "False True")]
    public void Says_whether_it_has_ended(string text, string expected) =>
        Assert.Equal(expected, $"{With(text).HasEnded} {With(text).IsBareNoun}");

    [Theory]
    [InlineData("199", "199")]
    [InlineData("200", "200")]
    [InlineData("201", "200")]
    [InlineData("0", "0")]
    public void Keeps_only_the_last_words(string text, string expected) =>
        Assert.Equal(
            expected,
            With(
                new string('一', int.Parse(text, System.Globalization.CultureInfo.InvariantCulture))).Pending.Length.ToString(
                    System.Globalization.CultureInfo.InvariantCulture));

    private static Clause With(string words)
    {
        var clause = new Clause("", new Scope());
        clause.Append(words);
        return clause;
    }
}
