using System.Collections.Immutable;
using PlanIngest.Normalizer.Lexicon.RowTypes;
using static PlanIngest.Normalizer.Lexicon.RowTypes.CounterUses;

namespace PlanIngest.Normalizer.Lexicon.Units;

/// <summary>Counters of places. <see cref="CounterRow"/> says how to add one.</summary>
internal static class PlacesCounters
{
    public static ImmutableArray<CounterRow> Rows { get; } =
    [
        new("か所", Dimension.Places, "設置箇所 12か所")
        {
            Spellings = ["カ所", "ヶ所", "ケ所", "ヵ所", "箇所", "個所", "ヶ処"],
            Uses = AfterKanji | AfterOne | Slash | ColumnCount | ColumnUnit | Bracket | InNames, Endings = ["か所数"]
        },
        new("校", Dimension.Places, "実施校 12校")
        {
            Uses = AfterKanji | AfterOne | Slash | ColumnCount | ColumnUnit | Bracket, Endings = ["校数"], NotBefore = "長舎庭医則門歌務章種外内",
            CounterExamples = ["実施校 3校長"]
        },
        new("校園", Dimension.Places, "実施校園 12校園"),
        new("学校", Dimension.Places, "協力 12学校") { NotBefore = "教", CounterExamples = ["協力 3学校教"] },
        new("園", Dimension.Places, "実施園 12園")
        {
            Uses = Slash | ColumnCount | ColumnUnit | Bracket, Endings = ["園数"], NotBefore = "児長芸庭舎", CounterExamples = ["実施園 3園児"]
        },
        new("館", Dimension.Places, "開館 12館") { NotBefore = "長内", CounterExamples = ["開館 3館長"] },
        new("施設", Dimension.Places, "整備 12施設")
        {
            Uses = AfterKanji | AfterOne | Bracket, NounEndings = ["施設数"], NotBefore = "長", CounterExamples = ["整備 3施設長"]
        },
        new("地区", Dimension.Places, "実施地区 12地区") { Uses = AfterKanji | AfterOne | ColumnCount | ColumnUnit | SeriesBracket },
        new("地域", Dimension.Places, "実施地域 12地域") { NotBefore = "包", CounterExamples = ["実施地域 3地域包"] },
        new("校区", Dimension.Places, "実施校区 12校区"),
        new("学区", Dimension.Places, "実施学区 12学区"),
        new("会場", Dimension.Places, "開催会場 12会場"),
        new("拠点", Dimension.Places, "整備 12拠点"),
        new("圏域", Dimension.Places, "設置 12圏域"),
        new("区", Dimension.Places, "実施区 12区") { NotBefore = "域間役民長", CounterExamples = ["実施区 3区域"] },
        new("市", Dimension.Places, "参加市 12市") { NotBefore = "民内役長議場政立販", CounterExamples = ["参加市 3市民"] },
        new("町", Dimension.Places, "参加町 12町") { NotBefore = "民長内", CounterExamples = ["参加町 3町民"] },
        new("村", Dimension.Places, "参加村 12村") { NotBefore = "民長内", CounterExamples = ["参加村 3村民"] },
        new("都道府県", Dimension.Places, "参加 12都道府県"),
        new("道府県", Dimension.Places, "参加 12道府県"),
        new("都県", Dimension.Places, "参加 12都県"),
        new("県", Dimension.Places, "参加県 12県") { NotBefore = "内民外", CounterExamples = ["参加県 3県内"] },
        new("市町村", Dimension.Places, "参加 12市町村"),
        new("市町", Dimension.Places, "参加 12市町"),
        new("区市町村", Dimension.Places, "参加 12区市町村"),
        new("自治体", Dimension.Places, "参加 12自治体"),
        new("か国", Dimension.Places, "参加 12か国") { Spellings = ["カ国", "ヶ国", "ヵ国"], Uses = Slash },
        new("国", Dimension.Places, "参加 12国") { NotBefore = "際民籍内会立土道", CounterExamples = ["参加 3国際"] },
        new("室", Dimension.Places, "整備 12室") { NotBefore = "長内外", CounterExamples = ["整備 3室長"] },
        new("部屋", Dimension.Places, "整備 12部屋"),
        new("床", Dimension.Places, "増床数 12床") { NotBefore = "面", CounterExamples = ["増床数 3床面"] },
        new("席", Dimension.Places, "観覧席 12席") { NotBefore = "上", CounterExamples = ["観覧席 3席上"] },
        new("区画", Dimension.Places, "分譲 12区画"),
        new("路線", Dimension.Places, "運行 12路線"),
        new("系統", Dimension.Places, "運行 12系統"),
        new("橋", Dimension.Places, "補修 12橋") { NotBefore = "梁", CounterExamples = ["補修 3橋梁"] },
        new("公園", Dimension.Places, "整備 12公園"),
        new("駅", Dimension.Places, "整備 12駅") { NotBefore = "前", CounterExamples = ["整備 3駅前"] },
        new("店", Dimension.Places, "協力 12店") { NotBefore = "頭長員", CounterExamples = ["協力 3店頭"] },
        new("店舗", Dimension.Places, "登録 12店舗") { Uses = AfterKanji | Bracket, Endings = ["店舗数"] },
        new("商店", Dimension.Places, "参加 12商店"),
        new("棟", Dimension.Places, "解体 12棟") { Uses = AfterKanji | AfterOne },
        new("寺", Dimension.Places, "調査 12寺"),
        new("保育所", Dimension.Places, "整備 12保育所"),
        new("保育園", Dimension.Places, "整備 12保育園"),
        new("幼稚園", Dimension.Places, "整備 12幼稚園"),
        new("こども園", Dimension.Places, "整備 12こども園"),
        new("小学校", Dimension.Places, "実施 12小学校"),
        new("中学校", Dimension.Places, "実施 12中学校"),
        new("高校", Dimension.Places, "実施 12高校"),
        new("大学", Dimension.Places, "連携 12大学"),
        new("センター", Dimension.Places, "整備 12センター"),
        new("コーナー", Dimension.Places, "設置 12コーナー"),
        new("ブース", Dimension.Places, "出展 12ブース"),
        new("サイト", Dimension.Places, "開設 12サイト"),
        new("ページ", Dimension.Places, "12ページ") { OnlyInColumns = true },
        new("ポスト", Dimension.Places, "設置 12ポスト"),
        new("エリア", Dimension.Places, "整備 12エリア"),
        new("ルート", Dimension.Places, "運行 12ルート"),
        new("スポット", Dimension.Places, "設置 12スポット"),
        new("医療機関", Dimension.Places, "協力 12医療機関"),
        new("病院", Dimension.Places, "協力 12病院") { NotBefore = "長", CounterExamples = ["協力 3病院長"] },
        new("診療所", Dimension.Places, "協力 12診療所"),
        new("薬局", Dimension.Places, "協力 12薬局"),
        new("機関", Dimension.Places, "参加 12機関"),
        new("住宅", Dimension.Places, "改修 12住宅") { NotBefore = "街", CounterExamples = ["改修 3住宅街"] },
        new("団地", Dimension.Places, "整備 12団地"),
        new("交差点", Dimension.Places, "改良 12交差点"),
        new("停留所", Dimension.Places, "整備 12停留所"),
        new("支所", Dimension.Places, "開設 12支所"),
        new("公民館", Dimension.Places, "実施 12公民館"),
    ];
}
