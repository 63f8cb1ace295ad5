using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PlanIngest.Model;
using PlanIngest.Normalizer.Lexicon.RowTypes;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Checks;

/// <summary>Counts of one listing that contradict each other. What the text states is kept as it states it.</summary>
internal static partial class FigureChecks
{
    public static IEnumerable<Diagnostic> Check(Listing listing)
    {
        var totals = listing.Figures
            .Where(figure => figure.ParentLabel is not null)
            .GroupBy(part => TotalOf(part, listing.Figures))
            .Where(parts => parts.Key is not null)
            .ToList();
        return totals.SelectMany(parts => LargerParts(listing, parts.Key!, parts))
            .Concat(totals.SelectMany(parts => DifferentSums(listing, parts.Key!, [.. parts])))
            .Concat(totals.SelectMany(parts => UnlikeParts(listing, parts.Key!, parts)))
            .Concat(Percentages(listing))
            .Concat(DateCounts(listing));
    }

    /// <summary>The one count that carries the label a part names; null where none or several do.</summary>
    private static Figure? TotalOf(Figure part, ImmutableArray<Figure> figures)
    {
        var totals = figures.Where(figure =>
            figure != part && figure.Label == part.ParentLabel && figure.FiscalYear == part.FiscalYear && figure.Role == part.Role)
                .ToList();
        return totals.Count == 1 ? totals[0] : null;
    }

    private static IEnumerable<Diagnostic> LargerParts(Listing listing, Figure total, IEnumerable<Figure> parts) => parts
        .Where(part => AreComparable(part, total) && part.Value > total.Value)
        .Select(part => EditionDiagnostics.PartExceedsTotal.At(
            listing,
            part,
            ("figure", Describe(part)),
            ("total", WithPlace(total)),
            ("limit", Number(total.Value))));

    /// <summary>Only 内訳 promises all parts; うち names some of them, and 等 or 重複あり take the promise back.</summary>
    private static IEnumerable<Diagnostic> DifferentSums(Listing listing, Figure total, List<Figure> parts)
    {
        var passage = Passage(listing, [total, .. parts]);
        if (parts.Count < 2
            || !parts.TrueForAll(part => AreComparable(part, total))
            || parts.Exists(part => part.Value > total.Value)
            || !Breakdown().IsMatch(passage)
            || Incomplete().IsMatch(passage))
        {
            yield break;
        }

        var sum = parts.Sum(part => part.Value);
        if (sum != total.Value)
        {
            yield return EditionDiagnostics.PartsDiffer.At(
                listing,
                total,
                ("figure", Describe(total)),
                ("parts", string.Join(", ", parts.Select(WithPlace))),
                ("sum", Number(sum)));
        }
    }

    private static IEnumerable<Diagnostic> UnlikeParts(Listing listing, Figure total, IEnumerable<Figure> parts) => parts
        .Where(part => AreUnlike(Counters.DimensionOf(part.Unit), Counters.DimensionOf(total.Unit)) && !IsShare(part))
        .Select(part => EditionDiagnostics.PartUnlikeTotal.At(
            listing,
            part,
            ("figure", Describe(part)),
            ("total", WithPlace(total)),
            ("unit", total.Unit)));

    private static IEnumerable<Diagnostic> Percentages(Listing listing) => listing.Figures
        .Where(figure => figure is { Unit: "％", Value: > 100 } && !MayExceed().IsMatch(figure.Label + figure.Text + figure.ParentLabel))
        .Select(figure => EditionDiagnostics.PercentageExceeds.At(listing, figure, ("figure", Describe(figure))));

    private static IEnumerable<Diagnostic> DateCounts(Listing listing) => listing.Figures
        .Where(figure => figure is { Unit: "回", Approx: false, Bound: null, Dates.IsEmpty: false } && figure.Value != figure.Dates.Length)
        .Where(figure => !OpenList().IsMatch(Passage(listing, [figure]).Replace(figure.Label, "", StringComparison.Ordinal)))
        .Select(figure => EditionDiagnostics.DateCountDiffers.At(
            listing,
            figure,
            ("figure", Describe(figure)),
            ("days", figure.Dates.Length),
            ("times", Number(figure.Value))));

    /// <summary>The lines that state the counts, from the first to the last, with what is set in below them: (9/10ほか), ※重複あり.</summary>
    private static string Passage(Listing listing, IReadOnlyCollection<Figure> figures)
    {
        var passages = listing.Results.Select(result =>
        {
            var lines = result.Text.Split('\n');
            var stating = Enumerable
                .Range(0, lines.Length)
                .Where(i => figures.Any(figure => lines[i].Contains(figure.Text, StringComparison.Ordinal)))
                .ToList();
            if (stating.Count == 0)
            {
                return "";
            }

            var stated = lines[stating[0]..(stating[^1] + 1)];
            return string.Join('\n', stated.Concat(lines.Skip(stating[^1] + 1).TakeWhile(line => Continuation().IsMatch(line))));
        });
        return string.Join('\n', passages);
    }

    private static bool AreUnlike(Dimension part, Dimension total) =>
        part != total && part != Dimension.Unknown && total != Dimension.Unknown;

    private static bool AreComparable(Figure part, Figure total) =>
        Vocabulary.Current.Counters.IsSameMeasure(part.Unit, total.Unit)
            && !IsShare(part)
            && IsExact(part)
            && IsExact(total)
            && (part.Qualifier is null || part.Qualifier == total.Qualifier);

    private static bool IsExact(Figure figure) => !figure.Approx && figure.Bound is null;

    private static bool IsShare(Figure figure) => Counters.DimensionOf(figure.Unit) == Dimension.Share;

    private static string Describe(Figure figure) => $"{figure.Label} {Number(figure.Value)}{figure.Unit}";

    private static string WithPlace(Figure figure) => figure.Places.IsEmpty
        ? Describe(figure)
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{Describe(figure)} (page {figure.Places[0].Page}, box {figure.Places[0].Box.Left:0.#} {figure.Places[0].Box.Top:0.#} "
                + $"{figure.Places[0].Box.Right:0.#} {figure.Places[0].Box.Bottom:0.#})");

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static Diagnostic At(
        this DiagnosticDescriptor descriptor,
        Listing listing,
        Figure figure,
        params (string Name, object? Value)[] arguments)
    {
        PageBox? place = figure.Places.IsEmpty ? null : figure.Places[0];
        return descriptor.At(place?.Page ?? listing.Pages[0], place?.Box, arguments) with { ListingOrdinal = listing.Ordinal };
    }

    [GeneratedRegex("内訳")]
    private static partial Regex Breakdown();

    // その他 is a part like others.
    [GeneratedRegex("うち|(?<![平高初中均同])等|など|ほか|(?<!その)他|重複|複数|主な|一部")]
    private static partial Regex Incomplete();

    [GeneratedRegex(@"ほか|(?<!その)他|外\d|など|(?<![平高初中均同])等|[～~]|毎|随時|隔")]
    private static partial Regex OpenList();

    [GeneratedRegex(@"^(?:\s|[(（※*])")]
    private static partial Regex Continuation();

    // Rates against something that is not the whole: a target, a budget, another year, a capacity.
    [GeneratedRegex("達成|比|増|減|執行|進捗|伸び|充足|稼働|利用率|倍|収支|応募|消化|対前年|目標|計画|推移|指数|乗車|返済|自給")]
    private static partial Regex MayExceed();
}
