using System.Text.RegularExpressions;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Columns;

/// <summary>Header wordings of plan tables and the roles they name; the first rule that matches decides.</summary>
internal static partial class HeaderVocabulary
{
    /// <summary>Longer texts are contents, not headers.</summary>
    public const int MaxLength = 40;

    private static readonly (Regex Wording, ColumnRole Role)[] Rules =
    [
        (Number(), ColumnRole.Number),
        (Relisted(), ColumnRole.Relisted),
        (SectionHeading(), ColumnRole.Section),
        (Department(), ColumnRole.Department),
        (Unit(), ColumnRole.Unit),
        (NextSteps(), ColumnRole.NextSteps),
        (Issues(), ColumnRole.Issues),
        (Baseline(), ColumnRole.Baseline),
        (Indicator(), ColumnRole.Indicator),
        (Results(), ColumnRole.Results),
        (Target(), ColumnRole.Target),
        (Status(), ColumnRole.Status),
        (Overview(), ColumnRole.Overview),
        (Name(), ColumnRole.Name),
        (SectionGroup(), ColumnRole.Section),
    ];

    /// <summary>The role that a header's words name.</summary>
    /// <param name="header">Folded, without white space.</param>
    public static ColumnRole RoleOf(string header)
    {
        if (header.Length is 0 or > MaxLength)
        {
            return ColumnRole.Unknown;
        }

        foreach (var (wording, role) in Rules)
        {
            if (wording.IsMatch(header))
            {
                return role;
            }
        }

        return ColumnRole.Unknown;
    }

    [GeneratedRegex(@"^(?!.*名)(?:.{0,8}(?:№|[NnＮ][oOｏ][.．]?|番号|コード)|通番|連番|#|No\.?)$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\(?再掲\)?$")]
    private static partial Regex Relisted();

    [GeneratedRegex(@"担当|所管|主管|(?:関係|実施|推進)(?:課|部局|機関|府省|省庁)|^部局|^部署|^課名|^課$|^課\(室\)|作成課")]
    private static partial Regex Department();

    [GeneratedRegex(@"^\(?単位\)?$")]
    private static partial Regex Unit();

    [GeneratedRegex(@"今後|次年度|翌年度|来年度|方向性|(?:見直し|改善)(?:の)?(?:内容|方針|点)|^方針|^対応(?:方針|策)")]
    private static partial Regex NextSteps();

    [GeneratedRegex(@"課題|問題点")]
    private static partial Regex Issues();

    [GeneratedRegex(@"基準値|当初値|策定時|現状値|ベースライン|現況値|^現状$|設定時")]
    private static partial Regex Baseline();

    [GeneratedRegex(@"指標|^KPI$|把握すべき状況")]
    private static partial Regex Indicator();

    [GeneratedRegex(@"実績|実施状況|実施結果|実施内容|取組結果|成果|^結果|年度\)?(?:の)?(?:主な)?取組(?:状況|内容)?$|年度\)?(?:の)?(?:進捗|事業)(?:状況|内容)$|これまでの取組")]
    private static partial Regex Results();

    [GeneratedRegex(@"目標|計画値|見込(?:量|み)|期待値|^計画$|KPI")]
    private static partial Regex Target();

    [GeneratedRegex(@"状況|評価|達成度|進捗|判定|ランク|点検結果|^区分$|実施区分")]
    private static partial Regex Status();

    [GeneratedRegex(@"概要|内容|目的|説明|対象|主な取組")]
    private static partial Regex Overview();

    [GeneratedRegex(@"(?:事業|施策|取組|項目|活動|事務|細)名|^(?:具体的)?(?:な)?(?:事業|取組|取組項目|改革項目|施策・事業|事業・取組|具体的施策)$|名称|^計画事業")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:基本|重点|個別)(?:的)?(?:な)?(?:目標|方針|方向|課題|施策|理念)$|^施策(?:の)?(?:方向(?:性)?|柱|展開|体系|目標)$|^(?:大|中|小)(?:項目|分類|柱)$|^体系|^柱$")]
    private static partial Regex SectionHeading();

    [GeneratedRegex(@"^分野$|^施策$|^章$|^節$|^分類$|^区分$|^項目$|施策の分類")]
    private static partial Regex SectionGroup();
}
