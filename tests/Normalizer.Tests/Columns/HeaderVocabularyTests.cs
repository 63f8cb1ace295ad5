using PlanIngest.Model;
using PlanIngest.Normalizer.Headers;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Tests.Columns;

public class HeaderVocabularyTests
{
    [Theory]
    [InlineData(
        ColumnRole.Number,
        "事業№",
        "No.",
        "№",
        "事業番号",
        "事業 No",
        "整理番号",
        "事業コード",
        "項目番号",
        "施策番号",
        "事務事業コード",
        "絶対コード",
        "施策コード",
        "短縮番号",
        "枝番号",
        "通番",
        "計画No",
        "取組番号",
        "#")]
    [InlineData(
        ColumnRole.Name,
        "事業名",
        "事業名等",
        "事務事業名",
        "取組名",
        "取組項目名",
        "取り組み名",
        "計画事業名",
        "イベント等の名称",
        "細事業名",
        "事業・取組名",
        "主な事業名",
        "取組の名称",
        "施策・事業名")]
    [InlineData(
        ColumnRole.Overview,
        "事業概要",
        "概要",
        "施策の概要",
        "事業内容",
        "内容",
        "取組内容および目標",
        "目的，内容",
        "項目の内容",
        "対象",
        "意図",
        "手段",
        "対象／意図／手段",
        "計画の内容",
        "事業の目的・内容",
        "取組内容",
        "事業の概要")]
    [InlineData(
        ColumnRole.Results,
        "令和５年度実績",
        "27年度実績",
        "22年度実施状況",
        "令和5年度の主な取組状況",
        "これまでの取組の実績値",
        "取組状況（令和4年度実績）",
        "【事業実績】",
        "【事業成果】",
        "主な取組による成果",
        "H28年度の取組",
        "H28年度の成果",
        "H27年度事業内容",
        "平成28年度実施結果",
        "KPI実績及び達成状況",
        "令和5年度の主な取組状況【令和5年度予算額】",
        "実績（計画比）",
        "成果と課題",
        "これまでの取組")]
    [InlineData(
        ColumnRole.Status,
        "評価",
        "自己評価",
        "各課評価",
        "所管課評価",
        "達成度",
        "進捗評価",
        "達成度の評価",
        "総合評価",
        "最終評価",
        "一次評価結果",
        "4次評価結果",
        "R4最終評価",
        "点検結果",
        "実施区分",
        "評価（A:達成 B:概ね達成 C:未達成）",
        "進捗度",
        "目標達成度")]
    [InlineData(ColumnRole.Issues, "現状の課題", "課題", "課題，今後の方向性", "現状と課題", "問題点", "これまでの取組の成果の評価", "これまでの取組に対する評価", "課題・問題点", "実施上の課題")]
    [InlineData(
        ColumnRole.NextSteps,
        "今後の取組/達成目標",
        "今後の課題と令和6年度の実施予定",
        "今後の方向性",
        "事業の方向性",
        "方針",
        "次年度の計画",
        "令和2年度事業計画",
        "翌年度の取組",
        "今後の進め方",
        "次年度以降の取組",
        "改善内容",
        "課題への対応",
        "令和6年度の取組予定")]
    [InlineData(
        ColumnRole.Department,
        "担当所管課",
        "担当課",
        "所管課",
        "所管部",
        "担当部名",
        "担当課名",
        "部局名",
        "課（室）名",
        "担当省庁",
        "関係省庁",
        "関係府省等",
        "主管課",
        "関係課",
        "所管組織",
        "所管責任者",
        "作成課",
        "評価者",
        "担当",
        "担当部署",
        "課名",
        "実施課",
        "担当課・係",
        "局",
        "部")]
    [InlineData(
        ColumnRole.Target,
        "目標値",
        "【目標値】",
        "目標値（目標年度）",
        "目標（令和7年度）",
        "KPI（平成31年度）",
        "今年度目標値",
        "長期的目標値",
        "見込量",
        "計画値",
        "量の見込み",
        "確保内容",
        "期待値（H25）",
        "年間の実施目標",
        "目標",
        "最終目標値",
        "令和9年度目標値",
        "計画")]
    [InlineData(
        ColumnRole.Baseline,
        "基準値",
        "現状値（直近の値）",
        "当初値",
        "策定時値",
        "設定時の値（年度）",
        "ベースライン値",
        "現状（計画策定時）",
        "年度当初値",
        "計画策定時の値",
        "平成25年度（当初）")]
    [InlineData(ColumnRole.Results, "実績値", "現況値", "直近実績値", "最終評価値", "結果※3", "今年度実績値", "実績", "達成値")]
    [InlineData(ColumnRole.Indicator, "指標", "指標名", "指標名（単位）", "成果指標", "活動指標", "把握すべき状況", "評価指標項目", "指標1", "数値目標", "KPI")]
    [InlineData(ColumnRole.Unit, "単位", "（単位）")]
    [InlineData(ColumnRole.Relisted, "再掲", "（再掲）", "再掲の有無")]
    [InlineData(ColumnRole.Section, "基本目標", "重点課題", "施策の方向", "施策の方向性", "施策の体系", "基本方向", "施策目標", "大項目", "小分類", "分野", "柱", "基本方針", "対応する施策")]
    public void Reads_the_usual_role_of_a_wording(ColumnRole role, params string[] headers) =>
        Assert.All(headers, header => Assert.Equal([role], RolesOf(header).Take(1)));

