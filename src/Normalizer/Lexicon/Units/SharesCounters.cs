using System.Collections.Immutable;
using PlanIngest.Normalizer.Lexicon.RowTypes;
using static PlanIngest.Normalizer.Lexicon.RowTypes.CounterUses;

namespace PlanIngest.Normalizer.Lexicon.Units;

/// <summary>Counters of money and shares. <see cref="CounterRow"/> says how to add one.</summary>
internal static class SharesCounters
{
    public static ImmutableArray<CounterRow> Rows { get; } =
    [
        new("円", Dimension.Money, "補助額 1,200円")
        {
            Uses = AfterKanji | ColumnUnit | Bracket, Endings = ["額"], NotBefore = "滑形卓満高安盤", CounterExamples = ["補助額 3円滑"]
        },
        new("千円", Dimension.Money, "補助額 1,200千円") { Measure = "円", Scale = 1_000, Uses = ColumnUnit | Bracket },
        new("百万円", Dimension.Money, "補助額 1,200百万円") { Measure = "円", Scale = 1_000_000, Uses = ColumnUnit | Bracket },
        new("ドル", Dimension.Money, "輸出額 1,200ドル"),
        new("ユーロ", Dimension.Money, "輸出額 1,200ユーロ"),
        new("％", Dimension.Share, "達成率 1.5％")
        {
            OnlyStored = true, Spellings = ["%", "パーセント"], Uses = ColumnUnit | Bracket, NounEndings = ["率", "割合"],
        },
        new("割", Dimension.Share, "普及率 1.5割") { NotBefore = "合引", CounterExamples = ["普及率 3割合"] },
        new("‰", Dimension.Share, "出生率 1.5‰") { Spellings = ["パーミル"], Uses = ColumnUnit | Bracket },
        new("倍", Dimension.Multiple, "利用率 1.5倍") { NotBefore = "増", CounterExamples = ["利用率 3倍増"] },
        new("ポイント", Dimension.Points, "改善幅 1.5ポイント") { Spellings = ["pt"], Uses = ColumnUnit | Bracket },
    ];
}
