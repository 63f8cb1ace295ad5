using System.Collections.Immutable;
using static PlanIngest.Model.ColumnRole;
using static PlanIngest.Normalizer.Lexicon.Wordings.HeaderPatterns;
using static PlanIngest.Normalizer.Lexicon.Wordings.HeaderRow;

namespace PlanIngest.Normalizer.Lexicon.Wordings;

/// <summary>The wordings of headers.</summary>
/// <remarks>
/// To add a header: write it into the <c>Headers</c> of the row with its roles, as it is printed without year and brackets; it is its own
/// example, and a test reads it. Only where a header is put together of many words does a pattern need changing.
/// The order matters: the first row that covers the whole header decides.
/// </remarks>
internal static class HeaderRows
{
    /// <summary>The rows.</summary>
    public static ImmutableArray<HeaderRow> Rows { get; } =
    [
        new("番号", [Number], "事業番号")
        {
            Pattern = NumberPattern(), Headers = List("通番 通し # 整番"), MoreExamples = ["№", "No.", "通し番号", "短縮コード", "ID"],
            CounterExamples = ["電話番号"],
        },
        new("再掲", [Relisted], "再掲区分") { Headers = List("再掲 再掲有無 再掲の有無 再掲事業 再掲欄 再掲等") },
        new("単位", [Unit], "単位") { Headers = List("計量単位") },

        // Terms, sources, remarks: said beside a measure, but none of what a progress table reports.
        new("時期", [Unknown], "実施予定時期") { Pattern = TimePattern(), MoreExamples = ["事業期間", "目標年度", "実施年度"] },
        new("付記", [Unknown], "備考")
        {
            Headers = List("""
                備考 摘要 参考 その他 注記 出典 ページ 頁 掲載ページ 掲載頁 掲載箇所 URL リンク 連絡先 問合せ先 電話番号 住所 所在地 場所 実施場所 会場 実施方法 手法
                スケジュール 工程 工程表 ロードマップ 法令 法令名 根拠法令 関連計画 関連法令 関連する計画 関連資料 ライフステージ 対象年齢 年齢 世代
                計画名 会計名 施設名 団体名 会議名 部会名 資料名 文書名 新規 重点 継続 新規・継続 新規/継続 年度 年月日 日程 開催日 実施日 回答日 更新日
                """),
            Pattern = ApartPattern(), MoreExamples = ["SDGsの目標", "根拠となる法令等"],
        },

        // One aspect of an evaluation, or a ratio of two other columns, is not the measure's status.
        new("観点", [Unknown], "必要性")
        {
            Pattern = AspectPattern(), Headers = List("達成率 進捗率 計画比 前年比 前年度比"), MoreExamples = ["事業の有効性"],
        },
        new("理由", [Unknown], "評価の理由") { Pattern = ReasonPattern(), MoreExamples = ["委員からの意見", "評価コメント", "特記事項等"] },
        new("関係者", [Unknown, Department], "関係機関")
        {
            Pattern = PartnerPattern(), Headers = List("委託先 主体 実施者"), MoreExamples = ["実施主体", "連携団体等"],
        },
        new("担当", [Department], "担当課")
        {
            Pattern = DepartmentPattern(), Headers = List("評価者 作成者"), MoreExamples = ["所管部局名", "担当", "局", "関係府省等", "主担当課"],
            CounterExamples = ["関係機関", "担当課評価"],
        },
        new("金額", [Unknown], "予算額")
        {
            Pattern = MoneyPattern(), Headers = List("款 項 目 款項目 款・項目 款項・目 款・項・目 会計 増減 増減額 国 県 国補正 特定財源"),
            MoreExamples = ["事業費", "決算額", "財源内訳", "執行率"],
        },
        new("体系", [Section], "基本目標")
        {
            Pattern = HeadingPattern(), Headers = List("柱 章 節 編 分野 領域 政策 視点 カテゴリ カテゴリー"),
            MoreExamples = ["施策の柱", "大項目", "重点課題", "計画における位置づけ"],
        },
        new("取組の方向", [Section, NextSteps], "取組の方向性") { Pattern = WorkDirectionPattern(), MoreExamples = ["取組の方向", "対策の方向"] },
        new("今後の課題", [NextSteps, Issues], "今後の課題") { Pattern = IssuesAheadPattern(), MoreExamples = ["今後の課題と予定"] },
        new("次の目標", [NextSteps, Target], "次年度の目標") { Pattern = TargetAheadPattern(), MoreExamples = ["今後の数値目標"] },
        new("今後", [NextSteps], "今後の方向性")
        {
            Pattern = NextStepsPattern(), MoreExamples = ["翌年度の取組", "事業の方向性", "方針", "改善策", "見直し・改善の方向", "実施予定", "課題への対応"],
            CounterExamples = ["今後の課題"],
        },
        new("課題", [Issues], "現状の課題")
        {
            Pattern = IssuesPattern(), MoreExamples = ["課題・問題点", "現状と課題", "残された課題", "問題点", "反省点"], CounterExamples = ["重点課題"],
        },
        new("現状", [Issues, Baseline], "現状") { Pattern = CurrentStatePattern(), MoreExamples = ["事業の現状"] },
        new("現状値", [Baseline, Results], "現状値") { Pattern = CurrentValuePattern(), MoreExamples = ["直近の値", "最新値"] },
        new("基準値", [Baseline], "基準値") { Pattern = BaselinePattern(), MoreExamples = ["計画策定時", "当初値", "策定時の値"] },
        new("数値目標", [Indicator, Target], "数値目標") { Headers = List("成果目標 活動目標 KPI") },
        new("指標", [Indicator], "成果指標")
        {
            Pattern = IndicatorPattern(), Headers = List("把握すべき状況 測定項目 モニタリング項目 管理項目 評価指標項目 KPI名 KPI指標 KPI項目"),
            MoreExamples = ["指標名", "指標1", "評価指標"],
        },
        new("目標値", [Target], "目標値")
        {
            Pattern = TargetPattern(), Headers = List("量の見込 量の見込み 必要量 供給量"), MoreExamples = ["今年度目標値", "計画値", "確保内容", "期待値"],
            CounterExamples = ["基本目標", "数値目標"],
        },
        new("実績", [Results], "取組実績")
        {
            Pattern = ResultsPattern(), MoreExamples = ["実績値", "実施結果", "成果", "これまでの取組", "達成状況の説明", "現況値", "成果と課題"],
        },
        new("進捗状況", [Status, Results], "取組状況") { Pattern = ProgressPattern(), MoreExamples = ["進捗状況", "事業の達成状況", "推進状況"] },
        new("実施状況", [Results, Status], "実施状況") { Pattern = ImplementationPattern(), MoreExamples = ["状況", "開催状況"] },
        new("実施内容", [Results, Overview], "実施内容") { Pattern = ImplementedContentPattern(), MoreExamples = ["具体的な事業実施内容", "活動内容"] },
        new("達成度", [Status], "達成度")
        {
            Pattern = GradePattern(), Headers = List("ランク ステータス 実施区分 実施段階 段階"), MoreExamples = ["評価区分", "総合判定", "目標達成度", "進捗度"],
        },
        new("評価", [Status, Unknown], "自己評価") { Pattern = EvaluationPattern(), MoreExamples = ["評価", "点検結果", "所管課評価", "市の評価"] },
        new("主な取組", [Overview, Name], "主な取組"),
        new("概要", [Overview], "事業概要") { Pattern = OverviewPattern(), MoreExamples = ["取組内容", "目的", "対象者", "対象/意図/手段"] },
        new("施策名", [Name, Section], "施策名") { Pattern = PolicyNamePattern(), Headers = List("項目") },
        new("事業名", [Name], "事業名")
        {
            Pattern = NamePattern(), MoreExamples = ["取組名", "事業の名称", "名称", "イベント等の名称"], CounterExamples = ["会計名", "担当課名"],
        },
        new("施策", [Section, Name], "施策") { Headers = List("基本施策 重点施策 個別施策 対応する施策 主要施策 関連施策") },
        new("事業", [Name, Overview], "事業") { Pattern = WorkAlonePattern(), MoreExamples = ["具体的な取組", "主な事業", "施策・事業", "改革項目"] },
        new("区分", [Unknown, Section], "事業区分") { Pattern = ClassPattern(), MoreExamples = ["区分", "事業分類", "種別"] },
    ];

    /// <summary>What names the work itself, of one year what was done in it: 事業内容 of 平成27年度.</summary>
    public static ImmutableArray<HeaderRow> OfYear { get; } =
    [
        new("年度の事業", [Results, NextSteps], "事業内容")
        {
            Pattern = WorkOfYearPattern(), MoreExamples = ["取組", "主な取組", "内容", "実施事業等"], CounterExamples = ["事業名", "事業概要書"],
        },
    ];
}
