using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PlanIngest.Normalizer.Cells;

/// <summary>Reads the number cell: 49⏎69, 49/69, 49・69 and 49、69 are two numbers; 1-(1)-1 is one.</summary>
internal static partial class NumberCell
{
    /// <param name="lines">The cell's printed lines, folded.</param>
    /// <returns>The numbers in printed order, without white space and without words such as No.</returns>
    public static ImmutableArray<string> Read(IEnumerable<string> lines)
    {
        var joined = string.Join('\n', lines.Select(line => line.Trim()));

        // A hyphen at the end of a line goes on in the next.
        joined = HyphenAtLineEnd().Replace(joined, "$1");
        return
        [
            .. Separator().Split(joined)
                .Select(number => Lead().Replace(Text.Spacing.Remove(number), ""))
                .Where(number => !CellText.IsBlankText(number) && !number.Contains("再掲", StringComparison.Ordinal)),
        ];
    }

    [GeneratedRegex(@"([-‐−–])\n")]
    private static partial Regex HyphenAtLineEnd();

    [GeneratedRegex(@"[\n/／・、,，;；&]|(?<=\d)\s+(?=\d)")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:№|No\.?|NO\.?|事業)(?=\S)")]
    private static partial Regex Lead();
}
