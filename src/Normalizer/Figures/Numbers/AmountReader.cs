using PlanIngest.Normalizer.Lexicon.RowTypes;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Figures.Numbers;

/// <summary>Reads one number with what belongs to it: prefixes, counter, bounds; or says what it is instead.</summary>
internal static class AmountReader
{
    /// <summary>A word of more letters behind a number is no counter that only its place shows.</summary>
    private const int LongestUnknownCounter = 6;

    private static readonly string[] ApproxWords = ["程度", "ほど", "前後", "余り", "あまり", "くらい", "ぐらい", "余", "弱"];

    private static readonly (string Word, string Bound)[] Bounds =
        [("以上", "以上"), ("以下", "以下"), ("未満", "未満"), ("を超え", "超"), ("超", "超"), ("以内", "以内")];

    private static readonly (string Word, int Sign, string NotBefore)[] Changes =
    [
        ("の増加", 1, ""), ("の減少", -1, ""), ("の増", 1, "設員築"), ("の減", -1, "免額"), ("増加", 1, ""), ("減少", -1, ""), ("増え", 1, ""), ("減り", -1, ""),
        ("減っ", -1, ""),
        ("低下", -1, ""), ("上昇", 1, ""), ("向上", 1, ""), ("下降", -1, ""), ("増", 1, "設築床刷員額発殖便強資益車給進"), ("減", -1, "免塩額便量災薬"),
        ("上回", 1, ""), ("下回", -1, ""), ("上がり", 1, ""), ("下がり", -1, ""), ("多い", 1, ""), ("多く", 1, ""), ("少ない", -1, ""), ("少なく", -1, ""),
    ];

    /// <summary>Reads the number at <paramref name="at"/>.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="at">Index of its first digit.</param>
    /// <param name="from">No prefix is looked for before this index.</param>
    /// <param name="end">Index after the line.</param>
    /// <param name="isKeyed">Whether a colon, a space or a bracket before it says that a value follows; then it needs no known
    /// counter.</param>
    /// <returns>An amount token, or a word token with the reason in <see cref="Amount.Rejection"/> of no amount.</returns>
    public static (Token? Amount, NumeralReading? Other, int End) ReadAt(string text, int at, int from, int end, bool isKeyed)
    {
        if (CodeEnd(text, at) is { } codeEnd)
        {
            return Other(at, Math.Min(codeEnd, end), NumeralKind.Code);
        }

        if (Numeral.ReadAt(text, at) is not { } numeral)
        {
            return Other(at, Math.Max(at + 1, EndOfDigits(text, at, end)), NumeralKind.Code);
        }

        if (numeral.End > end)
        {
            return Other(at, end, NumeralKind.Name);
        }

        // Numeral ▸ counter ▸ affixes ▸ verdict.
        var (counter, counterEnd, isApprox) = CounterOf(text, numeral, end, isKeyed);
        if (numeral.IsKanji && !IsCounted(text, numeral, counter))
        {
            return Other(at, numeral.End, NumeralKind.Name);
        }

        var amount = new Amount(numeral, ValueOf(numeral, counter), counter) { Approx = isApprox };
        var start = ReadPrefixes(text, at, from, ref amount);
        if (RejectionOf(text, start, end, counterEnd, isKeyed, ref amount) is { } kind)
        {
            return Other(at, numeral.End, kind);
        }

        amount = amount with { Counter = counter ?? InheritedCounter(text, numeral.End, end) };
        var stop = ReadSuffixes(text, counter is null ? numeral.End : counterEnd, end, ref amount);
        return (new Token(TokenKind.Amount, start, stop) { Amount = amount }, null, stop);
    }

    /// <summary>The counter behind a number, the index after it, and whether 余 stands between the two.</summary>
    private static (Counter? Counter, int End, bool IsApprox) CounterOf(string text, Numeral numeral, int end, bool isKeyed)
    {
        var (counter, counterEnd) = ReadCounter(text, numeral.End, end);
        var isApprox = counter is null && numeral.End + 1 < end && text[numeral.End] == '余';
        if (isApprox)
        {
            (counter, counterEnd) = ReadCounter(text, numeral.End + 1, end);
        }

        if (counter is null && isKeyed && !numeral.IsKanji)
        {
            (counter, counterEnd) = ReadUnknownCounter(text, numeral.End, end);
        }

        if (counter is null
            && !numeral.IsKanji
            && BeginsWord(text, numeral.Start)
            && Counters.ReadByEndingAt(text, numeral.End, end) is { } byEnding)
        {
            (counter, counterEnd) = (byEnding, numeral.End + byEnding.Written.Length);
        }

        return (counter, counterEnd, isApprox);
    }

    /// <summary>Whether a number begins a word of its own: at the start, behind a mark or behind a particle.</summary>
    private static bool BeginsWord(string text, int at) => at == 0
        || !char.IsLetter(text[at - 1])
        || (Letters.IsHiragana(text[at - 1]) && text[at - 1] is not ('び' or 'や' or 'と'));

