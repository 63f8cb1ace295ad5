using System.Text.RegularExpressions;
using PlanIngest.Model;
using PlanIngest.Normalizer.Calendar;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Figures.Numbers;
using PlanIngest.Normalizer.Headers;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Rows;

namespace PlanIngest.Normalizer.Indicators;

/// <summary>What one line of a listing counts.</summary>
/// <param name="Label">Of its 指標, cleaned as labels are; empty where it has none.</param>
/// <param name="Unit">Of its 単位, or in brackets behind the 指標; null where neither states one.</param>
/// <param name="Scale">What the unit multiplies the value by: 千人 by 1,000.</param>
/// <param name="Qualifier">One of <see cref="Qualifiers"/>, or null.</param>
/// <param name="IsPart">Whether it is a part of the line above: うち….</param>
internal sealed partial record IndicatorLine(string Label, string? Unit, decimal Scale, string? Qualifier, bool IsPart)
{
    /// <summary>Label of the total it is a part of, or null.</summary>
    public string? Parent { get; init; }

    /// <summary>What its values state, where a cell beside them says 目標値 or 実績値.</summary>
    public FigureRole? Role { get; init; }

    /// <summary>The 年度 that a cell beside its values states, or null.</summary>
    public int? FiscalYear { get; init; }

    /// <param name="row">The listing.</param>
    /// <param name="line">Index of the line.</param>
    public static IndicatorLine Read(PrintedRow row, int line)
    {
        var cells = row.Cells
            .Where(cell => cell.FirstLine <= line && line < cell.FirstLine + cell.LineCount && !cell.Part.IsEmpty)
            .ToList();
        var indicators = cells
            .Where(cell => RoleOf(row, cell) == ColumnRole.Indicator)
            .Select(Words)
            .Where(words => !CellText.IsBlankText(words))
            .ToList();
        var written = cells
            .Where(cell => RoleOf(row, cell) == ColumnRole.Unit)
            .Select(Words)
            .FirstOrDefault(words => !CellText.IsBlankText(words))
            ?? indicators
                .Select(words => UnitBracket().Match(words))
                .LastOrDefault(match => match.Success && CountHeader.UnitOf(match.Groups["unit"].Value) is not null)?.Groups["unit"].Value;
        var (unit, scale, unitQualifier) = ReadUnit(written);
        var cleaned = indicators.ConvertAll(words => PlanIngest.Normalizer.Figures.Labels.Label.Clean(PartMark().Replace(words, "")));
        var beside = cells.Where(cell => RoleOf(row, cell) == ColumnRole.Unknown).Select(Words).ToList();
        return new IndicatorLine(
            PlanIngest.Normalizer.Figures.Labels.Label.Join([.. cleaned.Select(label => label.Text)]),
            unit,
            scale,
            cleaned.Select(label => label.Qualifier).Append(unitQualifier).Aggregate(Qualifiers.Stronger),
            indicators.Exists(words => PartMark().IsMatch(words)))
        {
            Role = beside.Select(LineRole).FirstOrDefault(role => role is not null),
            FiscalYear = beside
                .Where(words => HeaderText.Parse(words).IsYearOnly)
                .Select(FiscalYears.Find)
                .FirstOrDefault(year => year is not null),
        };
    }

    /// <summary>A unit in one spelling and what it multiplies by; 千円 and 百万円 stay units, as figures are written in them.</summary>
    private static (string? Unit, decimal Scale, string? Qualifier) ReadUnit(string? written)
    {
        if (written is null)
        {
            return (null, 1, null);
        }

        var (words, qualifier) = PlanIngest.Normalizer.Figures.Labels.Label.Clean(Brackets().Replace(written, "$1"));
        if (CountHeader.UnitOf(words) is { } unit)
        {
            return (unit, 1, qualifier);
        }

        var scaled = Scaled().Match(words);
        return scaled.Success && CountHeader.UnitOf(scaled.Groups["unit"].Value) is { } counted
            ? (counted, Numeral.ReadAt("1" + scaled.Groups["scale"].Value, 0)!.Value.Value, qualifier)
            : (words, 1, qualifier);
    }

    private static FigureRole? LineRole(string words) => HeaderVocabulary.RolesOf(words) switch
    {
        [ColumnRole.Target, ..] => FigureRole.Target,
        [ColumnRole.Baseline, ..] => FigureRole.Baseline,
        [ColumnRole.Results, ..] => FigureRole.Actual,
        _ => null,
    };

    private static ColumnRole RoleOf(PrintedRow row, RowCell cell) => row.Columns.Columns[cell.Column].Role;

    private static string Words(RowCell cell) => CellText.WithoutSpace(cell.Part.Lines);

    [GeneratedRegex(@"^[\(・]?(?:(?:上記|の)?うち|内数?[、:]|\(再掲\))[、:]?")]
    private static partial Regex PartMark();

    [GeneratedRegex(@"\((?:単位[:・]?)?(?<unit>[^()]{1,6})\)$")]
    private static partial Regex UnitBracket();

    [GeneratedRegex("^(?<scale>[十百千]?[万億]|[十百千])(?<unit>.+)$")]
    private static partial Regex Scaled();

    [GeneratedRegex(@"^\(([^()]+)\)$")]
    private static partial Regex Brackets();
}
