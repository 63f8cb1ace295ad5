using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Lexicon.Spellings;

/// <summary>Spellings that mean the same.</summary>
/// <remarks>
/// To add one: a row with a name as the example; a test compares it. The order matters, since one may leave another behind.
/// </remarks>
internal static class SpellingRows
{
    /// <summary>What links between editions compare as one.</summary>
    public static ImmutableArray<SpellingRow> Rows { get; } =
    [
        new("子供", "こども", "子供会活動"),
        new("子ども", "こども", "子ども食堂"),
        new("障碍", "障害", "障碍者支援"),
        new("障がい", "障害", "障がい者支援"),
        new("一人親", "ひとり親", "一人親家庭支援"),
        new("取り組み", "取組", "地域の取り組み"),
        new("取組み", "取組", "地域の取組み"),
        new("取り組む", "取組む", "地域で取り組む活動"),
        new("引きこもり", "ひきこもり", "引きこもり相談"),
        new("問い合わせ", "問合せ", "問い合わせ対応"),
        new("問合わせ", "問合せ", "問合わせ対応"),
        new("申し込み", "申込", "申し込み受付"),
        new("申込み", "申込", "申込み受付"),
        new("受け入れ", "受入", "実習生の受け入れ"),
        new("受入れ", "受入", "実習生の受入れ"),
        new("作り", "づくり", "居場所作り"),
        new("造り", "づくり", "まち造り"),
        new("付き", "付", "見守り付き住宅"),

        new("ゴミ", "ごみ", "ゴミ減量"),
        new("配付", "配布", "冊子の配付"),
        new("二十歳", "20歳", "二十歳の集い"),
        new("出来", "でき", "出来ること探し"),
        new("集い", "つどい", "家族の集い"),
        new("命", "いのち", "命の授業"),
        new("繋", "つな", "繋がり支援"),
        new("ならびに", "", "啓発ならびに相談"),
        new("並びに", "", "啓発並びに相談"),
        new("および", "", "啓発および相談"),
        new("及び", "", "啓発及び相談"),
        new("または", "", "電話または面接"),
        new("又は", "", "電話又は面接"),
    ];

    /// <summary>What headers write in several ways.</summary>
    public static ImmutableArray<SpellingRow> InHeaders { get; } =
    [
        new("取り組み", "取組", "取り組み状況"),
        new("取組み", "取組", "具体的取組み"),
        new("取り組", "取組", "取り組内容"),
        new("とりくみ", "取組", "とりくみ内容"),
    ];

    /// <summary>The text with the spellings of a table replaced, in the order of the table.</summary>
    public static string Replace(string text, ImmutableArray<SpellingRow> rows)
    {
        foreach (var row in rows)
        {
            text = text.Replace(row.Word, row.Common, StringComparison.Ordinal);
        }

        return text;
    }
}
