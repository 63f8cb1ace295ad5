using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer.Options;
using static PlanIngest.Normalizer.Tests.TableSketch;

namespace PlanIngest.Normalizer.Tests.Rows;

public class TotalRowTests
{
    [Theory]
    [InlineData("|合計||相談件数：12,345件|")]
    [InlineData("合　計|<|<|相談件数：12,345件|")]
    [InlineData("|【小計】||相談件数：12,345件|")]
    [InlineData("計|||相談件数：12,345件|")]
    public void A_row_of_totals_is_a_note(string row)
    {
        var edition = Read(row);

        Assert.Equal("相談会", Assert.Single(edition.Listings).Name);
        Assert.Contains("相談件数：12,345件", edition.Notes.Select(note => note.Text));
        Assert.Single(edition.Diagnostics, diagnostic => diagnostic.Code == EditionDiagnostics.TotalKept.Code);
    }

    [Theory]
    [InlineData("2|合計特殊出生率の公表||公表回数：1回|福祉課")]
    [InlineData("2|計画の周知|合計|公表回数：1回|福祉課")]
    public void A_measure_that_speaks_of_totals_is_none(string row) => Assert.Equal(2, Read(row).Listings.Length);

    private static Edition Read(string row) => EditionNormalizer.Normalize(
        Document(["岬市健康計画　令和5年度進捗状況", Table("№|事業名|事業概要|令和5年度実績|担当課", "1|相談会|窓口。|相談件数：12件|福祉課", row)]), new NormalizerOptions());
}
