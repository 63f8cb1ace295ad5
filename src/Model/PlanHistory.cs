using System.Collections.Immutable;

namespace PlanIngest.Model;

/// <summary>All editions of one plan in the database: what identity over the years is decided on.</summary>
/// <param name="Municipality">E.g. 北九州市.</param>
/// <param name="Plan">E.g. 自殺対策計画.</param>
/// <param name="Editions">By fiscal year, the newest version of each, one per year.</param>
public sealed record PlanHistory(string Municipality, string Plan, ImmutableArray<HistoricEdition> Editions)
{
    /// <summary>What people decided about pairs of listings; it stands above every other evidence.</summary>
    public ImmutableArray<ReviewedPair> Reviewed { get; init; } = [];

    /// <summary>What people decided about pairs of figures; in force where their listings belong to one measure.</summary>
    public ImmutableArray<ReviewedPair> ReviewedFigures { get; init; } = [];
}

/// <summary>A decision about two listings, or two figures, of different editions.</summary>
/// <param name="Id">Of one.</param>
/// <param name="OtherId">Of the other.</param>
/// <param name="Same">Whether both are the same measure, or the same indicator.</param>
public sealed record ReviewedPair(long Id, long OtherId, bool Same);

/// <summary>One year of a plan.</summary>
/// <param name="FiscalYear">Western year.</param>
/// <param name="Listings">In document order.</param>
public sealed record HistoricEdition(int FiscalYear, ImmutableArray<HistoricListing> Listings);

/// <summary>A listing as identity needs it; the fields are those of <see cref="Listing"/>.</summary>
public sealed record HistoricListing(
    long ListingId,
    int Ordinal,
    ImmutableArray<string> Section,
    ImmutableArray<string> Numbers,
    string Name,
    bool Relisted,
    string? Overview,
    ImmutableArray<string> Departments,
    ImmutableArray<HistoricFigure> Figures);

/// <summary>A figure as identity needs it; the fields are those of <see cref="Figure"/>.</summary>
public sealed record HistoricFigure(
    long FigureId,
    string Label,
    string? Unit,
    string? Qualifier,
    string? ParentLabel,
    FigureRole Role,
    int? FiscalYear);

/// <summary>Who is who over the years of one plan.</summary>
/// <param name="Listings">One entry per listing of the history.</param>
/// <param name="Figures">One entry per figure of the history.</param>
/// <param name="Diagnostics">Unresolved or contradicting re-listings and other doubts; each names its fiscal year and listing
/// ordinal.</param>
public sealed record PlanLinks(
    ImmutableArray<ListingLink> Listings,
    ImmutableArray<FigureLink> Figures,
    ImmutableArray<Diagnostic> Diagnostics);

/// <summary>The measure a listing belongs to.</summary>
/// <param name="ListingId">The listing.</param>
/// <param name="MeasureId">Same for the same measure in every year; derived from content, never from load order.</param>
/// <param name="PrimaryListingId">For a re-listing: the listing it points to, or null where none is found.</param>
/// <param name="Probability">Of the link to the edition before, 0 to 1; 1 for the first of its chain.</param>
/// <param name="Reason">Why it was linked, in words.</param>
/// <param name="Changes">
/// Against the year the measure was last listed: renamed, renumbered, moved, split, merged, new, resumed; and dropped in the last year
/// it stood. Empty in the plan's first edition and for re-listings.
/// </param>
public sealed record ListingLink(
    long ListingId,
    long MeasureId,
    long? PrimaryListingId,
    double Probability,
    string Reason,
    ImmutableArray<string> Changes);

/// <summary>The indicator a figure belongs to.</summary>
/// <param name="FigureId">The figure.</param>
/// <param name="IndicatorId">Same for the same series in every year; derived from content.</param>
/// <param name="Probability">Of the link to the edition before, 0 to 1.</param>
/// <param name="Reason">Why it was linked, in words.</param>
public sealed record FigureLink(long FigureId, long IndicatorId, double Probability, string Reason);
