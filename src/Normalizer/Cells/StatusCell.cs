using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanIngest.Model;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Lexicon.Statuses;
using PlanIngest.Normalizer.Text;

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

        if (CheckBoxes.Checked(text) is { } ticked)
        {
            return ticked.Length == 0 ? null : Explain(ticked, null, DirectionIn(ticked), legend);
        }

        var (words, direction) = WithoutDirection(text);
        var rest = Lead().Replace(words, "");
        if (Code().Match(rest) is { Success: true } match)
        {
            return Explain(match.Groups["code"].Value, Label(rest[match.Length..]), direction, legend);
        }

        // 4達成: a digit before a word is a code where the legend has it.
        var known = legend
            .Where(entry => entry.Code is not null && rest.StartsWith(entry.Code, StringComparison.Ordinal))
            .MaxBy(entry => entry.Code!.Length);
        if (known is { Code: { } code })
        {
            return Explain(code, Label(rest[code.Length..]), direction, legend);
        }

        return rest.Length > 0 || direction is not null
            ? Explain(rest.Length > 0 ? rest : null, rest.Length > 0 ? rest : null, direction, legend)
            : null;
    }

    /// <summary>Parts 取組中【事業の方向性:継続】 into its words, white space removed, and the direction or null.</summary>
    public static (string Words, string? Direction) WithoutDirection(string text)
    {
        var words = Spacing.Remove(text);
        var stated = StatedDirection().Match(words);
        return stated.Success ? (words.Remove(stated.Index, stated.Length), stated.Groups["text"].Value) : (words, null);
    }

    /// <summary>The direction that words name and nothing else: 継続, 拡充して継続; null for other words.</summary>
    public static string? DirectionIn(string text)
    {
        var words = CheckBoxes.Checked(text) ?? Spacing.Remove(text);
        return Vocabulary.Current.Statuses.IsDirection(words) ? words : null;
    }

    /// <summary>What the cell does not say itself, the legend says.</summary>
    private static Status Explain(string? code, string? label, string? direction, ImmutableArray<Status> legend)
    {
        var entry = legend.FirstOrDefault(entry => entry.Code is not null && entry.Code == code);
        return new Status(code, label ?? entry?.Label, direction ?? entry?.Direction);
    }

    private static string? Label(string rest)
    {
        var label = rest.TrimStart(':', '.', '、', '・', '=', '…');
        label = Bracketed().Match(label) is { Success: true } whole ? whole.Groups["inner"].Value : label;
        return label.Length > 0 ? label : null;
    }

    [GeneratedRegex(@"[【\[(](?:事業)?の?方向性[:]?(?<text>[^】\])]*)[】\])]")]
    private static partial Regex StatedDirection();

    // 評価:B · B評価 is read by the code.
    [GeneratedRegex("^(?:評価|判定|達成度|取組状況|進捗(?:状況|度)?)[:=]?(?=[A-Z◎○●△▲×☆★\\d]{1,3}(?:$|[(:]))")]
    private static partial Regex Lead();

    // A letter or mark, a Roman or Arabic number, alone or before its meaning, perhaps in brackets.
    [GeneratedRegex(
        @"^[【\[(「『]?(?<code>[A-Za-z][+\-']?|["
            + StatusWords.Marks + @"□■]{1,5}|[-－―]|[①-⑳])[】\])」』]?(?:評価|判定|ランク)?(?=$|[:.、・=…(【]|[^A-Za-z\d%])|"
            + @"^[【\[(「『]?(?<code>[IVX]{1,4}|\d{1,2})[】\])」』]?(?=$|[:.、=…(])")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\((?<inner>[^()]+)\)$")]
    private static partial Regex Bracketed();
}
