using PlanIngest.Loader.History;
using PlanIngest.Model;

namespace PlanIngest.Cli.Ingestion;

/// <summary>Counts what a batch did.</summary>
internal sealed class BatchSummary
{
    private readonly SortedDictionary<string, int> _outcomes = new(StringComparer.Ordinal);
    private readonly List<PlanName> _plans = [];
    private readonly HashSet<PlanName> _known = [];
    private int _documents;
    private int _listings;
    private int _figures;
    private int _diagnostics;
    private int _doubts;

    /// <summary>Whether every document is in the database, whole.</summary>
    public bool IsClean { get; private set; } = true;

    /// <summary>The plans of the batch's documents, each once, in the order in which they came.</summary>
    public IReadOnlyList<PlanName> Plans => _plans;

    /// <summary>Counts a document.</summary>
    public void Add(DocumentOutcome outcome)
    {
        _documents++;
        IsClean &= outcome is LoadedDocument { Errors.Count: 0 };
        var word = OutcomeWord.Of(outcome);
        _outcomes[word] = _outcomes.GetValueOrDefault(word) + 1;
        if (outcome is not LoadedDocument loaded)
        {
            return;
        }

        _listings += loaded.Result.Counts.Listings;
        _figures += loaded.Result.Counts.Figures;
        _diagnostics += loaded.Result.Counts.Diagnostics;
        if (_known.Add(loaded.Plan))
        {
            _plans.Add(loaded.Plan);
        }
    }

    /// <summary>Counts what linking a plan noticed.</summary>
    public void Add(PlanLinks links) => _doubts += links.Diagnostics.Length;

    /// <summary>The batch in one line.</summary>
    public string Text(TimeSpan elapsed)
    {
        var outcomes = string.Join(", ", _outcomes.Select(outcome => $"{outcome.Value} {outcome.Key}"));
        var doubts = _doubts > 0 ? $", {_doubts:N0} more over the years" : "";
        return $"{_documents} documents: {outcomes}; {_listings:N0} rows, {_figures:N0} figures, {_diagnostics:N0} diagnostics"
            + $"{doubts}; {elapsed.TotalSeconds:N1} seconds";
    }
}
