using System.Text.RegularExpressions;
using PlanIngest.Model;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Lexicon.Statuses;

namespace PlanIngest.Normalizer.Cells;

/// <summary>
/// Reads the codes that a line explains: a:目標達成により廃止 · 評価：A…達成　B…概ね達成 · 【A】120%以上【B】100～119% · ◎ 順調 ○ 概ね順調.
/// </summary>
internal static partial class LegendLine
{
    /// <summary>A longer text is prose.</summary>
    private const int MaxLabel = 60;

    /// <summary>The entries of a line; none where it explains nothing.</summary>
    /// <param name="line">Folded.</param>
    public static IEnumerable<Status> Read(string line)
    {
        var starts = Vocabulary.Current.Statuses.LegendEntry.Matches(line);
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

    // ◎ 順調 ○ 概ね順調, A 達成 B 未達成: a space parts code and meaning where several follow each other.
    [GeneratedRegex(@"(?<=^|[\s:：※])(?<code>[A-Z]|[" + StatusWords.Marks + @"]{1,5})\s+(?=\S)")]
    private static partial Regex SpacedStart();
}
