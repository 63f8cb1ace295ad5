using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Normalizer.Rows;

namespace PlanIngest.Normalizer.Listings;

/// <summary>Reads the counts a listing states.</summary>
internal static class FigureReader
{
    /// <param name="row">The row as printed, line by line.</param>
    /// <param name="cells">Its columns as text.</param>
    /// <param name="editionYear">Fiscal year of columns that state none.</param>
    public static ImmutableArray<Figure> Read(PrintedRow row, IReadOnlyList<ColumnCell> cells, int? editionYear) =>
    [
        .. cells
            .Where(cell => cell.Column.Role == ColumnRole.Results && !cell.Text.IsBlank)
            .SelectMany(cell => StatedFigures.Read(cell.Text, cell.Column.FiscalYear ?? editionYear)),
    ];
}
