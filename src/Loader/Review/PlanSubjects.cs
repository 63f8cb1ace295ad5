using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PlanIngest.Loader.History;
using PlanIngest.Model;

namespace PlanIngest.Loader.Review;

/// <summary>The listings and figures of a plan as now loaded, by the keys with which decisions name them.</summary>
internal sealed class PlanSubjects
{
    private readonly Dictionary<ListingKey, HistoricListing> _listings = [];
    private readonly Dictionary<(ListingKey, FigureKey), HistoricFigure> _figures = [];
    private readonly Dictionary<long, ListingKey> _listingKeys = [];
    private readonly Dictionary<long, (ListingKey Listing, FigureKey Figure)> _figureKeys = [];
    private readonly IReadOnlyDictionary<long, PrintedFigure> _printed;

    /// <param name="history">The current editions.</param>
    /// <param name="printed">What every figure of the history rests on, by id.</param>
    public PlanSubjects(PlanHistory history, IReadOnlyDictionary<long, PrintedFigure> printed)
    {
        (Plan, _printed) = (new PlanName(history.Municipality, history.Plan), printed);
        foreach (var edition in history.Editions)
        {
            foreach (var listing in edition.Listings)
            {
                var key = Free(_listings.ContainsKey, occurrence => new ListingKey(
                    edition.FiscalYear, string.Join(", ", listing.Numbers), listing.Name, listing.Relisted, occurrence));
                _listings.Add(key, listing);
                _listingKeys.Add(listing.ListingId, key);
                foreach (var figure in listing.Figures)
                {
                    var part = Free(candidate => _figures.ContainsKey((key, candidate)), occurrence => new FigureKey(
                        figure.Label, Word(figure.Role), occurrence, figure.Unit, figure.Qualifier, figure.ParentLabel, figure.FiscalYear));
                    _figures.Add((key, part), figure);
                    _figureKeys.Add(figure.FigureId, (key, part));
                }
            }
        }
    }

    /// <summary>The plan.</summary>
    public PlanName Plan { get; }

    /// <summary>The key of a listing of the plan's current editions, or null.</summary>
    public ListingKey? KeyOf(long listingId) => _listingKeys.GetValueOrDefault(listingId);

    /// <summary>Two listings as the subject of a decision; the later one is named first.</summary>
    public ReviewSubject Link(ListingKey one, ListingKey other)
    {
        var (earlier, later) = one.FiscalYear < other.FiscalYear ? (one, other) : (other, one);
        return new ReviewSubject(Plan.Municipality, Plan.Plan, later, earlier);
    }

    /// <summary>A figure of the plan's current editions as the subject of a decision, or null.</summary>
    public ReviewSubject? Value(long figureId) => _figureKeys.TryGetValue(figureId, out var key)
        ? new ReviewSubject(Plan.Municipality, Plan.Plan, key.Listing, Figure: key.Figure)
        : null;

    /// <summary>
    /// Two figures of the plan's current editions, of listings of different years, as the subject of a decision; or null.
    /// </summary>
    public ReviewSubject? Indicator(long figureId, long otherId)
    {
        if (!_figureKeys.TryGetValue(figureId, out var one)
            || !_figureKeys.TryGetValue(otherId, out var other)
            || one.Listing.FiscalYear == other.Listing.FiscalYear)
        {
            return null;
        }

        var (earlier, later) = one.Listing.FiscalYear < other.Listing.FiscalYear ? (one, other) : (other, one);
        return new ReviewSubject(Plan.Municipality, Plan.Plan, later.Listing, earlier.Listing, later.Figure, EarlierFigure: earlier.Figure);
    }

