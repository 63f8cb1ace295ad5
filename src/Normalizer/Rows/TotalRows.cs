using System.Text.RegularExpressions;
using PlanIngest.Model;
using PlanIngest.Normalizer.Cells;

namespace PlanIngest.Normalizer.Rows;

/// <summary>Tells rows that add up the ones above from measures: taken for one, they would count everything twice.</summary>
internal static partial class TotalRows
{
    private const int Longest = 10;

    /// <summary>The same items with rows of totals marked as such.</summary>
    public static List<FlowItem> Mark(IEnumerable<FlowItem> items) =>
        [.. items.Select(item => item is RowItem { Row: var row } && IsTotal(row) ? new TotalItem(item.Page, row) : item)];

    /// <summary>Whether 合計 or the like is all that stands where the number and the name do, or before any other text.</summary>
    private static bool IsTotal(PrintedRow row)
    {
        var filled = row.Cells.Where(cell => !cell.Part.IsEmpty && RoleOf(cell) != ColumnRole.Section).ToList();
        return filled.Count > 0
            && Total().IsMatch(Words(filled[0].Part))
            && filled.Skip(1).All(cell => RoleOf(cell) is not (ColumnRole.Number or ColumnRole.Name));

        ColumnRole RoleOf(RowCell cell) => row.Columns.Columns[cell.Column].Role;
    }

    // Before folding, since most rows begin with something longer or with a number.
    private static string Words(CellPart part) =>
        part.Lines.Sum(line => line.Text.Length) > Longest || part.Lines.All(line => line.Text.All(char.IsAsciiDigit))
        ? ""
        : CellText.WithoutSpace(part.Lines);

    [GeneratedRegex("^[【(〔]?(?:合計|小計|総計|総合計|計)[】)〕]?$")]
    private static partial Regex Total();
}
