using System.Text.RegularExpressions;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Cells;

/// <summary>Reads a choice by boxes: ■継続 □拡充 □縮小.</summary>
internal static partial class CheckBoxes
{
    /// <summary>
    /// The ticked choices joined by ・; empty where none is ticked; null where the text is no such choice, as ■ alone is a bullet.
    /// </summary>
    public static string? Checked(string text)
    {
        var boxes = Box().Matches(text);
        return boxes.Any(box => !IsTicked(box)) && boxes.Count >= 2 && boxes[0].Index == text.IndexOf(text.Trim(), StringComparison.Ordinal)
            ? string.Join('・', boxes.Where(IsTicked).Select(box => Spacing.Remove(box.Groups["choice"].Value)))
            : null;
    }

    private static bool IsTicked(Match box) => box.Groups["box"].Value is not ("□" or "☐");

    [GeneratedRegex("(?<box>[■□☑☒☐✓✔])(?<choice>[^■□☑☒☐✓✔]*)")]
    private static partial Regex Box();
}
