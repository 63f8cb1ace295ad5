using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PlanIngest.Normalizer.Lexicon.Statuses;

/// <summary>Looks up status words. Immutable.</summary>
internal sealed class StatusTable
{
    private const string Letter = "[A-Za-z]";
    private const string Mark = $"[{StatusWords.Marks}]{{1,5}}|[-－―](?=[:=…])";
    private const string Figure = "[①-⑳]|[IVX]{1,4}|\\d{1,2}(?!\\s*:\\s*\\d\\d(?!\\d*%))";

    private readonly Regex _direction;
    private readonly FrozenSet<string> _learned;

    /// <param name="rows">The words.</param>
    public StatusTable(IReadOnlyCollection<StatusWordRow> rows)
    {
        _direction = new Regex(
            $"^(?:(?:{Or(StatusWords.BeforeDirections)})(?:の|を|し|して|し、|しながら|どおり|のまま)?)*"
                + $"(?:{Or(Words(rows, StatusUse.Direction))})(?:又は.{{2,6}})?$");
        _learned = Words(rows, StatusUse.Learned)
            .SelectMany(word => StatusWords.LearnedDegrees.Select(degree => degree + word).Prepend(word))
            .ToFrozenSet();

        // 【A】達成, A:達成, A…達成; but not 10:30.
        var word = $"(?:{Or(StatusWords.Degrees)})?(?:{Or(Words(rows, StatusUse.Legend))})";
        LegendEntry = new Regex(
            $@"(?:[【\[「『(](?<code>{Letter}|{Mark}|{Figure})[】\]」』)]\s*(?:ランク|評価)?\s*[:=…・‥]*"
                + $@"|(?<![A-Za-z\d※注第])(?<code>{Letter}|{Mark}|{Figure}|{word})\s*(?:ランク|評価)?\s*(?:[:=]|…+|‥+|・{{2,}}|→)(?!//))\s*");
    }

    /// <summary>Where an entry of a legend begins, with its code.</summary>
    public Regex LegendEntry { get; }

    /// <summary>Whether a text names the direction of a measure and nothing else.</summary>
    /// <param name="text">Without white space.</param>
    public bool IsDirection(string text) => _direction.IsMatch(text);

    /// <summary>Whether a cell is a status word, as the model for column roles has learned it.</summary>
    public bool IsLearned(string cell) => _learned.Contains(cell);

    private static IEnumerable<string> Words(IEnumerable<StatusWordRow> rows, StatusUse use) =>
        rows.Where(row => row.Use.HasFlag(use)).Select(row => row.Word);

    private static string Or(IEnumerable<string> words) => string.Join('|', words.Select(Regex.Escape));
}
