using System.Text.RegularExpressions;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Cells;

/// <summary>
/// Reads the codes that a line explains: a:目標達成により廃止 · 評価：A…達成　B…概ね達成 · 【A】120%以上【B】100～119% · ◎ 順調 ○ 概ね順調.
/// </summary>
internal static partial class LegendLine
{
    /// <summary>A longer text is prose.</summary>
    private const int MaxLabel = 60;

    private const string Letter = "[A-Za-z]";
    private const string Mark = "[◎○〇◯●△▲▽▼×☆★◇◆]{1,5}|[-－―](?=[:=…])";
    private const string Figure = "[①-⑳]|[IVX]{1,4}|\\d{1,2}(?!\\s*:\\s*\\d\\d(?!\\d*%))";
    private const string Word = "(?:概ね|おおむね|やや|ほぼ)?(?:順調|達成|未達成|遅れ|遅延|完了|未着手|着手|取組中|検討中|継続|拡充|拡大|縮小|廃止|休止|終了|中止|改善|見直し)";

    // 【A】達成, A:達成, A…達成; but not 10:30.
    private const string Start =
        @"(?:[【\[「『(](?<code>"
            + Letter
            + "|"
            + Mark
            + "|"
            + Figure
            + @")[】\]」』)]\s*(?:ランク|評価)?\s*[:=…・‥]*|(?<![A-Za-z\d※注第])(?<code>"
            + Letter
            + "|"
            + Mark
            + "|"
            + Figure
            + "|"
            + Word
        + @")\s*(?:ランク|評価)?\s*(?:[:=]|…+|‥+|・{2,}|→)(?!//))\s*";

    /// <summary>The entries of a line; none where it explains nothing.</summary>
    /// <param name="line">Folded.</param>
    public static IEnumerable<Status> Read(string line)
    {
        var starts = EntryStart().Matches(line);
        if (starts.Count == 0)
        {
            starts = SpacedStart().Matches(line);
            if (starts.Count < 2)
            {
                yield break;
            }
        }

        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1].Index : line.Length;
            var text = line[(starts[i].Index + starts[i].Length)..end].Trim(' ', '　', '、', ',', '/', ';', '・', '。', '\t');
            var (label, direction) = StatusCell.WithoutDirection(SentenceEnd().Replace(text, ""));
            if (label.Length is > 0 and <= MaxLabel)
            {
                yield return new Status(starts[i].Groups["code"].Value, label, direction);
            }
        }
    }

    // 評価はA:達成、B:未達成とする。
    [GeneratedRegex("(?:とする|とします|である|です)$")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(Start)]
    private static partial Regex EntryStart();

    // ◎ 順調 ○ 概ね順調, A 達成 B 未達成: a space parts code and meaning where several follow each other.
    [GeneratedRegex(@"(?<=^|[\s:：※])(?<code>[A-Z]|[◎○〇◯●△▲▽▼×☆★]{1,5})\s+(?=\S)")]
    private static partial Regex SpacedStart();
}
