using System.Buffers;
using System.Text.RegularExpressions;
using PlanIngest.Model;
using PlanIngest.Normalizer.Headers;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Listings;

/// <summary>Parts a cell that holds several columns under headings of its own: 【進捗】… 【課題】… 【今後】….</summary>
/// <remarks>
/// A heading is followed only where the row has no column for what it names; there the column counts. Headings that name no such
/// role (【相談】) stay in the text they head.
/// </remarks>
internal static partial class CellSections
{
    private static readonly ColumnRole[] Parted = [ColumnRole.Results, ColumnRole.Issues, ColumnRole.NextSteps];

    /// <summary>What a heading opens with.</summary>
    private static readonly SearchValues<char> Brackets = SearchValues.Create("【[〔〈<《≪");

    /// <summary>The cells of a row, a cell with headings as one cell for each of its parts, in printed order.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="columns">Its table's columns.</param>
    public static List<ColumnCell> Part(IReadOnlyList<ColumnCell> cells, ColumnSet columns) =>
        [.. cells.SelectMany(cell => Part(cell, columns))];

    private static List<ColumnCell> Part(ColumnCell cell, ColumnSet columns)
    {
        var own = cell.Column.Role;
        if (!cell.Text.Value.AsSpan().ContainsAny(Brackets))
        {
            return [cell];
        }

        var headings = Heading().Matches(cell.Text.Value)
            .Select(match => (Match: match, Role: RoleOf(match.Groups["words"].Value)))
            .Where(heading => heading.Role is { } role && (role == own || !columns.Has(role)))
            .ToList();

        // A status or remarks column may quote one heading; two of them part it.
        var foreign = headings.Select(heading => heading.Role).Where(role => role != own).Distinct().Count();
        if (foreign < (Parted.Contains(own) ? 1 : 2))
        {
            return [cell];
        }

        var parts = new List<ColumnCell>();
        Add(0, headings[0].Match.Index, own);
        for (var i = 0; i < headings.Count; i++)
        {
            var (match, role) = headings[i];
            var end = i + 1 < headings.Count ? headings[i + 1].Match.Index : cell.Text.Value.Length;

            // The year of 【令和5年度実績】 belongs to the counts below it.
            Add(
                HeaderText.Parse(match.Groups["words"].Value).HasYear ? match.Groups["heading"].Index : match.Index + match.Length,
                end,
                role!.Value);
        }

        return parts;

        void Add(int start, int end, ColumnRole role)
        {
            var text = cell.Text.Part(start, cell.Text.Value[start..end].TrimEnd().Length);
            if (!text.IsBlank)
            {
                parts.Add(new ColumnCell(cell.Column with { Role = role }, text));
            }
        }
    }

    /// <summary>The part that a heading opens; null where it names none.</summary>
    private static ColumnRole? RoleOf(string heading)
    {
        var words = Spacing.Remove(heading);
        return Ahead().IsMatch(words) ? ColumnRole.NextSteps
            : Progress().IsMatch(words) ? ColumnRole.Results
            : HeaderVocabulary.RolesOf(words) is [var role, ..] && Parted.Contains(role) ? role
            : null;
    }

    // At the start of a line, or after a sentence within one; 【課題】を検討 is no heading.
    [GeneratedRegex(
        @"(?:(?<=^|\n)[ \u3000]*(?:[・○●◯◎■□◆◇]\s*)?(?<heading>[【\[〔〈<《≪](?<words>[^【】\[\]〔〕〈〉<>《》≪≫\n]{2,20})[】\]〕〉>》≫])|"
            + @"(?<=[。)\s\w])(?<heading>【(?<words>[^【】\n]{2,20})】))(?!を|に|が|は|と|の(?!べ))[ \u3000:]*\n?")]
    private static partial Regex Heading();

    [GeneratedRegex("^(?:今後|次年度|来年度|翌年度)$")]
    private static partial Regex Ahead();

    [GeneratedRegex("^(?:進捗|取組|実施|取組状況|進捗状況|実施状況)$")]
    private static partial Regex Progress();
}
