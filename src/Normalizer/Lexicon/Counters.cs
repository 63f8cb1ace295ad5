using System.Collections.Frozen;

namespace PlanIngest.Normalizer.Lexicon;

/// <summary>The vocabulary of counters.</summary>
internal static class Counters
{
    private static readonly (Dimension Dimension, string Words)[] Vocabulary =
    [
        (Dimension.People, "人 名 人分 名分 人回 人日 人日分 人泊 フォロワー"),
        (Dimension.Households, "世帯 組 家庭 家族 戸 ペア 夫婦 世帯分"),
        (Dimension.Occasions, "回 コース クール シリーズ コマ 公演 大会 試合 講座 教室 ステージ 期 泊 日程 便 枠 度"),
        (Dimension.Cases, "件 項目 事業 施策 品目 種 種類 事例 例 ケース 案件 議案 テーマ 課題 問 題 票 点 作品 曲 話 編 通 言語 言語版 職種 分野 業種 " +
            "アクセス PV ビュー ダウンロード DL 再生 クリック 回答 口 申請 計画 プラン プログラム 事業所数 記事 区分 種目 分類 投稿 いいね 提案 議題 案"),
        (Dimension.Places, "か所 カ所 ヶ所 ケ所 ヵ所 ヵ所 箇所 個所 ヶ処 校 校園 学校 園 館 施設 地区 地域 校区 学区 会場 拠点 圏域 区 市 町 村 都道府県 道府県 " +
            "都県 県 市町村 市町 区市町村 自治体 か国 カ国 ヶ国 ヵ国 国 室 部屋 床 席 区画 路線 系統 橋 公園 駅 店 店舗 商店 棟 寺 保育所 保育園 幼稚園 こども園 小学校 " +
            "中学校 高校 大学 センター コーナー ブース サイト ページ ポスト エリア ルート スポット 医療機関 病院 診療所 薬局 機関 住宅 団地 交差点 停留所 支所 公民館"),
        (Dimension.Organizations, "団体 経営体 社 企業 事業所 事業者 法人 クラブ グループ サークル チーム 自治会 町会 町内会 協議会 委員会 組合 保険者 ステーション 学級 " +
            "クラス 班 隊 支部 組織 部会 課 部署 局 分団 単組"),
        (Dimension.Things, "枚 部 冊 個 本 台 基 灯 箱 袋 セット パック 缶 束 着 足 杯 皿 食 食分 日分 機 両 隻 艘 株 軒 匹 頭 羽 鉢 面 巻 品 組分 玉 回線 端末 " +
            "アカウント チャンネル 丁 双 膳 体 張 筆 口分 件分 枚分 部分 個分 車両 ボトル ロール"),
        (Dimension.Money, "円 千円 百万円 ドル ユーロ"),
        (Dimension.Share, "% パーセント 割 ‰ パーミル"),
        (Dimension.Multiple, "倍"),
        (Dimension.Points, "ポイント pt"),
        (Dimension.Time, "時間 日 日間 年 年間 か月 カ月 ヶ月 ケ月 ヵ月 か月間 ヶ月間 カ月間 箇月 週 週間 分 分間 秒 秒間 時 晩"),
        (Dimension.Age, "歳 才"),
        (Dimension.Physical, "t トン ton kg キログラム g グラム mg km キロメートル キロ m メートル cm mm ㎡ m2 m² 平方メートル ha ヘクタール a アール ㎢ km2 km² ㎥ m3 m³ " +
            "立方メートル L l リットル ml kL kl kWh kW MW MWh GJ TJ MJ t-CO2 t-CO₂ tCO2 kg-CO2 ℃ °C 度C dB デシベル ppm ppb Bq mSv kcal 本分"),
    ];

    private static readonly FrozenDictionary<string, string> OneSpelling = Pairs(
        """
        カ所=か所 ヶ所=か所 ケ所=か所 ヵ所=か所 箇所=か所 個所=か所 ヶ処=か所 カ月=か月 ヶ月=か月 ケ月=か月 ヵ月=か月 箇月=か月
        カ国=か国 ヶ国=か国 ヵ国=か国 %=％ パーセント=％ パーミル=‰ pt=ポイント トン=t ton=t キログラム=kg グラム=g
        キロメートル=km キロ=km メートル=m m2=㎡ m²=㎡ 平方メートル=㎡ km2=㎢ km²=㎢ m3=㎥ m³=㎥
        立方メートル=㎥ ヘクタール=ha アール=a リットル=L l=L kl=kL 才=歳
        """);

