using System.Runtime.CompilerServices;
using PlanIngest.Model;
using PlanIngest.Normalizer.Figures.Labels;
using PlanIngest.Normalizer.Headers;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Rows;

namespace PlanIngest.Normalizer.Indicators;

/// <summary>
/// The figures of value columns: each line of a listing states one value per year, counted in the words of its 指標 and 単位 or, where
/// there are none, in those of the column's header.
/// </summary>
internal static class IndicatorFigures
{
    /// <summary>What the headers of columns count: read once for a table, not for each of its rows.</summary>
    private static readonly ConditionalWeakTable<Column, CountHeader> Headers = [];

    /// <param name="row">The row as printed; each line is one grid row.</param>
    /// <param name="name">The measure's name: what a value counts that has no other label.</param>
    /// <param name="editionYear">Fiscal year of results columns that state none.</param>
    public static IEnumerable<Figure> Read(PrintedRow row, string name, int? editionYear)
    {
        IndicatorLine[]? lines = null;
        foreach (var cell in row.Cells.Where(cell => !cell.Part.IsEmpty).OrderBy(cell => cell.FirstLine).ThenBy(cell => cell.Column))
        {
            var column = row.Columns.Columns[cell.Column];
            if (!HoldsValues(column, row.Columns))
            {
                continue;
            }

            var header = HeaderOf(column);
            var line = (lines ??= Lines(row))[cell.FirstLine];
            var text = cell.Part.Text.Value;
            foreach (var value in ValueCell.Read(text))
            {
                yield return ToFigure(value, line, header, name, column, editionYear) with
                {
                    ParentLabel = line.Parent ?? (header.IsPart ? TotalBefore(row.Columns, cell.Column) : null),
                    Text = text.Trim(),
                    Places = [new PageBox(cell.Part.Page, cell.Part.Box)],
                };
            }
        }
    }

    /// <summary>Whether a column holds one value per line: of an indicator, or of what its header counts.</summary>
    private static bool HoldsValues(Column column, ColumnSet columns) => column.Role switch
    {
        ColumnRole.Baseline or ColumnRole.Target => true,
        ColumnRole.Results => columns.Has(ColumnRole.Indicator) || columns.Has(ColumnRole.Unit) || columns.Has(ColumnRole.Target)
            || HeaderOf(column) is { Unit: not null } or { IsCount: true },
        ColumnRole.Unknown => column.Roles.IsEmpty && HeaderOf(column).IsCount,
        _ => false,
    };

    private static CountHeader HeaderOf(Column column) => Headers.GetValue(column, CountHeader.Of);

    private static Figure ToFigure(StatedValue value, IndicatorLine line, CountHeader header, string name, Column column, int? editionYear)
    {
        var role = line.Role ?? RoleOf(column.Role);
        var label = Label.Join(line.Label, header.Label);

        // What a target or a starting value is worth in a year nobody states is not this year's.
        var year = value.FiscalYear ?? line.FiscalYear ?? column.FiscalYear ?? (role == FigureRole.Actual ? editionYear : null);
        return new Figure(
            label.Length > 0 ? label : name,
            value.Unit is null ? value.Value * line.Scale : value.Value,
            value.Unit ?? header.Unit ?? line.Unit,
            Qualifiers.Stronger(value.Qualifier, Qualifiers.Stronger(line.Qualifier, header.Qualifier)),
            value.Approx,
            value.Bound,
            year,
            [],
            null,
            role,
            "",
            []);
    }

    /// <summary>What the column counts of which a column headed （再掲） counts a part.</summary>
    private static string? TotalBefore(ColumnSet columns, int column) => columns.Columns[..column]
        .Select(HeaderOf)
        .LastOrDefault(header => header is { IsCount: true, IsPart: false })?.Label;

    private static FigureRole RoleOf(ColumnRole role) => role switch
    {
        ColumnRole.Baseline => FigureRole.Baseline,
        ColumnRole.Target => FigureRole.Target,
        _ => FigureRole.Actual,
    };

    /// <summary>What each line counts; a line that a page break cut off from its label goes on with the one above.</summary>
    private static IndicatorLine[] Lines(PrintedRow row)
    {
        var lines = new IndicatorLine[row.LineCount];
        string? total = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var words = IndicatorLine.Read(row, i);
            lines[i] = words.Label.Length == 0 && i > 0
                ? lines[i - 1] with { Unit = words.Unit ?? lines[i - 1].Unit, Role = words.Role, FiscalYear = words.FiscalYear }
                : words with { Parent = words.IsPart ? total : null };
            total = lines[i].IsPart ? total : lines[i].Label;
        }

        return lines;
    }
}
