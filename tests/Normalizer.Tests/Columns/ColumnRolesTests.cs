using System.Collections.Immutable;
using System.Globalization;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer.Columns;
using PlanIngest.Normalizer.Headers;
using PlanIngest.Normalizer.Options;

namespace PlanIngest.Normalizer.Tests.Columns;

public class ColumnRolesTests
{
    [Theory]
    [InlineData("Results", "Results 0.9, Issues 0.1", "Results 0.90")]
    [InlineData("Results", "Department 0.9, Results 0.1", "Results 0.10")]
    [InlineData("Results", "", "Results 0.00")]
    [InlineData("Status Results", "Status 0.8, Results 0.2", "Status 0.80")]
    [InlineData("Status Results", "Status 0.3, Results 0.4", "Status 0.43")]
    [InlineData("Status Results", "Status 0.1, Results 0.6", "Results 0.86")]
    [InlineData("Status Results", "Issues 0.9, Status 0.05, Results 0.05", "Status 0.50")]
    [InlineData("", "Issues 0.95, Results 0.05", "Issues 0.95")]
    [InlineData("", "Issues 0.85, Results 0.15", "Unknown 0.15")]
    [InlineData("", "Issues 0.5, Results 0.5", "Unknown 0.50")]
    public void The_words_bound_the_roles_and_the_contents_choose(string roles, string probabilities, string decided)
    {
        var column = new Column(0, 100, ["見出し"], [.. Words(roles, ' ').Select(Enum.Parse<ColumnRole>)]);

        var read = ColumnRoles.Decide(column, Words(probabilities, ',').Select(pair => pair.Trim().Split(' ')).ToImmutableDictionary(
            pair => Enum.Parse<ColumnRole>(pair[0]), pair => double.Parse(pair[1], CultureInfo.InvariantCulture)));

        Assert.Equal(decided, string.Create(CultureInfo.InvariantCulture, $"{read.Role} {read.Confidence:0.00}"));
    }

    [Fact]
    public void The_same_word_means_what_stands_below_it()
    {
        Assert.Equal(("b", 0), Progress("取組中", "b", "a", "b", "c"));
        Assert.Equal((null, 1), Progress("窓口を開いた。", "相談件数:16件であった。", "講座を3回開催した。", "研修会を開き、16人が受講した。", "リーフレットを配布した。"));
    }

    /// <summary>The first row's status code and number of results entries under the header 取組状況.</summary>
    private static (string? Code, int Results) Progress(string overview, params string[] cells)
    {
        var rows = cells.Select((cell, i) => $"{i + 1}|相談{i + 1}|{overview}|{cell}|福祉課");
        var listing = EditionNormalizer.Normalize(
            TableSketch.Document(["岬市健康計画 令和5年度", TableSketch.Table(["№|事業名|事業概要|取組状況|担当課", .. rows])]),
            new NormalizerOptions()).Listings[0];
        return (listing.Status?.Code, listing.Results.Length);
    }

    [Fact]
    public void A_column_whose_contents_disagree_with_its_header_is_told_once()
    {
        var edition = EditionNormalizer.Normalize(
            TableSketch.Document(["岬市健康計画 令和5年度", TableSketch.Table(
                "№|事業名|事業概要|課題|担当課",
                "1|相談|窓口を設ける。|福祉部福祉課|福祉課",
                "2|研修|研修を開く。|健康部健康課|健康課",
                "3|講座|講座を開く。|教育部学校教育課|学校教育課")]),
            new NormalizerOptions());

        var told = Assert.Single(edition.Diagnostics, diagnostic => diagnostic.Code == EditionDiagnostics.ColumnDoubtful.Code);
        Assert.Equal((1, 1, "課題"), (told.Page, told.ListingOrdinal, told.Found));
        Assert.NotNull(told.Box);
        Assert.Contains(told, edition.Listings[0].Diagnostics);
    }

    [Fact]
    public void A_pinned_column_is_not_doubtful()
    {
        var table = TableSketch.Table("№|事業名|事業概要|課題|担当課", "1|相談|窓口を設ける。|福祉部福祉課|福祉課", "2|研修|研修を開く。|健康部健康課|健康課");
        var options = new NormalizerOptions { Columns = [new PinnedColumn("課題", null, ColumnRole.Issues, null, null)] };

        Assert.DoesNotContain(
            EditionNormalizer.Normalize(TableSketch.Document(["岬市健康計画 令和5年度", table]), options).Diagnostics,
            diagnostic => diagnostic.Code == EditionDiagnostics.ColumnDoubtful.Code);
    }

    private static string[] Words(string text, char separator) => text.Split(separator, StringSplitOptions.RemoveEmptyEntries);
}
