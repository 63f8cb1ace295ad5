using System.Text.RegularExpressions;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Cells;

/// <summary>Recognises 再掲: alone in a cell, or as a mark in a name or number.</summary>
/// <remarks>一部再掲 is no re-listing: part of what the row says stands only there.</remarks>
internal static partial class RelistingMark
{
    /// <summary>Whether a cell says nothing but 再掲, perhaps with a pointer: 再掲, (再掲), 再掲(No.12参照), No.12の再掲.</summary>
    public static bool IsAlone(string text) => text.Contains('掲', StringComparison.Ordinal) && Alone().IsMatch(Spacing.Remove(text));

    /// <summary>Takes a mark off a name; the flag tells whether there was one.</summary>
    public static (string Name, bool Marked) TakeOff(string name)
    {
        var rest = InName().Replace(name, "");
        return (rest.Trim(), rest.Length != name.Length);
    }

    [GeneratedRegex(
        @"^[※*\[(【〔<]*(?:(?:№|No\.?)?[\d・、,\-ー()]+(?:の|に|を|と)?)?再掲(?:事業)?(?:[:]?[(【]?(?:→|⇒)?(?:№|No\.?|事業番号)?[\d・、,\-ー()]*(?:を?参照|再掲|"
            + @"に掲載)?)?[\])】〕>)。]*$")]
    private static partial Regex Alone();

    [GeneratedRegex(
        @"[(【〔\[<]\s*(?:№|No\.?)?[\d\-・、,()]*\s*再掲[^()【】〔〕\[\]<>]*(?:\([^()]*\)[^()【】〔〕\[\]<>]*)*[)】〕\]>]|^再掲(?:[\s:]+|(?=\n))|"
            + @"[\s※]+再掲$|※再掲")]
    private static partial Regex InName();
}
