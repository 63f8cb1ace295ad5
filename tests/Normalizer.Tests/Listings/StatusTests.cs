using PlanIngest.Normalizer.Options;

namespace PlanIngest.Normalizer.Tests.Listings;

public class StatusTests
{
    [Theory]
    [InlineData("継続", "見直し", "継続・見直し")]
    [InlineData("継続", "継続", "継続")]
    [InlineData("継続", "窓口を増やす。", null)]
    public void Departments_of_a_measure_have_directions_of_their_own(string first, string second, string? expected)
    {
        var edition = EditionNormalizer.Normalize(
            TableSketch.Document(["岬市健康計画　令和5年度進捗状況", TableSketch.Table(
                "№|取組名|担当課|令和5年度実績|次年度の方向性",
                $"1|相談|福祉課|相談件数：12件|{first}",
                $"^|^|健康課|訪問件数：7件|{second}")]),
            new NormalizerOptions());

        var listing = Assert.Single(edition.Listings);
        Assert.Equal(expected, listing.Status?.Direction);
        Assert.Equal(first + "\n" + second, listing.NextSteps);
    }
}
