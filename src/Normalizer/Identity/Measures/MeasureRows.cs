using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Normalizer.Identity.Texts;

namespace PlanIngest.Normalizer.Identity.Measures;

/// <summary>A row with what it is recognised by.</summary>
internal sealed record ListedRow(HistoricListing Listing, MeasureProfile Profile)
{
    public static ListedRow Of(HistoricEdition edition, HistoricListing listing, ParsedTextCache texts) =>
        new(listing, MeasureProfile.Of(edition, listing, texts));
}

/// <summary>Which rows of one edition speak of one measure.</summary>
internal static class MeasureRows
{
    private const double AlikeNames = 0.5;
    private const double AlikeOverviews = 0.5;
    private const double AlikeDepartments = 0.8;

    /// <summary>One of these is shared by rows that <see cref="AreOneMeasure"/>.</summary>
    public static IEnumerable<string> NameKeys(ListedRow row) => [$"{row.Profile.Name.Core}\u001f{row.Profile.Name.Brackets}"];

    /// <summary>One of these is shared by rows of which one points to the other, or both to one measure.</summary>
    public static IEnumerable<string> NumberAndNameKeys(ListedRow row) =>
        [.. row.Profile.Numbers.Concat(row.Profile.Pointers).Select(number => "number " + number), "name " + row.Profile.Name.Core];

    /// <summary>Whether two rows that are no re-listings state one measure, one row for each department.</summary>
    public static bool AreOneMeasure(ListedRow a, ListedRow b)
    {
        if (!a.Profile.Name.SameAs(b.Profile.Name))
        {
            return false;
        }

        var pair = MeasureComparison.Of(a.Profile, b.Profile);
        if (pair.Overview < AlikeOverviews)
        {
            return false;
        }

        return pair.Numbers is NumberRelation.Shared
            || (HaveNoNumbers(a, b) && (pair.SameOverview || pair.Departments >= AlikeDepartments));
    }

    /// <summary>Whether two re-listings without a row to point to mean the same measure.</summary>
    public static bool PointToOneMeasure(ListedRow a, ListedRow b)
    {
        if (!ShareNumberOrName(a, b))
        {
            return false;
        }

        var pair = MeasureComparison.Of(a.Profile, b.Profile);
        return pair.Numbers switch
        {
            NumberRelation.Shared => IsAlike(pair),
            NumberRelation.Unknown => pair.SameCore && (pair.Departments is null || pair.Departments >= AlikeDepartments),
            _ => false,
        };
    }

    /// <summary>The rows a re-listing points to: by number where the names are alike, else by name and department; null for none.</summary>
    public static ImmutableArray<ListedRow>? PrimaryOf(ListedRow relisting, RowIndex groups)
    {
        var pairs = groups.Near(relisting).Where(group => ShareNumberOrName(group[0], relisting))
            .Select(group => (group, pair: MeasureComparison.Of(group[0].Profile, relisting.Profile))).ToList();
        var nameless = relisting.Profile.Name.Full.Length == 0;
        var byNumber = pairs.Where(one => one.pair.Numbers is NumberRelation.Shared && (nameless || IsAlike(one.pair)))
            .OrderByDescending(one => one.pair.Name).ThenByDescending(one => one.pair.Departments).ToList();
        if (byNumber.Count > 0)
        {
            return byNumber[0].group;
        }

        var byName = pairs.Where(one => one.pair.SameCore && !one.pair.BracketsDiffer)
            .OrderByDescending(one => one.pair.Departments).ToList();
        var departmentFits = byName.Count > 0 && (byName[0].pair.Departments ?? 1) >= AlikeDepartments;
        var onlyOne = byName.Count == 1 && byName[0].pair.Numbers is NumberRelation.Unknown;
        return departmentFits || onlyOne ? byName[0].group : null;
    }

    private static bool ShareNumberOrName(ListedRow a, ListedRow b) =>
        MeasureComparison.ShareNumber(a.Profile, b.Profile) || a.Profile.Name.Core == b.Profile.Name.Core;

    private static bool HaveNoNumbers(ListedRow a, ListedRow b) => a.Profile.Numbers.IsEmpty && b.Profile.Numbers.IsEmpty;

    private static bool IsAlike(MeasureComparison pair) =>
        pair.SameCore || pair.FormerName || pair.NameOverlap >= 0.8 || Math.Max(pair.Name, pair.NameEdit) >= AlikeNames;
}
