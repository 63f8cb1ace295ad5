using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Lexicon.Offices;

/// <summary>The words in which the names of departments end.</summary>
/// <remarks>
/// To add one: a row with its kind and a whole name as the example. Cells, links and headers' contents read it from here, and a test reads
/// the example. A bureau also needs a division in its example (保健福祉局障害福祉課).
/// </remarks>
internal static class DepartmentEndings
{
    /// <summary>The rows.</summary>
    public static ImmutableArray<DepartmentEndingRow> Rows { get; } =
    [
        new("局", OfficeKind.Bureau, "保健福祉局障害福祉課")
        {
            NotBefore = "地(?!域)|所", EndsNames = true, Learned = true, MoreExamples = ["福祉局地域福祉課"], CounterExamples = ["局地対策課", "局所管理課"],
        },
        new("部", OfficeKind.Bureau, "福祉部部落解放推進課")
        {
            NotBefore = "[落門屋会品分活下署]", EndsNames = true, Learned = true, CounterExamples = ["部落解放推進課", "専門部会担当課"],
        },
        new("委員会", OfficeKind.Bureau, "教育委員会学校教育課") { EndsNames = true, Learned = true },
        new("庁", OfficeKind.Bureau, "教育庁学校教育課") { NotBefore = "舎|内", Learned = true, CounterExamples = ["庁舎管理課", "全庁内調整課"] },
        new("本部", OfficeKind.BureauWithin, "消防局消防本部") { MoreExamples = ["消防本部警防課"] },
        new("事務局", OfficeKind.BureauWithin, "農業委員会北部事務局") { NotBefore = "地(?!域)|所", MoreExamples = ["議会事務局議事課"] },
        new("区役所", OfficeKind.Branch, "中央区役所保健福祉課"),
        new("支所", OfficeKind.Branch, "北支所市民課"),
        new("課", OfficeKind.Division, "福祉部福祉課") { EndsNames = true, Learned = true },
        new("室", OfficeKind.Division, "総務部危機管理室") { EndsNames = true, Learned = true },
        new("係", OfficeKind.Division, "福祉部相談係") { EndsNames = true, Learned = true },
        new("センター", OfficeKind.Office, "保健福祉局精神保健福祉センター") { EndsNames = true, Learned = true },
        new("事務所", OfficeKind.Office, "福祉部福祉事務所") { EndsNames = true },
        new("所", OfficeKind.Facility, "健康部保健所") { Learned = true },
        new("館", OfficeKind.Facility, "教育委員会図書館") { Learned = true },
        new("園", OfficeKind.Facility, "こども部中央保育園"),
        new("署", OfficeKind.Facility, "消防局北消防署") { Learned = true },
        new("院", OfficeKind.Facility, "健康部市立病院"),
        new("校", OfficeKind.Facility, "教育委員会看護専門学校"),
        new("プラザ", OfficeKind.Facility, "市民部市民プラザ"),
        new("班", OfficeKind.Team, "福祉部相談班") { EndsNames = true, Learned = true },
        new("チーム", OfficeKind.Team, "福祉部支援チーム"),
        new("担当", OfficeKind.Team, "福祉部福祉担当"),
        new("グループ", OfficeKind.Team, "福祉部地域福祉グループ"),
        new("省", OfficeKind.Ministry, "厚生労働省") { Learned = true },
        new("府", OfficeKind.Ministry, "内閣府") { Learned = true },
    ];
}