    /// <summary>Why a number with its prefixes is no figure, or null; an average that was measured is marked as one.</summary>
    private static NumeralKind? RejectionOf(string text, int start, int end, int counterEnd, bool isKeyed, ref Amount amount)
    {
        var (numeral, counter) = (amount.Numeral, amount.Counter);
        if (NonFigureRule.KindOf(text, start, numeral.End, counter) is { } kind)
        {
            // 平均して1会場当たり7.8人 is an average that was measured; 1会場当たり5人 is a rate.
            if (kind != NumeralKind.PerUnit || IsPerUnitItself(text, counterEnd) || !IsAveraged(text, start, amount))
            {
                return kind;
            }

            amount = amount with { Qualifier = Qualifiers.Average, IsCounted = true };
        }

        var isCounted = counter is not null
            || (isKeyed && EndsValue(text, numeral.End, end))
            || InheritedCounter(text, numeral.End, end) is not null;
        return isCounted && !IsPartOfName(text, start, numeral.Start, counter) ? null : NumeralKind.Name;
    }

    private static (Token?, NumeralReading?, int) Other(int start, int end, NumeralKind kind) =>
        (null, new NumeralReading(start, end - start, kind), end);

    private static (Counter? Counter, int End) ReadCounter(string text, int at, int end)
    {
        var start = at < end && text[at] == ' ' ? at + 1 : at;
        var counter = start < end ? Counters.ReadAt(text, start) : null;
        // After a space only a counter that ends there belongs to the number: 96 回 but not 96 組織数.
        if (counter is null
            || start + counter.Written.Length > end
            || (start > at && !EndsValue(text, start + counter.Written.Length, end)))
        {
            return (null, at);
        }

        return (counter, start + counter.Written.Length);
    }

    /// <summary>A short word between the number and the end of the value is its counter even if no vocabulary has it.</summary>
    private static (Counter? Counter, int End) ReadUnknownCounter(string text, int at, int end)
    {
        var stop = at;
        while (stop < end
            && stop - at <= LongestUnknownCounter
            && !Letters.IsHiragana(text[stop])
            && (char.IsLetter(text[stop]) || text[stop] is 'ー' or '㎡' or '℃'))
        {
            stop++;
        }

        if (stop == at || stop - at > LongestUnknownCounter || !EndsValue(text, stop, end))
        {
            return (null, at);
        }

        var word = text[at..stop];
        return (new Counter(word, word, Dimension.Unknown), stop);
    }

    private static bool EndsValue(string text, int at, int end) =>
        at >= end
            || text[at] is ' ' or '\u3000' or '、' or ',' or '。' or '(' or ')' or '~' or '→' or '⇒' or '/' or ';' or '・' or '】'
                or ']' or '\n';

    /// <summary>The counter after the second number of 20~30名, 12/45校 and 120→135人.</summary>
    private static Counter? InheritedCounter(string text, int at, int end)
    {
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        if (at + 1 >= end || text[at] is not ('~' or '/' or '→' or '⇒' or '-' or '―' or '–' or '➡'))
        {
            return null;
        }

        at++;
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        return at < end && char.IsAsciiDigit(text[at]) && Numeral.ReadAt(text, at) is { } next && next.End < end
            ? Counters.ReadAt(text, next.End)
            : null;
    }

    private static decimal ValueOf(Numeral numeral, Counter? counter)
    {
        // No counted thing comes in thousandths: in 1.290件 the point stands for the comma.
        var isMisread = numeral.Decimals == 3
            && counter?.Dimension is Dimension.People or Dimension.Households or Dimension.Occasions or Dimension.Cases
                or Dimension.Places or Dimension.Organizations;
        return isMisread ? numeral.Value * 1000 : numeral.Value;
    }

    private static int ReadPrefixes(string text, int at, int from, ref Amount amount)
    {
        var start = at;
        while (true)
        {
            var before = start > from && text[start - 1] == ' ' ? start - 1 : start;
            if (AmountPrefix.EndingAt(text, from, start) is not { } prefix)
            {
                if (before == start
                    || AmountPrefix.EndingAt(text, from, before) is not { Kind: PrefixKind.Qualifier or PrefixKind.Approx } spaced)
                {
                    return start;
                }

                (prefix, start) = (spaced, before);
            }
            if (prefix.Kind == PrefixKind.Each)
            {
                return start;
            }

            amount = Apply(prefix, amount);
            start -= prefix.Word.Length;
        }
    }

    private static Amount Apply(AmountPrefix prefix, Amount amount) => prefix.Kind switch
    {
        PrefixKind.Qualifier => amount with { Qualifier = WithRatio(prefix.Value, amount), IsCounted = true },
        PrefixKind.Approx => amount with { Approx = true },
        PrefixKind.Sign when prefix.Value == "-" => amount with { Value = -amount.Value, Qualifier = Qualifiers.Change },
        PrefixKind.Sign => amount with { Qualifier = Qualifiers.Change },
        PrefixKind.Yearly => amount with { IsCounted = true },
        PrefixKind.All => amount with { IsAll = true },
        PrefixKind.Part => amount with { IsPart = true },
        _ => amount,
    };

