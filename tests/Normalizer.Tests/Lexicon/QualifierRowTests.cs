using PlanIngest.Normalizer.Figures;
using PlanIngest.Normalizer.Figures.Labels;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Lexicon.RowTypes;

namespace PlanIngest.Normalizer.Tests.Lexicon;

/// <summary>Every row of the qualifiers keeps what its examples promise: cells hold a number, labels do not.</summary>
public class QualifierRowTests
{
    private const QualifierPlaces InLabels = QualifierPlaces.InLabel | QualifierPlaces.LabelStart | QualifierPlaces.LabelEnd;

    public static TheoryData<string, string> Examples =>
        [.. QualifierRows.Rows.SelectMany(row => row.Examples, (row, text) => (row.Qualifier, text))];

    public static TheoryData<string, string> CounterExamples =>
        [.. QualifierRows.Rows.SelectMany(row => row.CounterExamples, (row, text) => (row.Qualifier, text))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_counted_so(string qualifier, string text) => Assert.Contains(qualifier, Read(text));

    [Theory]
    [MemberData(nameof(CounterExamples))]
    public void A_counter_example_is_not(string qualifier, string text) => Assert.DoesNotContain(qualifier, Read(text));

    [Fact]
    public void Every_row_has_an_example_of_each_place_it_may_stand_in() => Assert.All(QualifierRows.Rows, row =>
    {
        Assert.Contains(row.Examples, text => text.Contains(row.Word, StringComparison.Ordinal));
        Assert.True((row.Places & QualifierPlaces.BeforeNumber) == 0 || row.Examples.Any(HasNumber), $"{row.Word}: no cell");
        Assert.True((row.Places & InLabels) == 0 || !row.Examples.All(HasNumber), $"{row.Word}: no label");
    });

    [Fact]
    public void A_word_that_is_a_qualifier_as_a_whole_is_read_so() => Assert.All(
        QualifierRows.Rows.Where(row => (row.Places & QualifierPlaces.Alone) != 0),
        row => Assert.Equal((row.Word, row.Qualifier), (row.Word, QualifierWords.QualifierOf(row.Word))));

    [Fact]
    public void A_word_in_a_bracket_is_read_so() => Assert.All(
        QualifierRows.Rows.Where(row => (row.Places & (QualifierPlaces.Alone | QualifierPlaces.InBracket)) != 0),
        row => Assert.Equal((row.Word, row.Qualifier), (row.Word, QualifierWords.QualifierInBracket(row.Word))));

    private static bool HasNumber(string text) => text.Any(char.IsAsciiDigit);

    private static IEnumerable<string?> Read(string text) => HasNumber(text)
        ? FigureParser.ParseRaw(text).Select(figure => figure.Qualifier)
        : [Label.Clean(text).Qualifier, QualifierWords.QualifierOf(text), InSeries(text)];

    private static string? InSeries(string text)
    {
        var (rest, qualifier) = QualifierWords.TakeFromSeries(text);
        return rest.Length == text.Length ? null : qualifier.Length > 0 ? qualifier : Qualifiers.Total;
    }
}
