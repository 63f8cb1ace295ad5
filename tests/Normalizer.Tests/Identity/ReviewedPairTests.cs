using PlanIngest.Model;
using PlanIngest.Normalizer.Identity;

namespace PlanIngest.Normalizer.Tests.Identity;

/// <summary>What people decided stands above the model.</summary>
public class ReviewedPairTests
{
    private static readonly PlanHistory History = PlanText.Parse("""
        2022 | 1 | こころの相談 | 健康課 | 精神科医が相談に応じる。
        2022 | 2 | 図書館の特設コーナー | 図書館 | 関連図書を展示する。
        2023 | 1 | こころの相談 | 健康課 | 精神科医が相談に応じる。
        2023 | 2 | 図書館の特設コーナー | 図書館 | 関連図書を展示する。
        2024 | 1 | こころの相談 | 健康課 | 精神科医が相談に応じる。
        2024 | 2 | 図書館の特設コーナー | 図書館 | 関連図書を展示する。
        """);

    [Fact]
    public void A_rejected_pair_is_apart_and_what_follows_finds_its_place()
    {
        var links = Decide((2022, "1", 2023, "1", false));

        Assert.NotEqual(links.Measure(History, 2022, "1"), links.Measure(History, 2023, "1"));
        Assert.Equal(links.Measure(History, 2023, "1"), links.Measure(History, 2024, "1"));
        Assert.Equal(links.Measure(History, 2022, "2"), links.Measure(History, 2024, "2"));
    }

    [Fact]
    public void An_accepted_pair_is_together_whatever_else_would_fit_better()
    {
        var links = Decide((2022, "1", 2023, "2", true));

        Assert.Equal(links.Measure(History, 2022, "1"), links.Measure(History, 2023, "2"));
        Assert.NotEqual(links.Measure(History, 2022, "2"), links.Measure(History, 2023, "2"));
        Assert.StartsWith("accepted in review", links.Of(PlanText.Row(History, 2023, "2")).Reason, StringComparison.Ordinal);
        Assert.Equal(1, links.Of(PlanText.Row(History, 2023, "2")).Probability);
    }

    [Fact]
    public void A_pair_over_a_year_between_is_together()
    {
        var links = Decide((2022, "1", 2024, "2", true));

        Assert.Equal(links.Measure(History, 2022, "1"), links.Measure(History, 2024, "2"));
    }

    private static PlanLinks Decide(params (int Year, string Row, int OtherYear, string OtherRow, bool Same)[] pairs) =>
        MeasureLinker.Link(History with
        {
            Reviewed =
            [
                .. pairs.Select(pair => new ReviewedPair(
                    PlanText.Row(History, pair.Year, pair.Row).ListingId,
                    PlanText.Row(History, pair.OtherYear, pair.OtherRow).ListingId,
                    pair.Same)),
            ],
        });
}
