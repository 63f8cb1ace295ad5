using PlanIngest.Normalizer.Lexicon.RowTypes;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Figures.Numbers;

/// <summary>A number that is no figure, told by the words directly around it.</summary>
/// <param name="Example">A text in which the rule decides, the number between bars.</param>
/// <param name="Kind">What it is instead.</param>
/// <param name="Before">Words one of which stands directly before it; none where any may.</param>
/// <param name="After">Words one of which stands directly after it; none where any may.</param>
/// <param name="UnlessCounted">Whether a counter after the number overrules (資料4 is a reference, 資料4部 is not).</param>
internal sealed record NonFigureRule(string Example, NumeralKind Kind, string[] Before, string[] After, bool UnlessCounted = false)
{
    /// <summary>Characters before an age in which 寿命 and 年齢 are looked for.</summary>
    private const int AgeWindow = 20;

    /// <summary>Characters before a number in which 各 is looked for.</summary>
    private const int EachWindow = 4;

    private static readonly string[] PerUnitWords = Words("当たり あたり につき ずつ ごと 毎");

    /// <summary>Asked in this order; the first whose words stand around the number decides.</summary>
    public static readonly NonFigureRule[] Rules =
    [
        new("|2|回目", NumeralKind.Ordinal, [], Words("回目 年目 日目 人目 番目 期目 か月目 カ月目 件目 校目 巡目 代目 度目 つ目 か所目 箇所目 社目 本目 組目 名目 周目")),
        new("第|5|条", NumeralKind.Law, Words("第"), Words("条 項 号 款 編")),
        new("条の|2|", NumeralKind.Law, Words("条の 項の 号の"), []),
        new("|5|条", NumeralKind.Law, [], Words("条 号議案")),
        new("第|3|回", NumeralKind.Ordinal, Words("第 No. No № ※ 注) P. p. pp. Vol. vol. Ver. ver."), []),
        new(
            "資料|4|",
            NumeralKind.Ordinal,
            Words("資料 別紙 別表 別添 図 表 様式 ページ ゴール 目標 レベル フェーズ ステップ ステージ 項番 番号 施策 クラス ランク 注"),
            [],
            UnlessCounted: true),
        new("|12|ページ", NumeralKind.Ordinal, [], Words("ページ 頁 章 節 次 番 丁目 番地 号 階 級 位 周年 版 巡 類 型 合目")),
        new(
            "|3|年生",
            NumeralKind.Age,
            [],
            Words("年生 学年 歳児 才児 か月児 カ月児 ヶ月児 か月健 カ月健 ヶ月健 歳半 代の 代、 代以上 代~ 代・ 代を 代に 代が 代は 代男 代女 代前半 代後半 代で 代まで 代向け")),
        new("小学|3|年", NumeralKind.Age, Words("小学 中学 高校 小 中 高 大学"), Words("年")),
        new("要介護|2|", NumeralKind.Age, Words("要介護 要支援 要介護度 要支援度 支援区分 程度区分"), []),
        new("電話|1234|", NumeralKind.Code, Words("電話 TEL TEL: ℡ 内線 FAX FAX: 電話番号 電話番号: 電話: ☎ 〒 ダイヤル コード #"), [], UnlessCounted: true),
        new(
            "|3|名体制",
            NumeralKind.Manner,
            [],
            Words(
                "名体制 人体制 交代 交替 部制 部構成 人乗り 人がかり 人掛け 人1組 人一組 名1組 人組 名1班 人1班 人三脚 本立て 本柱 人暮らし 人ひとり 人一人 人部屋 "
                + "日制 年制 室型 人一役 枚綴 人一首 人十色 点満点 件件 組織的")),
        new("月|1|回", NumeralKind.Schedule, Words("24時間 24時間・ 月 毎月 週 毎週 隔週 隔月 各月 月に 週に 毎日 1日に 1日 1週間に"), Words("回 日 度 時間 コマ 件")),
        new("|24|時間体制", NumeralKind.Schedule, [], Words("時間体制 時間対応 時間受付 時間営業 時間365 時間・365 年サイクル 年周期 か年 カ年 ヶ年 ヵ年")),
        new("毎回|20|人", NumeralKind.PerUnit, Words("当たり あたり につき ずつ ごとに 毎に 毎回 毎月 毎週 毎日"), []),
    ];

