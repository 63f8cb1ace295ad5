using PlanIngest.Normalizer.Lexicon.RowTypes;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Figures.Numbers;

/// <summary>A number that is no figure, told by the words directly around it.</summary>
/// <param name="Kind">What it is instead.</param>
/// <param name="Before">Words one of which stands directly before it; none where any may.</param>
/// <param name="After">Words one of which stands directly after it; none where any may.</param>
/// <param name="UnlessCounted">Whether a counter after the number overrules (資料4 is a reference, 資料4部 is not).</param>
internal sealed record NonFigureRule(NumeralKind Kind, string[] Before, string[] After, bool UnlessCounted = false)
{
    private static readonly string[] PerUnitWords = Words("当たり あたり につき ずつ ごと 毎");

    private static readonly NonFigureRule[] Rules =
    [
        new(NumeralKind.Ordinal, [], Words("回目 年目 日目 人目 番目 期目 か月目 カ月目 件目 校目 巡目 代目 度目 つ目 か所目 箇所目 社目 本目 組目 名目 周目")),
        new(NumeralKind.Law, Words("第"), Words("条 項 号 款 編")),
        new(NumeralKind.Law, Words("条の 項の 号の"), []),
        new(NumeralKind.Law, [], Words("条 号議案")),
        new(NumeralKind.Ordinal, Words("第 No. No № ※ 注) P. p. pp. Vol. vol. Ver. ver."), []),
        new(NumeralKind.Ordinal, Words("資料 別紙 別表 別添 図 表 様式 ページ ゴール 目標 レベル フェーズ ステップ ステージ 項番 番号 施策 クラス ランク 注"), [], UnlessCounted: true),
        new(NumeralKind.Ordinal, [], Words("ページ 頁 章 節 次 番 丁目 番地 号 階 級 位 周年 版 巡 類 型 合目")),
        new(NumeralKind.Age, [], Words("年生 学年 歳児 才児 か月児 カ月児 ヶ月児 か月健 カ月健 ヶ月健 歳半 代の 代、 代以上 代~ 代・ 代を 代に 代が 代は 代男 代女 代前半 代後半 代で 代まで 代向け")),
        new(NumeralKind.Age, Words("小学 中学 高校 小 中 高 大学"), Words("年")),
        new(NumeralKind.Age, Words("要介護 要支援 要介護度 要支援度 支援区分 程度区分"), []),
        new(NumeralKind.Code, Words("電話 TEL TEL: ℡ 内線 FAX FAX: 電話番号 電話番号: 電話: ☎ 〒 ダイヤル コード #"), [], UnlessCounted: true),
        new(
            NumeralKind.Manner,
            [],
            Words(
                "名体制 人体制 交代 交替 部制 部構成 人乗り 人がかり 人掛け 人1組 人一組 名1組 人組 名1班 人1班 人三脚 本立て 本柱 人暮らし 人ひとり 人一人 人部屋 "
                + "日制 年制 室型 人一役 枚綴 人一首 人十色 点満点 件件 組織的")),
        new(NumeralKind.Schedule, Words("24時間 24時間・ 月 毎月 週 毎週 隔週 隔月 各月 月に 週に 毎日 1日に 1日 1週間に"), Words("回 日 度 時間 コマ 件")),
        new(NumeralKind.Schedule, [], Words("時間体制 時間対応 時間受付 時間営業 時間365 時間・365 年サイクル 年周期 か年 カ年 ヶ年 ヵ年")),
        new(NumeralKind.PerUnit, Words("当たり あたり につき ずつ ごとに 毎に 毎回 毎月 毎週 毎日"), []),
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
                && (rule.After.Length == 0 || StartsAtAny(text, end, rule.After))
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
        var isOne = text[start..end] is "1" or "一";
        if (counter.Dimension == Dimension.Age && !IsAgeMeasured(text, start))
        {
            return NumeralKind.Age;
        }

        if (isOne && StartsAt(text, behind, "平均"))
        {
            return NumeralKind.PerUnit;
        }

        if (StartsAtAny(text, behind, PerUnitWords))
        {
            return counter.Dimension == Dimension.Time ? NumeralKind.Schedule : NumeralKind.PerUnit;
        }

        if (behind < text.Length && Numeral.ReadAt(text, behind) is { } next && Counters.ReadAt(text, next.End) is { } other
            && StartsAtAny(text, next.End + other.Written.Length, PerUnitWords))
        {
            return NumeralKind.PerUnit;
        }

        if (counter.Dimension == Dimension.Time && (StartsAt(text, behind, "おき") || IsOnceInPeriod(text, behind)))
        {
            return NumeralKind.Schedule;
        }

        if (counter.May(CounterUses.Group)
            && start > 1
            && text[start - 1] is '人' or '名'
            && Numeral.CanStart(text[start - 2])
            && isOne)
        {
            return NumeralKind.Manner;
        }

        if (IsInPeriod(text, start) || IsAfterEach(text, start))
        {
            return NumeralKind.PerUnit;
        }

        return null;
    }

    /// <summary>健康寿命 and 平均年齢 measure years of life; elsewhere they are ages.</summary>
    private static bool IsAgeMeasured(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 20), Math.Min(start, 20));
        return before.IndexOf("寿命") >= 0 || before.IndexOf("年齢") >= 0;
    }

    /// <summary>年に1回 after a number of years.</summary>
    private static bool IsOnceInPeriod(string text, int at) =>
        StartsAt(text, at, "に") && at + 1 < text.Length && (Numeral.CanStart(text[at + 1]) || text[at + 1] is '約');

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
        for (var at = start - 1; at >= 0 && at >= start - 4 && text[at] is not (>= 'ぁ' and <= 'ゖ') && char.IsLetter(text[at]); at--)
        {
            if (text[at] == '各')
            {
                return text[at + 1] != '種';
            }
        }

        return false;
    }

    private static bool StartsAtAny(string text, int at, string[] words)
    {
        foreach (var word in words)
        {
            if (StartsAt(text, at, word))
            {
                return true;
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

    private static bool StartsAt(string text, int at, string word) =>
        at <= text.Length && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    // 11日2回 must not be read as 1日2回, nor 8月3回 as 月3回.
    private static bool EndsAt(string text, int end, string word, bool afterDigit)
    {
        var start = end - word.Length;
        return start >= 0
            && string.CompareOrdinal(text, start, word, 0, word.Length) == 0
            && (start > 0 && char.IsAsciiDigit(text[start - 1])) == afterDigit;
    }

    private static string[] Words(string words) => words.Split(' ');
}
