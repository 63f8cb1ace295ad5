using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Normalizer.Checks;

/// <summary>What the listings of one edition say about each other.</summary>
internal static class EditionChecks
{
    public static IEnumerable<Diagnostic> Check(IReadOnlyList<Listing> listings, ImmutableArray<Status> legend) =>
        DisagreeingRelistings(listings)
            .Concat(UnresolvedRelistings(listings))
            .Concat(ReusedNumbers(listings))
            .Concat(UnknownCodes(listings, legend))
            .Concat(NumberGaps(listings));

    /// <summary>Re-listings of one number name other departments than each other or than the measure they point to.</summary>
    private static IEnumerable<Diagnostic> DisagreeingRelistings(IReadOnlyList<Listing> listings)
    {
        foreach (var same in listings.Where(listing => listing.Numbers.Length > 0).GroupBy(listing => string.Join('/', listing.Numbers)))
        {
            var first = same.First();
            foreach (var other in same.Skip(1).Where(other => first.Relisted || other.Relisted))
            {
                if (Departments(first) != Departments(other))
                {
                    yield return EditionDiagnostics.RelistingsDisagree.At(
                        other,
                        ("number", same.Key),
                        ("departments", Departments(other)),
                        ("firstDepartments", Departments(first)),
                        ("first", first.Ordinal));
                }
            }
        }
    }

    private static IEnumerable<Diagnostic> UnresolvedRelistings(IReadOnlyList<Listing> listings)
    {
        var primary = listings.Where(listing => !listing.Relisted).ToList();
        var numbers = primary.SelectMany(listing => listing.Numbers).ToHashSet();
        var names = primary.Select(listing => listing.Name).ToHashSet();
        return listings
            .Where(listing => listing.Relisted && !listing.Numbers.Any(numbers.Contains) && !names.Contains(listing.Name))
            .Select(listing => EditionDiagnostics.RelistingUnresolved.At(listing));
    }

    private static IEnumerable<Diagnostic> ReusedNumbers(IReadOnlyList<Listing> listings) => listings
        .Where(listing => !listing.Relisted)
        .SelectMany(listing => listing.Numbers.Select(number => (number, listing)))
        .GroupBy(pair => pair.number, pair => pair.listing)
        .Where(same => same.Select(listing => listing.Name).Distinct().Count() > 1)
        .Select(same => EditionDiagnostics.NumberReused.At(
            same.Last(),
            ("number", same.Key),
            ("names", string.Join(" | ", same.Select(listing => listing.Name).Distinct()))));

    private static IEnumerable<Diagnostic> NumberGaps(IReadOnlyList<Listing> listings) => NumberSequence.Gaps(listings)
        .Select(gap => EditionDiagnostics.NumberGap.At(
            gap.After,
            ("missing", gap.Missing),
            ("numbers", string.Join('/', gap.After.Numbers))));

    /// <summary>Codes that this document's legend does not explain.</summary>
    private static IEnumerable<Diagnostic> UnknownCodes(IReadOnlyList<Listing> listings, ImmutableArray<Status> legend) => legend.IsEmpty
        ? []
        : listings
            .Where(listing => listing.Status is { Code: { } code }
                && !Explains(legend, code)
                && !code.Split('・').All(one => Explains(legend, one)))
            .Select(listing => EditionDiagnostics.StatusUnknown.At(
                listing,
                ("status", listing.Status!.Code),
                ("legend", string.Join(", ", legend.Select(entry => entry.Code)))));

    private static bool Explains(ImmutableArray<Status> legend, string code) =>
        legend.Any(entry => entry.Code == code || entry.Label == code);

    private static Diagnostic At(this DiagnosticDescriptor descriptor, Listing listing, params (string Name, object? Value)[] arguments) =>
        descriptor.At(listing.Pages[0], listing.Sources.FirstOrDefault()?.Places.FirstOrDefault().Box, arguments) with
        {
            ListingOrdinal = listing.Ordinal,
        };

    private static string Departments(Listing listing) => string.Join('、', listing.Departments.Select(department => department.Text));
}
