using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Cells;

/// <summary>Reads 取組状況 and 評価: a code, what it means, and the direction of the measure.</summary>
internal static partial class StatusCell
{
    /// <param name="text">The cell's folded text.</param>
    /// <param name="legend">The codes this document explains.</param>
    public static Status? Read(string? text, ImmutableArray<Status> legend)
    {
        if (text is null)
        {
            return null;
        }

        var words = Text.Spacing.Remove(text);
        var direction = Direction().Match(words) is { Success: true } stated ? stated.Groups["text"].Value : null;
        var rest = Direction().Replace(words, "");
        var code = Code().Match(rest) is { Success: true } match ? match.Groups["code"].Value : null;
        var label = code is null ? rest : rest[code.Length..].TrimStart(':', '.', '、', '・', '．');
        if (code is null && legend.FirstOrDefault(entry => entry.Label == label) is { } named)
        {
            code = named.Code;
        }

        var entry = legend.FirstOrDefault(entry => entry.Code == code);
        return new Status(
            code ?? (label.Length > 0 ? label : null),
            label.Length > 0 ? label : entry?.Label,
            direction ?? entry?.Direction);
    }

    /// <summary>The legend entries a line of a note holds: a:事業目標達成により廃止, or several after each other.</summary>
    public static IEnumerable<Status> ReadLegend(string line)
    {
        var matches = LegendEntry().Matches(line);
        foreach (Match match in matches)
        {
            if (Read(match.Value.TrimEnd('、', ',', ' ', '/', ';'), []) is { Code: not null, Label: not null } status)
            {
                yield return status;
            }
        }
    }

    [GeneratedRegex(@"[【\[(](?:事業)?の?方向性[:：]?(?<text>[^】\])]*)[】\])]")]
    private static partial Regex Direction();

    // A code is one letter or mark, a Roman or Arabic digit, alone or before its meaning.
    [GeneratedRegex(@"^(?<code>[A-Za-z]|[◎○〇●△▲▽×☆★□■◇]+|[-－―])(?=$|[:：.、・．]|[^A-Za-z])|^(?<code>[IVX]{1,3}|\d)(?=$|[:：.、])")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<![A-Za-z])(?:[A-Za-z]|[◎○〇●△▲×☆★])\s*[:：]\s*.+?(?=$|[、,\s/;]+(?:[A-Za-z]|[◎○〇●△▲×☆★])\s*[:：])")]
    private static partial Regex LegendEntry();
}
