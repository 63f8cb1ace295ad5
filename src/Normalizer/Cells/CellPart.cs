using System.Collections.Immutable;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Cells;

/// <summary>A cell, or the part of it that stands on one page.</summary>
internal sealed record CellPart(int Page, BoundingBox Box, ImmutableArray<TextLine> Lines)
{
    public bool IsEmpty => Lines.IsEmpty;
}
