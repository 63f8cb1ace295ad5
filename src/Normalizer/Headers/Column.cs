using System.Collections.Immutable;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Headers;

/// <summary>A column of a table.</summary>
/// <param name="Left">Left border in points.</param>
/// <param name="Right">Right border in points.</param>
/// <param name="HeaderCells">The words of the header cells above each other, folded, without white space; none for a column without
/// header.</param>
/// <param name="Roles">The roles that those words can name, the usual one first; empty for an unknown wording.</param>
internal sealed record Column(double Left, double Right, ImmutableArray<string> HeaderCells, ImmutableArray<ColumnRole> Roles)
{
    /// <summary>What the column holds.</summary>
    public ColumnRole Role { get; init; } = Roles.FirstOrDefault();

    /// <summary>The 年度 the header states, or null.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>How sure the role is, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>The header cells joined by a slash.</summary>
    public string Header { get; } = string.Join('/', HeaderCells);

    /// <summary>The lowest header cell; empty where there is none.</summary>
    public string Leaf => HeaderCells.IsEmpty ? "" : HeaderCells[^1];

    /// <summary>Whether the words alone settle the role.</summary>
    public bool IsCertain => Roles.Length == 1;
}

/// <summary>The columns of a table from left to right.</summary>
internal sealed record ColumnSet(ImmutableArray<Column> Columns)
{
    /// <summary>The headers of all columns.</summary>
    public string Header { get; } = string.Join('|', Columns.Select(column => column.Header));

    public bool Has(ColumnRole role) => Columns.Any(column => column.Role == role);

    /// <summary>The index of the column that a box covers most, or −1 where it meets none.</summary>
    public int IndexOf(BoundingBox box)
    {
        var (best, shared) = (-1, 0.0);
        for (var i = 0; i < Columns.Length; i++)
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
