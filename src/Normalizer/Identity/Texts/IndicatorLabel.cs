using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Identity.Texts;

/// <summary>An indicator's label taken apart.</summary>
/// <param name="Core">
/// What is counted, folded: no unit, qualifier, date or word for counting, bracketed parts in front. Empty where the label only says
/// that something was counted (回数, 開催回数).
/// </param>
/// <param name="Whole">The same with the word for counting (者数, 件数 …).</param>
/// <param name="Qualifier">
/// 延べ, 実, 累計, 平均, 母数, 前年度, 従前, 増減, 前年度比, or 目標 for what was only planned; empty for a plain count or a sum (合計).
/// </param>
/// <param name="Unit">From the figure, else from the label; null where neither says.</param>
/// <param name="AsOf">The day the count refers to as written (4月1日, 年度末), or empty.</param>
internal sealed partial record IndicatorLabel(string Core, string Whole, string Qualifier, CountUnit? Unit, string AsOf)
{
    public Bigrams CoreBigrams { get; } = new(Core);

    public ContrastAnswers Words { get; } = ContrastAnswers.In(Whole);

    // What else a label says of its number. The first that is found counts, in the order of weight of the figure guideline; the words of
    // the lexicon come after these.
    private static readonly (Regex Words, string Qualifier)[] Qualifiers =
    [
        (Planned(), "目標"),
        (Ratio(), "前年度比"),
        (Change(), "増減"),
        (PreviousYear(), "前年度"),
        (Average(), "平均"),
    ];

    // Two words for one act that labels take turns with.
    private static readonly ImmutableArray<(string Act, string Common)> Acts =
        [("来場", "参加"), ("入場", "参加"), ("出席", "参加"), ("アクセス", "閲覧"), ("就職", "就労"), ("支給", "交付"), ("給付", "交付"), ("育成", "養成")];

    // How labels end that count without naming a counter, longest first.
    private static readonly string[] OtherEndings = ["者の数", "人員数", "客数", "時間", "数"];

    /// <summary>Reads a label with the unit and qualifier that stand beside it.</summary>
    public static IndicatorLabel Parse(string label, string? unit, string? qualifier)
    {
        var text = ComparableText.Compatible(label);
        if (LastBracket().Match(text) is { Success: true } bracket && CountUnit.IsCounter(bracket.Groups["inner"].Value))
        {
            unit ??= bracket.Groups["inner"].Value;
            text = text[..bracket.Index];
        }

        var asOf = AsOfDate().Match(text);
        text = AsOfDate().Replace(text, "");
        var said = qualifier is null or "合計" ? "" : qualifier;
        foreach (var (words, meaning) in Qualifiers)
        {
            if (!words.IsMatch(text))
            {
                continue;
            }

            said = said.Length == 0 ? meaning : said;
            text = words.Replace(text, "");
        }

        (text, var counted) = QualifierWords.TakeFromSeries(text);
        said = said.Length == 0 ? counted : said;
        var whole = ComparableText.Fold(BracketsInFront(text));
        var counter = CountUnit.Parse(unit) ?? CountUnit.OfLabel(whole);
        return new IndicatorLabel(WithoutCounting(whole, counter?.Dimension ?? ""), whole, said, counter, asOf.Groups["when"].Value);
    }

    private static string BracketsInFront(string text) =>
        string.Concat(Bracketed().Matches(text).Select(match => match.Groups[1].Value)) + Bracketed().Replace(text, "");

    private static string WithoutEnding(string whole)
    {
        var ending = OtherEndings.FirstOrDefault(word => whole.EndsWith(word, StringComparison.Ordinal))?.Length ?? 0;
        foreach (var counter in Vocabulary.Current.Counters.Endings)
        {
            if (counter.IsPlain && counter.Word.Length > ending && counter.Ends(whole))
            {
                ending = counter.Word.Length;
            }
        }

        return whole[..^ending];
    }

    // 開催回数, 実施回数 and 回数 all count how often; an act that merely took place adds nothing to what is counted. The 回 of 巡回
    // belongs to the act.
    private static string WithoutCounting(string whole, string counter)
    {
        var counted = WithoutEnding(whole);
        if (counter.Length > 0 && counted.EndsWith(counter, StringComparison.Ordinal) && !counted.EndsWith("巡回", StringComparison.Ordinal))
        {
            counted = counted[..^counter.Length];
        }

        counted = TookPlace().Replace(counted, "");
        foreach (var (act, common) in Acts)
        {
            counted = counted.Replace(act, common, StringComparison.Ordinal);
        }

        return counted;
    }

    [GeneratedRegex(@"\((?<inner>[^()]+)\)$")]
    private static partial Regex LastBracket();

    [GeneratedRegex(@"\(?(?<when>(?:\d+月\d+日|\d+月末|年度末|月末|\d+/\d+))(?:現在|時点)\)?")]
    private static partial Regex AsOfDate();

    [GeneratedRegex(@"\(([^()]*)\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\(?(?:目標(?!達成)|見込み?|計画値|予定)(?:値|数)?\)?")]
    private static partial Regex Planned();

    [GeneratedRegex("(?:対)?前年度?比")]
    private static partial Regex Ratio();

    [GeneratedRegex("前年度?(?:実績|値)?")]
    private static partial Regex PreviousYear();

    [GeneratedRegex(@"(?:前年度?)?(?:増減|比較)(?:数|率)?")]
    private static partial Regex Change();

    [GeneratedRegex(@"(?:1回(?:あたり|当たり)?|月|年|1日)?平均")]
    private static partial Regex Average();

    [GeneratedRegex(@"(?<![未再])(?:の?(?:開催|実施|開講)(?:した|する)?)|受付|(?<=相談)対応|年間|当該|した|の")]
    private static partial Regex TookPlace();
}
