using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanIngest.Model;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Cells;

/// <summary>Reads 担当所管課: one or more departments, each split into bureau and division where the name tells.</summary>
internal static partial class DepartmentCell
{
    /// <param name="text">The cell's folded text, departments on paragraphs of their own or behind commas; null for none.</param>
    public static ImmutableArray<Department> Read(string? text) => [.. Names(text).Select(ToDepartment)];

    /// <summary>
    /// Reads columns that state bureaus and divisions apart: one bureau heads all divisions, several head one division each; where
    /// the cells do not correspond, all are departments of their own.
    /// </summary>
    /// <param name="bureaus">The folded text of the bureau columns, outermost first.</param>
    /// <param name="divisions">The folded text of the division column.</param>
    public static ImmutableArray<Department> Read(IEnumerable<string?> bureaus, string? divisions)
    {
        var outer = bureaus.Select(Names).Aggregate(new List<string>(), Under);
        var inner = Names(divisions);
        if (outer.Count == 0 || inner.Count == 0 || (outer.Count > 1 && outer.Count != inner.Count))
        {
            return [.. outer.Concat(inner).Select(ToDepartment)];
        }

        return [.. inner
            .Select((division, i) => (Bureau: outer[outer.Count == 1 ? 0 : i], Division: division))
            .Select(pair => new Department(pair.Bureau + pair.Division, pair.Bureau, pair.Division))];
    }

    /// <summary>Takes a department in brackets off the end of a name: 広報の充実【総務部秘書課】.</summary>
    /// <returns>The name, and the department or null.</returns>
    public static (string Name, Department? Department) TakeOff(string name) =>
        BehindName().Match(name) is { Success: true } match && match.Index > 0
            ? (name[..match.Index].TrimEnd(), ToDepartment(match.Groups["department"].Value))
            : (name, null);

    private static List<string> Under(List<string> outer, List<string> inner) =>
        inner.Count == 0 || (outer.Count > 0 && outer.Count != inner.Count) ? outer
            : outer.Count == 0 ? inner
            : [.. outer.Zip(inner, string.Concat)];

    private static List<string> Names(string? text) => text is null
        ? []
        : Separator()
            .Split(UnderBureau().Replace(text, ""))
            .Select(name => Around().Replace(Spacing.Remove(name), ""))
            .Where(name => !CellText.IsBlankText(name))
            .ToList();

    private static Department ToDepartment(string name)
    {
        var match = Bureau().Match(name);
        return match.Success
            ? new Department(name, match.Groups["bureau"].Value, match.Groups["division"].Value)
            : new Department(name, null, null);
    }

    // A middle dot parts two departments only where a department's suffix stands before it: 安全・安心推進課 is one name. A space does
    // so only after a division, as it may also part a bureau from its division.
    [GeneratedRegex(@"[\n、,，;/／]|(?<=[課室係部局所館園]|センター)・(?=\S)|(?<=[課室係所館園]|センター)\s+(?=\S)")]
    private static partial Regex Separator();

    // A line that names a bureau only stands over the division in the next one.
    [GeneratedRegex(@"(?<=(?:^|\n)[^\n、,，・/課室係]{1,12}(?:部|局|庁|委員会))\n(?=[^\n、,，・/部局]{1,16}(?:課|室|係)[、,，]?(?:\n|$))")]
    private static partial Regex UnderBureau();

    // Marks, 【主】 and 【副】, the words 主管課: and 関係課:, brackets around the whole name, a telephone extension.
    [GeneratedRegex(
        @"^[・○●◎■□]|^[【(\[](?:主|副|正|主管|関係|関連)[】)\]](?=.)|^(?:主管|関係|主担当|担当|所管|関連)(?:部?署|課|室)?[:](?=.)|^[(（](?=[^()（）]+[)）]$)|"
            + @"(?<=^[(（][^()（）]+)[)）]$|\(?(?:内線|電話|TEL|℡)[:]?[\d\-ー]+\)?$")]
    private static partial Regex Around();

    [GeneratedRegex(
        @"(?:【\s*(?<department>[^【】()\s]{2,}(?:部|局|課|室|係|班|委員会|センター|事務局|事務所))\s*】|\(\s*(?<department>[^()\s]{2,}(?:課|室|係))\s*\))$")]
    private static partial Regex BehindName();

    // The bureau reaches up to its last 局 or 部: 教育委員会事務局学校教育部｜学校教育課.
    [GeneratedRegex(
        "^(?<bureau>.*(?:局(?!地(?!域)|所)|部(?![落門屋会品分活下署])|委員会|本部|区役所|支所|庁(?!舎|内))|.+?(?:委員会|庁(?!舎|内)|区役所|支所))(?<division>.{2,}(?:課|室|係|班|"
            + "所|館|園|署|センター|事務局|チーム|担当|グループ|校|分室|支所|会館|プラザ|本部)(?:\\(.*\\))?)$")]
    private static partial Regex Bureau();
}
