using PlanIngest.Normalizer.Figures.Labels;
using PlanIngest.Normalizer.Figures.Numbers;
using PlanIngest.Normalizer.Figures.Phrases;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Figures.Lines;

/// <summary>The headings above the line that is being read.</summary>
internal sealed class Headings
{
    /// <summary>More words than a heading has.</summary>
    private const int LongestHeading = 30;

    private readonly List<(string Text, int Rank, int Indent)> _open = [];

    /// <summary>The 年度 of the innermost heading that states one.</summary>
    public int? Year { get; private set; }

    /// <summary>The innermost heading.</summary>
    public string Last => _open.Count > 0 ? Label.Clean(_open[^1].Text).Text : "";

    /// <summary>Whether the line is a heading: a bare noun phrase without a verb and without a figure.</summary>
    /// <remarks>A bracketed heading with words behind it (【基礎編】 受講者数:406名) is taken off <paramref name="tokens"/>.</remarks>
    public bool Enter(string text, CellLine line, List<Token> tokens)
    {
        if (BracketHeading(tokens) is { } close)
        {
            var inside = tokens[1..close];
            var inBracket = inside.Where(token => token.Kind == TokenKind.Word).Select(token => text[token.Start..token.End]);
            var words = string.Concat(inBracket);
            if (ContextPatterns.AnnouncesParts(words))
            {
                Put(words, EntryMark.RankOf(line.Mark), line.Indent, null);
            }
            else
            {
                Put(words, 0, 0, inside.Find(token => token.Kind == TokenKind.FiscalYear)?.Year);
            }

            tokens.RemoveRange(0, close + 1);
            while (tokens.Count > 0 && tokens[0].Kind is TokenKind.Space or TokenKind.Colon)
            {
                tokens.RemoveAt(0);
            }

            return tokens.Count == 0;
        }
        var rest = tokens is [{ Kind: TokenKind.FiscalYear }, ..] ? tokens[1..] : tokens;
        int? year = rest.Count < tokens.Count ? tokens[0].Year : null;
        if (!IsHeading(text, rest) && !(year is not null && rest is [] or [{ Kind: TokenKind.Colon }]))
        {
            return false;
        }

        Put(rest.Count > 0 ? Words(text, rest) : "", EntryMark.RankOf(line.Mark), line.Indent, year);
        return true;
    }

    /// <summary>The headings above a line, joined; null where there are none.</summary>
    public string? PathTo(CellLine line)
    {
        var path = "";
        foreach (var heading in Above(line))
        {
            if (!Label.IsGenericHeading(heading) && !ContextPatterns.AnnouncesParts(heading))
            {
                path = Label.Join(path, Label.Clean(heading).Text);
            }
        }

        return path.Length > 0 ? path : null;
    }

    /// <summary>Whether a heading (内訳) makes the numbers of a line parts of the last total.</summary>
    public bool OpensParts(CellLine line) => Above(line).Any(ContextPatterns.AnnouncesParts);

    private IEnumerable<string> Above(CellLine line)
    {
        var rank = EntryMark.RankOf(line.Mark);
        return _open
            .Where(heading => heading.Rank < rank || heading.Indent < line.Indent || (line.Mark.Length == 0 && heading.Rank == rank))
            .Select(heading => heading.Text);
    }

    private void Put(string heading, int rank, int indent, int? year)
    {
        _open.RemoveAll(other => other.Rank >= rank && other.Indent >= indent);
        if (rank == 0)
        {
            _open.Clear();
            Year = year;
        }
        Year = year ?? Year;
        if (heading.Length > 0)
        {
            _open.Add((heading, rank, indent));
        }
    }

    /// <summary>Index of the bracket that closes a heading at the start of the line.</summary>
    private static int? BracketHeading(List<Token> tokens)
    {
        if (tokens.Count < 3 || tokens[0].Kind != TokenKind.Open)
        {
            return null;
        }

        var close = tokens.FindIndex(token => token.Kind == TokenKind.Close);
        return close > 1 && !tokens[1..close].Exists(token => token.Kind == TokenKind.Amount) ? close : null;
    }

    private static bool IsHeading(string text, List<Token> tokens)
    {
        if (tokens.Count == 0
            || tokens[0].Kind is not TokenKind.Word
            || tokens.Exists(token => token.Kind is TokenKind.Amount or TokenKind.Period or TokenKind.Comma or TokenKind.Arrow))
        {
            return false;
        }

        var colon = tokens.FindIndex(token => token.Kind == TokenKind.Colon);
        if (colon >= 0 && colon < tokens.Count - 1)
        {
            return false;
        }

        var words = Words(text, tokens);
        return words.Length <= LongestHeading && words[^1] is not ('た' or 'る' or 'す') && PhraseReader.Read(words) is [{ Particle: "" }];
    }

    /// <summary>The words of a heading without the bracket that dates it.</summary>
    private static string Words(string text, List<Token> tokens)
    {
        var date = tokens.FindIndex(token => token.Kind == TokenKind.Date);
        var open = date < 0 ? -1 : tokens.FindLastIndex(date, token => token.Kind == TokenKind.Open);
        return text[tokens[0].Start..(open > 0 ? tokens[open].Start : tokens[^1].End)].TrimEnd(':', ' ');
    }
}
