using PlanIngest.Normalizer.Calendar;
using PlanIngest.Normalizer.Figures.Labels;
using PlanIngest.Normalizer.Figures.Numbers;
using PlanIngest.Normalizer.Figures.Phrases;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Figures;

/// <summary>Puts the numbers of one entry (a bullet with its line) into their clauses and decides what each one is.</summary>
internal sealed class EntryReader
{
    private const int DeepestNesting = 8;

    private readonly string _text;
    private readonly List<FigureCandidate> _candidates = [];
    private readonly EntryContext _context;
    private readonly int[] _closings;
    private string? _newSubject;

    private EntryReader(string text, List<Token> tokens, EntryContext context)
    {
        (_text, _context) = (text, context);
        _closings = Closings(tokens);
    }

    /// <summary>The numbers of the entry in order; those that are no figures say why.</summary>
    public static List<FigureCandidate> Read(string text, List<Token> tokens, EntryContext context)
    {
        var reader = new EntryReader(text, tokens, context);
        var opensBracket = tokens.Count > 0 && tokens[0].Kind == TokenKind.Open;
        reader.ReadClauses(
            tokens,
            0,
            tokens.Count,
            new Scope
            {
                Year = context.Year,
                StatedCounter = context.Unit,
                Owner = opensBracket ? context.Total : null,
                IsPart = context.IsPart
            });
        ShareCounters(reader._candidates);
        LabelRules.Decide(reader._candidates, context);
        return reader._candidates;
    }

    /// <summary>83人(男35、女48): numbers without a counter that add up to the total before the bracket have its counter.</summary>
    private static void ShareCounters(List<FigureCandidate> candidates)
    {
        foreach (var parts in candidates.Where(candidate => candidate.Owner is not null).GroupBy(candidate => candidate.Owner!))
        {
            if (parts.Count() > 1
                && parts.All(part => part.Counter is null)
                && parts.Sum(part => part.Amount.Value) == parts.Key.Amount.Value)
            {
                foreach (var part in parts)
                {
                    part.StatedCounter = parts.Key.Counter;
                }
            }
        }
    }

    private void ReadClauses(List<Token> tokens, int from, int to, Scope scope)
    {
        var clause = new Clause(_text, scope);
        for (var i = from; i < to; i++)
        {
            var token = tokens[i];
            var next = i + 1 < to ? tokens[i + 1] : null;
            switch (token.Kind)
            {
                case TokenKind.Word:
                    clause.Append(_text[token.Start..token.End]);
                    break;
                case TokenKind.Space:
                    ReadSpace(clause, next);
                    break;
                case TokenKind.Colon:
                    ReadColon(clause);
                    break;
                case TokenKind.Comma:
                    EndSegment(clause);
                    break;
                case TokenKind.Period:
                    EndSentence(clause);
                    break;
                case TokenKind.FiscalYear when next is not { Kind: TokenKind.Word } || !ContextPatterns.MakesYearIncidental(WordsOf(next)):
                    clause.Year = token.Year;
                    break;
                case TokenKind.Date:
                    ReadDate(clause, token, next);
                    break;
                case TokenKind.Amount:
                    _candidates.Add(clause.AddNumber(token, _newSubject));
                    _newSubject = null;
                    break;
                case TokenKind.Open when _closings[i] is > 0 and var close:
                    ReadBracket(clause, tokens, i, close);
                    i = close;
                    break;
            }
        }
        EndSentence(clause);
    }

    private void ReadSpace(Clause clause, Token? next)
    {
        if (clause.Pending.Length == 0 || clause.HasEnded)
        {
            EndSegment(clause);
        }
        else if (next?.Kind is TokenKind.Amount or TokenKind.FiscalYear or TokenKind.Date && clause.IsBareNoun)
        {
            clause.SetKey(isColon: false);
        }
        else
        {
            clause.Append(" ");
        }
    }

    private static void ReadColon(Clause clause)
    {
        if (clause.Last is { } last && clause.SetKey(isColon: true))
        {
            last.Rejection = NumeralKind.Name;
        }
        else if (clause.Pending.Length > 0)
        {
            clause.SetKey(isColon: true);
        }
    }

    private ReadOnlySpan<char> WordsOf(Token token) => _text.AsSpan(token.Start, token.End - token.Start);

    private void ReadDate(Clause clause, Token date, Token? next)
    {
        var days = date.Date!.Days;
        if (days.Length == 0)
        {
            return;
        }

        if (clause.IsTimeOfEvent)
        {
            AddEvent(null, days, false);
        }
        else if (clause.Pending.Length == 0 && next is { Kind: TokenKind.Colon or TokenKind.Space or TokenKind.Amount })
        {
            clause.KeyDates = days;
        }
        else if (next is { Kind: TokenKind.Word } && _text[next.Start] == 'の' && next.End > next.Start + 1)
        {
            AddEvent(PhraseReader.Read(_text[(next.Start + 1)..next.End]) is [var phrase, ..] ? phrase.Noun : "", days, false);
        }
        else if (next is not { Kind: TokenKind.Word } || !ContextPatterns.MakesDateIncidental(WordsOf(next)))
        {
            clause.Dates.AddRange(days);
        }
    }

