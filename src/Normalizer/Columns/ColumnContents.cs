using System.Collections.Immutable;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Rows;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Columns;

/// <summary>What stands below a header: all rows of the document under the same header together.</summary>
/// <param name="Cells">
/// A sample of the cells, folded, printed lines separated by line feeds; blank ones are empty. Lines stay as printed, wraps too: how many
/// there are is one of the signs by which a column is recognised.
/// </param>
/// <param name="Position">0 for the leftmost column, 1 for the rightmost.</param>
/// <param name="Width">Share of the table's width.</param>
/// <param name="Shared">Share of the rows whose cell is merged with that of the row before.</param>
internal sealed record ColumnContents(ImmutableArray<string> Cells, double Position, double Width, double Shared)
{
    /// <summary>More cells tell nothing new.</summary>
    private const int SampleSize = 24;

    /// <summary>Whether nothing stands below the header.</summary>
    public bool IsBlank => Cells.All(CellText.IsBlankText);

    /// <param name="rows">All rows under one header.</param>
    /// <param name="column">Index of the column.</param>
    public static ColumnContents Read(IReadOnlyList<PrintedRow> rows, int column)
    {
        var columns = rows[0].Columns.Columns;
        var parts = rows.SelectMany(row => row.Cells).Where(cell => cell.Column == column).Select(cell => cell.Part).ToList();
        var distinct = parts.DistinctBy(part => (part.Page, part.Box)).ToList();
        var step = Math.Max(1, distinct.Count / SampleSize);
        return new ColumnContents(
            [.. distinct
                .Where((_, i) => i % step == 0)
                .Take(SampleSize)
                .Select(part => string.Join('\n', part.Lines.Select(line => Folding.Fold(line.Text).Value)))],
            columns.Length > 1 ? (double)column / (columns.Length - 1) : 0,
            (columns[column].Right - columns[column].Left) / (columns[^1].Right - columns[0].Left),
            parts.Count > 0 ? 1 - (double)distinct.Count / parts.Count : 0);
    }
}
