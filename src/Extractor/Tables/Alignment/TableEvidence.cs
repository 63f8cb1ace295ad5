using PlanIngest.Extractor.Lines;

namespace PlanIngest.Extractor.Tables.Alignment;

/// <summary>Weighs whether aligned text is a table, or prose in columns, a list, a figure's labels.</summary>
internal static class TableEvidence
{
    public static bool IsTable(IReadOnlyList<TextRow> rows, IReadOnlyList<double> borders, bool ruled = false)
    {
        var pieces = rows.Select((row, r) => Piece.Of(row, r, borders).ToList()).ToList();
        var split = pieces.Where(row => row.Count >= 2).ToList();
        if (ruled && split.Count >= 2)
        {
            return true;
        }

        if (split.Count < 3)
        {
            return false;
        }

        var values = split.Sum(row => row.Skip(1).Count(piece => piece.IsValue));
        var others = split.Sum(row => row.Count - 1);
        return values * 2 >= others && values >= 3;
    }
}
