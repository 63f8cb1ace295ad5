using System.Globalization;

namespace PlanIngest.Extractor.Alignment;

/// <summary>What kind of text a cell holds: columns of values tell tables from prose.</summary>
internal static class CellValue
{
    /// <summary>Letters a value may carry: a unit, a footnote mark.</summary>
    public const int MaxLetters = 2;

    /// <summary>Whether the text is one number, with signs, currency, unit or footnote mark, or a mark that stands for none.</summary>
    public static bool IsValue(string text)
    {
        var (digits, letters, others) = Count(text);
        return digits > 0 ? letters <= MaxLetters && digits >= letters && others == 0 : letters == 0 && text.Length <= 5;
    }

    /// <summary>Whether the text is a year; headers are made of them, too.</summary>
    public static bool IsYear(string text) =>
        int.TryParse(text.AsSpan(0, Math.Min(4, text.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1800 and < 2100 && !(text.Length > 4 && (text[4] is ',' or '.' || char.IsAsciiDigit(text[4])));

    private static (int Digits, int Letters, int Others) Count(string text)
    {
        var (digits, letters, others) = (0, 0, 0);
        foreach (var c in text)
        {
            if (char.IsDigit(c))
            {
                digits++;
            }
            else if (char.IsLetter(c))
            {
                letters++;
            }
            else if (c is ';' or '?' or '!' or '。' or '、')
            {
                others++;
            }
        }

        return (digits, letters, others);
    }
}
