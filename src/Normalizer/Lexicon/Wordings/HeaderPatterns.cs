using System.Text.RegularExpressions;

namespace PlanIngest.Normalizer.Lexicon.Wordings;

/// <summary>Patterns of headers that are put together of several words; <see cref="HeaderRows"/> has their roles and examples.</summary>
internal static partial class HeaderPatterns
{
    // Parts of which wordings are made.
    private const string Work =
        "(?:事務事業|細事業|事務|事業|施策|取組|対策|項目|活動|業務|計画|改革|イベント等?|プロジェクト|プラン|メニュー|行動|支援|サービス)";

    private const string Lead =
        "(?:具体的な?|主な|主要な?|主たる|関連する|関連|個別|重点|推進|実施|構成|該当|対象|当該|掲載|各|本|[市町村県区]の|対応する|計画上の|これまでの|当初の)";

    private const string Ahead = "(?:今後|次年度|翌年度|来年度|次期|将来|(?:次年度|来年度|翌年度|年度)?以降|翌|次)(?:の|に向けた|における|に向けての)?";

    private const string Charge =
        "(?:[主副正各]?(?:担当|所管|主管|主務|関係|関連|作成|回答|記入|実施|推進|所属|取組|事務|評価|庶務|事業|対象|統括)(?:する)?)";

    private const string Office =
        "(?:部署?|部局|局|課所?|室|係|班|課等|課室|部課|局部|部局課|課係|部課室|組織|部門|所属|府省庁?等?|省庁|事務局)";

    private const string Judge =
        "(?:自己|内部|外部|総合|最終|全体|所管部?課?|担当部?課?|各課|課内|庁内|委員会?|審議会|協議会|市民|進捗|進行|目標|達成度?|年度|中間|期末|事後|段階|点数|第?[一二三四五1-5]次)";

    private const string AndMore = "(?:等|欄|(?:と|や|及び|および|並びに|[・、,/]).*)?";

    [GeneratedRegex($"^(?:(?:{Lead}|{Work}|整理|管理|通し?|連|項|分類|枝|絶対|短縮|体系|識別|登録|指標|の)*(?:№|[Nn][Oo][.．]?|番号?|コード|ナンバー|ID))$")]
    public static partial Regex NumberPattern();

    [GeneratedRegex(
        "^(?:実施|開始|終了|目標|対象|達成|基準|完了|計画|事業|整備|設定)?の?(?:予定)?(?:年度?|年次|時期|期間|期限)$")]
    public static partial Regex TimePattern();

    [GeneratedRegex("^(?:根拠となる.*|SDGs.{0,6})$")]
    public static partial Regex ApartPattern();

    [GeneratedRegex("^(?:[^・、/]{0,8}(?:必要性|妥当性|効率性|有効性|公平性|緊急性|優先[度性]|貢献度|重要度))$")]
    public static partial Regex AspectPattern();

    [GeneratedRegex("^[^・、/]{0,14}(?:理由|要因|判断材料|コメント|意見|指摘事項|特記事項|留意点|補足|考察|分析)" + AndMore + "$")]
    public static partial Regex ReasonPattern();

    [GeneratedRegex("^(?:関係|関連|実施|協力|連携|推進|取組|協働)(?:機関|団体|主体|先|者)(?:等|名)?$")]
    public static partial Regex PartnerPattern();

    [GeneratedRegex(
        $"^(?:(?:{Charge}|の|・)*{Office}(?:名|等|長|一覧|の名称)?|(?:担当|所管|主管)(?:者|責任者|等)?|(?:所管|担当)?責任者)$")]
    public static partial Regex DepartmentPattern();

    [GeneratedRegex(
        "^(?:[^・、/]{0,10}(?:予算|決算|事業費|経費|費用|コスト|要求額|効果額|査定額|財源|歳入|歳出|人件費|国庫|地方債|補助金|交付金|起債|金額|単価|執行率|執行額|支出額)(?:額|内訳|見込額?|状況|配当|等|計|合計|"
            + "科目|区分|[・、,/].*)*)$")]
    public static partial Regex MoneyPattern();

    [GeneratedRegex(
        $"^(?:{Lead}*(?:基本|重点|政策|施策|分野)(?:的な?|の)?(?:目標|方針|方向性?|課題|理念|柱|視点|領域|分野|政策|項目|展開|体系|大綱)(?:名|等)?|(?:計画|施策|政策)の?(?:方向性?|柱|展開|体系|"
            + $"分野|大綱)|計画(?:における|上の)?(?:体系|位置づ?付?け)|[大中小](?:項目|分類|柱|施策|区分|目標)|体系.{{0,3}})$")]
    public static partial Regex HeadingPattern();

    [GeneratedRegex("^(?:取組|対策|行動)の?方向性?$")]
    public static partial Regex WorkDirectionPattern();

    [GeneratedRegex("^今後の課題" + AndMore + "$")]
    public static partial Regex IssuesAheadPattern();

    [GeneratedRegex($"^{Ahead}(?:数値|達成|実施)?目標値?等?$")]
    public static partial Regex TargetAheadPattern();

    [GeneratedRegex(
        $"^(?:{Ahead}.{{0,16}}|{Lead}*(?:{Work}の?)?(?:方向性?|方針|展望|見通し|進め方)(?:区分)?|(?:見直し|改善)の?(?:内容|方針|点|案|策|方向性?|計画)?|(?:対応|対応策|対応方針|"
            + $"改善策|課題への対応|課題解決)|(?:事業|取組|実施)の?(?:計画|予定)|実施予定|予定(?:内容)?|展開)"
        + AndMore + "$")]
    public static partial Regex NextStepsPattern();

