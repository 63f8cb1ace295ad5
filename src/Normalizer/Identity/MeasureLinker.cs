using System.Collections.Immutable;
using System.Globalization;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer.Identity.Chains;
using PlanIngest.Normalizer.Identity.Indicators;
using PlanIngest.Normalizer.Identity.Measures;
using PlanIngest.Normalizer.Identity.Pairs;
using PlanIngest.Normalizer.Identity.Texts;

namespace PlanIngest.Normalizer.Identity;

/// <summary>Decides which listings are one measure and which figures are one indicator over all editions of a plan.</summary>
/// <remarks>
/// Pure and deterministic: the result depends on the set of editions, never on the order they come in. The ids derive from the first
/// edition a measure stands in, so that adding an older edition, or another version of that one, may change them.
/// </remarks>
public static class MeasureLinker
{
    /// <summary>Links a plan's listings and figures.</summary>
    /// <param name="history">One edition per fiscal year.</param>
    public static PlanLinks Link(PlanHistory history)
    {
        var texts = new ParsedTextCache();
        var editions = history.Editions.OrderBy(edition => edition.FiscalYear)
            .Select(edition => EditionMeasures.Of(edition, texts)).ToImmutableArray();
        var years = editions.Select(edition => edition.FiscalYear).ToImmutableArray();

        var reviewed = new ReviewedPairs<EditionMeasure>(history.Reviewed, measure => measure.Rows.Select(row => row.Listing.ListingId));
        var reviewedFigures = new ReviewedPairs<IndicatorSlot>(
            history.ReviewedFigures,
            slot => slot.Figures.Select(figure => figure.FigureId));
        var successions = new List<Succession>();
        var chains = ChainBuilder.Build<EditionMeasure>(
            [.. editions.Select(edition => edition.Measures)],
            Probability,
            (before, now, edition, probabilities) =>
            {
                // Before, so that a measure that goes on is in no merger or split; after, for neither may undo what was decided.
                reviewed.Apply(before, now, probabilities);
                successions.AddRange(new SuccessionFinder(before, now, edition, probabilities).Find());
                reviewed.Apply(before, now, probabilities);
            });

        var ids = Ids(history, chains, years);
        var listings = chains.Zip(ids).SelectMany(one => ListingLinks(one.First, one.Second, years, successions, reviewed));
        var figures = chains.Zip(ids).SelectMany(one => IndicatorLinker.Link(one.Second, one.First, years, reviewedFigures, texts));
        var diagnostics = editions.SelectMany(edition => edition.Diagnostics).Concat(chains.SelectMany(Unresolved));
        return new PlanLinks(InDocumentOrder(history, listings), InDocumentOrder(history, figures), InDocumentOrder(diagnostics));
    }

    private static double Probability(EditionMeasure a, EditionMeasure b) =>
        MeasureComparison.IsPlausible(a.Profile, b.Profile)
            ? PairPredictor.Probability(MeasureComparison.Of(a.Profile, b.Profile), LinkModel.Embedded.Measure)
            : 0;

    // Two measures may begin in one year with the same numbers and name: then their order in the document tells them apart.
    private static ImmutableArray<long> Ids(PlanHistory history, ImmutableArray<Chain<EditionMeasure>> chains, ImmutableArray<int> years)
    {
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. chains.Select(chain =>
        {
            var first = chain.First.Item.Profile;
            var year = years[chain.First.Edition].ToString(CultureInfo.InvariantCulture);
            string[] content = [history.Municipality, history.Plan, year, .. first.Numbers, first.Name.Full];
            var key = string.Join('\u001f', content);
            var before = used[key] = used.GetValueOrDefault(key) + 1;
            return before == 1 ? StableId.Of(content) : StableId.Of([.. content, before.ToString(CultureInfo.InvariantCulture)]);
        })];
    }

    private static IEnumerable<ListingLink> ListingLinks(
        Chain<EditionMeasure> chain,
        long measureId,
        ImmutableArray<int> years,
        List<Succession> successions,
        ReviewedPairs<EditionMeasure> reviewed)
    {
        var origin = successions.Find(succession => succession.After.Contains(chain.First.Item));
        var fate = successions.Find(succession => succession.Before.Contains(chain.Last.Item));
        for (var i = 0; i < chain.Links.Length; i++)
        {
            var (measure, probability) = (chain.Links[i].Item, chain.Links[i].Probability);
            var changes = MeasureChanges.At(chain, i, years, origin, fate);
            var accepted = chain.Links.Take(i).Any(link => reviewed.Same(link.Item, measure) is true);
            var reason = accepted ? $"accepted in review; {changes.Reason}" : changes.Reason;
            foreach (var row in measure.Primaries)
            {
                yield return new ListingLink(row.Listing.ListingId, measureId, null, probability, reason, changes.Classes);
            }

            foreach (var row in measure.Relistings)
            {
                yield return Relisting(measure, row, measureId, probability);
            }
        }
    }

    private static ListingLink Relisting(EditionMeasure measure, ListedRow row, long measureId, double chained)
    {
        if (measure.PrimaryOf(row) is not { } primary)
        {
            return new ListingLink(
                row.Listing.ListingId, measureId, null, chained, "re-listing of a measure that this edition does not list", []);
        }

        var pair = MeasureComparison.Of(primary.Profile, row.Profile);
        var probability = Math.Max(PairPredictor.Threshold, PairPredictor.Probability(pair, LinkModel.Embedded.Measure));
        var reason = $"re-lists row {primary.Listing.Ordinal}: {LinkReason.Describe(pair)}";
        return new ListingLink(row.Listing.ListingId, measureId, primary.Listing.ListingId, probability, reason, []);
    }

    private static IEnumerable<Diagnostic> Unresolved(Chain<EditionMeasure> chain)
    {
        var isStated = chain.Links.Any(link => !link.Item.IsOrphan);
        var descriptor = isStated ? EditionDiagnostics.RelistingOfAnotherYear : EditionDiagnostics.RelistingOfNoYear;
        return chain.Links.Select(link => link.Item).Where(item => item.IsOrphan).Select(item =>
            descriptor.Create(("measure", item.First.Name), ("numbers", string.Join(", ", item.First.Numbers))) with
            {
                ListingOrdinal = item.First.Ordinal,
                FiscalYear = item.FiscalYear,
            });
    }

    private static ImmutableArray<ListingLink> InDocumentOrder(PlanHistory history, IEnumerable<ListingLink> links)
    {
        var byListing = links.ToDictionary(link => link.ListingId);
        return [.. Listings(history).Select(listing => byListing[listing.ListingId])];
    }

    private static ImmutableArray<FigureLink> InDocumentOrder(PlanHistory history, IEnumerable<FigureLink> links)
    {
        var byFigure = links.ToDictionary(link => link.FigureId);
        return [.. Listings(history).SelectMany(listing => listing.Figures).Select(figure => byFigure[figure.FigureId])];
    }

    private static ImmutableArray<Diagnostic> InDocumentOrder(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.OrderBy(found => found.FiscalYear).ThenBy(found => found.ListingOrdinal)
            .ThenBy(found => found.Code, StringComparer.Ordinal),
    ];

    private static IEnumerable<HistoricListing> Listings(PlanHistory history) =>
        history.Editions.OrderBy(edition => edition.FiscalYear).SelectMany(edition => edition.Listings.OrderBy(listing => listing.Ordinal));
}
