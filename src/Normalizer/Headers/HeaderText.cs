using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanIngest.Normalizer.Calendar;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Lexicon.Spellings;
using PlanIngest.Normalizer.Lexicon.Statuses;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Headers;

/// <summary>A header cell's words taken apart: 令和5年度の主な取組状況【令和5年度予算額】 is 主な取組状況 with the aside 予算額 and a year.</summary>
/// <param name="Core">What the header says without years, brackets and marks of notes.</param>
/// <param name="Asides">What its brackets say, likewise; a bracket that holds a year only is left out.</param>
/// <param name="HasYear">Whether it names a 年度: with its era, without it (27年度), or by its distance (前年度).</param>
internal sealed partial record HeaderText(string Core, ImmutableArray<string> Asides, bool HasYear)
{
    /// <summary>Stands for a year while the rest is read; no text holds it.</summary>
    private const string YearMark = "\uE000";

    private static readonly BoundedCache<string, HeaderText> Parsed = new(Read);

    /// <summary>Whether the header says nothing but a 年度.</summary>
    public bool IsYearOnly => HasYear && Core.Length == 0 && Asides.IsEmpty;

    /// <param name="header">Folded, without white space.</param>
    public static HeaderText Parse(string header) => Parsed.Get(header);

    private static HeaderText Read(string header)
    {
        var plain = RelativeYear().Replace(FiscalYears.Replace(header, YearMark), YearMark);
        var hasYear = plain != header;
        plain = YearTail().Replace(plain, "");
        plain = SpellingRows.Replace(Legend().Replace(NoteMark().Replace(plain, ""), ""), SpellingRows.InHeaders);
        var asides = Bracket().Matches(plain).Select(match => Trim(match.Groups["aside"].Value)).Where(aside => aside.Length > 0).ToList();
        var core = Trim(Bracket().Replace(plain, ""));

        // 【事業実績】: the brackets hold the header itself.
        if (core.Length == 0 && asides.Count > 0)
        {
            core = asides[0];
            asides.RemoveAt(0);
        }

        return new HeaderText(core, [.. asides], hasYear);
    }

    private static string Trim(string text) => text.Trim('の', '・', '/', ':', '、', ',', '-', '~', '=', '＝', '．', '.').TrimStart('に');

    [GeneratedRegex(@"※\d*|\*\d*|\(?注\d+\)?")]
    private static partial Regex NoteMark();

    // 評価 A:達成 B:概ね達成 C:未達成
    [GeneratedRegex(
        $@"(?<=.)[(\[【]?(?<code>[A-Za-z{StatusWords.Marks}\d])[:=.・](?!\d).+(?!\k<code>)[A-Za-z{StatusWords.Marks}\d][:=.・].+$")]
    private static partial Regex Legend();

    [GeneratedRegex(RelativeYears.Pattern)]
    private static partial Regex RelativeYear();

    [GeneratedRegex(@"[(\[【〔〈<《「](?<aside>[^()\[\]【】〔〕〈〉<>《》「」]*)[)\]】〕〉>》」]")]
    private static partial Regex Bracket();

    // What may follow a year without changing what the column holds.
    [GeneratedRegex(YearMark + "(?:における|に関する|分(?![析類野])|版|末(?:時点|現在)?|時点|現在(?![の値])|中(?![間期]))*")]
    private static partial Regex YearTail();
}