    /// <summary>The hash over what a decision on the subject rests on, or null where it is not loaded.</summary>
    /// <remarks>A diagnostic is its own source: another message is another subject.</remarks>
    public string? SourceOf(ReviewSubject subject) => subject switch
    {
        { EarlierFigure: not null } => FigureId(subject) is { } id && EarlierFigureId(subject) is { } earlierId
            ? Hash([Wording(_printed[id].Text), "", Wording(_printed[earlierId].Text)])
            : null,
        { Earlier: { } earlier, Listing: { } later } =>
            _listings.TryGetValue(earlier, out var a) && _listings.TryGetValue(later, out var b)
                ? Hash([.. Words(a), "", .. Words(b)])
                : null,
        { Figure: not null } => FigureId(subject) is { } id
            ? Hash([_printed[id].Value.ToString(CultureInfo.InvariantCulture), _printed[id].Text])
            : null,
        { Diagnostic: { } diagnostic } => Hash([diagnostic]),
        _ => null,
    };

    /// <summary>What is printed for the figure of a subject, or null where it is not loaded.</summary>
    public PrintedFigure? Printed(ReviewSubject subject) => FigureId(subject) is { } id ? _printed[id] : null;

    /// <summary>The pairs of listings on which decisions are in force.</summary>
    public ImmutableArray<ReviewedPair> Pairs(IEnumerable<Decision> decisions) =>
    [
        .. InForce(decisions)
            .Where(decision => decision.Subject is { Earlier: not null, EarlierFigure: null })
            .Select(decision => new ReviewedPair(
            _listings[decision.Subject.Earlier!].ListingId,
            _listings[decision.Subject.Listing!].ListingId,
            decision.Verdict is Verdict.Accept)),
    ];

    /// <summary>The pairs of figures on which decisions are in force.</summary>
    public ImmutableArray<ReviewedPair> FigurePairs(IEnumerable<Decision> decisions) =>
    [
        .. InForce(decisions).Where(decision => decision.Subject.EarlierFigure is not null).Select(decision => new ReviewedPair(
            EarlierFigureId(decision.Subject)!.Value, FigureId(decision.Subject)!.Value, decision.Verdict is Verdict.Accept)),
    ];

    /// <summary>The corrections in force, with the figures they are of.</summary>
    public ImmutableArray<(long FigureId, Decision Decision)> Corrections(IEnumerable<Decision> decisions) =>
    [
        .. InForce(decisions).Where(decision => decision.Verdict is Verdict.Correct)
            .Select(decision => (FigureId(decision.Subject)!.Value, decision)),
    ];

    private IEnumerable<Decision> InForce(IEnumerable<Decision> decisions) =>
        decisions.Where(decision => SourceOf(decision.Subject) == decision.Source);

    private long? FigureId(ReviewSubject subject) =>
        subject is { Listing: { } listing, Figure: { } figure } && _figures.TryGetValue((listing, figure), out var found)
            ? found.FigureId
            : null;

    private long? EarlierFigureId(ReviewSubject subject) =>
        subject is { Earlier: { } listing, EarlierFigure: { } figure } && _figures.TryGetValue((listing, figure), out var found)
            ? found.FigureId
            : null;

    private static TKey Free<TKey>(Predicate<TKey> isTaken, Func<int, TKey> key)
    {
        for (var occurrence = 1; ; occurrence++)
        {
            if (key(occurrence) is var candidate && !isTaken(candidate))
            {
                return candidate;
            }
        }
    }

    private static string[] Words(HistoricListing listing) =>
        [.. listing.Numbers, "", listing.Name, listing.Overview ?? "", .. listing.Departments];

    // What is counted, not how many: a corrected value leaves the decision standing.
    private static string Wording(string text) => string.Concat(text.Where(character => !char.IsDigit(character)));

    private static string Word(FigureRole role) => role.ToString().ToLowerInvariant();

    private static string Hash(string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', parts))));
}

/// <summary>What a figure rests on.</summary>
/// <param name="Value">As read, without any correction.</param>
/// <param name="Text">The words in the document.</param>
internal sealed record PrintedFigure(decimal Value, string Text);
