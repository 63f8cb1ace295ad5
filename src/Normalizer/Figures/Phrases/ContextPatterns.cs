using System.Text.RegularExpressions;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Figures.Phrases;

/// <summary>General vocabulary that decides, from some distance, what a number, a date or a year is.</summary>
internal static partial class ContextPatterns
{
    /// <summary>Whether the words after a day say that nothing counted happened on it: a deadline, a time of record.</summary>
    public static bool MakesDateIncidental(ReadOnlySpan<char> after) => IncidentalDate().IsMatch(after);

    /// <summary>Whether the words after a 年度 say that it is not the year of the numbers: a beginning, a comparison.</summary>
    public static bool MakesYearIncidental(ReadOnlySpan<char> after) => IncidentalYear().IsMatch(after);

    /// <summary>Whether the words before a number announce parts of a total.</summary>
    public static bool OpensParts(string before) => Parts().IsMatch(before);

    /// <summary>Whether a segment ends with words that make the next number a part of the one before (そのうち、).</summary>
    public static bool AnnouncesParts(string segment) =>
        segment.EndsWith("うち", StringComparison.Ordinal)
            || segment.EndsWith("内訳は", StringComparison.Ordinal)
            || segment.EndsWith("内訳", StringComparison.Ordinal);

    /// <summary>The words without what announces parts of a total.</summary>
    public static string WithoutParts(string before) => Parts().Replace(before, "");

    /// <summary>Whether the words after a number say that the clause's verb is about something else (120人について…を作成).</summary>
    public static bool DetachesVerb(string after) => Detached().IsMatch(after);

    /// <summary>X of Xの内訳は, or null.</summary>
    public static string? SortedNoun(string words) => Sorted().Match(words) is { Success: true } match ? match.Groups["noun"].Value : null;

    /// <summary>The words before an average without what it is taken over (平均して1会場当たり).</summary>
    public static string WithoutPerUnit(string before) => PerUnit().Replace(before, "");

    /// <summary>Whether words in a bracket or a label say that the number is planned, not reached.</summary>
    public static bool IsPlan(string words) => Plan().IsMatch(words);

    /// <summary>Whether the words after a number say that it is planned.</summary>
    public static bool IsPlannedBehind(string after) => PlannedBehind().IsMatch(after);

    /// <summary>Whether the words before a number speak of a coming year.</summary>
    public static bool IsFuture(string before) => Future().IsMatch(before);

    /// <summary>Whether the words before a number say that it is a price, a rate or a limit.</summary>
    public static bool IsEntitlement(string before) => Entitlement().IsMatch(before);

    /// <summary>Whether words are nothing but the year before.</summary>
    public static bool IsAboutPreviousYear(string words) => words is "前年度" or "昨年度" or "前年" or "昨年" or "前回";

    /// <summary>Whether the words after a number deny it (も…ない).</summary>
    public static bool IsDenied(string after) => Denied().IsMatch(after);

    /// <summary>Whether the words after a bounded number make it the condition of something else (以上の団体, 以上の場合).</summary>
    public static bool IsCondition(string after) => Condition().IsMatch(after) && !Reported().IsMatch(after);

    /// <summary>Whether a label counts time (開設日数, 派遣時間), so that hours and days are figures.</summary>
    public static bool CountsTime(string label) => Time().IsMatch(label);

    /// <summary>Whether a label measures years of life.</summary>
    public static bool CountsAge(string label) =>
        label.Contains("寿命", StringComparison.Ordinal) || label.Contains("年齢", StringComparison.Ordinal);

    /// <summary>Whether a key names the time of an event.</summary>
    public static bool IsTimeOfEvent(string key) => TimeOfEvent().IsMatch(key);

    /// <summary>Whether words in a bracket only remark when or for whom something takes place and belong to no label.</summary>
    public static bool IsRemark(string words) => Remark().IsMatch(words);

    /// <summary>Whether the words after a number make it those with whom something was done (近隣3市と共同で).</summary>
    public static bool IsPartner(string after) => Partner().IsMatch(after);

