using System.Text.RegularExpressions;
using PlanIngest.Normalizer.Calendar;
using PlanIngest.Normalizer.Headers;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Indicators;

/// <summary>What the header of a numeric column counts: 相談件数（件）, 延べ利用者数, 相談件数 over 電話 and 来所.</summary>
/// <param name="Label">Cleaned as labels are; empty for a header that only says 実績 or a year.</param>
/// <param name="Unit">In one spelling, or null.</param>
/// <param name="Qualifier">One of <see cref="Qualifiers"/>, or null.</param>
/// <param name="IsPart">Whether it counts a part of the column before it: （再掲）, うち….</param>
internal sealed partial record CountHeader(string Label, string? Unit, string? Qualifier, bool IsPart)
{
    /// <summary>Whether the header counts something by its own words.</summary>
    public bool IsCount => Label.Length > 0 && (Unit is not null || Measured().IsMatch(Label));

    public static CountHeader Of(Column column)
    {
        string? unit = null, qualifier = null;
        var labels = new List<string>();
        foreach (var cell in column.HeaderCells)
        {
            var words = HeaderText.Parse(cell);
            unit = Bracket().Matches(cell).Select(match => UnitOf(match.Groups["inner"].Value)).FirstOrDefault(found => found is not null)
                ?? unit;
            var (label, found) = PlanIngest.Normalizer.Figures.Labels.Label.Clean(PartMark().Replace(FiscalYears.Replace(cell, ""), ""));
            qualifier = Qualifiers.Stronger(found, qualifier);
            if (!Generic().IsMatch(words.Core))
            {
                labels.Add(label);
            }
        }

        return new CountHeader(
            PlanIngest.Normalizer.Figures.Labels.Label.Join([.. labels]),
            unit,
            qualifier,
            PartMark().IsMatch(column.Header));
    }

    /// <summary>A unit in one spelling: (件), 単位:人, ヶ所; null where the words are none.</summary>
    public static string? UnitOf(string text)
    {
        return Counters.Find(UnitMark().Replace(text, ""))?.Unit;
    }

    [GeneratedRegex(@"[(【\[](?<inner>[^()【】\[\]]+)[)】\]]")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^単位[:・]?")]
    private static partial Regex UnitMark();

    [GeneratedRegex(@"\(再掲\)|^\(?(?:うち|内数)[、:]?")]
    private static partial Regex PartMark();

    [GeneratedRegex("^$|実績|結果|成果|目標|計画|見込|現状|基準|当初|策定|現況|最新|直近|数値$|^値$|指標|最終評価|期待|量の|確保")]
    private static partial Regex Generic();

    [GeneratedRegex("(?:数|率|割合|人員|日数|面積|延長|時間)$")]
    private static partial Regex Measured();
}
