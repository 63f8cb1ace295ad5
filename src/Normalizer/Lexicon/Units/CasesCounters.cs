using System.Collections.Immutable;
using PlanIngest.Normalizer.Lexicon.RowTypes;
using static PlanIngest.Normalizer.Lexicon.RowTypes.CounterUses;

namespace PlanIngest.Normalizer.Lexicon.Units;

/// <summary>Counters of matters dealt with. <see cref="CounterRow"/> says how to add one.</summary>
internal static class CasesCounters
{
    public static ImmutableArray<CounterRow> Rows { get; } =
    [
        new("件", Dimension.Cases, "相談件数 12件")
        {
            Names = ["件数"], Uses = AfterKanji | AfterOne | AfterNoun | Slash | ColumnCount | ColumnUnit | Bracket, Endings = ["件数"],
            NotBefore = "名費", CounterExamples = ["相談件数 3件名"]
        },
        new("項目", Dimension.Cases, "点検 12項目"),
        new("事業", Dimension.Cases, "実施事業 12事業") { Uses = SeriesBracket },
        new("施策", Dimension.Cases, "実施 12施策"),
        new("品目", Dimension.Cases, "取扱 12品目"),
        new("種", Dimension.Cases, "確認された希少種 12種") { NotBefore = "別目子痘", CounterExamples = ["確認された希少種 3種別"] },
        new("種類", Dimension.Cases, "パンフレット 12種類"),
        new("事例", Dimension.Cases, "検討 12事例"),
        new("例", Dimension.Cases, "報告 12例") { NotBefore = "会外示", CounterExamples = ["報告 3例会"] },
        new("ケース", Dimension.Cases, "検討 12ケース"),
        new("案件", Dimension.Cases, "審査 12案件"),
        new("議案", Dimension.Cases, "提出 12議案"),
        new("テーマ", Dimension.Cases, "協議 12テーマ"),
        new("課題", Dimension.Cases, "検討 12課題"),
        new("問", Dimension.Cases, "アンケート設問 12問") { NotBefore = "題合診", CounterExamples = ["アンケート設問 3問題"] },
        new("題", Dimension.Cases, "出題 12題") { NotBefore = "材名", CounterExamples = ["出題 3題材"] },
        new("票", Dimension.Cases, "投票 12票") { NotBefore = "数", CounterExamples = ["投票 3票数"] },
        new("点", Dimension.Cases, "出展 12点") { Uses = ColumnUnit | Bracket, NotBefore = "検字滅呼訳眼滴", CounterExamples = ["出展 3点検"] },
        new("作品", Dimension.Cases, "応募 12作品"),
        new("曲", Dimension.Cases, "演奏 12曲") { NotBefore = "線", CounterExamples = ["演奏 3曲線"] },
        new("話", Dimension.Cases, "配信 12話") { NotBefore = "題し", CounterExamples = ["配信 3話題"] },
        new("編", Dimension.Cases, "動画 12編") { NotBefore = "集", CounterExamples = ["動画 3編集"] },
        new("通", Dimension.Cases, "発送 12通") { NotBefore = "知信報学勤常院話行称訳帳路気過読貨用", CounterExamples = ["発送 3通知"] },
        new("言語", Dimension.Cases, "対応 12言語"),
        new("言語版", Dimension.Cases, "パンフレット 12言語版"),
        new("職種", Dimension.Cases, "対象 12職種"),
        new("分野", Dimension.Cases, "対象 12分野"),
        new("業種", Dimension.Cases, "対象 12業種"),
        new("アクセス", Dimension.Cases, "ホームページ 12アクセス"),
        new("PV", Dimension.Cases, "ホームページ 12PV"),
        new("ビュー", Dimension.Cases, "ページ 12ビュー"),
        new("ダウンロード", Dimension.Cases, "アプリ 12ダウンロード"),
        new("DL", Dimension.Cases, "アプリ 12DL"),
        new("再生", Dimension.Cases, "動画 12再生"),
        new("クリック", Dimension.Cases, "広告 12クリック"),
        new("回答", Dimension.Cases, "アンケート 12回答"),
        new("口", Dimension.Cases, "寄附 12口") { NotBefore = "座頭腔径", CounterExamples = ["寄附 3口座"] },
        new("申請", Dimension.Cases, "交付 12申請"),
        new("計画", Dimension.Cases, "策定 12計画") { NotBefore = "的", CounterExamples = ["策定 3計画的"] },
        new("プラン", Dimension.Cases, "策定 12プラン"),
        new("プログラム", Dimension.Cases, "実施 12プログラム"),
        new("事業所数", Dimension.Cases, "登録 12事業所数"),
        new("記事", Dimension.Cases, "掲載 12記事"),
        new("区分", Dimension.Cases, "点検 12区分") { NotBefore = "所", CounterExamples = ["点検 3区分所"] },
        new("種目", Dimension.Cases, "競技 12種目"),
        new("分類", Dimension.Cases, "整理 12分類"),
        new("投稿", Dimension.Cases, "SNS 12投稿"),
        new("いいね", Dimension.Cases, "SNS 12いいね"),
        new("提案", Dimension.Cases, "市民 12提案"),
        new("議題", Dimension.Cases, "審議 12議題"),
        new("案", Dimension.Cases, "提出 12案") { NotBefore = "内件", CounterExamples = ["提出 3案内"] },
    ];
}
