using System.Collections.Immutable;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Columns;

/// <summary>A column whose role is known: one line of <c>data/columns/*.jsonl</c>.</summary>
/// <param name="Group">The municipality or source it comes from.</param>
/// <param name="Header">Its header cells from top to bottom, folded, without white space.</param>
/// <param name="Role">What it holds.</param>
/// <param name="FiscalYear">The 年度 that the header means, or null.</param>
/// <param name="Position">0 for the leftmost column, 1 for the rightmost.</param>
/// <param name="Width">Share of the table's width.</param>
/// <param name="Shared">Share of the rows whose cell is merged with that of the row before.</param>
/// <param name="Cells">Some of its cells, folded, printed lines separated by line feeds.</param>
public sealed record LabelledColumn(
    string Group,
    ImmutableArray<string> Header,
    ColumnRole Role,
    int? FiscalYear,
    double Position,
    double Width,
    double Shared,
    ImmutableArray<string> Cells)
{
    internal ColumnContents Contents => new(Cells, Position, Width, Shared);
}
