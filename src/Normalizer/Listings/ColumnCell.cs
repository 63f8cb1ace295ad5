using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Headers;

namespace PlanIngest.Normalizer.Listings;

/// <summary>All a listing says in one column.</summary>
internal sealed record ColumnCell(Column Column, CellText Text);
