using PlanIngest.Normalizer.Figures.Numbers;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Figures.Lines;

/// <summary>One logical line of a cell.</summary>
/// <param name="Start">Index of the first character behind the mark.</param>
/// <param name="End">Index after the last character.</param>
/// <param name="Mark">Bullet or enumerator, or empty.</param>
/// <param name="Indent">Number of spaces before the mark.</param>
internal sealed record CellLine(int Start, int End, string Mark, int Indent)
{
    /// <summary>The lines of a text that are not blank; numbers in their marks go to <paramref name="numerals"/>.</summary>
    public static List<CellLine> Split(string text, List<NumeralReading> numerals)
    {
        var lines = new List<CellLine>();
        for (int start = 0, end; start <= text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start) is >= 0 and var feed ? feed : text.Length;
            var first = start;
            while (first < end && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            if (first == end)
            {
                continue;
            }

            var mark = EntryMark.LengthAt(text[first..end]);
            AddNumerals(text, first, first + mark, numerals);
            lines.Add(new CellLine(first + mark, end, text[first..(first + mark)].Trim(), first - start));
        }
        return lines;
    }

    private static void AddNumerals(string text, int start, int end, List<NumeralReading> numerals)
    {
        for (var i = start; i < end; i++)
        {
            var from = i;
            while (i < end && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            if (i > from)
            {
                numerals.Add(new NumeralReading(from, i - from, NumeralKind.Ordinal));
            }
        }
    }
}