    private static string? WithRatio(string qualifier, Amount amount)
    {
        // 前年度比+5件 and 前年度比5件 are differences, 前年度比108％ and 1.5倍 are ratios.
        if (qualifier == Qualifiers.RatioToPreviousYear
            && (amount.Qualifier == Qualifiers.Change || amount.Counter?.Dimension is not (Dimension.Share or Dimension.Multiple)))
        {
            return Qualifiers.Change;
        }

        return Qualifiers.Stronger(amount.Qualifier, qualifier);
    }

    private static int ReadSuffixes(string text, int at, int end, ref Amount amount)
    {
        for (var read = true; read;)
        {
            read = false;
            foreach (var word in ApproxWords)
            {
                if (!read && StartsAt(text, at, end, word))
                {
                    (amount, at, read) = (amount with { Approx = true }, at + word.Length, true);
                }
            }

            foreach (var (word, bound) in Bounds)
            {
                if (!read && StartsAt(text, at, end, word) && !StartsAt(text, at, end, "超過"))
                {
                    (amount, at, read) = (amount with { Bound = bound }, at + word.Length, true);
                }
            }
        }
        foreach (var (word, sign, notBefore) in Changes)
        {
            if (StartsAt(text, at, end, word) && !(at + word.Length < end && notBefore.Contains(text[at + word.Length])))
            {
                amount = amount with { Value = sign * Math.Abs(amount.Value), Qualifier = Qualifiers.Change };
                return at + word.Length;
            }
        }

        return at;
    }

    private static bool IsPerUnitItself(string text, int counterEnd) =>
        counterEnd < text.Length && text[counterEnd] is '当' or 'あ' or 'に' or 'ご' or '毎';

    private static bool IsAveraged(string text, int start, Amount amount)
    {
        var clause = text.AsSpan(0, start);
        clause = clause[(clause.LastIndexOfAny('、', '。', '\n') + 1)..];
        return amount.Qualifier == Qualifiers.Average || clause.IndexOf("平均") >= 0;
    }

    private static bool IsCounted(string text, Numeral numeral, Counter? counter)
    {
        if (counter is null
            || !counter.May(CounterUses.AfterKanji)
            || (numeral.Start > 0 && text[numeral.Start - 1] is '数' or '第' or '統' or '唯' or '随' or '何' or '幾'))
        {
            return false;
        }

        if (numeral.End - numeral.Start > 1)
        {
            return true;
        }

        var isAfterKanji = numeral.Start > 0 && Letters.IsKanji(text[numeral.Start - 1]);
        var isFollowedByOne = numeral.End + counter.Written.Length < text.Length
            && text[numeral.End + counter.Written.Length] is 'ひ' or '一' or '限' or '切';
        return !isFollowedByOne
            && (numeral.Value > 1
                ? !isAfterKanji || counter.May(CounterUses.AfterNoun)
                : counter.May(CounterUses.AfterOne) && !isAfterKanji);
    }

    /// <summary>A number behind a Latin letter (Windows11, PM2.5) or a vague one (数10人).</summary>
    private static bool IsPartOfName(string text, int start, int at, Counter? counter)
    {
        if (start == 0)
        {
            return false;
        }

        if (text[start - 1] is '数' && !(start > 1 && char.IsLetter(text[start - 2]) && !Letters.IsHiragana(text[start - 2])))
        {
            return true;
        }

        if (start < at || !char.IsAsciiLetter(text[start - 1]))
        {
            return false;
        }

        var isAbbreviation = start > 1 && char.IsAsciiLetterUpper(text[start - 1]) && char.IsAsciiLetterUpper(text[start - 2]);
        return !(isAbbreviation && counter is not null);
    }

    /// <summary>The end of a number with hyphens, a leading zero or several points: a telephone number, a code.</summary>
    private static int? CodeEnd(string text, int at)
    {
        if (!char.IsAsciiDigit(text[at]))
        {
            return null;
        }

        var (stop, hyphens) = (at, 0);
        while (stop < text.Length
            && (char.IsAsciiDigit(text[stop]) || IsHyphenInCode(text, stop) || (hyphens > 0 && text[stop] is '(' or ')')))
        {
            hyphens += text[stop++] is '-' or '‐' ? 1 : 0;
        }

        var digits = EndOfDigits(text, at, text.Length) - at;
        var isRange = hyphens == 1 && Counters.ReadAt(text, stop) is not null;
        var hasLeadingZero = text[at] == '0' && digits > 1;
        return (hyphens > 0 && !isRange) || hasLeadingZero || (at > 0 && text[at - 1] is '#' or '♯') ? stop : null;
    }

    private static bool IsHyphenInCode(string text, int at) =>
        text[at] is '-' or '‐'
            && at + 1 < text.Length
            && (char.IsAsciiDigit(text[at + 1]) || (text[at + 1] == '(' && at + 2 < text.Length && char.IsAsciiDigit(text[at + 2])));

    private static int EndOfDigits(string text, int at, int end)
    {
        while (at < end && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool StartsAt(string text, int at, int end, string word) =>
        at + word.Length <= end && Letters.StandsAt(text, at, word);
}
