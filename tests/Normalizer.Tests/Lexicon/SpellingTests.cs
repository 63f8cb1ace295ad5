using PlanIngest.Normalizer.Headers;
using PlanIngest.Normalizer.Identity.Texts;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Lexicon.Contrasts;
using PlanIngest.Normalizer.Lexicon.Spellings;

namespace PlanIngest.Normalizer.Tests.Lexicon;

public class SpellingTests
{
    public static TheoryData<string, string, string> Spellings =>
        [.. SpellingRows.Rows.Select(row => new TheoryDataRow<string, string, string>(row.Word, row.Common, row.Example))];

    public static TheoryData<string, string, string> HeaderSpellings =>
        [.. SpellingRows.InHeaders.Select(row => new TheoryDataRow<string, string, string>(row.Word, row.Common, row.Example))];

    public static TheoryData<string, string, string> Contrasts =>
        [.. ContrastRows.Rows.Select(row => new TheoryDataRow<string, string, string>(row.Word, row.Example, row.Opposite))];

    public static TheoryData<string, int, string> Years =>
        [.. RelativeYears.Rows.Select(row => new TheoryDataRow<string, int, string>(row.Word, row.Offset, row.Example))];

    [Fact]
    public void Every_row_has_an_example_that_holds_its_word() => Assert.Multiple(
        () => Assert.All(
            SpellingRows.Rows.Concat(SpellingRows.InHeaders),
            row => Assert.Contains(row.Word, row.Example, StringComparison.Ordinal)),
        () => Assert.All(RelativeYears.Rows, row => Assert.Contains(row.Word, row.Example, StringComparison.Ordinal)),
        () => Assert.All(ContrastRows.Rows, row => Assert.All(row.Examples, Assert.NotEmpty)));

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Links_compare_both_spellings_as_one(string written, string common, string example)
    {
        var folded = ComparableText.Fold(example);

        Assert.Equal(ComparableText.Fold(example.Replace(written, common, StringComparison.Ordinal)), folded);
        Assert.DoesNotContain(written, folded, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(HeaderSpellings))]
    public void Headers_read_both_spellings_as_one(string written, string common, string example) =>
        Assert.Equal(example.Replace(written, common, StringComparison.Ordinal), HeaderText.Parse(example).Core);

    [Theory]
    [MemberData(nameof(Contrasts))]
    public void Names_that_answer_a_question_differently_are_opposed(string question, string example, string opposite) =>
        Assert.Equal(
            (question, Contrast.Opposed),
            (question, ContrastAnswers.In(ComparableText.Fold(example)).With(ContrastAnswers.In(ComparableText.Fold(opposite)))));

    [Theory]
    [MemberData(nameof(Years))]
    public void A_relative_year_is_reckoned_from_the_one_reported_on(string word, int offset, string example)
    {
        var columns = ColumnYears.Resolve([ColumnMeaning.Of(0, 100, [example])], 2023);

        Assert.Equal((2023 + offset, word), (Assert.Single(columns).FiscalYear, word));
    }

    [Fact]
    public void What_only_begins_like_a_relative_year_is_none() => Assert.All(
        RelativeYears.Rows.SelectMany(row => row.CounterExamples),
        text => Assert.Null(Assert.Single(ColumnYears.Resolve([ColumnMeaning.Of(0, 100, [text])], 2023)).FiscalYear));

    [Fact]
    public void A_row_more_is_used_by_links()
    {
        Assert.NotEqual(ComparableText.Fold("こころの相談"), ComparableText.Fold("心の相談"));

        using (Vocabulary.Use(Vocabulary.Default with { Spellings = [.. SpellingRows.Rows, new SpellingRow("心", "こころ", "心の相談")] }))
        {
            Assert.Equal(ComparableText.Fold("こころの相談"), ComparableText.Fold("心の相談"));
        }
    }
}
