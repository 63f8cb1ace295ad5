using System.Collections.Immutable;
using PlanIngest.Normalizer.Lexicon.RowTypes;
using static PlanIngest.Normalizer.Lexicon.RowTypes.CounterUses;

namespace PlanIngest.Normalizer.Lexicon.Units;

/// <summary>Counters of bodies. <see cref="CounterRow"/> says how to add one.</summary>
internal static class OrganizationsCounters
{
    public static ImmutableArray<CounterRow> Rows { get; } =
    [
        new("団体", Dimension.Organizations, "登録団体 12団体")
        {
            Uses = AfterKanji | AfterOne | Slash | ColumnCount | ColumnUnit | Bracket, Endings = ["団体数"]
        },
        new("経営体", Dimension.Organizations, "認定 12経営体"),
        new("社", Dimension.Organizations, "参加企業 12社")
        {
            Uses = AfterKanji | Slash | ColumnCount | ColumnUnit | Bracket, Endings = ["社数"], NotBefore = "会協員長交是説",
            CounterExamples = ["参加企業 3社会"]
        },
        new("企業", Dimension.Organizations, "参加 12企業") { NotBefore = "内", CounterExamples = ["参加 3企業内"] },
        new("事業所", Dimension.Organizations, "登録 12事業所")
        {
            Uses = AfterKanji | ColumnCount | ColumnUnit | SeriesBracket, NounEndings = ["事業所数"]
        },
        new("事業者", Dimension.Organizations, "参加 12事業者"),
        new("法人", Dimension.Organizations, "認定 12法人"),
        new("クラブ", Dimension.Organizations, "登録 12クラブ"),
        new("グループ", Dimension.Organizations, "登録 12グループ") { Uses = Group },
        new("サークル", Dimension.Organizations, "登録 12サークル"),
        new("チーム", Dimension.Organizations, "参加 12チーム") { Uses = Group },
        new("自治会", Dimension.Organizations, "結成 12自治会") { Uses = AfterKanji },
        new("町会", Dimension.Organizations, "結成 12町会"),
        new("町内会", Dimension.Organizations, "結成 12町内会"),
        new("協議会", Dimension.Organizations, "設置 12協議会"),
        new("委員会", Dimension.Organizations, "設置 12委員会"),
        new("組合", Dimension.Organizations, "設立 12組合"),
        new("保険者", Dimension.Organizations, "参加 12保険者"),
        new("ステーション", Dimension.Organizations, "設置 12ステーション"),
        new("学級", Dimension.Organizations, "設置 12学級") { NotBefore = "会", CounterExamples = ["設置 3学級会"] },
        new("クラス", Dimension.Organizations, "設置 12クラス"),
        new("班", Dimension.Organizations, "編成 12班") { Uses = Group, NotBefore = "長", CounterExamples = ["編成 3班長"] },
        new("隊", Dimension.Organizations, "編成 12隊") { NotBefore = "員", CounterExamples = ["編成 3隊員"] },
        new("支部", Dimension.Organizations, "設置 12支部"),
        new("組織", Dimension.Organizations, "結成 12組織") { NotBefore = "的", CounterExamples = ["結成 3組織的"] },
        new("部会", Dimension.Organizations, "開催 12部会"),
        new("課", Dimension.Organizations, "参加 12課") { NotBefore = "題", CounterExamples = ["参加 3課題"] },
        new("部署", Dimension.Organizations, "参加 12部署"),
        new("局", Dimension.Organizations, "開設 12局") { NotBefore = "長", CounterExamples = ["開設 3局長"] },
        new("分団", Dimension.Organizations, "配備 12分団"),
        new("単組", Dimension.Organizations, "参加 12単組"),
    ];
}
