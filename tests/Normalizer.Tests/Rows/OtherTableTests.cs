using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer.Options;
using static PlanIngest.Normalizer.Tests.TableSketch;

namespace PlanIngest.Normalizer.Tests.Rows;

public class OtherTableTests
{
    [Fact]
    public void A_table_without_the_columns_of_a_plan_table_is_a_note_and_reported_with_its_header()
    {
        var edition = EditionNormalizer.Normalize(
            Document(
                ["岬市健康計画　令和5年度進捗状況", Table("№|事業名|令和5年度実績|担当課", "1|相談会|相談件数：12件|福祉課")],
                [Table("曜日|開館⏎時間", "月曜|9時から")]),
            new NormalizerOptions());

        Assert.Equal("相談会", Assert.Single(edition.Listings).Name);
        Assert.Contains(edition.Notes, note => note.Text.Contains("9時から", StringComparison.Ordinal));
        var skipped = Assert.Single(edition.Diagnostics, diagnostic => diagnostic.Code == EditionDiagnostics.TableSkipped.Code);
        Assert.Equal((Severity.Warning, 2, "曜日 | 開館 時間"), (skipped.Severity, skipped.Page, skipped.Found));
        Assert.NotNull(skipped.Box);
    }
}
