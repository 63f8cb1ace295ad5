using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Cells;

/// <summary>A cell's text with its wrapped lines joined and folded, and where each character stands on the page.</summary>
internal sealed class CellText
{
    private readonly ImmutableArray<int> origins;
    private readonly ImmutableArray<(int Page, int Line, BoundingBox Box)?> places;

    private CellText(string raw, FoldedText folded, ImmutableArray<(int Page, int Line, BoundingBox Box)?> places, ImmutableArray<PageBox> cells)
    {
        Raw = raw;
        Value = folded.Value;
        origins = folded.Origins;
        this.places = places;
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
        var lines = all.SelectMany(part => part.Lines.Select(line => (part, line))).ToList();
        var joined = new System.Text.StringBuilder();
        var places = ImmutableArray.CreateBuilder<(int, int, BoundingBox)?>();
        for (var i = 0; i < lines.Count; i++)
        {
            var (part, line) = lines[i];
            if (i > 0)
            {
                var separator = LineJoint.Between(lines[i - 1].part, lines[i - 1].line, part, line);
                joined.Append(separator);
                places.AddRange(Enumerable.Repeat(((int, int, BoundingBox)?)null, separator.Length));
            }

            joined.Append(line.Text);
            for (var c = 0; c < line.Text.Length; c++)
            {
                places.Add((part.Page, i, line.CharBoxes[c]));
            }
        }

        return new CellText(
            string.Join('\n', lines.Select(item => item.line.Text)),
            Folding.Fold(joined.ToString()),
            places.ToImmutable(),
            [.. all.Select(part => new PageBox(part.Page, part.Box))]);
    }

    /// <summary>Where a span of <see cref="Value"/> stands: one box per printed line.</summary>
    public ImmutableArray<PageBox> PlacesOf(int start, int length) =>
    [
        .. Enumerable.Range(start, length)
            .Select(i => places[origins[i]])
            .OfType<(int Page, int Line, BoundingBox Box)>()
            .GroupBy(place => (place.Line, place.Page))
            .OrderBy(line => line.Key.Line)
            .Select(line => new PageBox(line.Key.Page, BoundingBox.Around(line.Select(place => place.Box)))),
    ];

    /// <summary>A span of <see cref="Value"/> as a text of its own, in the same cells.</summary>
    public CellText Part(int start, int length) =>
        new(Raw, new FoldedText(Value.Substring(start, length), origins.Slice(start, length), []), places, Cells);

    /// <summary>Whether the cell says nothing: empty, or a dash.</summary>
    public bool IsBlank => IsBlankText(Value);

    /// <summary>Whether a text is empty or only a dash of any width.</summary>
    public static bool IsBlankText(string text) => text.Trim().Trim('-', '－', '—', '―', '−', '‐', 'ー', '─').Length == 0;

    /// <summary>The text, or null where the cell says nothing.</summary>
    public string? OrNull => IsBlank ? null : Value;
}