    private void ReadBracket(Clause clause, List<Token> tokens, int open, int close)
    {
        var inside = tokens[(open + 1)..close];
        var words = inside.Count > 0 ? _text[inside[0].Start..inside[^1].End] : "";
        var number = clause.NumberBeforeBracket;
        if (inside.Exists(token => token.Kind == TokenKind.Amount))
        {
            ReadClauses(
                tokens,
                open + 1,
                close,
                open > 0 && tokens[open - 1].Date?.Days.Length > 0 ? clause.ScopeOfDatedBracket() : clause.ScopeOfBracket());
        }
        else if (inside.Exists(token => token.Date?.Days.Length > 0))
        {
            ReadDatesInBracket(clause, inside, number);
        }
        else if (inside.Find(token => token.Kind == TokenKind.FiscalYear) is { } year)
        {
            if (number is null)
            {
                clause.Year = year.Year;
            }
            else
            {
                number.Year = year.Year;
            }
        }
        else
        {
            ReadWordsInBracket(clause, number, words, _text[tokens[open].Start..tokens[close].End]);
        }
    }

    /// <summary>What words in a bracket say of the number before it, or of the label before it where there is no number.</summary>
    private static void ReadWordsInBracket(Clause clause, FigureCandidate? number, string words, string bracket)
    {
        if (QualifierWords.QualifierInBracket(words) is { } qualifier)
        {
            if (number is null)
            {
                clause.BracketQualifier = qualifier;
            }
            else
            {
                number.Qualifier = qualifier;
            }
        }
        else if (number is null && ContextPatterns.CounterOf(words) is { } counter)
        {
            clause.StatedCounter = counter;
        }
        else if (number is null && !ContextPatterns.IsRemark(words))
        {
            clause.Append(bracket);
        }
        else if (number is not null && ContextPatterns.IsPlan(words))
        {
            number.Rejection = NumeralKind.Plan;
        }
        else if (number is not null && Label.IsSideOfEvent(words))
        {
            number.NounBehind = words;
        }
    }

    private void ReadDatesInBracket(Clause clause, List<Token> inside, FigureCandidate? number)
    {
        var days = new List<MonthDay>();
        for (var i = 0; i < inside.Count; i++)
        {
            if (inside[i].Date is { } date
                && !(i + 1 < inside.Count && ContextPatterns.MakesDateIncidental(WordsOf(inside[i + 1]))))
            {
                days.AddRange(date.Days);
            }
        }

        if (days.Count == 0)
        {
            return;
        }

        if (number is not null)
        {
            EventDates.FigureFor(_candidates, number).Dates.AddRange(days);
            return;
        }
        var noun = PhraseReader.Read(clause.Pending) is [.., var phrase] ? phrase.Noun : "";
        AddEvent(noun, days, false);
        clause.Append(" ");
    }

    private void AddEvent(string? noun, IEnumerable<MonthDay> days, bool isHeld) =>
        _context.Events.Add(new EventDates(noun, [.. days], _context.CandidatesBefore + _candidates.Count, isHeld));

    private void EndSegment(Clause clause)
    {
        string? subject = null;
        if (clause.Last is null && clause.Pending.Length > 0)
        {
            var phrase = Phrase.SubjectOf(PhraseReader.Read(clause.Pending));
            subject = phrase?.Noun;
            _newSubject = subject ?? _newSubject;
        }
        if (clause.Dates.Count > 0 && (clause.First is not null || subject is not null))
        {
            if (clause.First is { } first)
            {
                EventDates.FigureFor(_candidates, first).Dates.AddRange(clause.Dates);
            }
            else
            {
                AddEvent(subject, clause.Dates, true);
            }

            clause.Dates.Clear();
        }
        clause.EndSegment();
    }

    private void EndSentence(Clause clause)
    {
        EndSegment(clause);
        clause.EndSentence();
    }

    /// <summary>For each opening bracket the index of its closing one; 0 for a bracket that is not closed or nested too deep.</summary>
    private static int[] Closings(List<Token> tokens)
    {
        var closings = new int[tokens.Count];
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Open)
            {
                open.Push(i);
            }
            else if (tokens[i].Kind == TokenKind.Close && open.TryPop(out var opening) && open.Count < DeepestNesting)
            {
                closings[opening] = i;
            }
        }
        return closings;
    }
}
