using System.Text.RegularExpressions;
using PlanIngest.Normalizer.Calendar;
using PlanIngest.Normalizer.Figures.Numbers;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Indicators;

/// <summary>A number that fills a cell.</summary>
/// <param name="Value">The number, 万 and 億 expanded.</param>
/// <param name="Unit">In one spelling; null where the cell states none.</param>
/// <param name="Qualifier">One of <see cref="Qualifiers"/>, or null.</param>
/// <param name="Approx">Whether it is only about right.</param>
/// <param name="Bound">以上, 以下, 未満, 超, or null.</param>
/// <param name="FiscalYear">The 年度 stated beside it in the cell, or null.</param>
internal sealed record StatedValue(decimal Value, string? Unit, string? Qualifier, bool Approx, string? Bound, int? FiscalYear);

/// <summary>Reads cells that hold a value and no words: 2,304 · 83.9％ · 延べ120人 · 1回(64人) · 80%以上 · 12/45校 · 10～15人 · 35.2(R4).</summary>
internal static partial class ValueCell
{
    /// <summary>The values of a cell; none where it holds words, a dash, or a value that is not the year's (見込, 9月末).</summary>
    /// <param name="text">Folded.</param>
    public static IReadOnlyList<StatedValue> Read(string text)
    {
        var cell = NoteMark().Replace(Spacing.Remove(text), "");
        var year = Year().Match(cell) is { Success: true } stated ? FiscalYears.Find(stated.Value) : null;
        cell = Year().Replace(cell, "");
        var bracket = Bracket().Match(cell);
        if (bracket.Success)
        {
            cell = cell[..bracket.Index];
        }

        var values = Alternatives(cell);
        if (values.Count == 0 || !bracket.Success)
        {
            return Dated(values, year);
        }

        // 1回(64人) states two counts; 35(115%) a count and its share of the plan, which is no count of its own.
        return Alternatives(bracket.Groups["inner"].Value) is [{ Unit: not null } inner]
            ? Dated(inner.Unit == "％" ? values : [.. values, inner], year)
            : [];
    }

    /// <summary>One value, both ends of a range, or a numerator and its denominator.</summary>
    private static List<StatedValue> Alternatives(string cell)
    {
        var sides = cell.Split('~', '/');
        var values = sides.Select(One).OfType<StatedValue>().ToList();
        if (values.Count != sides.Length || sides.Length > 2)
        {
            return [];
        }

        if (values is not [var first, var second])
        {
            return values;
        }

        var unit = first.Unit ?? second.Unit;
        return cell.Contains('~', StringComparison.Ordinal)
            ? [first with { Unit = unit, Bound = "以上" }, second with { Unit = unit, Bound = "以下" }]
            : [first with { Unit = unit }, second with { Unit = unit, Qualifier = Qualifiers.Denominator }];
    }

    private static StatedValue? One(string text)
    {
        var (start, approx, qualifier, sign) = ReadLead(text);
        if (Numeral.ReadAt(text, start) is not { } numeral)
        {
            return null;
        }

        var counter = Counters.ReadAt(text, numeral.End);
        var tail = Tail().Match(text[(numeral.End + (counter?.Written.Length ?? 0))..]);
        if (!tail.Success)
        {
            return null;
        }

        var negative = sign is "▲" or "△" or "-";
        return new StatedValue(
            negative ? -numeral.Value : numeral.Value,
            counter?.Unit,
            qualifier,
            approx || tail.Groups["approx"].Success,
            tail.Groups["bound"] is { Success: true } bound ? bound.Value : null,
            null);
    }

    /// <summary>Where the number begins, and what the words before it say.</summary>
    private static (int Start, bool Approx, string? Qualifier, string Sign) ReadLead(string text)
    {
        var approx = Approximately().Match(text);
        var qualifier = QualifierWords.LeadAt(text, approx.Length);
        var sign = Sign().Match(text, approx.Length + (qualifier?.Word.Length ?? 0));
        return (sign.Index + sign.Length, approx.Length > 0, qualifier?.Qualifier, sign.Groups["sign"].Value);
    }

    private static List<StatedValue> Dated(List<StatedValue> values, int? year) =>
        values.ConvertAll(value => value with { FiscalYear = year });

    [GeneratedRegex(@"※\d*|\*\d*|\(注\d*\)")]
    private static partial Regex NoteMark();

    // (令和4年度)1,200 · R4:35.2% · 35.2%(R4)
    private const string YearWords = $@"(?:{Eras.NamesInText}|[{Eras.LettersAlone}])?(?:元|\d{{1,4}})年?度?(?:末|時点|現在|実績)*";

    [GeneratedRegex($@"^\({YearWords}\):?|^{YearWords}:|\({YearWords}\)$")]
    private static partial Regex Year();

    [GeneratedRegex(@"\((?<inner>[^()]+)\)$")]
    private static partial Regex Bracket();

    [GeneratedRegex("^(?:約|およそ|おおよそ|ほぼ)?")]
    private static partial Regex Approximately();

    [GeneratedRegex(@"\G(?:約)?(?<sign>[▲△+\-±])?")]
    private static partial Regex Sign();

    [GeneratedRegex("^(?<approx>程度|前後|ほど|余り?|弱|強)?(?<bound>以上|以下|未満|超)?(?:を?維持|の維持)?$")]
    private static partial Regex Tail();
}
