using CsCheck;
using PlanIngest.Model;
using PlanIngest.Normalizer.Identity;

namespace PlanIngest.Normalizer.Tests.Identity;

/// <summary>The links depend on what the editions say, not on the order they come in nor on the ids of the rows.</summary>
public class DeterminismTests
{
    private static readonly string[] Names =
        ["こころの相談", "こころの相談会", "多重債務相談", "出前講座（市民向け）", "出前講座（職員向け）", "講座", "見守り", "見守り活動の推進", ""];

    private static readonly string[] Overviews = ["相談に応じる。", "弁護士が相談に応じる。", "講座を開く。", "再掲", ""];

    private static readonly Gen<string> Row = Gen.Select(
        Gen.Int[2020, 2023], Gen.OneOf("1", "2", "2・3", "4-1", ""), Gen.OneOf(Names), Gen.OneOf("健康課", "福祉部福祉課", ""),
        Gen.OneOf(Overviews), Gen.OneOf("", "相談件数 件", "参加者数 人、参加者数 名", "延べ相談件数 件、相談件数 件 @2021"))
        .Select((year, number, name, department, overview, figures) =>
            string.Join(" | ", year, number, name, department, overview, figures));

    private static readonly Gen<PlanHistory> History = Row.Array[1, 14].Select(rows => PlanText.Parse(string.Join('\n', rows)));

    [Fact]
    public void The_order_of_editions_and_rows_plays_no_part() =>
        Gen.Select(History, Gen.Int).Sample((history, seed) =>
        {
            var shuffled = Shuffled(history, new Random(seed));
            var (links, again) = (MeasureLinker.Link(history), MeasureLinker.Link(shuffled));
            Assert.Equal(links.Listings.Select(Told), again.Listings.Select(Told));
            Assert.Equal(links.Figures, again.Figures);
            Assert.Equal(links.Diagnostics, again.Diagnostics);
        });

    [Fact]
    public void Other_row_ids_give_the_same_measures() => History.Sample(history =>
    {
        var renumbered = history with
        {
            Editions = [.. history.Editions.Select(edition => edition with
            {
                Listings = [.. edition.Listings.Select(listing => listing with { ListingId = 1_000_000 - listing.ListingId })],
            })],
        };
        Assert.Equal(
            MeasureLinker.Link(history).Listings.Select(link => (link.MeasureId, link.Probability, link.Reason)),
            MeasureLinker.Link(renumbered).Listings.Select(link => (link.MeasureId, link.Probability, link.Reason)));
    });

    [Fact]
    public void Every_row_and_figure_has_exactly_one_link() => History.Sample(history =>
    {
        var links = MeasureLinker.Link(history);
        var listings = history.Editions.OrderBy(edition => edition.FiscalYear).SelectMany(edition => edition.Listings).ToList();
        Assert.Equal(listings.Select(listing => listing.ListingId), links.Listings.Select(link => link.ListingId));
        var figures = listings.SelectMany(listing => listing.Figures);
        Assert.Equal(figures.Select(figure => figure.FigureId), links.Figures.Select(link => link.FigureId));
        Assert.All(links.Listings, link => Assert.InRange(link.Probability, 0.5, 1));
        Assert.All(links.Figures, link => Assert.InRange(link.Probability, 0.5, 1));
    });

    [Fact]
    public void An_indicator_belongs_to_one_measure_and_counts_one_figure_a_year() => History.Sample(history =>
    {
        var links = MeasureLinker.Link(history);
        var measureOf = links.Listings.ToDictionary(link => link.ListingId, link => link.MeasureId);
        var indicatorOf = links.Figures.ToDictionary(link => link.FigureId, link => link.IndicatorId);
        var figures =
            from edition in history.Editions
            from listing in edition.Listings
            from figure in listing.Figures
            select (
                Indicator: indicatorOf[figure.FigureId],
                Measure: measureOf[listing.ListingId],
                Edition: edition.FiscalYear,
                Year: figure.FiscalYear ?? edition.FiscalYear);
        foreach (var indicator in figures.GroupBy(figure => figure.Indicator))
        {
            Assert.Single(indicator.Select(figure => figure.Measure).Distinct());
            Assert.All(indicator.GroupBy(figure => (figure.Edition, figure.Year)), same => Assert.Single(same));
        }
    });

    private static PlanHistory Shuffled(PlanHistory history, Random random) => history with
    {
        Editions =
        [
            .. Shuffled(history.Editions, random).Select(edition => edition with { Listings = [.. Shuffled(edition.Listings, random)] }),
        ],
    };

    private static T[] Shuffled<T>(IEnumerable<T> items, Random random)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    // Records with arrays compare by reference: compare what they say.
    private static (long, long, long?, double, string, string) Told(ListingLink link) =>
        (link.ListingId, link.MeasureId, link.PrimaryListingId, link.Probability, link.Reason, string.Join(' ', link.Changes));
}
