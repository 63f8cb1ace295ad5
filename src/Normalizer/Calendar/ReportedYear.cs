using System.Text.RegularExpressions;

namespace PlanIngest.Normalizer.Calendar;

/// <summary>The 年度 that a title or header reports on.</summary>
/// <param name="Year">Western year.</param>
/// <param name="Sense">What the words beside it say of it.</param>
/// <remarks>令和6年度評価(令和5年度実績) and 令和5年度事業 令和6年度公表 both report on 2023: work is judged and published after its year.</remarks>
internal sealed partial record ReportedYear(int Year, YearSense Sense)
{
    /// <summary>The best stated of the years in a folded text, the first of equals; null where it states none.</summary>
    public static ReportedYear? Find(string text)
    {
        var places = FiscalYears.Places(text).ToList();
        return places
            .Select((place, i) => new ReportedYear(place.Year, SenseOf(
                text[(i > 0 ? places[i - 1].End : 0)..place.Start],
                text[place.End..(i + 1 < places.Count ? places[i + 1].Start : text.Length)])))
            .MinBy(year => year.Sense);
    }

    private static YearSense SenseOf(string before, string after) =>
        Judged().IsMatch(after) ? YearSense.Judgement
        : Done().IsMatch(after) ? YearSense.Activity
        : JudgedIn().IsMatch(before) ? YearSense.Judgement
        : DoneIn().IsMatch(before) ? YearSense.Activity
        : YearSense.Unsaid;

    // 実施 行政評価 is the year of the judging, 実施事業 that of the work.
    [GeneratedRegex(@"^[\s)\]】〉]*(?:の|に)?(?:実施(?!事業))?[\s・の]*(?:行政|事務事業|事業|施策|政策|外部|内部|自己|進行管理)*[\s・]*(?:評価|点検|公表|作成|策定|発行|改訂|改定|更新|版)")]
    private static partial Regex Judged();

    [GeneratedRegex(
        @"^[\s)\]】〉]*(?:の|における|中の?|分の?|末(?:時点|現在)?の?|主な)*\s*(?:実績|実施(?!計画|予定|方針)|事業(?!計画|予定|予算)|取組(?!予定|方針|計画|目標)|進捗|成果|活動(?!計画|予定)|"
            + @"対象(?!年度))")]
    private static partial Regex Done();

    [GeneratedRegex(@"(?:評価|点検|公表|作成|策定|発行|改訂|更新)(?:年度)?\s*:\s*$")]
    private static partial Regex JudgedIn();

    [GeneratedRegex(@"(?:実績|(?:実施|進捗|取組)状況|対象(?:年度)?)\s*[:(【〈]?\s*$")]
    private static partial Regex DoneIn();
}

/// <summary>What a stated 年度 is the year of, the sense that a report is named after first.</summary>
internal enum YearSense
{
    /// <summary>Of the work reported on.</summary>
    Activity,

    /// <summary>The words beside it do not tell.</summary>
    Unsaid,

    /// <summary>Of its evaluation or publication.</summary>
    Judgement,
}
