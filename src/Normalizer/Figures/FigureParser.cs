using System.Collections.Immutable;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Figures.Labels;
using PlanIngest.Normalizer.Figures.Lines;
using PlanIngest.Normalizer.Figures.Numbers;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Figures;

/// <summary>Reads the counts that a results cell states.</summary>
public static class FigureParser
{
    /// <summary>The figures of a text that nobody has joined or folded, in order of appearance.</summary>
    /// <param name="text">As drawn or folded; a line feed may end a paragraph or stand inside a word or a number.</param>
    public static ImmutableArray<ParsedFigure> ParseRaw(string text) => ReadRaw(text).Figures;

    /// <summary>The figures of a cell of a document, in order; their spans are those of <see cref="CellText.Value"/>.</summary>
    internal static ImmutableArray<ParsedFigure> Parse(CellText cell) => Read(CellLines.Of(cell)).Figures;

    /// <summary>The figures of a text, and what every numeral in it is.</summary>
    /// <param name="text">As for <see cref="ParseRaw"/>.</param>
    internal static CellReading ReadRaw(string text) => Read(CellLines.FromRaw(text));

    private static CellReading Read(CellLines cell)
    {
        var numerals = new List<NumeralReading>();
        var candidates = CellReader.Read(cell.Text, numerals);
        foreach (var candidate in candidates)
        {
            numerals.Add(
                new NumeralReading(
                    candidate.Amount.Numeral.Start,
                    candidate.Amount.Numeral.End - candidate.Amount.Numeral.Start,
                    candidate.Rejection ?? NumeralKind.Figure));
        }

        return new CellReading(
            [.. candidates.Where(candidate => candidate.Rejection is null).Select(candidate => ToFigure(candidate, cell))],
            [.. numerals.OrderBy(numeral => numeral.Start).Select(numeral => ToSource(numeral, cell))]);
    }

    private static ParsedFigure ToFigure(FigureCandidate candidate, CellLines cell)
    {
        var (start, length) = cell.SpanOf(candidate.Token.Start, candidate.Token.End);
        var qualifier = Qualifiers.Stronger(candidate.Amount.Qualifier, candidate.Qualifier);
        return new ParsedFigure(
            candidate.Label,
            candidate.Amount.Value,
            candidate.Unit,
            candidate.Counter?.Written,
            qualifier,
            candidate.Amount.Approx,
            candidate.Amount.Bound,
            candidate.Year,
            [.. candidate.Dates],
            candidate.Parent?.Label,
            start,
            length);
    }

    private static NumeralReading ToSource(NumeralReading numeral, CellLines cell)
    {
        var (start, length) = cell.SpanOf(numeral.Start, numeral.Start + numeral.Length);
        return numeral with { Start = start, Length = length };
    }
}
