using PlanIngest.Normalizer.Calendar;
using PlanIngest.Normalizer.Figures.Labels;
using PlanIngest.Normalizer.Figures.Numbers;
using PlanIngest.Normalizer.Figures.Phrases;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Figures.Lines;

/// <summary>A small table written with spaces inside a cell: a line of headers above lines of numbers.</summary>
/// <param name="Candidates">Its numbers, labelled by row and column.</param>
/// <param name="Numerals">Its years.</param>
/// <param name="LineCount">How many lines it takes.</param>
internal sealed record CellTable(List<FigureCandidate> Candidates, List<NumeralReading> Numerals, int LineCount)
{
    /// <summary>Reads the table whose header is the line at <paramref name="index"/>; null where there is none.</summary>
    /// <param name="text">Folded text of the cell.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="index">The line that may be a header.</param>
    /// <param name="unit">The unit stated for the whole cell, or null.</param>
    public static CellTable? TryRead(string text, List<CellLine> lines, int index, Counter? unit)
    {
        var header = Fields(text, lines[index]);
        if (header.Count < 2 || header.Exists(field => HasNumber(text, field)))
        {
            return null;
        }

        var table = new CellTable([], [], 1);
        var count = 1;
        while (index + count < lines.Count && table.ReadRow(text, Fields(text, lines[index + count]), header, unit))
        {
            count++;
        }

        if (count == 1)
        {
            return null;
        }

        foreach (var field in header)
        {
            if (FiscalYearReader.ReadAt(text, field.Start) is { } year)
            {
                table.Numerals.Add(new NumeralReading(field.Start, year.End - field.Start, NumeralKind.FiscalYear));
            }
        }

        return table with { LineCount = count };
    }

    /// <summary>The unit that a line of its own states ((単位:件)), or null.</summary>
    public static Counter? UnitOf(string text, List<Token> tokens)
    {
        if (tokens.Count == 0
            || tokens.Exists(token => token.Kind is not (TokenKind.Word or TokenKind.Open or TokenKind.Close or TokenKind.Colon)))
        {
            return null;
        }

        var words = text[tokens[0].Start..tokens[^1].End].Trim('(', ')', '[', ']', '【', '】');
        return words.StartsWith("単位", StringComparison.Ordinal) ? ContextPatterns.CounterOf(words) : null;
    }

    private bool ReadRow(string text, List<(int Start, int End)> fields, List<(int Start, int End)> header, Counter? unit)
    {
        var values = fields.SkipWhile(field => NumberIn(text, field) is null && !IsBlank(text, field)).ToList();
        var heads = fields.Count - values.Count;
        if (heads > 1 || values.Count == 0 || values.Exists(field => NumberIn(text, field) is null && !IsBlank(text, field)))
        {
            return false;
        }
        // The header may have a field of its own above the row heads.
        var shift = header.Count - values.Count;
        if (shift != 0 && !(shift == 1 && heads == 1))
        {
            return false;
        }

        var row = heads == 1 ? text[fields[0].Start..fields[0].End] : "";
        for (var i = 0; i < values.Count; i++)
        {
            if (NumberIn(text, values[i]) is { } amount)
            {
                Candidates.Add(ToDraft(text, values[i], amount, row, header[i + shift], unit));
            }
        }

        return true;
    }

    private static FigureCandidate ToDraft(
        string text,
        (int Start, int End) field,
        Amount amount,
        string row,
        (int Start, int End) head,
        Counter? unit)
    {
        var column = text[head.Start..head.End];
        int? fiscalYear = null;
        if (FiscalYearReader.ReadAt(text, head.Start) is { } year)
        {
            (fiscalYear, column) = (year.Year, text[Math.Min(year.End, head.End)..head.End]);
        }

        var (rowLabel, rowQualifier) = Label.Clean(row);
        var (columnLabel, columnQualifier) = Label.Clean(column);
        return new FigureCandidate
        {
            Token = new Token(TokenKind.Amount, field.Start, field.End) { Amount = amount },
            Sentence = new Sentence(),
            Position = 0,
            Before = "",
            StatedCounter = ContextPatterns.CounterOf(BracketIn(column)) ?? ContextPatterns.CounterOf(BracketIn(row)) ?? unit,
            Year = fiscalYear,
            Qualifier = Qualifiers.Stronger(rowQualifier, columnQualifier),
            Label = Label.Join(rowLabel, columnLabel),
            Rejection = ContextPatterns.IsPlan(column) || ContextPatterns.IsPlan(row) ? NumeralKind.Plan : null,
        };
    }

    private static List<(int Start, int End)> Fields(string text, CellLine line)
    {
        var fields = new List<(int, int)>();
        for (var at = line.Start; at < line.End; at++)
        {
            var start = at;
            while (at < line.End && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                fields.Add((start, at));
            }
        }
        return fields;
    }

    private static Amount? NumberIn(string text, (int Start, int End) field)
    {
        if (!char.IsAsciiDigit(text[field.Start]) || Numeral.ReadAt(text, field.Start) is not { } numeral || numeral.End > field.End)
        {
            return null;
        }

        if (numeral.End == field.End)
        {
            return new Amount(numeral, numeral.Value, null);
        }

        return Counters.ReadAt(text, numeral.End) is { } counter && numeral.End + counter.Written.Length == field.End
            ? new Amount(numeral, numeral.Value, counter)
            : null;
    }

    /// <summary>Whether a field holds a digit that belongs to no 年度.</summary>
    private static bool HasNumber(string text, (int Start, int End) field)
    {
        var start = FiscalYearReader.ReadAt(text, field.Start) is { } year ? Math.Min(year.End, field.End) : field.Start;
        return text.AsSpan(start, field.End - start).ContainsAnyInRange('0', '9');
    }

    private static bool IsBlank(string text, (int Start, int End) field) =>
        field.End - field.Start == 1 && text[field.Start] is '-' or '―' or '—' or 'ー' or '–';

    private static string BracketIn(string words)
    {
        var open = words.IndexOf('(', StringComparison.Ordinal);
        return open >= 0 && words.EndsWith(')') ? words[(open + 1)..^1] : "";
    }
}
