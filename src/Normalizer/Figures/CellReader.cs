using PlanIngest.Normalizer.Figures.Labels;
using PlanIngest.Normalizer.Figures.Lines;
using PlanIngest.Normalizer.Figures.Numbers;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Figures;

/// <summary>Reads the logical lines of a cell: headings, tables, and entries with numbers.</summary>
internal static class CellReader
{
    /// <summary>
    /// The numbers of the cell in order; <paramref name="numerals"/> receives those that are part of words, dates and years.
    /// </summary>
    public static List<FigureCandidate> Read(string text, List<NumeralReading> numerals)
    {
        var candidates = new List<FigureCandidate>();
        var headings = new Headings();
        Counter? unit = null;
        FigureCandidate? total = null;
        var events = new List<EventDates>();
        var lines = CellLine.Split(text, numerals);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (CellTable.TryRead(text, lines, i, unit) is { } table)
            {
                candidates.AddRange(table.Candidates);
                numerals.AddRange(table.Numerals);
                i += table.LineCount - 1;
                continue;
            }
            var tokens = Tokenizer.Read(text, line.Start, line.End, numerals);
            if (CellTable.UnitOf(text, tokens) is { } stated)
            {
                unit = stated;
                continue;
            }
            if (headings.Enter(text, line, tokens))
            {
                var days = tokens.SelectMany(token => token.Date is { } date ? date.Days : []).ToList();
                if (days.Count > 0)
                {
                    events.Add(new EventDates(headings.Last, [.. days], candidates.Count, false));
                }

                continue;
            }
            var read = EntryReader.Read(
                text,
                tokens,
                new EntryContext(headings.PathTo(line), headings.Year, unit, total, headings.OpensParts(line), events, candidates.Count));
            candidates.AddRange(read);
            total = read.FindLast(candidate => candidate is { Rejection: null, Parent: null, Owner: null }) ?? total;
        }
        EventDates.Attach(events, candidates);
        return candidates;
    }
}
