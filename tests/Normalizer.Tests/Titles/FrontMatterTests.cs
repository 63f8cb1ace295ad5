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

    private static Edition Read(params object[][] pages) => EditionNormalizer.Normalize(Document(pages), new NormalizerOptions());
}
