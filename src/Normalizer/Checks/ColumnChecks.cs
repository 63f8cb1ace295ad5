using System.Globalization;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Headers;
using PlanIngest.Normalizer.Rows;

namespace PlanIngest.Normalizer.Checks;

/// <summary>Columns whose contents hardly agree with the role that was taken for theirs.</summary>
internal static class ColumnChecks
{
    /// <summary>Less sure than this, another role is likelier or no role is likely.</summary>
    private const double Doubtful = 0.2;

    /// <summary>What is doubtful of the columns, each told at the first listing that has text under it, by the listing's ordinal.</summary>
    /// <param name="rows">The rows of the listings, in their order.</param>
    public static ILookup<int, Diagnostic> Check(IReadOnlyList<PrintedRow> rows) => rows
        .SelectMany((row, index) => row.Cells
            .Where(cell => IsDoubtful(cell, row.Columns))
            .Select(cell => (Row: row, Cell: cell, Ordinal: index + 1)))
        .DistinctBy(found => (found.Row.Columns.Columns[found.Cell.Column].Header, found.Cell.Column))
        .ToLookup(found => found.Ordinal, found => Describe(found.Row.Columns.Columns[found.Cell.Column], found.Cell.Part, found.Ordinal));

    private static bool IsDoubtful(RowCell cell, ColumnSet columns) =>
        columns.Columns[cell.Column] is { Role: not ColumnRole.Unknown, Confidence: < Doubtful } && !cell.Part.IsEmpty;

    private static Diagnostic Describe(Column column, CellPart part, int ordinal) => EditionDiagnostics.ColumnDoubtful.At(
        part.Page,
        part.Box,
        ("role", column.Role),
        ("confidence", column.Confidence.ToString("0.00", CultureInfo.InvariantCulture)),
        ("header", column.Header)) with
    {
        ListingOrdinal = ordinal,
    };
}
