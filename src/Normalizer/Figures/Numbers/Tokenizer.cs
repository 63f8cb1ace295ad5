using System.Collections.Frozen;
using PlanIngest.Normalizer.Calendar;

namespace PlanIngest.Normalizer.Figures.Numbers;

/// <summary>Cuts a line of folded text into tokens.</summary>
internal sealed class Tokenizer
{
    private const string Spaces = " \u3000\t";

    /// <summary>Begin another entry behind a space.</summary>
    private const string Bullets = "・○●■□◆◇※";

    /// <summary>Separate an amount from the next one; elsewhere they are part of words.</summary>
    private const string Separators = "/・+&×";

    private static readonly FrozenDictionary<char, TokenKind> Marks = new (TokenKind Kind, string Characters)[]
    {
        (TokenKind.Colon, ":="),
        (TokenKind.Comma, "、,;"),
        (TokenKind.Period, "。\n"),
        (TokenKind.Arrow, "→⇒➡➝➔▶"),
        (TokenKind.Open, "([〔【<《{〈"),
        (TokenKind.Close, ")]〕】>》}〉"),
    }
        .SelectMany(row => row.Characters.Select(c => (Character: c, row.Kind)))
        .ToFrozenDictionary(mark => mark.Character, mark => mark.Kind);

    private readonly string _text;
    private readonly int _end;
    private readonly List<Token> _tokens = [];
    private readonly List<NumeralReading> _numerals = [];
    private int _wordStart;

    private Tokenizer(string text, int start, int end) => (_text, _end, _wordStart) = (text, end, start);

    /// <summary>The tokens of the line from <paramref name="start"/> to <paramref name="end"/>.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="start">Index of the line's first character.</param>
    /// <param name="end">Index after its last character.</param>
    /// <param name="numerals">What the numbers are that are no amounts, added here.</param>
    public static List<Token> Read(string text, int start, int end, List<NumeralReading> numerals)
    {
        var tokenizer = new Tokenizer(text, start, end);
        tokenizer.Read();
        numerals.AddRange(tokenizer._numerals);
        return AmountRelations.Mark(text, tokenizer._tokens);
    }

    private void Read()
    {
        var at = _wordStart;
        while (at < _end)
        {
            at = ReadAt(at);
        }

        FlushWord(_end);
    }

    private int ReadAt(int at)
    {
        var c = _text[at];
        if (EndOfQuote(at) is { } quoteEnd)
        {
            return Quote(at, quoteEnd);
        }

        if (FiscalYearReader.ReadAt(_text, at) is { } year && year.End <= _end)
        {
            return AddDated(new Token(TokenKind.FiscalYear, at, year.End) { Year = year.Year }, NumeralKind.FiscalYear);
        }

        if (CanStartDate(c) && DateList.ReadAt(_text, at) is { } date && date.End <= _end)
        {
            return AddDated(new Token(TokenKind.Date, at, date.End) { Date = date }, NumeralKind.Date);
        }

        if (Numeral.CanStart(c))
        {
            return ReadNumber(at);
        }

        if (MarkAt(at) is var (kind, length))
        {
            return Add(new Token(kind, at, at + length));
        }

        return at + 1;
    }

    private int ReadNumber(int at)
    {
        var (amount, other, stop) = AmountReader.ReadAt(_text, at, _wordStart, _end, IsKeyed(at));
        if (other is not null)
        {
            _numerals.Add(other);
        }

        return amount is null ? stop : Add(amount);
    }

    /// <summary>Whether a value is expected here: after a colon, an arrow or an opening bracket, or after words and a space.</summary>
    private bool IsKeyed(int at)
    {
        if (_wordStart < at && !IsOnlyPrefixes(at))
        {
            return IsInBracketOfAmount();
        }

        return _tokens.Count == 0
            || _tokens[^1].Kind is TokenKind.Colon or TokenKind.Arrow or TokenKind.Open or TokenKind.FiscalYear or TokenKind.Close
                or TokenKind.Comma
            || (_tokens[^1].Kind == TokenKind.Space && _tokens.Count > 1);
    }

    private bool IsInBracketOfAmount()
    {
        var open = _tokens.FindLastIndex(token => token.Kind == TokenKind.Open);
        return open > 0
            && _tokens[open - 1].Kind == TokenKind.Amount
            && _tokens.FindIndex(open, token => token.Kind == TokenKind.Close) < 0;
    }

    private bool IsOnlyPrefixes(int at)
    {
        while (at > _wordStart && AmountPrefix.EndingAt(_text, _wordStart, at) is { } prefix)
        {
            at -= prefix.Word.Length;
        }

        return at == _wordStart;
    }

    /// <summary>Quoted words are a name; the numbers in them count nothing.</summary>
    private int Quote(int at, int quoteEnd)
    {
        for (var i = at; i < quoteEnd;)
        {
            if (!char.IsAsciiDigit(_text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < quoteEnd && char.IsAsciiDigit(_text[i]))
            {
                i++;
            }

            _numerals.Add(new NumeralReading(start, i - start, NumeralKind.Name));
        }
        return quoteEnd;
    }

    private int? EndOfQuote(int at)
    {
        var close = _text[at] switch { '「' => '」', '『' => '』', '“' => '”', '"' => '"', _ => '\0' };
        if (close == '\0')
        {
            return null;
        }

        var found = _text.IndexOf(close, at + 1, _end - at - 1);
        return found < 0 ? null : found + 1;
    }

    private int AddDated(Token token, NumeralKind kind)
    {
        _numerals.Add(new NumeralReading(token.Start, token.End - token.Start, kind));
        return Add(token);
    }

    private int Add(Token token)
    {
        FlushWord(token.Start);
        _tokens.Add(token);
        return _wordStart = token.End;
    }

    private void FlushWord(int stop)
    {
        if (stop > _wordStart)
        {
            _tokens.Add(new Token(TokenKind.Word, _wordStart, stop));
        }

        _wordStart = stop;
    }

    private (TokenKind Kind, int Length)? MarkAt(int at)
    {
        var c = _text[at];
        if (Spaces.Contains(c))
        {
            return SpaceAt(at);
        }

        if (Separators.Contains(c) && IsAfterAmount(at))
        {
            return (TokenKind.Comma, 1);
        }

        return Marks.TryGetValue(c, out var kind) ? (kind, 1) : null;
    }

    /// <summary>A run of spaces; a bullet behind it begins another entry.</summary>
    private (TokenKind Kind, int Length) SpaceAt(int at)
    {
        var stop = at + 1;
        while (stop < _end && Spaces.Contains(_text[stop]))
        {
            stop++;
        }

        return stop < _end && Bullets.Contains(_text[stop]) ? (TokenKind.Period, stop + 1 - at) : (TokenKind.Space, stop - at);
    }

    private bool IsAfterAmount(int at)
    {
        var last = _tokens.Count > 1 && _tokens[^1].Kind is TokenKind.Space ? _tokens[^2] : _tokens.LastOrDefault();
        return _wordStart == at && last?.Kind is TokenKind.Amount or TokenKind.Close;
    }

    private static bool CanStartDate(char c) => char.IsAsciiDigit(c) || c is '令' or '平' or '昭' or 'R' or 'H' or 'S' or '午';
}
