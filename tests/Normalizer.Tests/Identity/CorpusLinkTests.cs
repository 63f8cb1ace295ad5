using PlanIngest.Model;
using PlanIngest.Normalizer.Identity;

namespace PlanIngest.Normalizer.Tests.Identity;

/// <summary>The links that the printed corpus' own truth leads to, over a revision that renumbers everything.</summary>
public class CorpusLinkTests
{
    [Theory]
    [InlineData("misaki")]
    [InlineData("kodomo")]
    public void Measures_and_indicators_of_the_corpus_are_followed(string slug)
    {
        var truth = CorpusTruth.Read(slug);
        var links = MeasureLinker.Link(truth.History);

        var measures = PairScore.Of(
            Years(truth, (edition, listing) => listing.Relisted ? [] : [listing.ListingId]),
            id => truth.Measures[id],
            links.Listings.ToDictionary(link => link.ListingId, link => link.MeasureId));
        var series = PairScore.Of(
            Years(truth, (_, listing) => listing.Figures.Select(figure => figure.FigureId)),
            id => truth.Series[id],
            links.Figures.ToDictionary(link => link.FigureId, link => link.IndicatorId));

        TestContext.Current.TestOutputHelper?.WriteLine($"{slug}: measures {measures}, series {series}");
        Assert.True(measures.Recall >= 0.99 && measures.Precision >= 0.99, $"measures {measures}");
        Assert.True(series.Recall >= 0.97 && series.Precision >= 0.99, $"series {series}");
    }

    private static List<List<long>> Years(CorpusTruth truth, Func<HistoricEdition, HistoricListing, IEnumerable<long>> ids) =>
        [.. truth.History.Editions.Select(edition => edition.Listings.SelectMany(listing => ids(edition, listing)).ToList())];

    /// <summary>Of the true neighbours in a series the share that is linked, and of the linked neighbours the share that is true.</summary>
    private sealed record PairScore(double Recall, double Precision, int Pairs)
    {
        public static PairScore Of(List<List<long>> years, Func<long, string> truth, Dictionary<long, long> linked)
        {
            var wanted = Neighbours(years, truth);
            var found = Neighbours(years, id => linked[id]);
            return new PairScore(
                (double)wanted.Count(pair => linked[pair.A] == linked[pair.B]) / wanted.Count,
                (double)found.Count(pair => truth(pair.A) == truth(pair.B)) / found.Count,
                wanted.Count);
        }

        private static List<(long A, long B)> Neighbours<T>(List<List<long>> years, Func<long, T> key) =>
        [
            .. years.SelectMany(ids => ids.DistinctBy(key)).GroupBy(key)
                .SelectMany(series => series.Zip(series.Skip(1), (a, b) => (a, b))),
        ];
    }
}
