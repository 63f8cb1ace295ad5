using System.Globalization;

namespace PlanIngest.Normalizer.Figures.Numbers;

/// <summary>A number as written: digits with thousands and decimals, 万 and 億, kanji.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Value">Its value.</param>
/// <param name="Decimals">Digits after the decimal point of a number without 万 or 億.</param>
/// <param name="IsKanji">Whether it is written without any digit.</param>
internal readonly record struct Numeral(int Start, int End, decimal Value, int Decimals, bool IsKanji)
{
    /// <summary>More digits than any count has; such a run is a code.</summary>
    private const int MostDigits = 15;

    private const decimal MostInKanji = 1_000_000_000_000;

    private const string KanjiDigits = "〇一二三四五六七八九";

    /// <summary>Whether a number can begin with this character.</summary>
    public static bool CanStart(char c) => char.IsAsciiDigit(c) || KanjiDigits.Contains(c) || c is '十' or '百' or '千';

    /// <summary>Reads the longest number that starts at <paramref name="start"/>; null where there is none.</summary>
    /// <remarks>千円 and 百万円 after digits stay units: 1,250千円 is the number 1,250.</remarks>
    public static Numeral? ReadAt(string text, int start)
    {
        // 1億2,486万5千 = total 1億 + 2,486万, section 5千; "current" is the part not yet multiplied.
        decimal total = 0, section = 0;
        decimal? current = null;
        var (at, decimals, isKanji) = (start, 0, true);
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c) && current is null)
            {
                if (ReadDigits(text, at) is not { } digits)
                {
                    return null;
                }

                (current, decimals, isKanji) = (digits.Value, digits.Decimals, false);
                at = digits.End;
            }
            else if (KanjiDigits.IndexOf(c) is >= 0 and var digit && (current is null || (isKanji && current < MostInKanji)))
            {
                current = (current ?? 0) * 10 + digit;
                at++;
            }
            else if (Tens(c) is { } tens
                && !(current is not null && total + section == 0 && !isKanji && IsThousandYen(text, at))
                && (current is not null || isKanji))
            {
                section += (current ?? 1) * tens;
                current = null;
                at++;
            }
            else if (Myriads(c) is { } myriads && section + (current ?? 0) > 0)
            {
                total += (section + (current ?? 0)) * myriads;
                (section, current, decimals) = (0, null, 0);
                at++;
            }
            else
            {
                break;
            }
        }
        return at == start ? null : new Numeral(start, at, total + section + (current ?? 0), decimals, isKanji);
    }

    private static Numeral? ReadDigits(string text, int start)
    {
        var end = EndOfDigits(text, start);
        if (end - start <= 3)
        {
            while (IsThousands(text, end))
            {
                end += 4;
            }
        }

        if (end - start > MostDigits)
        {
            return null;
        }

        var decimals = 0;
        if (end + 1 < text.Length && text[end] is '.' && char.IsAsciiDigit(text[end + 1]))
        {
            var fraction = EndOfDigits(text, end + 1);
            decimals = fraction - end - 1;
            if (decimals > 6)
            {
                return null;
            }

            end = fraction;
        }
        var value = decimal.Parse(text.AsSpan(start, end - start), NumberStyles.Number, CultureInfo.InvariantCulture);
        return new Numeral(start, end, value, decimals, false);
    }

    private static int EndOfDigits(string text, int start)
    {
        while (start < text.Length && char.IsAsciiDigit(text[start]))
        {
            start++;
        }

        return start;
    }

    private static bool IsThousands(string text, int at) =>
        at < text.Length && text[at] == ',' && EndOfDigits(text, at + 1) - at - 1 == 3;

    private static bool IsThousandYen(string text, int at) =>
        text.AsSpan(at).StartsWith("千円") || text.AsSpan(at).StartsWith("百万円");

    private static decimal? Tens(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => null };

    private static decimal? Myriads(char c) => c switch { '万' => 10_000, '億' => 100_000_000, '兆' => 1_000_000_000_000, _ => null };
}
