using System.Collections.Immutable;
using System.Text;
using PlanIngest.Model;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Cells;

/// <summary>A cell's text with its wrapped lines joined and folded, and where each character stands on the page.</summary>
internal sealed class CellText
{
    private readonly ImmutableArray<int> _origins;
    private readonly PlacedLine[] _lines;

    private CellText(string raw, string value, ImmutableArray<int> origins, PlacedLine[] lines, ImmutableArray<PageBox> cells)
    {
        Raw = raw;
        Value = value;
        _origins = origins;
        _lines = lines;
        Cells = cells;
    }

    /// <summary>As drawn, line breaks kept, nothing folded.</summary>
    public string Raw { get; }

    /// <summary>Folded; lines that only wrapped are joined, paragraphs and bullets are separated by line feeds.</summary>
    public string Value { get; }

    /// <summary>The cell's boxes, one per page.</summary>
    public ImmutableArray<PageBox> Cells { get; }

    /// <summary>Joins the parts of one cell, which follow each other over page breaks.</summary>
    public static CellText From(IEnumerable<CellPart> parts)
    {
        var all = parts.ToList();
        return all is [var only] ? only.Text : Join(all);
    }

    /// <summary>
    /// The words of printed lines without any white space, as headers and labels are compared; there it plays no part how lines are joined.
    /// </summary>
    public static string WithoutSpace(ImmutableArray<TextLine> lines) =>
        Spacing.Remove(Folding.Fold(string.Concat(lines.Select(line => line.Text))).Value);

    /// <summary>As <see cref="From"/>, without looking whether the text has been made before.</summary>
    internal static CellText Join(List<CellPart> all)
    {
        var lines = new PlacedLine[all.Sum(part => part.Lines.Length)];
        var joined = new StringBuilder();
        var next = 0;
        foreach (var part in all)
        {
            foreach (var line in part.Lines)
            {
                if (next > 0)
                {
                    joined.Append(LineJoiner.Separator(lines[next - 1].Part, lines[next - 1].Line, part, line));
                }

                lines[next++] = new PlacedLine(joined.Length, part, line);
                joined.Append(line.Text);
            }
        }

        var folded = Folding.Fold(joined.ToString());
        return new CellText(
            string.Join('\n', lines.Select(placed => placed.Line.Text)),
            folded.Value,
            folded.Origins,
            lines,
            [.. all.Select(part => new PageBox(part.Page, part.Box))]);
    }

    /// <summary>Where a span of <see cref="Value"/> stands: one box per printed line.</summary>
    public ImmutableArray<PageBox> PlacesOf(int start, int length)
    {
        var places = ImmutableArray.CreateBuilder<PageBox>();
        var (last, box) = (-1, default(BoundingBox));
        foreach (var origin in _origins.AsSpan(start, length))
        {
            var line = LineAt(origin);
            if (_lines[line].BoxAt(origin) is not { } character)
            {
                continue;
            }

            if (line != last && last >= 0)
            {
                places.Add(new PageBox(_lines[last].Part.Page, box));
            }

            (last, box) = (line, line == last ? box.Union(character) : character);
        }

        if (last >= 0)
        {
            places.Add(new PageBox(_lines[last].Part.Page, box));
        }

        return places.ToImmutable();
    }

    /// <summary>A span of <see cref="Value"/> as a text of its own, in the same cells.</summary>
    public CellText Part(int start, int length) => new(Raw, Value.Substring(start, length), _origins.Slice(start, length), _lines, Cells);

    /// <summary>
    /// The number of the line in which a character of the joined text stands, or after which it was put to part two lines.
    /// </summary>
    private int LineAt(int origin)
    {
        var (low, high) = (0, _lines.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _lines[middle].Start <= origin ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>Whether the cell says nothing: empty, or a dash.</summary>
    public bool IsBlank => IsBlankText(Value);

    /// <summary>Whether a text is empty or only a dash of any width.</summary>
    public static bool IsBlankText(string text) => text.Trim().Trim('-', '－', '—', '―', '−', '‐', 'ー', '─').Length == 0;

    /// <summary>The text, or null where the cell says nothing.</summary>
    public string? OrNull => IsBlank ? null : Value;

    /// <summary>A printed line.</summary>
    /// <param name="Start">Where it begins in the joined text.</param>
    /// <param name="Part">The cell's part it stands in.</param>
    /// <param name="Line">As printed.</param>
    private readonly record struct PlacedLine(int Start, CellPart Part, TextLine Line)
    {
        /// <summary>The box of a character of the joined text; null for one put between two lines.</summary>
        public BoundingBox? BoxAt(int origin) => origin - Start < Line.CharBoxes.Length ? Line.CharBoxes[origin - Start] : null;
    }
}
