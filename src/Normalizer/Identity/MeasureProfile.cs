using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Identity;

/// <summary>What a measure is recognised by, read once and compared often.</summary>
internal sealed partial class MeasureProfile
{
    private MeasureProfile(
        int? fiscalYear,
        ImmutableArray<string> numbers,
        string name,
        IEnumerable<string> departments,
        string? overview,
        IEnumerable<string> section,
        double? position,
        IEnumerable<string> indicators,
        bool relisted)
    {
        FiscalYear = fiscalYear;
        Numbers = numbers;
        Name = MeasureName.Parse(name);
        Departments = Departments.Parse(departments);
        Relisted = relisted || Name.Relisted || (overview is not null && PointsElsewhere().IsMatch(overview));
        OverviewText = overview is null || Relisted || IsBlank(overview) ? "" : ComparableText.Fold(overview);
        Overview = new Bigrams(OverviewText);
        Section = new Bigrams(string.Concat(section.Select(ComparableText.Fold)));
        Position = position;
        Indicators = [.. indicators.Select(ComparableText.Fold).Distinct().Order(StringComparer.Ordinal)];
        Pointers = Relisted && overview is not null ? [.. Pointer().Matches(overview).SelectMany(match => PlanNumber.Parse(match.Value))] : [];
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
        relisted: false);

    /// <summary>The profile of listings of one measure in one edition; the first one with an overview speaks for all.</summary>
    public static MeasureProfile Of(int fiscalYear, ImmutableArray<HistoricListing> listings, double? position = null) => new(
        fiscalYear,
        PlanNumber.Parse(listings.SelectMany(listing => listing.Numbers)),
        listings[0].Name,
        listings.SelectMany(listing => listing.Departments),
        listings.Select(listing => listing.Overview).FirstOrDefault(overview => overview is not null),
        listings[0].Section,
        position,
        listings.SelectMany(listing => listing.Figures).Select(figure => figure.Label + figure.Unit),
        listings.All(listing => listing.Relisted));

    private static bool IsBlank(string text) => !text.Any(char.IsLetterOrDigit);

    [GeneratedRegex(@"^[\s※(（【]*(?:再\s*掲|同上|〃)|^[^。]{0,20}(?:参照|に記載|再掲)[。)）】\s]*$")]
    private static partial Regex PointsElsewhere();

    [GeneratedRegex(@"[0-9０-９Ⅰ-Ⅻ①-⑳][0-9０-９Ⅰ-Ⅻ①-⑳()（）\-－]*")]
    private static partial Regex Pointer();
}
