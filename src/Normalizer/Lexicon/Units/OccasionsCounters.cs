using System.Collections.Immutable;
using PlanIngest.Normalizer.Lexicon.RowTypes;
using static PlanIngest.Normalizer.Lexicon.RowTypes.CounterUses;

namespace PlanIngest.Normalizer.Lexicon.Units;

/// <summary>Counters of how often something took place. <see cref="CounterRow"/> says how to add one.</summary>
internal static class OccasionsCounters
{
    public static ImmutableArray<CounterRow> Rows { get; } =
    [
        new("回", Dimension.Occasions, "講演会の開催 12回")
        {
            Names = ["回数"], Uses = AfterKanji | AfterOne | AfterNoun | Slash | ColumnCount | ColumnUnit | Bracket, Endings = ["回数"],
            EndingNotAfter = "巡", NotBefore = "線収答復避顧転覧路想帰遊忌診", CounterExamples = ["講演会の開催 3回線"]
        },
        new("コース", Dimension.Occasions, "講座 12コース"),
        new("クール", Dimension.Occasions, "教室 12クール"),
        new("シリーズ", Dimension.Occasions, "連続講座 12シリーズ"),
        new("コマ", Dimension.Occasions, "授業 12コマ"),
        new("公演", Dimension.Occasions, "市民劇場 12公演"),
        new("大会", Dimension.Occasions, "スポーツ大会の開催 12大会") { NotBefore = "議", CounterExamples = ["スポーツ大会の開催 3大会議"] },
        new("試合", Dimension.Occasions, "観戦招待 12試合"),
        new("講座", Dimension.Occasions, "市民講座 12講座") { Uses = SeriesBracket },
        new("教室", Dimension.Occasions, "健康教室 12教室") { NotBefore = "型", CounterExamples = ["健康教室 3教室型"] },
        new("ステージ", Dimension.Occasions, "演奏 12ステージ"),
        new("期", Dimension.Occasions, "講習 12期") { NotBefore = "間待限", CounterExamples = ["講習 3期間"] },
        new("泊", Dimension.Occasions, "宿泊数 12泊") { Uses = Bracket },
        new("日程", Dimension.Occasions, "説明会 12日程"),
        new("便", Dimension.Occasions, "運行本数 12便") { NotBefore = "利益", CounterExamples = ["運行本数 3便利"] },
        new("枠", Dimension.Occasions, "相談 12枠") { NotBefore = "組", CounterExamples = ["相談 3枠組"] },
        new("度", Dimension.Occasions, "実施 12度") { NotBefore = "目合", CounterExamples = ["実施 3度目"] },
    ];
}
