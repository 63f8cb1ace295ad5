using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer.Identity;

namespace PlanIngest.Normalizer.Tests.Identity;

public class RelistingTests
{
    /// <summary>A re-listing beside two measures, and the row it points to.</summary>
    public static TheoryData<string, string, int?> Pointers => new()
    {
        { "number", "12 | 多重債務相談 | 消費生活センター | 再掲", 1 },
        { "any of several numbers", "88・12 | 多重債務相談 | 消費生活センター | 再掲", 1 },
        { "number in another form", "１２ | 多重債務相談 | 消費生活センター | 再掲", 1 },
        { "number, the name shortened", "12 | 債務相談 | 消費生活センター | 再掲", 1 },
        { "number alone", "12 | | | 再掲", 1 },
        { "number, another department", "12 | 多重債務相談 | 市民課 | 再掲", 1 },
        { "name and department", " | 図書館の特設コーナー | 中央図書館 | 再掲", 2 },
        { "name alone, borne once", " | 図書館の特設コーナー | | 再掲", 2 },
        { "its own number, same name and department", "77 | 図書館の特設コーナー | 中央図書館 | 再掲", 2 },
        { "number of another measure", "12 | 花いっぱい運動 | 公園課 | 再掲", null },
        { "nothing known", "50 | 花いっぱい運動 | 公園課 | 再掲", null },
    };

    [Theory]
    [MemberData(nameof(Pointers))]
    public void A_relisting_points_to_its_row(string by, string relisting, int? row)
    {
        var history = PlanText.Parse($"""
            2023 | 12 | 多重債務相談 | 消費生活センター | 弁護士が相談に応じる。
            2023 | 20・21 | 図書館の特設コーナー | 中央図書館 | 関連図書を展示する。
            2023 | {relisting}
            """);
        var links = MeasureLinker.Link(history);
        var link = links.Of(PlanText.Row(history, 2023, "row 3"));
        Assert.True(link.PrimaryListingId == (row is null ? null : 202300 + row), $"{by}: {link.Reason}");
        if (row is not null)
        {
            Assert.Equal(links.Measure(history, 2023, $"row {row}"), link.MeasureId);
        }

        var unresolved = links.Diagnostics.Where(found => found.Code == EditionDiagnostics.RelistingUnresolved.Code);
        Assert.Equal(row is null ? [(3, 2023)] : [], unresolved.Select(found => (found.ListingOrdinal!.Value, found.FiscalYear!.Value)));
    }

    [Fact]
    public void An_orphan_takes_its_measure_from_another_year()
    {
        var history = PlanText.Parse("""
            2022 | 12 | 多重債務相談 | 消費生活センター | 弁護士が相談に応じる。
            2023 | 12 | 多重債務相談 | 消費生活センター | 再掲
            """);
        var links = MeasureLinker.Link(history);
        var orphan = links.Of(PlanText.Row(history, 2023, "12"));
        Assert.Equal(links.Measure(history, 2022, "12"), orphan.MeasureId);
        Assert.Null(orphan.PrimaryListingId);
        var told = Assert.Single(links.Diagnostics);
        Assert.Equal((EditionDiagnostics.RelistingUnresolved.Code, Severity.Info), (told.Code, told.Severity));
    }

    [Fact]
    public void Relistings_of_one_number_with_different_departments_are_told()
    {
        var history = PlanText.Parse("""
            2023 | 22 | 若者応援センターの運営 | 子ども家庭局青少年課 | 再掲
            2023 | 40 | 相談会 | 健康課 | 相談に応じる。
            2023 | 22 | 若者応援センターの運営 | 子ども家庭局若者成育課 | 再掲
            """);
        var links = MeasureLinker.Link(history);
        Assert.Equal(links.Measure(history, 2023, "row 1"), links.Measure(history, 2023, "row 3"));
        var told = Assert.Single(links.Diagnostics, found => found.Code == EditionDiagnostics.RelistingsDisagree.Code);
        Assert.Equal("子ども家庭局青少年課 / 子ども家庭局若者成育課", told.Found);
    }

    [Fact]
    public void Departments_in_another_order_or_only_some_of_them_do_not_disagree()
    {
        var history = PlanText.Parse("""
            2023 | 22 | 農福連携 | 農政課、障がい福祉課 | 就労を支援する。
            2023 | 22 | 農福連携 | 障害福祉課、農政課 | 再掲
            2023 | 22 | 農福連携 | 農政課 | 再掲
            """);
        Assert.Empty(MeasureLinker.Link(history).Diagnostics);
    }

    [Fact]
    public void A_number_of_two_measures_is_told_once()
    {
        var history = PlanText.Parse("""
            2023 | 12 | 多重債務相談 | 消費生活センター | 弁護士が相談に応じる。
            2023 | 12 | 花いっぱい運動 | 公園課 | 花の苗を配る。
            """);
        var told = Assert.Single(MeasureLinker.Link(history).Diagnostics);
        Assert.Equal((EditionDiagnostics.NumberReused.Code, 2, 2023), (told.Code, told.ListingOrdinal, told.FiscalYear));
    }
}
