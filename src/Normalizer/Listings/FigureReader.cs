using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Normalizer.Indicators;
using PlanIngest.Normalizer.Rows;

namespace PlanIngest.Normalizer.Listings;

/// <summary>Reads the counts a listing states: values in columns of their own, and counts in the text of its results.</summary>
internal static class FigureReader
{
    /// <param name="row">The row as printed, line by line.</param>
    /// <param name="cells">Its columns as text.</param>
    /// <param name="name">The measure's name.</param>
    /// <param name="editionYear">Fiscal year of columns that state none.</param>
    public static ImmutableArray<Figure> Read(PrintedRow row, IReadOnlyList<ColumnCell> cells, string name, int? editionYear)
    {
        var values = IndicatorFigures.Read(row, name, editionYear).ToList();
        var read = values.SelectMany(figure => figure.Places).ToHashSet();
        var stated = cells
            .Where(cell => cell.Column.Role == ColumnRole.Results && !cell.Text.IsBlank && !cell.Text.Cells.Any(read.Contains))
            .SelectMany(cell => StatedFigures.Read(cell.Text, cell.Column.FiscalYear ?? editionYear));
        return [.. values, .. stated];
    }
}
