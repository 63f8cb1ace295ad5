using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Headers;

namespace PlanIngest.Normalizer.Rows;

/// <summary>A cell of a row: the lines of the row (grid rows it spans) it stands beside, counted from 0 within the row.</summary>
internal sealed record RowCell(int Column, int FirstLine, int LineCount, CellPart Part);

/// <summary>A row of a table as printed on one page, or joined over page breaks.</summary>
/// <param name="Columns">The columns it stands under.</param>
/// <param name="LineCount">Number of grid rows it is made of.</param>
/// <param name="Cells">By column, then line; a cell shared with the neighbouring row stands in both.</param>
/// <param name="CutAtTop">It is the first row of a page's table that goes on from the page before.</param>
/// <param name="CutAtBottom">It is the last row of a page's table.</param>
/// <param name="OpenAtTop">No ruling closes it at the top.</param>
/// <param name="OpenAtBottom">No ruling closes it at the bottom.</param>
internal sealed record PrintedRow(
    ColumnSet Columns,
    int LineCount,
    ImmutableArray<RowCell> Cells,
    bool CutAtTop,
    bool CutAtBottom,
    bool OpenAtTop,
    bool OpenAtBottom)
{
    /// <summary>The parts of a role's cells from top to bottom; empty where the table has no such column.</summary>
    public IEnumerable<CellPart> PartsOf(ColumnRole role) =>
        Cells.Where(cell => Columns.Columns[cell.Column].Role == role).Select(cell => cell.Part);

    /// <summary>Whether the table has columns of the role and none of them holds text here.</summary>
    public bool IsEmpty(ColumnRole role) => PartsOf(role).All(part => part.IsEmpty);

    /// <summary>The pages it stands on, ascending.</summary>
    public IEnumerable<int> Pages => Cells.Select(cell => cell.Part.Page).Distinct().Order();

    /// <summary>Its place on each page.</summary>
    public IEnumerable<PageBox> Places => Cells
        .GroupBy(cell => cell.Part.Page)
        .OrderBy(page => page.Key)
        .Select(page => new PageBox(page.Key, BoundingBox.Around(page.Select(cell => cell.Part.Box))));
}
