using System.Collections.Immutable;

namespace PlanIngest.Model;

/// <summary>One cell of a table as printed on one page.</summary>
/// <param name="Row">First grid row, from 0.</param>
/// <param name="Column">First grid column, from 0.</param>
/// <param name="RowSpan">Number of grid rows, at least 1.</param>
/// <param name="ColumnSpan">Number of grid columns, at least 1.</param>
/// <param name="Box">The area between the cell's rulings.</param>
/// <param name="Lines">The cell's lines in reading order; empty for an empty cell.</param>
public sealed record Cell(int Row, int Column, int RowSpan, int ColumnSpan, BoundingBox Box, ImmutableArray<TextLine> Lines)
{
    /// <summary>The lines as drawn, joined by line feeds.</summary>
    public string Text => string.Join('\n', Lines.Select(line => line.Text));
}

/// <summary>One table as printed on one page.</summary>
/// <param name="Box">Around all cells.</param>
/// <param name="RowCount">Number of grid rows.</param>
/// <param name="ColumnCount">Number of grid columns.</param>
/// <param name="Cells">By row, then column; no two overlap.</param>
/// <param name="Confidence">0 to 1; 1 for a table closed by rulings on all sides.</param>
/// <param name="Continues">Whether it goes on from the last table of the page before.</param>
/// <param name="ClosedAtTop">Whether a ruling closes it at the top; a row cut by the page break often has none.</param>
/// <param name="ClosedAtBottom">Whether a ruling closes it at the bottom.</param>
public sealed record Table(
    BoundingBox Box,
    int RowCount,
    int ColumnCount,
    ImmutableArray<Cell> Cells,
    double Confidence,
    bool Continues,
    bool ClosedAtTop,
    bool ClosedAtBottom);