    /// <summary>What may not follow a counter, because with it the counter begins another word (回 + 線, 組 + 織).</summary>
    private static readonly FrozenDictionary<string, string> Continuations = Pairs(
        """
        回=線収答復避顧転覧路想帰遊忌診 組=織合長立曲閣 人=権員材口物工生間事命身格気類体道形家文 名=簿称義前刺誉産
        部=署門長局活員隊類屋下位材 件=名費 日=本常程付時曜帰額々照没 円=滑形卓満高安盤 台=帳風所湾地
        本=市人庁格計校来館展業番質音文部屋場町村県区籍 校=長舎庭医則門歌務章種外内 社=会協員長交是説 戸=籍別建外 個=別性室 園=児長芸庭舎
        店=頭長員 点=検字滅呼訳眼滴 基=準礎金幹盤地 通=知信報学勤常院話行称訳帳路気過読貨用
        分=野類析科担別散割配解離団会権身岐娩 区=域間役民長 市=民内役長議場政立販 町=民長内 室=長内外 口=座頭腔径 種=別目子痘 題=材名
        例=会外示 国=際民籍内会立土道 面=接談積会 食=事育料生材堂物中欲器 年=度金末始齢代次中号頃初 時=点期代刻 割=合引 編=集 県=内民外
        課=題 株=式 票=数 班=長 隊=員 床=面 機=関能会器械材構 品=質種 局=長 期=間待限 度=目合 倍=増 体=制験操育力調温罰
        村=民長内 館=長内 曲=線 週=末刊 駅=前 組織=的 学級=会 頭=痛 足=腰 施設=長 家庭=訪科教 家族=会教 地域=包 学校=教
        住宅=街 案=内件 着=任手 席=上 便=利益 枠=組 話=題し 大会=議 計画=的 教室=型 丁=目 筆=者 病院=長 両=親立者 橋=梁
        区分=所 才=能 問=題合診 図書館=長 企業=内
        """);

    private static readonly FrozenDictionary<char, Counter[]> ByFirstCharacter = Vocabulary
        .SelectMany(group => group.Words
            .Split(' ')
            .Select(word => new Counter(word, OneSpelling.GetValueOrDefault(word, word), group.Dimension)))
        .DistinctBy(counter => counter.Written)
        .GroupBy(counter => counter.Written[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(counter => counter.Written.Length).ToArray());

    /// <summary>The longest counter that stands at <paramref name="at"/>; null where there is none.</summary>
    public static Counter? ReadAt(string text, int at)
    {
        if (at >= text.Length || !ByFirstCharacter.TryGetValue(text[at], out var counters))
        {
            return null;
        }

        foreach (var counter in counters)
        {
            if (string.CompareOrdinal(text, at, counter.Written, 0, counter.Written.Length) == 0 && IsWholeWord(text, at, counter))
            {
                return counter;
            }
        }

        return null;
    }

    /// <summary>Endings of words that count bodies, places and things even if the vocabulary lacks the word (経営体, 相談所).</summary>
    private const string CountingEndings = "体者所店会院局隊室庁館校園署社団組線艇車機基台品冊本枚票株頭羽匹棟戸区";

    /// <summary>
    /// A word of two to four ideographs at <paramref name="at"/> that counts by its ending and is followed by a particle or a stop.
    /// </summary>
    public static Counter? ReadByEndingAt(string text, int at, int end)
    {
        var stop = at;
        while (stop < end && stop - at <= 4 && text[stop] is >= '\u4E00' and <= '\u9FFF')
        {
            stop++;
        }

        var isWord = stop - at is >= 2 and <= 4
            && CountingEndings.Contains(text[stop - 1])
            && (stop == end || text[stop] is 'が' or 'を' or 'に' or 'で' or 'の' or 'は' or '、' or '。' or '(' or ')' or ' ');
        return isWord ? new Counter(text[at..stop], text[at..stop], Dimension.Unknown) : null;
    }

    /// <summary>What a unit measures, by its one spelling.</summary>
    public static Dimension DimensionOf(string? unit) =>
        unit is not null && ReadAt(unit, 0) is { } counter && counter.Written.Length == unit.Length ? counter.Dimension
        : unit == "％" ? Dimension.Share
        : Dimension.Unknown;

    private static bool IsWholeWord(string text, int at, Counter counter)
    {
        var end = at + counter.Written.Length;
        if (end >= text.Length)
        {
            return true;
        }

        if (text[end] == '数' && counter.Written.Length == 1)
        {
            return false;
        }

        if (char.IsAsciiLetter(counter.Written[^1]))
        {
            return !char.IsAsciiLetterOrDigit(text[end]);
        }

        if (counter.Written[^1] is >= 'ァ' and <= 'ー')
        {
            return text[end] is not (>= 'ァ' and <= 'ー');
        }

        return !(Continuations.TryGetValue(counter.Written, out var continuations) && continuations.Contains(text[end]));
    }

    /// <summary>Entries of the form key=value, parted by white space.</summary>
    private static FrozenDictionary<string, string> Pairs(string table) => table
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split('='))
        .ToFrozenDictionary(entry => entry[0], entry => entry[1]);
}
