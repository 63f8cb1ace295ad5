using System.Text.RegularExpressions;

namespace PlanIngest.Normalizer.Cells;

/// <summary>Recognises 再掲: alone in a cell, or as a mark in a name or number.</summary>
internal static partial class RelistingMark
{
    /// <summary>Whether a cell says nothing but 再掲, perhaps with a pointer: 再掲, (再掲), 再掲(No.12参照).</summary>
    public static bool IsAlone(string text) => Alone().IsMatch(Text.Spacing.Remove(text));

    /// <summary>Takes a mark off a name; the flag tells whether there was one.</summary>
    public static (string Name, bool Marked) TakeOff(string name)
    {
        var rest = InName().Replace(name, "");
        return (rest.Trim(), rest.Length != name.Length);
    }

    [GeneratedRegex(@"^[※\[(【〔]*再掲(?:[:：]?[(（【]?(?:№|No\.?)?[\d、・,\-－()（）]*(?:を?参照|再掲|に掲載)?)[\])】〕)]*$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"[(【〔\[]\s*(?:一部)?再掲[^)】〕\]]*[)】〕\]]|(?:^再掲[\s:：]+)|(?:[\s※]+再掲$)|(?:※再掲)")]
    private static partial Regex InName();
}
