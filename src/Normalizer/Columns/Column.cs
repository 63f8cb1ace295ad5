using PlanIngest.Model;

namespace PlanIngest.Normalizer.Columns;

/// <summary>A column of a table, as its header describes it.</summary>
/// <param name="Left">Left border in points.</param>
/// <param name="Right">Right border in points.</param>
/// <param name="Role">What the column holds.</param>
/// <param name="Header">The header cells above each other, folded, joined by a slash.</param>
/// <param name="FiscalYear">The 年度 the header states, or null.</param>
internal sealed record Column(double Left, double Right, ColumnRole Role, string Header, int? FiscalYear);

/// <summary>The columns of a table from left to right.</summary>
internal sealed record ColumnSet(IReadOnlyList<Column> Columns)
{
    public bool Has(ColumnRole role) => Columns.Any(column => column.Role == role);

    /// <summary>The index of the column that a box covers most, or −1 where it meets none.</summary>
    public int IndexOf(BoundingBox box)
    {
        var (best, shared) = (-1, 0.0);
        for (var i = 0; i < Columns.Count; i++)
        {
            var overlap = Math.Min(box.Right, Columns[i].Right) - Math.Max(box.Left, Columns[i].Left);
            if (overlap > shared + 0.5)
            {
                (best, shared) = (i, overlap);
            }
        }

        return best;
    }
}
