namespace PlanIngest.Extractor.Fonts;

/// <summary>Finds ToUnicode maps that are wrong, by the widths: a glyph as wide as an ideograph is no narrow letter.</summary>
/// <remarks>
/// Some converters copy a map wrongly, so that の becomes ~ and 、 becomes 1. Such text looks right to a program. A single full-width
/// sign mapped to its narrow form (％ to %) is a habit of some producers and no reason to distrust the map.
/// </remarks>
internal sealed class WidthCheck
{
    /// <summary>So many contradictions are no habit.</summary>
    private const int MinContradictions = 5;

    private const double FullWidth = 0.99;
    private const double Narrow = 0.8;
    private const char EndOfLatin = '\u0250';

    /// <summary>Full-width signs of Japanese character sets among the Latin ones.</summary>
    private const string WideSigns = "§¨°±´¶×÷";

    private readonly CMap _cmap;
    private readonly CidMetrics _metrics;

    /// <summary>Checks a font's map against its widths.</summary>
    public WidthCheck(ToUnicodeMap map, CMap cmap, CidMetrics metrics)
    {
        (_cmap, _metrics) = (cmap, metrics);
        var (narrow, contradictions) = (0, 0);
        foreach (var (code, text) in map.Entries)
        {
            if (!IsNarrowCharacter(text))
            {
                continue;
            }

            var width = WidthOf(code);
            narrow += width < Narrow ? 1 : 0;
            contradictions += width >= FullWidth ? 1 : 0;
        }
        // Where every glyph is as wide, the producer wrote no widths.
        IsMapWrong = contradictions >= MinContradictions && narrow > 0;
    }

    /// <summary>Whether the map contradicts the widths.</summary>
    public bool IsMapWrong { get; }

    /// <summary>Whether a text of a wrong map can be right all the same: no Latin character, or one of narrow width.</summary>
    public bool IsCredible(uint code, string text) =>
        text.Length > 1 || text[0] >= EndOfLatin || text[0] is ' ' or '\u00A0' || (text[0] < '\u007F' && WidthOf(code) < Narrow);

    private static bool IsNarrowCharacter(string text) =>
        text.Length == 1 && text[0] is > ' ' and < EndOfLatin and not '\u00A0' && !WideSigns.Contains(text[0], StringComparison.Ordinal);

    private double WidthOf(uint code) => _cmap.TryGetCid(code, 2, out var cid) ? _metrics.WidthOf(cid) : 0;
}
