using System.Collections.Immutable;
using System.Text;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Figures.Lines;

/// <summary>The logical lines of a cell: folded, with lines that only wrapped joined.</summary>
/// <param name="Text">Folded text; a line feed ends a logical line.</param>
/// <param name="Origins">For each character of <paramref name="Text"/> its index in the text given; null where it is that text.</param>
internal sealed record CellLines(string Text, ImmutableArray<int>? Origins)
{
    /// <summary>No rule looks farther back.</summary>
    private const int LongestLookBack = 200;

    /// <summary>The lines of a cell of a document, which were joined by where they stand.</summary>
    public static CellLines Of(CellText cell) => new(cell.Value, null);

    /// <summary>The lines of a text of which only the characters are known: they decide what wrapped.</summary>
    public static CellLines FromRaw(string raw)
    {
        var folded = Folding.Fold(raw);
        if (!folded.Value.Contains('\n'))
        {
            return new CellLines(folded.Value, folded.Origins);
        }

        var joined = new CellLinesBuilder(folded);
        var lines = folded.Value.Split('\n');
        var widest = lines.Max(line => line.TrimEnd().Length);
        for (int i = 0, at = 0; i < lines.Length; at += lines[i].Length + 1, i++)
        {
            var isWrap = i > 0 && IsWrap(joined.LastLine(LongestLookBack), lines[i], lines[i - 1].TrimEnd().Length, widest);
            if (isWrap)
            {
                joined.TrimEnd();
            }
            else if (i > 0)
            {
                joined.Append(at - 1, at);
            }

            joined.Append(isWrap ? at + lines[i].Length - lines[i].TrimStart().Length : at, at + lines[i].Length);
        }

        return joined.ToCellLines();
    }

    /// <summary>The place in the text given of a span of <see cref="Text"/>, at least one character long.</summary>
    public (int Start, int Length) SpanOf(int start, int end) =>
        Origins is { } origins ? (origins[start], origins[end - 1] + 1 - origins[start]) : (start, end - start);

    /// <summary>Whether <paramref name="line"/> goes on where <paramref name="previous"/> broke off.</summary>
    private static bool IsWrap(string previous, string line, int width, int widest)
    {
        var (before, after) = (previous.TrimEnd(), line.TrimStart());
        return before.Length > 0
            && after.Length > 0
            && WrapRule.For(new LineBreak(before, after, line[0] is ' ' or '\u3000', width, widest)) is { Joins: true };
    }

    /// <summary>The text while its lines are being joined.</summary>
    private sealed class CellLinesBuilder(FoldedText folded)
    {
        private readonly StringBuilder _text = new(folded.Value.Length);
        private readonly ImmutableArray<int>.Builder _origins = ImmutableArray.CreateBuilder<int>(folded.Value.Length);

        /// <summary>Takes over a span of the folded text.</summary>
        public void Append(int start, int end)
        {
            _text.Append(folded.Value, start, end - start);
            _origins.AddRange(folded.Origins.AsSpan(start, end - start));
        }

        /// <summary>Takes off the spaces at the end.</summary>
        public void TrimEnd()
        {
            while (_text.Length > 0 && _text[^1] is ' ' or '\u3000')
            {
                (_text.Length, _origins.Count) = (_text.Length - 1, _origins.Count - 1);
            }
        }

        /// <summary>The line being read, or as much of its end.</summary>
        public string LastLine(int length)
        {
            var start = _text.Length;
            while (start > 0 && _text[start - 1] != '\n' && _text.Length - start < length)
            {
                start--;
            }

            return _text.ToString(start, _text.Length - start);
        }

        public CellLines ToCellLines() => new(_text.ToString(), _origins.ToImmutable());
    }
}