    [Theory]
    [InlineData("令和5年度予算額", "予算額", "決算額", "H27年度決算額（円）", "事業費（千円）", "事業費（歳出，一財）", "トータルコスト", "要求額", "効果額", "財源内訳", "R3年度当初予算額（千円）")]
    [InlineData("評価の理由", "達成度設定理由", "評価の判断理由", "最終確定判断理由", "備考", "委員会意見", "未達成の要因")]
    [InlineData("必要性", "効率性", "有効性", "妥当性", "達成率", "優先度")]
    [InlineData("事業区分", "事業分類", "施策の分類", "実施年度", "実施期間", "根拠法令", "SDGs", "関係機関")]
    public void Knows_wordings_that_name_no_role(params string[] headers) =>
        Assert.All(headers, header => Assert.Equal([ColumnRole.Unknown], RolesOf(header).Take(1)));

    [Theory]
    [InlineData("取組状況", new[] { ColumnRole.Status, ColumnRole.Results })]
    [InlineData("進捗状況", new[] { ColumnRole.Status, ColumnRole.Results })]
    [InlineData("達成状況", new[] { ColumnRole.Status, ColumnRole.Results })]
    [InlineData("令和5年度進捗状況", new[] { ColumnRole.Results, ColumnRole.Status })]
    [InlineData("進捗状況（評価）", new[] { ColumnRole.Status })]
    [InlineData("実施状況", new[] { ColumnRole.Results, ColumnRole.Status })]
    [InlineData("R3からR4の状況", new[] { ColumnRole.Results, ColumnRole.Status })]
    [InlineData("評価", new[] { ColumnRole.Status, ColumnRole.Unknown })]
    [InlineData("現状", new[] { ColumnRole.Issues, ColumnRole.Baseline })]
    [InlineData("現状値", new[] { ColumnRole.Baseline, ColumnRole.Results })]
    [InlineData("施策", new[] { ColumnRole.Section, ColumnRole.Name })]
    [InlineData("施策名（法律、計画、事業等の名称）", new[] { ColumnRole.Name, ColumnRole.Section })]
    [InlineData("具体的な取組", new[] { ColumnRole.Name, ColumnRole.Overview })]
    [InlineData("主な取組", new[] { ColumnRole.Overview, ColumnRole.Name })]
    [InlineData("令和6年度の取組", new[] { ColumnRole.Results, ColumnRole.NextSteps })]
    public void Leaves_to_the_contents_what_means_different_things(string header, ColumnRole[] roles) =>
        Assert.Equal(roles, RolesOf(header));

    [Theory]
    [InlineData("")]
    [InlineData("16")]
    [InlineData("ゲートキーパー養成研修")]
    [InlineData("子ども家庭局子ども総合センター")]
    [InlineData("都道府県")]
    [InlineData("事業所名（屋号）")]
    [InlineData("b:取組中【事業の方向性:継続又は拡充】")]
    [InlineData("ー")]
    [InlineData("相談件数:16件")]
    [InlineData("関係課と連携して研修を開催した。")]
    [InlineData("令和5年度")]
    [InlineData("相談件数")]
    public void Knows_nothing_of_contents(string text) => Assert.Empty(RolesOf(text));

    private static ColumnRole[] RolesOf(string header) => [.. HeaderVocabulary.RolesOf(Spacing.Remove(Folding.Fold(header).Value))];
}
