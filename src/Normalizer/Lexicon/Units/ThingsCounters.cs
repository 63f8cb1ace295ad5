using System.Collections.Immutable;
using PlanIngest.Normalizer.Lexicon.RowTypes;
using static PlanIngest.Normalizer.Lexicon.RowTypes.CounterUses;

namespace PlanIngest.Normalizer.Lexicon.Units;

/// <summary>Counters of things. <see cref="CounterRow"/> says how to add one.</summary>
internal static class ThingsCounters
{
    public static ImmutableArray<CounterRow> Rows { get; } =
    [
        new("枚", Dimension.Things, "配布 12枚") { Uses = AfterKanji | ColumnCount | ColumnUnit | Bracket, Endings = ["枚数"] },
        new("部", Dimension.Things, "配布 12部")
        {
            Uses = ColumnCount | ColumnUnit | Bracket, Endings = ["部数"], NotBefore = "署門長局活員隊類屋下位材", CounterExamples = ["配布 3部署"]
        },
        new("冊", Dimension.Things, "貸出 12冊") { Uses = AfterKanji | ColumnCount | ColumnUnit | Bracket, Endings = ["冊数"] },
        new("個", Dimension.Things, "配布 12個")
        {
            Uses = AfterKanji | ColumnCount | ColumnUnit | Bracket, Endings = ["個数"], NotBefore = "別性室", CounterExamples = ["配布 3個別"]
        },
        new("本", Dimension.Things, "植樹 12本")
        {
            Uses = Bracket, Endings = ["本数"], NotBefore = "市人庁格計校来館展業番質音文部屋場町村県区籍", CounterExamples = ["植樹 3本市"]
        },
        new("台", Dimension.Things, "設置 12台")
        {
            Uses = AfterKanji | ColumnCount | ColumnUnit | Bracket, Endings = ["台数"], NotBefore = "帳風所湾地",
            CounterExamples = ["設置 3台帳"]
        },
        new("基", Dimension.Things, "設置 12基") { Uses = Bracket, NotBefore = "準礎金幹盤地", CounterExamples = ["設置 3基準"] },
        new("灯", Dimension.Things, "設置 12灯") { Uses = Bracket },
        new("箱", Dimension.Things, "備蓄 12箱"),
        new("袋", Dimension.Things, "配布 12袋"),
        new("セット", Dimension.Things, "配布 12セット"),
        new("パック", Dimension.Things, "配布 12パック"),
        new("缶", Dimension.Things, "備蓄 12缶"),
        new("束", Dimension.Things, "販売 12束"),
        new("着", Dimension.Things, "貸出 12着") { NotBefore = "任手", CounterExamples = ["貸出 3着任"] },
        new("足", Dimension.Things, "販売 12足") { NotBefore = "腰", CounterExamples = ["販売 3足腰"] },
        new("杯", Dimension.Things, "提供 12杯"),
        new("皿", Dimension.Things, "提供 12皿"),
        new("食", Dimension.Things, "提供 12食") { Uses = Bracket, NotBefore = "事育料生材堂物中欲器", CounterExamples = ["提供 3食事"] },
        new("食分", Dimension.Things, "備蓄 12食分"),
        new("日分", Dimension.Things, "備蓄 12日分"),
        new("機", Dimension.Things, "配備 12機") { NotBefore = "関能会器械材構", CounterExamples = ["配備 3機関"] },
        new("両", Dimension.Things, "導入 12両") { NotBefore = "親立者", CounterExamples = ["導入 3両親"] },
        new("隻", Dimension.Things, "配備 12隻"),
        new("艘", Dimension.Things, "配備 12艘"),
        new("株", Dimension.Things, "植付 12株") { NotBefore = "式", CounterExamples = ["植付 3株式"] },
        new("軒", Dimension.Things, "訪問 12軒"),
        new("匹", Dimension.Things, "捕獲 12匹"),
        new("頭", Dimension.Things, "捕獲 12頭") { NotBefore = "痛", CounterExamples = ["捕獲 3頭痛"] },
        new("羽", Dimension.Things, "飼育 12羽"),
        new("鉢", Dimension.Things, "配布 12鉢"),
        new("面", Dimension.Things, "整備 12面") { NotBefore = "接談積会", CounterExamples = ["整備 3面接"] },
        new("巻", Dimension.Things, "貸出 12巻"),
        new("品", Dimension.Things, "出品 12品") { NotBefore = "質種", CounterExamples = ["出品 3品質"] },
        new("組分", Dimension.Things, "配布 12組分"),
        new("玉", Dimension.Things, "出荷 12玉"),
        new("回線", Dimension.Things, "設置 12回線"),
        new("端末", Dimension.Things, "配備 12端末"),
        new("アカウント", Dimension.Things, "登録 12アカウント"),
        new("チャンネル", Dimension.Things, "開設 12チャンネル"),
        new("丁", Dimension.Things, "貸出 12丁") { NotBefore = "目", CounterExamples = ["貸出 3丁目"] },
        new("双", Dimension.Things, "配布 12双"),
        new("膳", Dimension.Things, "提供 12膳"),
        new("体", Dimension.Things, "展示 12体") { NotBefore = "制験操育力調温罰", CounterExamples = ["展示 3体制"] },
        new("張", Dimension.Things, "配備 12張"),
        new("筆", Dimension.Things, "調査 12筆") { NotBefore = "者", CounterExamples = ["調査 3筆者"] },
        new("口分", Dimension.Things, "寄附 12口分"),
        new("件分", Dimension.Things, "処理 12件分"),
        new("枚分", Dimension.Things, "配布 12枚分"),
        new("部分", Dimension.Things, "印刷 12部分"),
        new("個分", Dimension.Things, "配布 12個分"),
        new("車両", Dimension.Things, "導入 12車両"),
        new("ボトル", Dimension.Things, "配布 12ボトル"),
        new("ロール", Dimension.Things, "備蓄 12ロール"),
    ];
}
