using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Identity.Texts;

/// <summary>What a counter counts, and in what size.</summary>
/// <param name="Dimension">Counters of one dimension can be compared: 人 and 名 are one, 人 and 世帯 are not.</param>
/// <param name="Scale">How many of the dimension's base one is: 1000 for 千円.</param>
internal readonly record struct CountUnit(string Dimension, decimal Scale)
{
    private static readonly ImmutableArray<(string Prefix, decimal Scale)> Scales =
        [("百万", 1_000_000), ("億", 100_000_000), ("万", 10_000), ("千", 1_000)];

    // How a label ends when it names the counter itself.
    private static readonly ImmutableArray<(string Ending, string Dimension)> LabelEndings =
    [
        ("世帯数", "世帯"), ("団体数", "団体"), ("店舗数", "店舗"), ("事業所数", "事業所"), ("施設数", "施設"), ("か所数", "か所"), ("時間数", "時間"),
        ("人数", "人"), ("人員", "人"), ("者数", "人"), ("児童数", "人"), ("生徒数", "人"), ("会員数", "人"), ("件数", "件"), ("回数", "回"),
        ("部数", "部"), ("冊数", "冊"), ("枚数", "枚"), ("台数", "台"), ("組数", "組"), ("校数", "校"), ("園数", "園"), ("社数", "社"), ("日数", "日"),
        ("戸数", "戸"), ("個数", "個"), ("本数", "本"), ("額", "円"), ("率", "%"), ("割合", "%"), ("者", "人"),
    ];

    private static readonly HashSet<string> Counters =
    [
        .. LabelEndings.Select(label => label.Dimension),
        "講座", "事業", "地区", "灯", "基", "点", "食", "泊", "分", "t", "kg", "g", "l", "㎡", "ha", "km",
    ];

    /// <summary>Whether a word in brackets behind a label is a counter: 貸出冊数(冊), and not 受診者数(延).</summary>
    public static bool IsCounter(string printed) => Parse(printed) is { } unit && Counters.Contains(unit.Dimension);

    /// <summary>Reads a counter as printed; null for none.</summary>
    public static CountUnit? Parse(string? printed)
    {
        if (printed is null || ComparableText.Compatible(printed).Trim('(', ')') is not { Length: > 0 } unit)
        {
            return null;
        }

        foreach (var (prefix, scale) in Scales)
        {
            if (unit.Length > prefix.Length && unit.StartsWith(prefix, StringComparison.Ordinal))
            {
                return new CountUnit(Common(unit[prefix.Length..]), scale);
            }
        }

        return new CountUnit(Common(unit), 1);
    }

    /// <summary>The counter that a folded label's ending stands for, or null.</summary>
    public static CountUnit? OfLabel(string folded)
    {
        foreach (var (ending, dimension) in LabelEndings)
        {
            if (folded.EndsWith(ending, StringComparison.Ordinal))
            {
                return new CountUnit(dimension, 1);
            }
        }

        return null;
    }

    // The counter that most documents use.
    private static string Common(string unit) => unit switch
    {
        "名" or "名様" or "人員" => "人",
        "パーセント" => "%",
        "回数" => "回",
        "件数" => "件",
        "日間" => "日",
        "時間数" => "時間",
        "分間" => "分",
        "トン" => "t",
        "キロ" or "キログラム" => "kg",
        "キロメートル" => "km",
        "m2" or "平方メートル" => "㎡",
        "ヘクタール" => "ha",
        _ => unit,
    };
}
