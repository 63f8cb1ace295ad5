using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Normalizer.Rows;

namespace PlanIngest.Normalizer.Listings;

/// <summary>Reads the counts a listing states.</summary>
internal static class FigureReader
{
    public static ImmutableArray<Figure> Read(PrintedRow row, IReadOnlyList<ColumnCell> cells, int? editionYear) => [];
}
