using PlanIngest.Model;
using PlanIngest.Normalizer.Options;

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

    [Fact]
    public void A_cover_and_a_table_of_contents_head_no_rows_but_a_numbered_part_on_a_page_of_its_own_does()
    {
        var edition = Read(
            [Title, "進捗状況報告書", "岬市健康部"],
            ["目次", "第１章　計画の概要…………1", "第２章　取組の進捗………… 3", "　１　相談 ・・・・・ P.3"],
            ["第２章　取組の進捗"],
            ["１　相談", Rows("1|電話相談|B|福祉課")]);

        Assert.Equal(["第2章 取組の進捗 > 1 相談"], edition.Listings.Select(listing => string.Join(" > ", listing.Section)));
        Assert.Equal(["進捗状況報告書", "岬市健康部", "目次"], edition.Notes.Select(note => note.Text).Take(3));
    }

    [Fact]
    public void A_chapter_holds_goals_of_the_same_size() => Assert.Equal(
        ["第2章 取組 > 基本目標1 支える", "第2章 取組 > 基本目標2 育む"],
        Sections([Title, "第２章　取組", "基本目標１　支える", Rows("1|電話相談|B|福祉課"), "基本目標２　育む", Rows("2|講座|B|福祉課")]));

    private static IEnumerable<string> Sections(params object[][] pages) =>
        Read(pages).Listings.Select(listing => string.Join(" > ", listing.Section));

    private static Table Rows(params string[] rows) => TableSketch.Table(["№|事業名|評価|担当課", .. rows]);

    private static Edition Read(params object[][] pages) =>
        EditionNormalizer.Normalize(TableSketch.Document(pages), new NormalizerOptions());
}
