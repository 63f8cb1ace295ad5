using System.Text.RegularExpressions;

namespace PlanIngest.Normalizer.Lexicon;

/// <summary>Marks that begin an entry of a cell: bullets, enumerators, note marks.</summary>
internal static partial class EntryMark
{
    /// <summary>Length of the mark at the start of a line, the space after it included; 0 where there is none.</summary>
    public static int LengthAt(string line) => Mark().Match(line) is { Success: true } match ? match.Length : 0;

    /// <summary>How high a mark stands: 0 for 【】 headings, then ■, ○, enumerators, ・, and nothing.</summary>
    public static int RankOf(string mark) => mark.Length == 0 ? 6 : mark.TrimStart()[0] switch
    {
        '【' or '《' or '〈' or '≪' or '[' or '〔' or '<' => 0,
        '■' or '□' or '◆' or '◇' or '●' or '★' or '☆' or '▼' or '▽' or '▲' or '◎' => 1,
        '○' or '◯' or '〇' => 2,
        '・' or '-' or '‐' or '―' or '–' or '•' or '*' or '>' or '▪' or '➢' => 5,
        '(' => 4,
        _ => 3,
    };

    // 1 and 1. and (1) begin an entry only before words, never before a counter (1回目, 3校).
    [GeneratedRegex(
        """
        ^ (?: [■□◆◇●★☆▼▽◎○◯•▪➢※] \s?
            | 〇 (?= [^一二三四五六七八九十百千万〇\d] ) \s?
            | [・‐―–*] \s? | - \s? (?! \d )
            | [①-⑳㉑-㊿❶-❿⑴-⒇] \s?
            | \( (?: \d{1,2} | [ア-ン] | [a-zA-Z] | [一二三四五六七八九十] ) \) \s?
            | \d{1,2} (?: [.)] \s? (?! \d ) | \s+ (?= [^\d\s(:~/、,] ) )
            | [ア-ン] (?: \s+ | [.)] \s? )
            | [a-zA-Z] [.)] \s?
          )
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Mark();
}
