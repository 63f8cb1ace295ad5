using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer.Identity.Texts;

namespace PlanIngest.Normalizer.Identity.Measures;

/// <summary>The measures of one edition: listings and the re-listings that point to them.</summary>
/// <param name="FiscalYear">Western year.</param>
/// <param name="Measures">In document order of their first listing.</param>
/// <param name="Diagnostics">Numbers used twice and re-listings that disagree.</param>
internal sealed record EditionMeasures(int FiscalYear, ImmutableArray<EditionMeasure> Measures, ImmutableArray<Diagnostic> Diagnostics)
{
    public static EditionMeasures Of(HistoricEdition edition, ParsedTextCache texts)
    {
        var listings = edition.Listings
            .OrderBy(listing => listing.Ordinal)
            .Select(listing => ListedRow.Of(edition, listing, texts))
            .ToList();
        var stated = Grouped(listings.Where(row => !row.Listing.Relisted), MeasureRows.NameKeys, MeasureRows.AreOneMeasure);
        var groups = RowIndex.Of(stated, MeasureRows.NumberAndNameKeys);
        var pointed = listings.Where(row => row.Listing.Relisted).ToLookup(row => MeasureRows.PrimaryOf(row, groups));
        var orphans = Grouped(pointed[null], MeasureRows.NumberAndNameKeys, MeasureRows.PointToOneMeasure);

        var measures = stated.Select(rows => EditionMeasure.Of(edition, rows, [.. pointed[rows]]))
            .Concat(orphans.Select(rows => EditionMeasure.Of(edition, [], rows)))
            .OrderBy(measure => measure.First.Ordinal)
            .ToImmutableArray();
        return new EditionMeasures(edition.FiscalYear, measures, [.. ReusedNumbers(edition, measures), .. Disagreeing(edition, measures)]);
    }

    private static IReadOnlyList<ImmutableArray<ListedRow>> Grouped(
        IEnumerable<ListedRow> rows, Func<ListedRow, IEnumerable<string>> keysOf, Func<ListedRow, ListedRow, bool> together)
    {
        var index = new RowIndex(keysOf);
        foreach (var row in rows)
        {
            index.Add(row, together);
        }

        return index.Groups;
    }

    private static IEnumerable<Diagnostic> ReusedNumbers(HistoricEdition edition, ImmutableArray<EditionMeasure> measures)
    {
        var uses = measures.Where(measure => !measure.IsOrphan)
            .SelectMany(measure => measure.Profile.Numbers.Select(number => (number, measure.First)))
            .ToLookup(use => use.number, use => use.First);
        foreach (var rows in uses.Where(rows => rows.Count() > 1))
        {
            var diagnostic = EditionDiagnostics.NumberOfSeveralMeasures.Create(
                ("number", rows.Key),
                ("measures", rows.Count()),
                ("rows", Joined(rows.Select(row => row.Ordinal))),
                ("names", string.Join(" / ", rows.Select(row => row.Name))));
            yield return diagnostic with { ListingOrdinal = rows.ElementAt(1).Ordinal, FiscalYear = edition.FiscalYear };
        }
    }

    private static IEnumerable<Diagnostic> Disagreeing(HistoricEdition edition, ImmutableArray<EditionMeasure> measures)
    {
        foreach (var measure in measures)
        {
            var rows = measure.Rows.Where(row => !row.Profile.Departments.IsEmpty).ToList();
            var other = measure.Relistings.FirstOrDefault(row => rows.Any(one => !one.Profile.Departments.Agrees(row.Profile.Departments)));
            if (other is null)
            {
                continue;
            }

            var diagnostic = EditionDiagnostics.DepartmentsDisagree.Create(
                ("rows", Joined(rows.Select(row => row.Listing.Ordinal))),
                ("measure", measure.First.Name),
                ("departments", string.Join(" / ", rows.Select(row => string.Join("、", row.Listing.Departments)).Distinct())));
            yield return diagnostic with { ListingOrdinal = other.Listing.Ordinal, FiscalYear = edition.FiscalYear };
        }
    }

    private static string Joined(IEnumerable<int> ordinals) => string.Join(", ", ordinals);
}

/// <summary>One measure in one edition.</summary>
/// <param name="FiscalYear">Western year.</param>
/// <param name="Primaries">The rows that state it; several where each department has its own, none for an orphan.</param>
/// <param name="Relistings">The rows that point to it.</param>
/// <param name="Profile">What it is recognised by.</param>
internal sealed record EditionMeasure(
    int FiscalYear,
    ImmutableArray<ListedRow> Primaries,
    ImmutableArray<ListedRow> Relistings,
    MeasureProfile Profile)
{
    /// <summary>Whether the edition only re-lists it.</summary>
    public bool IsOrphan => Primaries.IsEmpty;

    /// <summary>All of them.</summary>
    public IEnumerable<ListedRow> Rows => Primaries.Concat(Relistings);

    /// <summary>The row that speaks for it.</summary>
    public HistoricListing First => (IsOrphan ? Relistings : Primaries)[0].Listing;

    /// <summary>The row a re-listing points to: of several the one with its department; null for an orphan.</summary>
    public ListedRow? PrimaryOf(ListedRow relisting) =>
        Primaries.MaxBy(row => row.Profile.Departments.Similarity(relisting.Profile.Departments));

    public static EditionMeasure Of(HistoricEdition edition, ImmutableArray<ListedRow> primaries, ImmutableArray<ListedRow> relistings)
    {
        var speaking = primaries.IsEmpty ? relistings : primaries;
        return new EditionMeasure(edition.FiscalYear, primaries, relistings, MeasureProfile.Of(speaking));
    }
}
