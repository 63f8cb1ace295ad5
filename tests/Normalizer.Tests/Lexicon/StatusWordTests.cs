using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Lexicon.Statuses;

namespace PlanIngest.Normalizer.Tests.Lexicon;

public class StatusWordTests
{
    public static TheoryData<string, string> Examples =>
        [.. StatusWords.Rows.SelectMany(row => row.Examples.Select(example => new TheoryDataRow<string, string>(row.Word, example)))];

    public static TheoryData<string> CounterExamples => [.. StatusWords.Rows.SelectMany(row => row.CounterExamples)];

    [Fact]
    public void Every_row_has_an_example_that_holds_its_word() => Assert.All(
        StatusWords.Rows, row => Assert.All(row.Examples, example => Assert.Contains(row.Word, example, StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_status_word_is_read_where_its_row_says(string word, string example)
    {
        var use = StatusWords.Rows.Single(row => row.Word == word).Use;

        Assert.Equal(use.HasFlag(StatusUse.Direction) ? example : null, StatusCell.DirectionIn(example));
        Assert.Equal(use.HasFlag(StatusUse.Learned), Vocabulary.Default.Statuses.IsLearned(word));
        var entry = LegendLine.Read($"{word}:意味の説明").SingleOrDefault();
        if (use.HasFlag(StatusUse.Legend))
        {
            Assert.Equal((word, "意味の説明"), (entry?.Code, entry?.Label));
        }
    }

    [Theory]
    [MemberData(nameof(CounterExamples))]
    public void A_text_with_the_word_is_no_direction(string text) => Assert.Null(StatusCell.DirectionIn(text));

    [Fact]
    public void A_row_more_is_used_by_cells_and_legends()
    {
        var row = new StatusWordRow("凍結", StatusUse.Direction | StatusUse.Legend, "事業を凍結");
        Assert.Null(StatusCell.DirectionIn(row.Example));
        Assert.Empty(LegendLine.Read("凍結:再開の予定がない"));

        using (Vocabulary.Use(Vocabulary.Default with { Statuses = new StatusTable([.. StatusWords.Rows, row]) }))
        {
            Assert.Equal(row.Example, StatusCell.DirectionIn(row.Example));
            Assert.Equal("凍結", Assert.Single(LegendLine.Read("凍結:再開の予定がない")).Code);
        }
    }
}
