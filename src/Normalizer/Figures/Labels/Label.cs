using System.Text.RegularExpressions;
using PlanIngest.Normalizer.Lexicon.RowTypes;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Figures.Labels;

/// <summary>What a label may and may not hold.</summary>
internal static partial class Label
{
    /// <summary>The words of one label part without marks, units and qualifiers, and the qualifier found in them.</summary>
    public static (string Text, string? Qualifier) Clean(string text)
    {
        var label = text.Trim(' ', '\u3000', '・', '、', ',', ':', '=', '-', '~', '/', '。', '…');
        label = label[EntryMark.LengthAt(label)..];
        label = Bracket().Replace(label, bracket => IsUnit(bracket.Groups["unit"].Value) ? "" : bracket.Value);
        (label, var qualifier) = QualifierWords.TakeFromLabel(label);
        if (label.Contains("平均", StringComparison.Ordinal))
        {
            qualifier = Qualifiers.Stronger(qualifier, Qualifiers.Average);
        }

        return (Spaces().Replace(label, "").Trim('・', '、', ':', '/'), qualifier);
    }

    /// <summary>Parts joined to subject/act or heading/subject/act; empty and repeated parts are left out.</summary>
    public static string Join(params string?[] parts)
    {
        var label = "";
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part) && label != part && !label.EndsWith("/" + part, StringComparison.Ordinal))
            {
                label = label.Length == 0 ? part : label + "/" + part;
            }
        }

        return label;
    }

    /// <summary>Whether a noun names a measure (件数, 受診率, 支給額) and so needs no other noun before it.</summary>
    public static bool IsAspect(string noun) => Aspect().IsMatch(noun);

    /// <summary>
    /// Whether a noun names only the side of an event that is counted (参加者, 申込, 男性), so that a heading belongs before it.
    /// </summary>
    public static bool IsSideOfEvent(string noun) => IsAspect(noun) || Side().IsMatch(noun);

    /// <summary>Whether a noun says that people or bodies take part in an event.</summary>
    public static bool IsParticipation(string noun) => Participation().IsMatch(noun);

    /// <summary>Whether a heading says nothing of its own (実績, 取組内容).</summary>
    public static bool IsGenericHeading(string heading) => Generic().IsMatch(heading);

    private static bool IsUnit(string words) => Counters.Find(words)?.May(CounterUses.Bracket) is true;

    [GeneratedRegex("""\((?:単位[:・]?)?(?<unit>[^()]{1,8})\)""")]
    private static partial Regex Bracket();

    [GeneratedRegex("""[\s\u3000]+""")]
    private static partial Regex Spaces();

    [GeneratedRegex("""(?:数|率|割合|額|量|日数|時間|度|人員|費|面積|延長|距離|単価|残高|指数|得点|年齢|寿命|価格|収入)(?:\([^)]*\))?$""")]
    private static partial Regex Aspect();

    [GeneratedRegex(
        """^(?:第\d+回.*|\d+回目.*|[^\s]*(?:者|人|員|生|児|組|名|性|別|型)|(?:延べ)?(?:相談|参加|受講|申込|応募|利用|出席|来場|開催|実施|配布|登録|成約|訪問|派遣|支援|対応|回数|電話|来所|面接|"""
            + """面談|新規|継続|計|回答|修了|認定|交付|設置|掲載|発行|作成|送付|閲覧|再生|貸出|採択|採用|紹介|通所|入所|宿泊|会場|日程|内容|その他|全体|定員|協力|団体|講師|件|対象)(?:等|など)?)$""")]
    private static partial Regex Side();

    [GeneratedRegex("""^(?:参加|受講|出席|来場|利用|応募|申込み?|申し込み|聴講|視聴|来館|来所|修了|登録)$""")]
    private static partial Regex Participation();

    [GeneratedRegex(
        """^(?:(?:主な|主要|本年度|今年度|当該年度|年度|事業|活動|実施|取組み?|取り組み|取組|実績|内容|成果|状況|結果|概要|数値|指標|項目|評価|目標|参考|その他|利用|開催|の|等|及び|・|/|★|値|効果|進捗|推移|経過|"""
            + """報告|データ|アウトプット|アウトカム|単位:?)+)$""")]
    private static partial Regex Generic();
}
