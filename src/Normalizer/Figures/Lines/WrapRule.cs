using System.Buffers;
using PlanIngest.Normalizer.Figures.Numbers;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Figures.Lines;

/// <summary>The end of one raw line and the start of the next.</summary>
/// <param name="Before">The logical line so far, without space at its end.</param>
/// <param name="After">The next line, without space at its start.</param>
/// <param name="IsIndented">Whether the next line begins with a space.</param>
/// <param name="Width">Characters of the raw line that ends here.</param>
/// <param name="Widest">Characters of the widest raw line of the text.</param>
internal readonly record struct LineBreak(string Before, string After, bool IsIndented, int Width, int Widest)
{
    /// <summary>A line takes so many tenths of the widest one where it ran to the edge.</summary>
    private const int FullTenths = 8;

    public char Last => Before[^1];

    public char First => After[0];

    /// <summary>Whether the line may have run to the right edge.</summary>
    public bool IsFull => 10 * Width >= FullTenths * Widest;
}

/// <summary>Decides from the characters around a line break whether the text wrapped there or a line ended.</summary>
/// <param name="Name">What is seen.</param>
/// <param name="Joins">Whether it makes the two lines one.</param>
/// <param name="Example">Two raw lines, ⏎ between them, for which this rule decides.</param>
/// <param name="Holds">Whether it is seen.</param>
internal sealed record WrapRule(string Name, bool Joins, string Example, Func<LineBreak, bool> Holds)
{
    /// <summary>A line is short, and its break no wrap, with fewer characters.</summary>
    private const int ShortestFullLine = 8;

    /// <summary>No counter and what belongs to it is longer.</summary>
    private const int LongestCounter = 6;

    /// <summary>Words of this length before a colon are no label.</summary>
    private const int TooLongForLabel = 16;

    private static readonly SearchValues<char> OpeningBrackets = SearchValues.Create("([〔【《〈「『");
    private static readonly SearchValues<char> ClosingBrackets = SearchValues.Create(")]〕】》〉」』");
    private static readonly SearchValues<char> GoOnAtEnd = SearchValues.Create("、,~/・約:");
    private static readonly SearchValues<char> NeverAtStart = SearchValues.Create("、。,)」』】ーッャュョっゃゅょんン");
    private static readonly SearchValues<char> ParticlesAtEnd = SearchValues.Create("をのはがにでとやもへ");
    private static readonly SearchValues<char> ParticlesAtStart = SearchValues.Create("をのはがにで");

    /// <summary>Asked in this order; the first that holds decides. Where none does, the line ended.</summary>
    public static readonly WrapRule[] All =
    [
        new("an entry begins", false, "講座を⏎・研修", at => BeginsEntry(at.After) && !char.IsAsciiDigit(at.First) && at.First != '('),
        new("rows of a table", false, "区分 回数⏎5 6", at => AreRowsOfTable(at.Before, at.After)),
        new("an open bracket", true, "講座(市民⏎向け)", at => IsOpen(at.Before) && ClosesOutside(at.After)),
        new("a number behind its qualifier", true, "延べ⏎5人", at =>
            char.IsAsciiDigit(at.First)
            && AmountPrefix.EndingAt(at.Before, 0, at.Before.Length) is { Kind: PrefixKind.Qualifier or PrefixKind.Approx }),
        new("a number that goes on", true, "1,2⏎45件", at => EndsInNumber(at.Before, at.After)),
        new("a mark after which text goes on", true, "講座を開催し、⏎参加者", at => GoOnAtEnd.Contains(at.Last)),
        new("a letter that begins no line", true, "サ⏎ービス", at => NeverAtStart.Contains(at.First)),
        new("a mark after which text ends", false, "講座。⏎研修", at => at.Last is '。' or ')' or '】' or '」'),
        new("an enumerator", false, "講座は⏎(1)研修", at => BeginsEntry(at.After)),
        new("an indented line", false, "講座は⏎ 研修", at => at.IsIndented),
        new("a count", false, "5件⏎の相談", at => EndsInCount(at.Before)),
        new("a particle at the end", true, "講座を⏎開催", at => ParticlesAtEnd.Contains(at.Last)),
        new("a particle at the start", true, "講座⏎を開催", at => ParticlesAtStart.Contains(at.First)),
        new("kana in a full line or in an entry", true, "相談⏎した", at =>
            GoesOnInKana(at) && (at.IsFull || BeginsEntry(at.Before.TrimStart()))),
        new("kana after a short line", false, "相談⏎しました、一二三四", GoesOnInKana),
        new("a word that breaks off at the edge", true, "一二三四五六七八九⏎十", at =>
            at.IsFull && at.Width >= ShortestFullLine && !EndsInVerbKana(at.Last) && !BeginsWithLabel(at.After)),
    ];

    /// <summary>The rule that decides, or null where none holds.</summary>
    public static WrapRule? For(LineBreak at) => Array.Find(All, rule => rule.Holds(at));

    private static bool BeginsEntry(string line) => EntryMark.LengthAt(line) > 0;

    private static bool GoesOnInKana(LineBreak at) =>
        Letters.IsHiragana(at.First) && (Letters.IsHiragana(at.Last) || !EndsInVerbKana(at.Last));

    private static bool IsOpen(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth = OpeningBrackets.Contains(c) ? depth + 1 : ClosingBrackets.Contains(c) ? Math.Max(0, depth - 1) : depth;
        }

        return depth > 0;
    }

    /// <summary>Whether a line closes a bracket that it has not opened.</summary>
    private static bool ClosesOutside(string line) =>
        line.AsSpan().IndexOfAny(ClosingBrackets) is >= 0 and var close && line.AsSpan(0, close).IndexOfAny(OpeningBrackets) < 0;

    private static bool EndsInNumber(string before, string after) =>
        char.IsAsciiDigit(before[^1])
            && (after[0] is ',' or '.' or '%' or '年' or '月' or '日'
                || Counters.ReadAt(after, 0) is not null
                || (char.IsAsciiDigit(after[0]) && !HoldsSeveralNumbers(before)));

    private static bool HoldsSeveralNumbers(string line) => Fields(line).Count(field => char.IsAsciiDigit(field[^1])) > 1;

    private static bool AreRowsOfTable(string before, string after)
    {
        var (first, second) = (Fields(before), Fields(after));
        return first.Length > 1
            && second.Length > 1
            && Math.Abs(first.Length - second.Length) <= 1
            && second.Count(field => char.IsAsciiDigit(field[0])) >= second.Length - 1;
    }

    private static string[] Fields(string line) => line.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);

    private static bool EndsInCount(string before)
    {
        var at = before.Length;
        while (at > 0 && !char.IsAsciiDigit(before[at - 1]) && before.Length - at < LongestCounter)
        {
            at--;
        }

        return at > 0
            && char.IsAsciiDigit(before[at - 1])
            && Counters.ReadAt(before, at) is { } counter
            && at + counter.Written.Length == before.Length;
    }

    /// <summary>Whether a line that ends so may end in a verb.</summary>
    private static bool EndsInVerbKana(char last) => last is 'た' or 'る' or 'す' or 'い' or 'し';

    private static bool BeginsWithLabel(string line) => line.IndexOf(':', StringComparison.Ordinal) is > 1 and < TooLongForLabel;
}
