using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Cells;

/// <summary>Reads the number cell: 49⏎69, 49/69, 49・69 and 49、69 are two numbers; 1-(1)-1 is one.</summary>
internal static partial class NumberCell
{
    /// <param name="lines">The cell's printed lines, folded.</param>
    /// <returns>The numbers in printed order, without white space and without words such as No.</returns>
    public static ImmutableArray<string> Read(IEnumerable<string> lines)
    {
        // A hyphen at a line's end or start joins the parts of one number.
        var joined = HyphenAtBreak().Replace(string.Join('\n', lines.Select(line => line.Trim())), "$1");
        return
        [
            .. Separator().Split(RelistingMark.TakeOff(joined).Name)
                .Select(number => Lead().Replace(Spacing.Remove(number), ""))
                .Where(number => !CellText.IsBlankText(number) && number != "再掲"),
        ];
    }

    [GeneratedRegex(@"\n?([-‐−–])\n?")]
    private static partial Regex HyphenAtBreak();

    [GeneratedRegex(@"[\n/／・、,，;；&]|(?<=\d)\s+(?=\d)")]
    private static partial Regex Separator();

    [GeneratedRegex("^(?:(?:事業)?(?:№|No\\.?|NO\\.?|番号)|[☆★◎○●※])(?=\\S)")]
    private static partial Regex Lead();
}
