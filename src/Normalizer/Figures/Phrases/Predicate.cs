using System.Text.RegularExpressions;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Figures.Phrases;

/// <summary>A verb in a text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after it.</param>
/// <param name="Action">Its verbal noun (開催 of 開催した), or null for light and native verbs (行う, なる).</param>
/// <param name="IsFinite">Whether it is a verb form; a verbal noun alone (6台設置) is not.</param>
internal sealed partial record Predicate(int Start, int End, string? Action, bool IsFinite)
{
    private static readonly HashSet<string> LightNouns = ["増加", "減少", "低下", "上昇", "向上", "推移", "達", "該当", "存在", "位置", "相当"];

    /// <summary>The first verb of <paramref name="text"/> at or after <paramref name="from"/>, or null.</summary>
    public static Predicate? Find(string text, int from)
    {
        var verb = Verb().Match(text, from);
        while (verb.Success && EndOfQuote(text, verb.Index) is { } end)
        {
            verb = Verb().Match(text, end);
        }

        if (!verb.Success)
        {
            return null;
        }

        var action = verb.Groups["action"];
        var noun = action.Success ? WithoutCounter(text, action) : "";
        return noun.Length > 1 && !LightNouns.Contains(noun)
            ? new Predicate(action.Index + action.Length - noun.Length, verb.Index + verb.Length, noun, true)
            : new Predicate(verb.Index, verb.Index + verb.Length, null, true);
    }

    /// <summary>The last verb of <paramref name="text"/>, or null.</summary>
    public static Predicate? FindLast(string text)
    {
        Predicate? last = null;
        for (var verb = Find(text, 0); verb is not null; verb = verb.End < text.Length ? Find(text, verb.End) : null)
        {
            last = verb;
        }

        return last;
    }

    /// <summary>A verbal noun at the end of <paramref name="text"/> without する (を配布, が参加), or null.</summary>
    public static Predicate? FindNominal(string text)
    {
        var trimmed = text.TrimEnd(' ', '\u3000');
        var noun = Nominal().Match(trimmed);
        return noun.Success && !LightNouns.Contains(noun.Value) && !noun.Value.EndsWith('中')
            ? new Predicate(noun.Index, trimmed.Length, noun.Value, false)
            : null;
    }

    /// <summary>The end of the quotation around <paramref name="at"/>; what is quoted is not the clause's verb.</summary>
    private static int? EndOfQuote(string text, int at)
    {
        var open = text.LastIndexOf('「', at);
        if (open < 0)
        {
            return null;
        }

        var close = text.IndexOf('」', open);
        return close >= at ? close + 1 : null;
    }

    /// <summary>設置 of 各1台設置: the counter of a number that is no figure belongs to the number.</summary>
    private static string WithoutCounter(string text, Group action) =>
        action.Index > 0
            && char.IsAsciiDigit(text[action.Index - 1])
            && Counters.ReadAt(text, action.Index) is { } counter
            && counter.Written.Length < action.Length
            ? action.Value[counter.Written.Length..].Replace("程度", "", StringComparison.Ordinal)
            : action.Value;

    // A verbal noun with する in any form; or a native verb before a comma or the end.
    [GeneratedRegex(
        """
          (?<action>[\u4E00-\u9FFF々ァ-ヶーA-Z]{2,12}) (?: し(?: た|て|ま|つつ|、|$|(?=[^ぁ-ゖ])) | する | され | させ | でき | いたし | いただ | 頂 | なさ )
        | (?: あり|あった|ある|行[いうっわ]|おこな|な[りっる]|なった|であ|でし|だっ|だ。|得た|得て|受け|寄せ|応じ|図[りっる]|努め|開[いき]|設け|開か
          |持[ちっ]|集[めま]|訪れ|達し|とどま|上[りっ]|のぼ|超え|見られ|聞かれ|占め|取り組|進め|含[みむ]|みられ|いる|いた
          |使[いっ]|つなが|つなげ|つない|伝え|配[りっ]|送[りっ]|回[りっ]|通[いじ] )
          [ぁ-ゖ]*
        | [\u4E00-\u9FFF々] (?! [をがはにでもとの] ) [ぁ-ゖ]{0,5}? (?: た | ます | る ) (?= [。、] | $ )
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Verb();

    [GeneratedRegex("""[\u4E00-\u9FFF々ァ-ヶー]{2,12}$""", RegexOptions.RightToLeft)]
    private static partial Regex Nominal();
}