    /// <summary>
    /// Asked after the rows above, in this order, where a counter stands behind the number; the first that holds decides.
    /// </summary>
    public static readonly CountedNumberRule[] CountedRules =
    [
        new("years of age", "|65|歳", NumeralKind.Age,
            at => at.Counter.Dimension == Dimension.Age && !IsAgeMeasured(at.Text, at.Start)),
        new("the unit of an average", "|1|人平均", NumeralKind.PerUnit, at => at.IsOne && Letters.StandsAt(at.Text, at.Behind, "平均")),
        new("a time per unit", "|90|分ごと", NumeralKind.Schedule,
            at => at.Counter.Dimension == Dimension.Time && Letters.AnyStandsAt(at.Text, at.Behind, PerUnitWords)),
        new("an amount per unit", "|5|人ずつ", NumeralKind.PerUnit, at => Letters.AnyStandsAt(at.Text, at.Behind, PerUnitWords)),
        new("the unit of a rate", "|1|世帯2人ずつ", NumeralKind.PerUnit, at => at.Behind < at.Text.Length
            && Numeral.ReadAt(at.Text, at.Behind) is { } next
            && Counters.ReadAt(at.Text, next.End) is { } other
            && Letters.AnyStandsAt(at.Text, next.End + other.Written.Length, PerUnitWords)),
        new("an interval", "|3|年おき", NumeralKind.Schedule,
            at => at.Counter.Dimension == Dimension.Time && Letters.StandsAt(at.Text, at.Behind, "おき")),
        new("a period with its occasions", "|2|年に1回", NumeralKind.Schedule,
            at => at.Counter.Dimension == Dimension.Time && IsOnceInPeriod(at.Text, at.Behind)),
        new("people in a group", "2人|1|組", NumeralKind.Manner, at => at.Counter.May(CounterUses.Group)
            && at.Start > 1
            && at.Text[at.Start - 1] is '人' or '名'
            && Numeral.CanStart(at.Text[at.Start - 2])
            && at.IsOne),
        new("occasions in a period", "2年に|1|回", NumeralKind.PerUnit, at => IsInPeriod(at.Text, at.Start)),
        new("an amount for each", "各校|5|人", NumeralKind.PerUnit, at => IsAfterEach(at.Text, at.Start)),
    ];

    /// <summary>
    /// What the number between <paramref name="start"/> and <paramref name="end"/> is, or null where the words around do not tell.
    /// </summary>
    /// <param name="text">Folded text.</param>
    /// <param name="start">Index of the number's first character.</param>
    /// <param name="end">Index after its last character.</param>
    /// <param name="counter">The counter after it.</param>
    public static NumeralKind? KindOf(string text, int start, int end, Counter? counter)
    {
        foreach (var rule in Rules)
        {
            if (!(rule.UnlessCounted && counter is not null)
                && (rule.After.Length == 0 || Letters.AnyStandsAt(text, end, rule.After))
                && (rule.Before.Length == 0 || EndsAtAny(text, start, rule.Before)))
            {
                return rule.Kind;
            }
        }

        if (counter is null)
        {
            return null;
        }

        var behind = text.IndexOf(counter.Written, end, StringComparison.Ordinal) + counter.Written.Length;
        var number = new CountedNumber(text, start, end, behind, counter);
        return Array.Find(CountedRules, rule => rule.Holds(number))?.Kind;
    }

    /// <summary>健康寿命 and 平均年齢 measure years of life; elsewhere they are ages.</summary>
    private static bool IsAgeMeasured(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - AgeWindow), Math.Min(start, AgeWindow));
        return before.IndexOf("寿命") >= 0 || before.IndexOf("年齢") >= 0;
    }

    /// <summary>年に1回 after a number of years.</summary>
    private static bool IsOnceInPeriod(string text, int at) =>
        Letters.StandsAt(text, at, "に") && at + 1 < text.Length && (Numeral.CanStart(text[at + 1]) || text[at + 1] is '約');

    /// <summary>The 1 of 2年に1回.</summary>
    private static bool IsInPeriod(string text, int start)
    {
        if (start > 1 && text[start - 1] == 'に')
        {
            foreach (var period in Vocabulary.Current.Counters.Periods)
            {
                if (EndsAt(text, start - 1, period, afterDigit: true))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>各回, 各校 before the number.</summary>
    private static bool IsAfterEach(string text, int start)
    {
        for (var at = start - 1; at >= 0 && at >= start - EachWindow && !Letters.IsHiragana(text[at]) && char.IsLetter(text[at]); at--)
        {
            if (text[at] == '各')
            {
                return text[at + 1] != '種';
            }
        }

        return false;
    }

    private static bool EndsAtAny(string text, int end, string[] words)
    {
        foreach (var word in words)
        {
            if (EndsAt(text, end, word, afterDigit: false))
            {
                return true;
            }
        }

        return false;
    }

    // 11日2回 must not be read as 1日2回, nor 8月3回 as 月3回.
    private static bool EndsAt(string text, int end, string word, bool afterDigit)
    {
        var start = end - word.Length;
        return start >= 0
            && Letters.StandsAt(text, start, word)
            && (start > 0 && char.IsAsciiDigit(text[start - 1])) == afterDigit;
    }

    private static string[] Words(string words) => words.Split(' ');
}

/// <summary>A number with a counter in its text.</summary>
/// <param name="Text">Folded text.</param>
/// <param name="Start">Index of the number's first character.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Behind">Index after its counter.</param>
/// <param name="Counter">Its counter.</param>
internal readonly record struct CountedNumber(string Text, int Start, int End, int Behind, Counter Counter)
{
    public bool IsOne => Text.AsSpan(Start, End - Start) is "1" or "一";
}

/// <summary>A number with a counter that is no figure, told by what surrounds it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Example">A text in which the rule decides, the number between bars.</param>
/// <param name="Kind">What it is instead of a figure.</param>
/// <param name="Holds">Whether the surroundings are such.</param>
internal sealed record CountedNumberRule(string Name, string Example, NumeralKind Kind, Func<CountedNumber, bool> Holds);