    [GeneratedRegex(
        $"^(?:(?:現状の?|主な|実施上の|進捗上の|残された|解決すべき|{Work}の)*(?:課題|問題点?)(?:点|認識)?|現状(?:と|及び|や|[・、,/])(?:課題|問題点?)|これまでの取組(?:の成果)?(?:に対する|の)評価|"
            + $"反省点?)"
        + AndMore + "$")]
    public static partial Regex IssuesPattern();

    [GeneratedRegex($"^(?:{Work}の)?(?:現状|現況)$")]
    public static partial Regex CurrentStatePattern();

    [GeneratedRegex("^(?:現状|現在|直近|最新)の?(?:値|数値|数)$")]
    public static partial Regex CurrentValuePattern();

    [GeneratedRegex("^(?:基準|当初|初期|従前|(?:計画)?策定時|計画策定(?:年度|前)?|設定時|開始時|スタート時|ベースライン|年度当初|計画当初|基準(?:年度?|時))の?(?:値|数値|現状値?|実績値?|状況)?$")]
    public static partial Regex BaselinePattern();

    [GeneratedRegex(
        @"^(?:[^・、/]{0,8}指標(?:名|名称|の名称|項目名?|等|\d|[A-ZⅠ-Ⅹ①-⑳]|の?内容|・?目標)?|目標(?:項目|指標)名?)$")]
    public static partial Regex IndicatorPattern();

    [GeneratedRegex(
        @"^(?:(?:計画|中間|最終|年間|今年度|当年度|本年度|長期的?な?|短期|中期|数値|各年度|単年度|実施|年度|達成|期末|活動|設定|の)*目標(?:値|数|数値|水準|量|事業量|内容|\d)?|(?:計画|見込み?|期待|"
            + @"想定)(?:値|数|量|数値|件数|人数|事業量)?|(?:量の)?確保(?:の?内容|の?方策|量))$")]
    public static partial Regex TargetPattern();

    [GeneratedRegex(
        $"^(?:(?:{Lead}|{Work}|KPI|による?|の|年間|最終|直近の?|今年度|当年度|本年度|各年度|単年度|前々?年度?|昨年度|進捗|運用|開催|利用|活動|目標に対する)*(?:実績|結果|成果)(?:値|数値?|報告|概要|"
            + $"の?内容|状況)?|現況値|最終評価値|達成値|指標値|(?:達成|進捗|取組|実施)状況の(?:説明|内容|詳細)|これまでの(?:取組|活動)(?:状況|内容)?)"
        + AndMore + "$")]
    public static partial Regex ResultsPattern();

    [GeneratedRegex($"^(?:{Lead}|{Work}|の)*?(?:取組|進捗|進行|達成|推進|進展|着手|執行)の?状況" + AndMore + "$")]
    public static partial Regex ProgressPattern();

    [GeneratedRegex($"^(?:{Lead}|{Work}|の)*(?:開催|利用|運営|整備|運用|実施)?の?状況" + AndMore + "$")]
    public static partial Regex ImplementationPattern();

    [GeneratedRegex($"^(?:{Lead}|{Work}|の)*(?:実施|活動|実施した)(?:事業|取組)?の?内容{AndMore}$")]
    public static partial Regex ImplementedContentPattern();

    [GeneratedRegex(
        $"^(?:(?:{Work}の)?(?:(?:目標)?達成(?:度|区分|段階)(?:合い?)?|進捗(?:度合?い?|区分)?|進行度|進度)|(?:{Judge}|{Work}|の)*(?:判定|評定|評点|評価(?:区分|値|点|ランク|記号|"
            + $"コード)))$")]
    public static partial Regex GradePattern();

    [GeneratedRegex($"^(?:{Judge}|{Work}|による|の|[市町村県]の?)*(?:評価|点検|検証|達成度の評価)(?:結果)?" + AndMore + "$")]
    public static partial Regex EvaluationPattern();

    [GeneratedRegex($"^(?:{Lead}|{Work}|目的|の|・)*(?:概要|内容|概要説明|説明|趣旨|主旨|目的|ねらい|意図|手段|対象者?|要旨|目指す姿)" + AndMore + "$")]
    public static partial Regex OverviewPattern();

    [GeneratedRegex("^(?:施策|政策|項目|大事業|分野)の?(?:名|名称)等?$")]
    public static partial Regex PolicyNamePattern();

    [GeneratedRegex($"^(?:(?:{Lead}|{Work}|及び|および|の|・|/)*{Work}(?:の?名称?|名等)|名称|件名)" + AndMore + "$")]
    public static partial Regex NamePattern();

    [GeneratedRegex($"^(?:{Lead}|{Work}|の|・|及び|/)*(?:取組|事業|事務|施策|活動|対策|取組項目|改革項目|実施項目)等?$")]
    public static partial Regex WorkAlonePattern();

    [GeneratedRegex("^(?:事業|施策|取組|新規|重点|実施)?の?(?:区分|分類|種別|種類|類型|属性)$")]
    public static partial Regex ClassPattern();

    [GeneratedRegex("^(?:主な|具体的な?)?(?:取組|事業|内容|(?:事業|取組|活動)(?:の?(?:内容|概要)|・(?:事業|取組))|取組事業|実施事業)等?$")]
    public static partial Regex WorkOfYearPattern();
}
