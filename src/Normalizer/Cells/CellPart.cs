using System.Collections.Immutable;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Cells;

/// <summary>A cell, or the part of it that stands on one page.</summary>
internal sealed record CellPart(int Page, BoundingBox Box, ImmutableArray<TextLine> Lines)
{
    private CellText? _text;

    /// <summary>Its text, joined and folded the first time it is asked for.</summary>
    public CellText Text => _text ??= CellText.Join([this]);

    public bool IsEmpty => Lines.IsEmpty;

    /// <summary>Whether it is the same part; whether its text has been asked for plays no role.</summary>
    public bool Equals(CellPart? other) => other is not null && (Page, Box, Lines) == (other.Page, other.Box, other.Lines);

    public override int GetHashCode() => HashCode.Combine(Page, Box, Lines);
}
