using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Cells;

/// <summary>Reads 担当所管課: one or more departments, each split into bureau and division where the name tells.</summary>
internal static partial class DepartmentCell
{
    /// <param name="text">The cell's folded text, departments on paragraphs of their own or behind commas; null for none.</param>
    public static ImmutableArray<Department> Read(string? text) => text is null
        ? []
        : [.. Separator().Split(text).Select(Text.Spacing.Remove).Where(name => !CellText.IsBlankText(name)).Select(ToDepartment)];

    private static Department ToDepartment(string name)
    {
        var match = Bureau().Match(name);
        return match.Success
            ? new Department(name, match.Groups["bureau"].Value, match.Groups["division"].Value)
            : new Department(name, null, null);
    }

    // A middle dot parts two departments only where a department's suffix stands before it: 安全・安心推進課 is one name.
    [GeneratedRegex(@"[\n、,，;/／]|(?<=[課室係部局所館園]|センター)[・\s](?=\S)")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?<bureau>.+?(?:局|部|委員会|本部|庁|区役所|支所))(?<division>.{2,})$")]
    private static partial Regex Bureau();
}
