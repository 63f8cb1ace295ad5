using System.Text.RegularExpressions;
using PlanIngest.Extractor.Lines;

namespace PlanIngest.Extractor.Alignment;

/// <summary>Weighs whether aligned text is a table, or prose in columns, a list, a table of contents.</summary>
internal static partial class TableEvidence
{
    /// <summary>A table without rules has at least this many rows in columns.</summary>
    private const int MinRows = 3;

    /// <summary>Between rules fewer are enough.</summary>
    private const int MinRuledRows = 2;

    /// <summary>Texts of more words than this are prose, not entries.</summary>
    private const double MaxWords = 4.5;

    /// <summary>This many columns side by side are not those of a newspaper.</summary>
    private const int MinTextColumns = 4;

    /// <param name="rows">The rows in question.</param>
    /// <param name="borders">Their inner column borders.</param>
    /// <param name="ruled">Whether rules bound them.</param>
    public static bool IsTable(IReadOnlyList<TextRow> rows, IReadOnlyList<double> borders, bool ruled = false)
    {
        var split = rows.Select((row, r) => TextSegment.Of(row, r, borders).ToList()).Where(row => row.Count >= 2).ToList();
        if (split.Count < (ruled ? MinRuledRows : MinRows) || IsContents(split))
        {
            return false;
        }

        // Numbers and bullets before items are no column.
        var labels = split.Count(row => Enumerator().IsMatch(row[0].Text)) * 2 > split.Count ? 2 : 1;
        var entries = split.SelectMany(row => row.Skip(labels)).ToList();
        var columns = borders.Count + 2 - labels;
        var values = entries.Count(piece => piece.IsValue && !Telephone().IsMatch(piece.Text));
        var words = entries.Count == 0 ? 0 : entries.Average(piece => piece.Text.Count(c => c == ' ') + 1);
        var eastAsian = split.Count(row => rows[row[0].Row].IsEastAsian) * 2 > split.Count;
        if (columns < 2)
        {
            return false;
        }

        return values * 2 >= entries.Count
            || (columns > 2 && words <= MaxWords && !eastAsian)
            || columns >= MinTextColumns
            || (ruled && words <= MaxWords);
    }

    /// <summary>Titles that dots lead to page numbers, which only grow.</summary>
    private static bool IsContents(List<List<TextSegment>> rows)
    {
        var pages = rows.ConvertAll(row => int.TryParse(row[^1].Text, out var page) ? page : -1);
        return rows.Count(row => row[0].EndsInLeader) * 2 > rows.Count
            && rows.TrueForAll(row => row.Count == 2)
            && pages.Zip(pages.Skip(1)).All(pair => pair.First <= pair.Second);
    }

    [GeneratedRegex(@"^(?:[-‐–—•●○◎■□◆◇▪▫・･‧*※→]|[(（]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4}|[ア-ン])[.)）．]|[①-⑳])$")]
    private static partial Regex Enumerator();

    [GeneratedRegex(@"\d[-‐–(（]\d{1,4}[-‐–)）]\d{3,4}")]
    private static partial Regex Telephone();
}