    /// <summary>The counter that the words of a bracket after a label are, or null.</summary>
    public static Counter? CounterOf(string words)
    {
        words = UnitPeriod().Replace(UnitLead().Replace(words.Trim(), ""), "");
        return Counters.Find(words);
    }

    [GeneratedRegex("""^(?:まで|現在|時点|付|以降|以後|より|締|〆|施行|開設|設置|改定|改正|策定|末|頃|、?現在|に開設|に施行|に改正|に策定)""")]
    private static partial Regex IncidentalDate();

    [GeneratedRegex("""^(?:から(?!$)|まで|以降|以後|末|より|と比|に比べ|比|版|に開始|に開設|に策定|に改定|に設置し|を|をもって|で終了|予算|当初|入学|採用|卒)""")]
    private static partial Regex IncidentalYear();

    [GeneratedRegex("""^(?:その|この|の)?(?:うち|内訳(?:は|として)?)[、:]?""")]
    private static partial Regex Parts();

    [GeneratedRegex("""^(?:について|に対し|に関し|を対象|をもと|に基づ|のほか|に加え|とともに)""")]
    private static partial Regex Detached();

    [GeneratedRegex("""^(?<noun>.+)の内訳(?:は|として(?:は)?)?$""")]
    private static partial Regex Sorted();

    [GeneratedRegex("""(?:予定|見込み?|目標値?|計画値|(?<![^はがの、\s])計画|定員|定数|想定|募集(?:人数|定員)?|上限|目安|見通し)$""")]
    private static partial Regex Plan();

    [GeneratedRegex("""^[^、\uFFFC]{0,12}?(?:予定|見込|目標|を計画|の計画(?!策定)|想定|を目指|としてい(?:た|る)が|することとしてい)""")]
    private static partial Regex PlannedBehind();

    [GeneratedRegex("""来年度|次年度|翌年度|今後""")]
    private static partial Regex Future();

    [GeneratedRegex("""(?:月額|日額|年額|時給|単価|参加費|受講料|利用料|使用料|自己負担額?|自己負担は|手数料|料金|上限|上限額|限度額|限度|最大|最高|一人|一律|定額|半額)$""")]
    private static partial Regex Entitlement();

    [GeneratedRegex("""^も[^。]*(?:な[いかくけ]|ず|ません|無[いかく])""")]
    private static partial Regex Denied();

    [GeneratedRegex("""^(?:の|を対象|に対し|かつ|又は|または|である|で、|(?:[^、]{0,12})(?:場合|とき|際|した者|する者))""")]
    private static partial Regex Condition();

    [GeneratedRegex("""^の(?:参加|来場|利用|応募|出席|受講|申込|相談|来館|申請|方々?[がにの]|市民|住民|人[がにの]|児童|生徒|職員|会員|登録|支援|増|減|回答|閲覧|アクセス)""")]
    private static partial Regex Reported();

    [GeneratedRegex("""(?:時間|日数|時数|期間|年数|月数|分数|日|泊数|時間数|時間帯|待機|待ち|開設|派遣|稼働|滞在)(?:\([^)]*\))?$""")]
    private static partial Regex Time();

    [GeneratedRegex("""(?:平均(?:して|で|すると)?、?)?(?:1|一)[^\d、。]{1,4}?(?:当たり|あたり|につき)?(?:の|で)?(?:平均)?$""")]
    private static partial Regex PerUnit();

    [GeneratedRegex("""(?:期間|開催日|実施日|日程|日時|期日|開催月日|時期|会期|開催日時)$""")]
    private static partial Regex TimeOfEvent();

    [GeneratedRegex("""毎月|毎週|毎年|隔月|隔週|曜日|\d時|:""")]
    private static partial Regex Remark();

    [GeneratedRegex("""^(?:等|など)?と(?:の)?(?:共同|連携|協力|協働|合同|共催)""")]
    private static partial Regex Partner();

    [GeneratedRegex("""/(?:年度?|月|日)$""")]
    private static partial Regex UnitPeriod();

    [GeneratedRegex("""^単位[:\s・]*""")]
    private static partial Regex UnitLead();
}
