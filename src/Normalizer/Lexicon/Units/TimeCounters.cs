using System.Collections.Immutable;
using PlanIngest.Normalizer.Lexicon.RowTypes;
using static PlanIngest.Normalizer.Lexicon.RowTypes.CounterUses;

namespace PlanIngest.Normalizer.Lexicon.Units;

/// <summary>Counters of time and age. <see cref="CounterRow"/> says how to add one.</summary>
internal static class TimeCounters
{
    public static ImmutableArray<CounterRow> Rows { get; } =
    [
        new("時間", Dimension.Time, "派遣時間 12時間") { Names = ["時間数"], Uses = Period | ColumnCount | ColumnUnit | Bracket, Endings = ["時間数"] },
        new("日", Dimension.Time, "開設日数 12日")
        {
            Uses = Period | ColumnCount | ColumnUnit | Bracket, Endings = ["日数"], NotBefore = "本常程付時曜帰額々照没",
            CounterExamples = ["開設日数 3日本"]
        },
        new("日間", Dimension.Time, "開設期間 12日間") { Measure = "日", Uses = SeriesBracket },
        new("年", Dimension.Time, "継続年数 12年") { Uses = Period, NotBefore = "度金末始齢代次中号頃初", CounterExamples = ["継続年数 3年度"] },
        new("年間", Dimension.Time, "継続期間 12年間") { Measure = "年" },
        new("か月", Dimension.Time, "待機期間 12か月") { Spellings = ["カ月", "ヶ月", "ケ月", "ヵ月", "箇月"], Uses = Period | Slash },
        new("か月間", Dimension.Time, "待機期間 12か月間") { Spellings = ["ヶ月間", "カ月間"], Measure = "か月" },
        new("週", Dimension.Time, "開設期間 12週") { Uses = Period, NotBefore = "末刊", CounterExamples = ["開設期間 3週末"] },
        new("週間", Dimension.Time, "開設期間 12週間") { Measure = "週", Uses = Period },
        new("分", Dimension.Time, "待ち時間 12分")
        {
            Uses = Period | ColumnUnit | Bracket, NotBefore = "野類析科担別散割配解離団会権身岐娩", CounterExamples = ["待ち時間 3分野"]
        },
        new("分間", Dimension.Time, "待ち時間 12分間") { Measure = "分", Uses = SeriesBracket },
        new("秒", Dimension.Time, "待ち時間 12秒"),
        new("秒間", Dimension.Time, "待ち時間 12秒間") { Measure = "秒" },
        new("時", Dimension.Time, "12時") { OnlyInColumns = true, NotBefore = "点期代刻", CounterExamples = ["3時点"] },
        new("晩", Dimension.Time, "滞在 12晩"),
        new("歳", Dimension.Age, "平均年齢 12歳") { Spellings = ["才"], NotBefore = "能", CounterExamples = ["平均年齢 3歳能"] },
    ];
}
