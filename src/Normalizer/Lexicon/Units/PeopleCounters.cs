using System.Collections.Immutable;
using PlanIngest.Normalizer.Lexicon.RowTypes;
using static PlanIngest.Normalizer.Lexicon.RowTypes.CounterUses;

namespace PlanIngest.Normalizer.Lexicon.Units;

/// <summary>Counters of people and households. <see cref="CounterRow"/> says how to add one.</summary>
internal static class PeopleCounters
{
    public static ImmutableArray<CounterRow> Rows { get; } =
    [
        new("人", Dimension.People, "参加者 12人")
        {
            Names = ["名様", "人員"], Uses = AfterKanji | Slash | ColumnCount | ColumnUnit | Bracket, Endings = ["人数", "人員", "者数", "者"],
            NounEndings = ["児童数", "生徒数", "会員数"], NotBefore = "権員材口物工生間事命身格気類体道形家文", CounterExamples = ["参加者 3人権"]
        },
        new("名", Dimension.People, "受講者 12名")
        {
            Measure = "人", Uses = AfterKanji | AfterOne | AfterNoun | Slash | ColumnCount | ColumnUnit | Bracket,
            NotBefore = "簿称義前刺誉産", CounterExamples = ["受講者 3名簿"]
        },
        new("人分", Dimension.People, "配布数 12人分"),
        new("名分", Dimension.People, "食事 12名分"),
        new("人回", Dimension.People, "支援実績 12人回"),
        new("人日", Dimension.People, "派遣実績 12人日") { Uses = ColumnUnit | Bracket },
        new("人日分", Dimension.People, "備蓄食料 12人日分"),
        new("人泊", Dimension.People, "宿泊実績 12人泊"),
        new("フォロワー", Dimension.People, "公式SNS 12フォロワー"),
        new("世帯", Dimension.Households, "見守り対象 12世帯")
        {
            Uses = AfterKanji | AfterOne | AfterNoun | ColumnCount | ColumnUnit | Bracket, Endings = ["世帯数"]
        },
        new("組", Dimension.Households, "参加親子 12組")
        {
            Uses = AfterKanji | Group | ColumnCount | ColumnUnit | Bracket, Endings = ["組数"], NotBefore = "織合長立曲閣",
            CounterExamples = ["参加親子 3組織"]
        },
        new("家庭", Dimension.Households, "訪問 12家庭") { Uses = AfterKanji, NotBefore = "訪科教", CounterExamples = ["訪問 3家庭訪"] },
        new("家族", Dimension.Households, "参加 12家族") { NotBefore = "会教", CounterExamples = ["参加 3家族会"] },
        new("戸", Dimension.Households, "耐震改修 12戸")
        {
            Uses = ColumnCount | ColumnUnit | Bracket, Endings = ["戸数"], NotBefore = "籍別建外", CounterExamples = ["耐震改修 3戸籍"]
        },
        new("ペア", Dimension.Households, "参加 12ペア") { Uses = Group },
        new("夫婦", Dimension.Households, "相談 12夫婦"),
        new("世帯分", Dimension.Households, "配布 12世帯分"),
    ];
}
