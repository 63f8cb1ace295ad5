using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer.Listings;
using PlanIngest.Normalizer.Options;

namespace PlanIngest.Normalizer.Tests.Listings;

public class LegendReaderTests
{
    [Theory]
    [InlineData("※取組状況について\na：目標達成により廃止\nb：取組中【事業の方向性：継続又は拡充】", "a 目標達成により廃止, b 取組中 継続又は拡充")]
    [InlineData("評価：A…達成　B…概ね達成　C…未達成", "A 達成, B 概ね達成, C 未達成")]
    [InlineData("※評価　A：計画以上　B：計画どおり", "A 計画以上, B 計画どおり")]
    [InlineData("【A】120%以上【B】100～119%", "A 120%以上, B 100~119%")]
    [InlineData("◎ 順調 ○ 概ね順調 △ やや遅れ", "◎ 順調, ○ 概ね順調, △ やや遅れ")]
    [InlineData("S：計画を上回る\nA：計画どおり\nX：未着手\nZ：評価困難", "S 計画を上回る, A 計画どおり, X 未着手, Z 評価困難")]
    [InlineData("A：達成\nB：未達成\nA：順調", "A 達成, B 未達成")]
    public void Reads_the_codes_that_notes_explain(string notes, string legend) => Assert.Equal(legend, Told(notes));

    [Theory]
    [InlineData("")]
    [InlineData("A：達成")]
    [InlineData("問い合わせ先：福祉課\n電話：内線")]
    [InlineData("※1：注記\n※2：注記")]
    [InlineData("受付は10:30から11:45まで")]
    [InlineData("掲載先 https://city.example/plan")]
    [InlineData("第1：総則\n第2：各論")]
    public void Takes_no_other_note_for_a_legend(string notes) => Assert.Equal("", Told(notes));

    [Fact]
    public void The_same_letter_means_something_else_in_another_document()
    {
        Assert.Equal(new Status("B", "未達成", null), Read("A：達成\nB：未達成"));
        Assert.Equal(new Status("B", "事業を継続", null), Read("A：事業を廃止\nB：事業を継続"));
        Assert.Equal(new Status("B", null, null), Read("表の見方"));
    }

    [Fact]
    public void A_code_that_the_legend_lacks_gets_no_meaning_from_its_neighbours() =>
        Assert.Equal(new Status("B", null, null), Read("A：達成\nC：未達成"));

    [Theory]
    [InlineData("A：達成\nC：未達成", "B / A, C")]
    [InlineData("A：達成\nB：未達成", null)]
    [InlineData("表の見方", null)]
    public void A_code_that_the_legend_lacks_is_reported_with_those_it_has(string notes, string? unknown)
    {
        var diagnostic = Edition(notes).Diagnostics.SingleOrDefault(diagnostic => diagnostic.Code == EditionDiagnostics.StatusUnknown.Code);

        Assert.Equal(unknown, diagnostic is null ? null : $"{diagnostic.Found} / {diagnostic.Expected}");
        Assert.True(diagnostic is null or { Severity: Severity.Info, Page: 1, Box: not null, ListingOrdinal: 1 });
    }

    /// <summary>The status of a row rated B in a document with these notes below its table.</summary>
    private static Status? Read(string notes) => Edition(notes).Listings[0].Status;

    private static Edition Edition(string notes) => EditionNormalizer.Normalize(
        TableSketch.Document(["岬市健康計画 令和5年度進捗状況", TableSketch.Table("№|事業名|令和5年度実績|評価|担当課", "1|相談|受けた。|B|福祉課"), .. notes.Split('\n')]),
        new NormalizerOptions());

    private static string Told(string notes) => string.Join(
        ", ",
        LegendReader
            .Read([new Note(notes, new PageBox(1, new BoundingBox(0, 0, 100, 10)))], [])
            .Select(entry => $"{entry.Code} {entry.Label} {entry.Direction}".TrimEnd()));
}
