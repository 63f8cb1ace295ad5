using System.Globalization;
using PlanIngest.Model;

namespace PlanIngest.Cli.Output.Pages;

/// <summary>The place of a listing on one page.</summary>
/// <param name="Box">Around all its cells on the page.</param>
/// <param name="Join">Where the listing goes on or comes from, or null for one that no page break cuts.</param>
internal sealed record ListingBand(BoundingBox Box, string? Join)
{
    /// <summary>The bands of an edition's listings on one page.</summary>
    public static IReadOnlyList<ListingBand> On(int page, Edition edition) =>
    [
        .. edition.Listings
            .Select(listing => (
                listing,
                Boxes: listing.Sources
                    .SelectMany(source => source.Places)
                    .Where(place => place.Page == page)
                    .Select(place => place.Box)
                    .ToList()))
            .Where(band => band.Boxes.Count > 0)
            .Select(band => new ListingBand(BoundingBox.Around(band.Boxes), JoinOf(band.listing, page))),
    ];

    private static string? JoinOf(Listing listing, int page) => listing.Pages.Length == 1
        ? null
        : string.Create(
            CultureInfo.InvariantCulture,
            $"listing {listing.Ordinal} stands on pages {string.Join(", ", listing.Pages.Where(other => other != page).Prepend(page))}");
}
