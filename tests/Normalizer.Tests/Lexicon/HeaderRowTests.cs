using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Normalizer.Headers;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Lexicon.Wordings;

namespace PlanIngest.Normalizer.Tests.Lexicon;

public class HeaderRowTests
{
    public static TheoryData<string, string, bool> Examples =>
        [.. Texts(HeaderRows.Rows, row => row.Examples, false), .. Texts(HeaderRows.OfYear, row => row.Examples, true)];

    public static TheoryData<string, string, bool> CounterExamples =>
        [.. Texts(HeaderRows.Rows, row => row.CounterExamples, false), .. Texts(HeaderRows.OfYear, row => row.CounterExamples, true)];

    [Fact]
    public void Every_row_has_an_example_and_one_name() => Assert.Multiple(
        () => Assert.All(HeaderRows.Rows, row => Assert.NotEmpty(row.Example)),
        () => Assert.Distinct(HeaderRows.Rows.Select(row => row.Word)));

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_header_names_the_roles_of_its_row(string word, string header, bool ofYear) =>
        Assert.Equal(Row(word, ofYear).Roles, Table(ofYear).RolesOf(header));

    [Theory]
    [MemberData(nameof(CounterExamples))]
    public void A_header_of_another_row_does_not(string word, string header, bool ofYear) =>
        Assert.NotEqual(Row(word, ofYear).Roles, Table(ofYear).RolesOf(header));

    [Fact]
    public void A_row_more_is_used_by_headers()
    {
        var row = new HeaderRow("伴走", [ColumnRole.Issues], "伴走記録");
        Assert.Empty(HeaderVocabulary.RolesOf("令和5年度伴走記録"));

        using (Vocabulary.Use(Vocabulary.Default with { Headers = new HeaderTable([.. HeaderRows.Rows, row]) }))
        {
            Assert.Equal([ColumnRole.Issues], HeaderVocabulary.RolesOf("令和5年度伴走記録"));
            Assert.Equal(ColumnRole.Issues, ColumnMeaning.Of(0, 100, ["令和5年度", "伴走記録"]).Role);
        }
    }

    private static IEnumerable<TheoryDataRow<string, string, bool>> Texts(
        IEnumerable<HeaderRow> rows, Func<HeaderRow, ImmutableArray<string>> texts, bool ofYear) =>
        rows.SelectMany(row => texts(row).Select(text => new TheoryDataRow<string, string, bool>(row.Word, text, ofYear)));

    private static HeaderRow Row(string word, bool ofYear) =>
        (ofYear ? HeaderRows.OfYear : HeaderRows.Rows).Single(row => row.Word == word);

    private static HeaderTable Table(bool ofYear) => ofYear ? Vocabulary.Default.HeadersOfYear : Vocabulary.Default.Headers;
}
