using PlanIngest.Model;

namespace PlanIngest.Normalizer.Tests.Sections;

public class SectionTests
{
    private const string Title = "岬市健康計画　令和5年度進捗状況";

    [Theory]
    [InlineData("１　相談（続き）")]
    [InlineData("１　相談【続き】")]
    [InlineData("１　相談（前ページからの続き）")]
    [InlineData("１　相談　つづき")]
    public void A_heading_that_goes_on_is_the_same(string continued) => Assert.Equal(
        ["1 相談 > (1)電話", "1 相談 > (1)電話", "2 研修"],
        Sections([Title, "１　相談", "（１）電話", Rows("1|電話相談|B|福祉課")], [continued, Rows("2|夜間相談|B|福祉課")], ["２　研修", Rows("3|講座|B|福祉課")]));

    [Theory]
    [InlineData("- 3 -")]
    [InlineData("3/12")]
    [InlineData("３")]
    [InlineData("P.3")]
    [InlineData("※印は重点事業")]
    public void Page_numbers_and_notes_are_no_headings(string line) => Assert.Equal(
        ["1 相談", "1 相談"], Sections([Title, "１　相談", Rows("1|電話相談|B|福祉課"), line], [Rows("2|夜間相談|B|福祉課")]));

    [Fact]
    public void A_line_across_the_table_is_a_heading_where_rows_follow_and_a_note_elsewhere()
    {
        var edition = Read([Title, TableSketch.Table(
            "№|事業名|評価|担当課", "１　相談|<|<|<", "1|電話相談|B|福祉課", "※評価はA：達成、B：未達成とする。|<|<|<", "2|夜間相談|A|福祉課", "以上|<|<|<")]);

        Assert.Equal(["1 相談", "1 相談"], edition.Listings.Select(listing => string.Join(" > ", listing.Section)));
        Assert.Equal(["※評価はA：達成、B：未達成とする。", "以上"], edition.Notes.Select(note => note.Text));
        Assert.Equal(["未達成", "達成"], edition.Listings.Select(listing => listing.Status?.Label));
    }

    private static IEnumerable<string> Sections(params object[][] pages) => Read(pages).Listings.Select(listing => string.Join(" > ", listing.Section));

    private static Table Rows(params string[] rows) => TableSketch.Table(["№|事業名|評価|担当課", .. rows]);

    private static Edition Read(params object[][] pages) => EditionNormalizer.Normalize(TableSketch.Document(pages), new NormalizerOptions());
}
