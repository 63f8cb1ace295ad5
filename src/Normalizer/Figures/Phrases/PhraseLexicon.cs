using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Figures.Phrases;

/// <summary>General vocabulary for cutting a clause into phrases.</summary>
internal static class PhraseLexicon
{
    /// <summary>Particle and verb that together modify the noun behind them (を対象とした研修).</summary>
    public static readonly string[] Adnominals = Sorted(
        "を対象とした を対象にした を対象とする を目的とした を目的とする を中心とした を含む を含めた を除く を活用した を利用した を通じた を通した を踏まえた を主とした をテーマにした をテーマとした " +
        "に関する に関した に基づく に基づいた による によった に対する に係る にかかる に関わる に伴う に応じた に向けた における に占める に属する に特化した にかかわる に資する に向けての に際しての " +
        "についての に関しての に対しての としての とした とする といった という と連携した と協働した と共催した と合同の に携わる に従事する");

    /// <summary>Particle and verb that say how or why; what stands before them is not counted.</summary>
    public static readonly string[] Adverbials = Sorted(
        "を対象に を対象として を中心に を中心として を目的に を目的として をはじめ を含め を通じて を通じ を通して を踏まえ を活用し を活用して を利用し を利用して を契機に を機に をもとに を基に を兼ねて をテーマに を会場に を受けて を受け "
            +
        "に基づき に基づいて により によって に対し に対して に応じ に応じて に合わせ に合わせて にあわせ にあわせて に向け に向けて に関し に関して に伴い に際し に際して に当たり にあたり に加え に加えて において にて にかけて "
            + "にわたり にわたって に併せ に併せて に代わり に代えて に比べ に比べて と比べ と比べて と比較し と比較して にかけ に係り "
            +
        "について につき と連携し と連携して と協働し と協働して と共催で と協力し と協力して と合同で と共同で とともに と併せて と併せ から より まで までに へ");

    /// <summary>Words that join nouns and hold a kana that looks like a particle.</summary>
    private static readonly string[] Conjunctions = ["又は", "または", "若しくは", "もしくは", "並びに", "ならびに", "あるいは", "及び", "および"];

    /// <summary>Words in hiragana whose first kana is no particle.</summary>
    public static readonly string[] BeginLikeParticles =
        [
            "はいかい", "はがき", "はさみ", "はみがき", "はしか", "はつらつ", "はぐくみ", "はなし", "はじめ", "はり", "にぎわい", "にこにこ", "がん", "がれき", "ものづくり", "もちつき", "もみじ",
            "もり", "でんき", "にほんご"
        ];

    /// <summary>Nouns that name nothing without the clause that modifies them.</summary>
    public static readonly string[] FormalNouns = [
        "もの", "者", "人の割合", "割合", "人数", "件数", "回数", "世帯数", "人は", "人が", "方は", "方が", "こと", "率", "額", "数"
    ];

    private static readonly HashSet<string> Adverbs = new(
        ("ため うち ほか 他 とも 特 主 新た 緊急 定期的 積極的 継続的 計画的 重点的 集中的 個別 順次 随時 適宜 同時 合同 共同 共催 年度内 年度末 年度中 期間中 年間 毎月 毎週 毎年 直接 実際 全体 一斉 一緒 " +
        "もと 下 中 上 際 結果 場合 とき 時 後 前 間 対象 中心 目的 契機 機 市内 県内 区内 町内 村内 管内 全国 全市 市内全域 各地 各地区 各校 各区 さらに また なお 合計 年 例年 今年度 本年度 当該年度 " +
        "前年度 昨年度 令和 平成 計 これ それ こちら そこ ここ 現在 年内 月 日 初め 夏 冬 春 秋 夏休み 冬休み 春休み よう こと 方 形").Split(' '));

    private static readonly HashSet<string> Comparisons = new("前年度 昨年度 前年 昨年 前回 目標 目標値 計画 計画値 見込み 例年 前年同期".Split(' '));

    private static readonly HashSet<string> Manners = new("無料 有料 オンライン 対面 書面 電話 郵送 メール Web WEB YouTube 動画 会場 窓口 ホームページ 市ホームページ".Split(' '));

    /// <summary>Words before a noun that do not belong to it.</summary>
    private static readonly string[] Leads = Sorted(
        "また、 また なお、 なお その他 このほか そのほか その結果 その後 特に 主に 新たに 引き続き 併せて あわせて 同時に さらに うち、 うち そのうち このうち のうち のほか ほか 他に 各種 次の 以下の 加えて、 加えて " +
        "現在の 時点の 末の 末現在の 末時点の まず 次に 例年 今年度 本年度 当年度 昨年 今年 毎年 年間 同 ※ と や 及び および 並びに ならびに 又は または 等 などの など の 、 も は が を に で へ と、");

    /// <summary>The word at <paramref name="at"/> that joins two nouns, or null.</summary>
    public static string? ConjunctionAt(string text, int at)
    {
        foreach (var word in Conjunctions)
        {
            if (text[at] == word[0] && Letters.StandsAt(text, at, word))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>Whether a phrase says how, when or where only in passing.</summary>
    public static bool IsAdverb(string noun) =>
        noun.Length == 0
            || Adverbs.Contains(noun)
            || noun.EndsWith("ため", StringComparison.Ordinal)
            || noun.EndsWith("ごと", StringComparison.Ordinal);

    /// <summary>Whether し after this kanji belongs to a noun (手渡し, 貸出し, 見直し) and is no form of する.</summary>
    public static bool EndsInOkurigana(char kanji) => "渡出直消越回通返倒外話申押差試貸探起下流写起興".Contains(kanji);

    /// <summary>Whether a noun only names what numbers are compared with.</summary>
    public static bool IsComparison(string noun) => Comparisons.Contains(noun);

    /// <summary>Whether a phrase with に or で says by what means.</summary>
    public static bool IsManner(string noun) => Manners.Contains(noun);

    /// <summary>The text without the words at its start that do not belong to a noun.</summary>
    public static string WithoutLead(string text)
    {
        for (var again = true; again;)
        {
            again = false;
            text = text.TrimStart(' ', '\u3000', '、', ',');
            foreach (var lead in Leads)
            {
                if (text.StartsWith(lead, StringComparison.Ordinal)
                    && text.Length > lead.Length
                    && !(lead.Length == 1 && "の等同他".Contains(lead[0]) && !CanLead(text)))
                {
                    text = text[lead.Length..];
                    again = true;
                    break;
                }
            }
        }
        return text.Length == 1 && "をはがにでともへの".Contains(text[0]) ? "" : text;
    }

    // のべ, ともだち, はなし begin nouns: a particle leads only where no hiragana follows it.
    private static bool CanLead(string text) => !Letters.IsHiragana(text[1]);

    private static string[] Sorted(string words) => [.. words.Split(' ').OrderByDescending(word => word.Length)];
}
