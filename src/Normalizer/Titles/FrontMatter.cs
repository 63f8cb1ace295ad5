using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Headers;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Options;
using PlanIngest.Normalizer.Rows;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Titles;

/// <summary>What a document says about itself, and the rest of it.</summary>
/// <param name="Title">Folded; empty where none was found.</param>
/// <param name="Municipality">From the options, else the title, else null.</param>
/// <param name="Plan">Likewise.</param>
/// <param name="FiscalYear">From the options, else the headers of results columns, the one of the title first, else the title.</param>
/// <param name="Body">The document without its title lines.</param>
/// <param name="Diagnostics">What is stated nowhere.</param>
internal sealed partial record FrontMatter(
    string Title,
    string? Municipality,
    string? Plan,
    int? FiscalYear,
    IReadOnlyList<FlowItem> Body,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The title among the lines above the first table; a sheet's first rows may hold it too.</summary>
    public static Title TitleOf(IEnumerable<FlowItem> flow)
    {
        var front = flow.TakeWhile(item => item is TextItem or BannerItem).ToList();
        var inTable = front.OfType<BannerItem>().Any(banner => TitleReader.IsTitle(Folded(banner)));
        return TitleReader.Read([.. front.TakeWhile(item => inTable || item is TextItem).Select(item => (Folded(item), FontSizeOf(item)))]);
    }

    public static FrontMatter Read(IReadOnlyList<FlowItem> flow, Title title, NormalizerOptions options)
    {
        var municipality = options.Municipality ?? title.Municipality;
        var plan = options.Plan ?? title.Plan;
        var years = HeaderYears(flow);
        var firstRow = flow.TakeWhile(item => item is not RowItem).Count();
        var year = options.FiscalYear
            ?? (title.FiscalYear is { } titled && years.Contains(titled) ? titled : years.Max() ?? title.FiscalYear);
        return new FrontMatter(
            title.Text,
            municipality,
            plan,
            year,
            [.. flow.Where((item, i) => !IsFrontMatter(item, title, i < firstRow))],
            [
                .. Missing(municipality, EditionDiagnostics.NoMunicipality),
                .. Missing(plan, EditionDiagnostics.NoPlan),
                .. Missing(year, EditionDiagnostics.NoFiscalYear),
                .. Interim(flow, year),
                .. OtherPlans(flow, title),
            ]);
    }

    /// <summary>
    /// The years of results columns that say something: a progress table reports on the latest. Columns of years to come stand empty until
    /// they are over, or hold what is planned.
    /// </summary>
    private static HashSet<int?> HeaderYears(IReadOnlyList<FlowItem> flow) => flow.OfType<RowItem>()
        .SelectMany(item => item.Row.Cells.Where(cell => !IsBlank(cell.Part)).Select(cell => item.Row.Columns.Columns[cell.Column]))
        .Where(column => column.Role == ColumnRole.Results)
        .Select(column => column.FiscalYear)
        .ToHashSet();

    /// <summary>The year is reported on only in part, as a line above the first table or the header of a results column says.</summary>
    private static IEnumerable<Diagnostic> Interim(IReadOnlyList<FlowItem> flow, int? year)
    {
        var lines = flow.TakeWhile(item => item is TextItem or BannerItem).Select(Folded).Where(line => !line.EndsWith('。'));
        var headers = flow.OfType<RowItem>().Select(item => item.Row.Columns).Distinct(ReferenceEqualityComparer.Instance).Cast<ColumnSet>()
            .SelectMany(set => set.Columns)
            .Where(column => column.Role == ColumnRole.Results && (column.FiscalYear ?? year) == year)
            .Select(column => column.Header);
        if (year is { } reported
            && lines
                .Concat(headers)
                .Select(text => InterimReport.Find(text, reported))
                .FirstOrDefault(words => words is not null) is { } words)
        {
            yield return EditionDiagnostics.InterimReport.At(1, ("words", words));
        }
    }

    /// <summary>
    /// Titles of other plans between the tables, as large as the document's own: what follows them would be taken for this plan's.
    /// </summary>
    private static IEnumerable<Diagnostic> OtherPlans(IReadOnlyList<FlowItem> flow, Title title)
    {
        if (title.Plan is not { } plan)
        {
            return [];
        }

        var size = flow.OfType<TextItem>().Where(item => Folded(item) == title.Text).Select(item => item.Line.FontSize).FirstOrDefault();
        return flow.SkipWhile(item => item is TextItem).OfType<TextItem>()
            .Where(item => item.Line.FontSize >= size - 0.2 && TitleReader.IsTitle(Folded(item)))
            .Select(item => (item, Plan: TitleReader.PlanOf(Folded(item))))
            .Where(other => other.Plan is not null
                && !other.Plan.Contains(plan, StringComparison.Ordinal)
                && !plan.Contains(other.Plan, StringComparison.Ordinal))
            .DistinctBy(other => other.Plan)
            .Select(other => EditionDiagnostics.OtherPlan.At(
                other.item.Page, other.item.Line.Box, ("other", other.Plan), ("plan", plan)));
    }

    private static bool IsBlank(CellPart part) => part.Lines.All(line => CellText.IsBlankText(line.Text));

    private static bool IsFrontMatter(FlowItem item, Title title, bool isAboveRows)
    {
        var text = Folded(item);
        return text.Length > 0 && (text == title.Text
            || (item is TextItem && TitleReader.IsTitle(text))
            || ((item is TextItem || isAboveRows) && Furniture().IsMatch(Spacing.Remove(text))));
    }

    /// <summary>A line's or banner's text; empty for any other item.</summary>
    private static string Folded(FlowItem item) => item switch
    {
        TextItem text => Folding.Fold(text.Line.Text).Value.Trim(),
        BannerItem banner => banner.Part.Text.Value.Trim(),
        _ => "",
    };

    private static double FontSizeOf(FlowItem item) => item switch
    {
        TextItem text => text.Line.FontSize,
        BannerItem banner => banner.Part.Lines[0].FontSize,
        _ => 0,
    };

    private static IEnumerable<Diagnostic> Missing(object? value, DiagnosticDescriptor descriptor)
    {
        if (value is null)
        {
            yield return descriptor.At(1);
        }
    }

    // Marks of a hand-out, dates of printing and units stand above tables without being headings.
    [GeneratedRegex(
        @"^(?:[(\[【]?(?:資料|参考資料|別紙|別添|参考)[\d\-－]*[)\]】]?|[(\[【]?案[)\]】]?|\(?単位[:：].*|[(\[]?(?:" + Eras.NamesInText + @")(?:元|\d+)年(?:度|"
            + @"\d+月(?:\d+日)?)?(?:末)?(?:現在|時点)?[)\]]?)$")]
    private static partial Regex Furniture();
}
