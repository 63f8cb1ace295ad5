using System.Text.RegularExpressions;
using PlanIngest.Normalizer.Calendar;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Titles;

/// <summary>What a document says about itself.</summary>
/// <param name="Text">The title, folded; empty where none was found.</param>
/// <param name="Municipality">Or null.</param>
/// <param name="Plan">The plan's name without the municipality, or null.</param>
/// <param name="FiscalYear">Or null.</param>
internal sealed record Title(string Text, string? Municipality, string? Plan, int? FiscalYear);

/// <summary>Chooses the title among the lines above the first table and reads it.</summary>
internal static partial class TitleReader
{
    /// <summary>A longer line is prose, or a title of its own.</summary>
    private const int MaxSubtitle = 24;

    /// <param name="lines">Folded lines above the first table with their type sizes, from top to bottom.</param>
    public static Title Read(IReadOnlyList<(string Text, double FontSize)> lines)
    {
        var best = lines
            .Select((line, index) => (line.Text, Score: Score(line, lines), index))
            .Where(line => line.Score >= 2)
            .OrderByDescending(line => line.Score)
            .ThenBy(line => line.index)
            .FirstOrDefault();
        if (best.Text is null)
        {
            return new Title("", null, null, Years(lines.Select(line => line.Text)));
        }

        var (municipality, plan) = Parse(best.Text);
        municipality ??= lines.Select(line => Parse(line.Text).Municipality).FirstOrDefault(name => name is not null);
        return new Title(best.Text, municipality, plan, YearOf(best.Text, lines.Select(line => line.Text)));
    }

    /// <summary>Whether a line reads like a title: a plan's name and a word for reporting on it.</summary>
    public static bool IsTitle(string text) =>
        PlanName().IsMatch(text) && Report().IsMatch(text) && !text.EndsWith('。') && !text.StartsWith('※');

    /// <summary>The plan that a title names, without the municipality, or null.</summary>
    public static string? PlanOf(string title) => Parse(title).Plan;

    private static int Score((string Text, double FontSize) line, IReadOnlyList<(string Text, double FontSize)> lines)
    {
        if (line.Text.EndsWith('。') || line.Text.Length > 80)
        {
            return 0;
        }

        return (PlanName().IsMatch(line.Text) ? 2 : 0)
            + (Report().IsMatch(line.Text) ? 2 : 0)
            + (Parse(line.Text).Municipality is not null ? 2 : 0)
            + (line.FontSize >= lines.Max(other => other.FontSize) - 0.2 ? 1 : 0);
    }

    /// <summary>The title's year of work; where it names none so, a short line below it may: (令和5年度実績).</summary>
    private static int? YearOf(string title, IEnumerable<string> lines)
    {
        var stated = ReportedYear.Find(title);
        var subtitle = stated is { Sense: YearSense.Activity }
            ? null
            : lines
                .Where(line => line.Length <= MaxSubtitle && !line.EndsWith('。'))
                .Select(ReportedYear.Find)
                .FirstOrDefault(year => year is { Sense: YearSense.Activity });
        return (subtitle ?? stated)?.Year ?? Years(lines);
    }

    private static int? Years(IEnumerable<string> lines) => lines.Select(ReportedYear.Find).FirstOrDefault(year => year is not null)?.Year;

    /// <summary>Years are no part of a plan's name; its term is, whether it stands before the municipality or after it.</summary>
    private static (string? Municipality, string? Plan) Parse(string text)
    {
        var rest = Lead().Replace(text, "");
        var leading = Term().Match(rest) is { Success: true, Index: 0 } term ? term.Value : "";
        rest = rest[leading.Length..].TrimStart();
        var municipality = MunicipalityName.Find(rest);
        rest = FiscalYears.Replace(rest[(municipality?.End ?? 0)..], " ");
        if (PlanName().Match(rest) is not { Success: true } name)
        {
            return (municipality?.Name, null);
        }

        var before = Term().Match(rest[..name.Index]) is { Success: true } inner ? inner.Value : leading;
        return (municipality?.Name, Spacing.Remove(Term().IsMatch(name.Value) ? name.Value : before + name.Value));
    }

    // What may stand before the municipality: brackets, 資料1, a year.
    [GeneratedRegex(
        @"^(?:\s|【[^】]*】|[(（][^)）]*[)）]|資料\d*[-－]?\d*|参考|別紙\d*|(?:" + Eras.NamesInText + @")\s*(?:元|\d+)\s*(?:\(\d{4}\))?\s*年度?"
            + @"(?:(?:の|実施|事業|実績|評価|公表|作成)+(?=[\s(【]|" + Eras.NamesInText + @"))?(?:\s|版|の)*|\d{4}\s*年度(?:\s|の)*)+")]
    private static partial Regex Lead();

    [GeneratedRegex(@"[^\s「」【】()]+(?:「[^」]*」[^\s「」【】()]*)?(?:計画|プラン|ビジョン|大綱|戦略|指針|プログラム)")]
    private static partial Regex PlanName();

    // 第3期, 第二次.
    [GeneratedRegex("第(?:[0-9]+|[一二三四五六七八九十]+)(?:期|次)")]
    private static partial Regex Term();

    [GeneratedRegex(@"進捗|実績|状況|一覧|取組|評価|報告|点検")]
    private static partial Regex Report();
}
