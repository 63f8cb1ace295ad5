using PlanIngest.Model;
using PlanIngest.Normalizer.Options;
using static PlanIngest.Normalizer.Tests.TableSketch;

namespace PlanIngest.Normalizer.Tests.Titles;

public class FrontMatterTests
{
    [Fact]
    public void The_first_rows_of_a_sheet_may_hold_its_title_on_every_page()
    {
        var edition = Read(
            [Table("岬市健康計画　進捗状況一覧|<|<|<", "（令和５年度）|<|<|<", "№|事業名|実績|担当課", "基本目標１　相談|<|<|<", "1|相談会|相談件数：12件|福祉課")],
            [Table("岬市健康計画　進捗状況一覧|<|<|<", "№|事業名|実績|担当課", "2|訪問|訪問件数：7件|福祉課")]);

        Assert.Equal(("岬市", "健康計画", 2023), (edition.Municipality, edition.Plan, edition.FiscalYear));
        Assert.All(edition.Listings, listing => Assert.Equal("基本目標1 相談", Assert.Single(listing.Section)));
    }

    [Fact]
    public void A_heading_in_the_table_is_no_title()
    {
        var edition = Read([Table("基本目標１　健康増進計画の推進|<|<|<", "№|事業名|令和5年度実績|担当課", "1|相談会|相談件数：12件|福祉課")]);

        Assert.Null(edition.Plan);
        Assert.Equal(["基本目標1 健康増進計画の推進"], edition.Listings[0].Section);
    }

    [Theory]
    [InlineData("PI2003", "fiscal year", "--fiscal-year")]
    [InlineData("PI2004", "municipality", "--municipality")]
    [InlineData("PI2005", "plan", "--plan")]
    public void What_neither_a_title_nor_a_header_states_is_an_error_that_names_its_option(string code, string what, string option)
    {
        var table = Table("№|事業名|実績|担当課", "1|相談会|相談件数：12件|福祉課");

        var error = Assert.Single(Read([table]).Diagnostics, diagnostic => diagnostic.Code == code);

        Assert.Equal((Severity.Error, what, 1), (error.Severity, error.Expected, error.Page));
        Assert.EndsWith($"give it with {option}.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Read(["岬市健康計画　令和５年度進捗状況", table]).Diagnostics,
            diagnostic => diagnostic.Code == code);
    }

    private static Edition Read(params object[][] pages) => EditionNormalizer.Normalize(Document(pages), new NormalizerOptions());
}
