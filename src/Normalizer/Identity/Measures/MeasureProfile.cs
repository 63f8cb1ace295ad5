using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanIngest.Model;
using PlanIngest.Normalizer.Identity.Texts;

namespace PlanIngest.Normalizer.Identity.Measures;

/// <summary>What a measure is recognised by, read once and compared often.</summary>
internal sealed partial class MeasureProfile
{
    private MeasureProfile(
        int? fiscalYear,
        ImmutableArray<string> numbers,
        string name,
        ImmutableArray<string> departments,
        string? overview,
        ImmutableArray<string> section,
        double? position,
        IEnumerable<string> indicators,
        bool relisted,
        ParsedTextCache texts)
    {
        FiscalYear = fiscalYear;
        Numbers = numbers;
        Name = texts.Name(name);
        Departments = texts.Departments(departments);
        Relisted = relisted || Name.Relisted || (overview is not null && PointsElsewhere().IsMatch(overview));
        var stated = overview is null || Relisted || IsBlank(overview) ? FoldedText.Empty : texts.Folded(overview);
        OverviewText = stated.Text;
        Overview = stated.Bigrams;
        Section = texts.Folded(section).Bigrams;
        Position = position;
        Indicators = [.. indicators.Select(label => texts.Folded(label).Text).Distinct().Order(StringComparer.Ordinal)];
        Pointers = Relisted ? [.. Pointer().Matches(overview ?? "").SelectMany(match => PlanNumber.Parse(match.Value))] : [];
    }

    private MeasureProfile(MeasureProfile first, ImmutableArray<ListedRow> rows)
    {
        FiscalYear = first.FiscalYear;
        Numbers = [.. rows.SelectMany(row => row.Profile.Numbers).Distinct()];
        Name = first.Name;
        Departments = Departments.Parse(rows.SelectMany(row => row.Listing.Departments));
        Relisted = rows.All(row => row.Profile.Relisted);
        var stated = rows.Select(row => row.Profile).FirstOrDefault(profile => !profile.Overview.IsEmpty, first);
        OverviewText = stated.OverviewText;
        Overview = stated.Overview;
        Section = first.Section;
        Position = first.Position;
        Indicators = [.. rows.SelectMany(row => row.Profile.Indicators).Distinct().Order(StringComparer.Ordinal)];
        Pointers = [.. rows.SelectMany(row => row.Profile.Pointers).Distinct()];
    }

    public int? FiscalYear { get; }

    /// <summary>Canonical; see <see cref="PlanNumber"/>.</summary>
    public ImmutableArray<string> Numbers { get; }

    public MeasureName Name { get; }

    public Departments Departments { get; }

    /// <summary>Folded; empty where there is none.</summary>
    public string OverviewText { get; }

    public Bigrams Overview { get; }

    public Bigrams Section { get; }

    /// <summary>Where in its edition it stands, 0 first to 1 last.</summary>
    public double? Position { get; }

    /// <summary>Folded labels with their units, each once, sorted.</summary>
    public ImmutableArray<string> Indicators { get; }

    /// <summary>Whether it only points to a measure listed elsewhere.</summary>
    public bool Relisted { get; }

    /// <summary>The canonical numbers a re-listing points to in its text (1-4参照).</summary>
    public ImmutableArray<string> Pointers { get; }

    public static MeasureProfile Of(MeasureCandidate candidate) => new(
        candidate.FiscalYear,
        candidate.Number is null ? [] : PlanNumber.Parse(candidate.Number),
        candidate.Name,
        candidate.Department is null ? [] : [candidate.Department],
        candidate.Overview,
        candidate.Section ?? [],
        candidate.Position,
        candidate.Indicators ?? [],
        relisted: false,
        new ParsedTextCache());

    public static MeasureProfile Of(HistoricEdition edition, HistoricListing listing, ParsedTextCache texts) => new(
        edition.FiscalYear,
        texts.Numbers(listing.Numbers),
        listing.Name,
        listing.Departments,
        listing.Overview,
        listing.Section,
        (double)listing.Ordinal / Math.Max(1, edition.Listings.Length),
        listing.Figures.Select(figure => figure.Label + figure.Unit),
        listing.Relisted,
        texts);

    /// <summary>The profile of a measure that several rows of one edition speak of: the first one's, with the departments of all.</summary>
    public static MeasureProfile Of(ImmutableArray<ListedRow> rows) =>
        rows.Length == 1 ? rows[0].Profile : new MeasureProfile(rows[0].Profile, rows);

    private static bool IsBlank(string text) => !text.Any(char.IsLetterOrDigit);

    [GeneratedRegex(@"^[\s※(（【]*(?:再\s*掲|同上|〃)|^[^。]{0,20}(?:参照|に記載|[にと]同じ|再掲)[。)）】\s]*$")]
    private static partial Regex PointsElsewhere();

    [GeneratedRegex(@"[0-9０-９Ⅰ-Ⅻ①-⑳][0-9０-９Ⅰ-Ⅻ①-⑳()（）\-－]*")]
    private static partial Regex Pointer();
}
