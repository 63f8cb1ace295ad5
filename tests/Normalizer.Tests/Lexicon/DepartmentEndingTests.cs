using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Columns;
using PlanIngest.Normalizer.Identity.Texts;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Lexicon.Offices;

namespace PlanIngest.Normalizer.Tests.Lexicon;

public class DepartmentEndingTests
{
    private static readonly DepartmentEndingRow Unit = new("ユニット", OfficeKind.Office, "福祉部相談ユニット");

    private static readonly DepartmentReader WithUnit = new([.. DepartmentEndings.Rows, Unit], DepartmentPrefixes.Rows);

    public static TheoryData<string> Prefixed => [.. DepartmentPrefixes.Rows.SelectMany(row => row.Examples)];

    public static TheoryData<string> NotPrefixed => [.. DepartmentPrefixes.Rows.SelectMany(row => row.CounterExamples)];

    public static TheoryData<string, string> Examples =>
        [.. DepartmentEndings.Rows.SelectMany(row => row.Examples.Select(example => new TheoryDataRow<string, string>(row.Word, example)))];

    public static TheoryData<string> CounterExamples => [.. DepartmentEndings.Rows.SelectMany(row => row.CounterExamples)];

    [Fact]
    public void Every_row_has_an_example_that_holds_its_word() => Assert.All(
        DepartmentEndings.Rows,
        row => Assert.All(row.Examples, example => Assert.Contains(row.Word, example, StringComparison.Ordinal)));

    [Fact]
    public void Every_prefix_has_an_example_that_holds_it() =>
        Assert.All(DepartmentPrefixes.Rows, row => Assert.Contains(row.Word, row.Example, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Prefixed))]
    public void A_prefix_is_no_part_of_the_name(string cell) => Assert.Equal("福祉課", Assert.Single(DepartmentCell.Read(cell)).Text);

    [Theory]
    [MemberData(nameof(NotPrefixed))]
    public void A_name_keeps_a_word_that_it_begins_with(string cell) => Assert.Equal(cell, Assert.Single(DepartmentCell.Read(cell)).Text);

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_name_with_the_ending_is_read_as_its_kind_says(string word, string example)
    {
        var row = DepartmentEndings.Rows.Single(row => row.Word == word);
        var department = Assert.Single(DepartmentCell.Read(example));
        if (row.Kind == OfficeKind.Ministry)
        {
            Assert.Null(department.Bureau);
            Assert.True(Vocabulary.Default.Departments.IsLearned(example));
            return;
        }

        Assert.Equal(example, department.Bureau + department.Division);
        Assert.True(
            department.Bureau!.EndsWith(word, StringComparison.Ordinal) || department.Division!.EndsWith(word, StringComparison.Ordinal),
            $"{department.Bureau}|{department.Division}");
    }

    [Theory]
    [MemberData(nameof(CounterExamples))]
    public void A_name_in_which_the_word_is_part_of_another_has_no_bureau(string name) =>
        Assert.Null(Assert.Single(DepartmentCell.Read(name)).Bureau);

    [Theory]
    [InlineData("教育委員会・福祉課", "教育委員会 福祉課")]
    [InlineData("市立病院・保健所", "市立病院 保健所")]
    [InlineData("福祉部\n部落解放推進課", "福祉部部落解放推進課")]
    public void Cells_and_links_split_alike(string text, string names)
    {
        Assert.Equal(names.Split(' '), DepartmentCell.Read(text).Select(department => department.Text));
        Assert.True(Departments.Parse(names.Split(' ')).Agrees(Departments.Parse([text.Replace("\n", "", StringComparison.Ordinal)])));
    }

    [Fact]
    public void A_row_more_is_used_by_cells_and_links()
    {
        Assert.Null(Assert.Single(DepartmentCell.Read(Unit.Example)).Bureau);
        Assert.Single(DepartmentCell.Read($"{Unit.Example}・福祉課"));
        var before = Similarity();

        using (Vocabulary.Use(Vocabulary.Default with { Departments = WithUnit }))
        {
            var department = Assert.Single(DepartmentCell.Read(Unit.Example));
            Assert.Equal(("福祉部", "相談ユニット"), (department.Bureau, department.Division));
            Assert.Equal(2, DepartmentCell.Read($"{Unit.Example}・福祉課").Length);
            Assert.True(Similarity() > before);
        }
    }

    [Fact]
    public void A_row_more_does_not_change_what_the_column_model_has_learned()
    {
        var contents = new ColumnContents([Unit.Example], 0, 0, 0);
        var before = ColumnFeatures.Compute([], contents);
        using (Vocabulary.Use(Vocabulary.Default with { Departments = WithUnit }))
        {
            Assert.Equal(before, ColumnFeatures.Compute([], contents));
        }
    }

    private static double Similarity() => Departments.Parse(["福祉部相談ユニット"]).Similarity(Departments.Parse(["こども未来部相談ユニット"]));
}
