using PlanIngest.Normalizer.Figures;
using PlanIngest.Normalizer.Indicators;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Lexicon.RowTypes;

namespace PlanIngest.Normalizer.Tests.Lexicon;

/// <summary>Every row of the counters keeps what its examples promise.</summary>
public class CounterRowTests
{
    public static TheoryData<string, string> Examples =>
        [.. Vocabulary.CounterRows.SelectMany(row => row.Examples, (row, text) => (row.Word, text))];

    public static TheoryData<string, string> CounterExamples =>
        [.. Vocabulary.CounterRows.SelectMany(row => row.CounterExamples, (row, text) => (row.Word, text))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_states_a_number_of_the_counter(string word, string text) =>
        Assert.Equal((text, word), (text, Assert.Single(UnitsIn(word, text))));

    [Theory]
    [MemberData(nameof(CounterExamples))]
    public void A_counter_example_states_no_number_of_the_counter(string word, string text)
    {
        Assert.Contains(Written(word), spelling => text.Contains(spelling, StringComparison.Ordinal));
        Assert.DoesNotContain(word, UnitsIn(word, text));
    }

    [Fact]
    public void Every_row_has_an_example() =>
        Assert.All(Vocabulary.CounterRows, row => Assert.True(row.Examples.Length > 0, row.Word));

    [Fact]
    public void A_row_with_characters_it_does_not_stand_before_has_a_counter_example() =>
        Assert.All(
            Vocabulary.CounterRows.Where(row => row.NotBefore.Length > 0),
            row => Assert.True(row.CounterExamples.Length > 0, row.Word));

    [Fact]
    public void No_row_is_a_counter_before_the_characters_it_does_not_stand_before() => Assert.All(
        Vocabulary.CounterRows.SelectMany(row => row.NotBefore, (row, next) => row.Word + next),
        text => Assert.NotEqual(text[..^1], Counters.ReadAt(text, 0)?.Written));

    [Fact]
    public void No_word_stands_in_two_rows()
    {
        var words = Vocabulary.CounterRows.SelectMany(row => row.Spellings.Concat(row.Names).Prepend(row.Word));

        Assert.Empty(words.GroupBy(word => word).Where(rows => rows.Count() > 1).Select(rows => rows.Key));
    }

    [Fact]
    public void Every_spelling_has_the_unit_of_its_row() => Assert.All(
        Vocabulary.CounterRows.SelectMany(row => row.Spellings, (row, spelling) => (row, spelling)),
        pair => Assert.Equal((pair.spelling, pair.row.Word), (pair.spelling, Counters.Find(pair.spelling)?.Unit)));

    [Fact]
    public void What_a_counter_is_compared_in_is_a_counter_of_its_dimension() => Assert.All(
        Vocabulary.CounterRows,
        row => Assert.Equal((row.Word, row.Dimension), (row.Word, Counters.DimensionOf(row.Measure))));

    [Fact]
    public void Every_unit_is_said_once_and_has_a_size()
    {
        Assert.Equal(UnitMeasures.All.Length, UnitMeasures.All.Select(unit => unit.Unit).Distinct().Count());
        Assert.All(UnitMeasures.All, unit => Assert.True(unit.Scale > 0, unit.Unit));
    }

    [Theory]
    [InlineData("名", "人", 1)]
    [InlineData("世帯", "世帯", 1)]
    [InlineData("件", "件", 1)]
    [InlineData("回", "回", 1)]
    [InlineData("日間", "日", 1)]
    [InlineData("分間", "分", 1)]
    [InlineData("週間", "週", 1)]
    [InlineData("秒間", "秒", 1)]
    [InlineData("ヶ月間", "か月", 1)]
    [InlineData("千円", "円", 1_000)]
    [InlineData("億円", "円", 100_000_000)]
    [InlineData("万人", "人", 10_000)]
    public void Units_are_compared_in_one_of_their_dimension(string unit, string dimension, int scale)
    {
        var measure = Assert.Single(UnitMeasures.All, measure => measure.Unit == unit);

        Assert.Equal((dimension, scale), (measure.Dimension, measure.Scale));
    }

    private static CounterRow Row(string word) => Assert.Single(Vocabulary.CounterRows, row => row.Word == word);

    private static IEnumerable<string> Written(string word) => Row(word).Spellings.Prepend(word);

    private static IEnumerable<string?> UnitsIn(string word, string text) => Row(word).OnlyInColumns
        ? ValueCell.Read(text).Select(value => value.Unit)
        : FigureParser.ParseRaw(text).Select(figure => figure.Unit);
}
