using PlanIngest.Model;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Tests.Text;

public class FoldingRecordTests
{
    [Fact]
    public void Counts_what_was_changed_in_cells_and_lines_by_character_and_reason() => Assert.Equal(
        [
            new FoldCount("\uFF15", "5", FoldReason.Compatibility, 3),
            new FoldCount("\u2F83", "自", FoldReason.Radical, 1),
            new FoldCount("\uFE13", ":", FoldReason.LookAlike, 1),
        ],
        FoldingRecord.Count(TableSketch.Document(["\u2F83殺対策計画 令和５年度", TableSketch.Table("事業名|実績", "相談|件数\uFE13５５件")])));

    [Fact]
    public void A_document_without_changes_has_none() =>
        Assert.Empty(FoldingRecord.Count(TableSketch.Document(["計画 令和5年度", TableSketch.Table("事業名|実績", "相談|件数:55件")])));
}
