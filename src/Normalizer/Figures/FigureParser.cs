using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Figures;

/// <summary>Reads the counts that a results cell states.</summary>
public static class FigureParser
{
    /// <summary>The figures of a cell, in order of appearance.</summary>
    /// <param name="text">
    /// Raw or folded; line feeds may be ends of paragraphs or, as drawn, wraps inside words and numbers.
    /// </param>
    public static ImmutableArray<ParsedFigure> Parse(string text) => Read(text).Figures;

    /// <summary>The figures of a cell, and what every numeral in it is.</summary>
    /// <param name="text">As for <see cref="Parse"/>.</param>
    internal static CellReading Read(string text)
    {
        var cell = CellLines.From(text);
        var numerals = new List<NumeralReading>();
        var drafts = CellReader.Read(cell.Text, numerals);
        foreach (var draft in drafts)
        {
            numerals.Add(
                new NumeralReading(
                    draft.Amount.Numeral.Start,
                    draft.Amount.Numeral.End - draft.Amount.Numeral.Start,
                    draft.Instead ?? NumeralKind.Figure));
        }

        return new CellReading(
            [.. drafts.Where(draft => draft.Instead is null).Select(draft => ToFigure(draft, cell))],
            [.. numerals.OrderBy(numeral => numeral.Start).Select(numeral => ToSource(numeral, cell))]);
    }

    private static ParsedFigure ToFigure(Draft draft, CellLines cell)
    {
        var (start, length) = cell.SpanOf(draft.Token.Start, draft.Token.End);
        var qualifier = Qualifiers.Stronger(draft.Amount.Qualifier, draft.Qualifier);
        return new ParsedFigure(
            draft.Label,
            draft.Amount.Value,
            draft.Unit,
            draft.Counter?.Written,
            qualifier,
            draft.Amount.Approx,
            draft.Amount.Bound,
            draft.Year,
            [.. draft.Dates],
            draft.Parent?.Label,
            start,
            length);
    }

    private static NumeralReading ToSource(NumeralReading numeral, CellLines cell)
    {
        var (start, length) = cell.SpanOf(numeral.Start, numeral.Start + numeral.Length);
        return numeral with { Start = start, Length = length };
    }
}
