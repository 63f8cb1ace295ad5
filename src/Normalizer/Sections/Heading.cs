using System.Text.RegularExpressions;

namespace PlanIngest.Normalizer.Sections;

/// <summary>A heading above rows: its text, its type size and the depth its numbering tells.</summary>
/// <param name="Text">Folded.</param>
/// <param name="FontSize">In points.</param>
/// <param name="Depth">0 for parts, growing inwards; <see cref="Unnumbered"/> for a heading without a number.</param>
/// <param name="IsContinued">Whether it says that it stood above the rows before (続き); those words are no part of its text.</param>
internal sealed partial record Heading(string Text, double FontSize, int Depth, bool IsContinued)
{
    /// <summary>The depth of headings without a number: below every numbered one.</summary>
    public const int Unnumbered = 20;

    /// <summary>Type sizes closer than this ratio are the same size.</summary>
    private const double SizeStep = 1.08;

    public static Heading From(string text, double fontSize)
    {
        var words = Continued().Replace(text, "");
        return new Heading(words, fontSize, DepthOf(words), words.Length != text.Length);
    }

    /// <summary>Whether its number tells its depth.</summary>
    public bool IsNumbered => Depth < Unnumbered;

    /// <summary>Whether this heading closes <paramref name="other"/>, which stood above it.</summary>
    public bool Closes(Heading other)
    {
        if (FontSize > other.FontSize * SizeStep)
        {
            return true;
        }

        return FontSize * SizeStep >= other.FontSize && Depth <= other.Depth;
    }

    private static int DepthOf(string text)
    {
        if (Part().IsMatch(text))
        {
            return 0;
        }

        if (Chapter().IsMatch(text))
        {
            return 1;
        }

        if (Goal().IsMatch(text))
        {
            return 2;
        }

        if (Node().IsMatch(text))
        {
            return 3;
        }

        if (Composite().Match(text) is { Success: true } composite)
        {
            return 5 + composite.Groups["next"].Captures.Count;
        }

        if (Digit().IsMatch(text))
        {
            return 4;
        }

        if (Bracketed().IsMatch(text))
        {
            return 13;
        }

        return Enclosed().IsMatch(text) ? 15 : Unnumbered;
    }

    [GeneratedRegex(@"(?<=\S)\s*(?:[(【〔\[]\s*(?:前(?:頁|ページ)(?:から|より)?の?)?(?:続き|つづき|続)\s*[)】〕\]]|\s(?:続き|つづき))$")]
    private static partial Regex Continued();

    [GeneratedRegex(@"^第[\d一二三四五六七八九十]+(?:部|編)")]
    private static partial Regex Part();

    [GeneratedRegex(@"^第[\d一二三四五六七八九十]+章")]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^(?:[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[IVX]{1,4}(?![A-Za-z])|(?:基本|重点|政策)(?:的)?(?:な)?(?:目標|方針|方向|理念|課題|施策|政策|柱)\s*[\dⅠ-Ⅹ一二三四五六七八九十(IVX])")]
    private static partial Regex Goal();

    [GeneratedRegex(@"^(?:第[\d一二三四五六七八九十]+節|(?:施策|取組|項目|課題|柱|目標|方針)(?:の(?:方向|柱))?(?:性)?\s*[\d(])")]
    private static partial Regex Node();

    [GeneratedRegex(@"^\d+(?<next>\s?[-‐−－ー–.．]\s?\(?\d+\)?)+")]
    private static partial Regex Composite();

    [GeneratedRegex(@"^\d+(?!\d*[年月日件人名回か%％])[\s.．、:：]?")]
    private static partial Regex Digit();

    [GeneratedRegex(@"^\(\s*[\d一二三四五六七八九十ア-ン]+\s*\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?:[①-⑳]|[ア-ン][\s.．、])")]
    private static partial Regex Enclosed();
}
