using System.Collections.Immutable;
using PlanIngest.Normalizer.Calendar;

namespace PlanIngest.Normalizer.Figures.Labels;

/// <summary>Days on which an event took place, waiting for the event's figure.</summary>
/// <param name="Event">The noun that names the event; null where a line of its own gives the time of whatever is counted next
/// (展示期間:9/1~9/30).</param>
/// <param name="Days">The days.</param>
/// <param name="Index">Number of candidates of the cell read before them.</param>
/// <param name="IsHeld">Whether the clause says that the event was held on these days; then the next figure may name only a side of it
/// (相談件数).</param>
internal sealed record EventDates(string? Event, ImmutableArray<MonthDay> Days, int Index, bool IsHeld)
{
    /// <summary>Days belong to one of the next figures or to none.</summary>
    private const int ContextWindow = 24;

    /// <summary>Gives each event's days to its first figure in 回, else to its first figure; without one they are dropped.</summary>
    public static void Attach(List<EventDates> all, List<FigureCandidate> candidates)
    {
        foreach (var dates in all)
        {
            var ofEvent = candidates
                .Skip(dates.Index)
                .Take(ContextWindow)
                .Where(candidate => candidate.Rejection is null && dates.IsOf(candidate))
                .ToList();
            (ofEvent.Find(candidate => candidate.Unit == "回") ?? ofEvent.FirstOrDefault())?.Dates.AddRange(dates.Days);
        }
    }

    /// <summary>
    /// The figure to which days beside <paramref name="candidate"/> belong: the first one in 回 of the same event before it, else itself.
    /// </summary>
    public static FigureCandidate FigureFor(List<FigureCandidate> candidates, FigureCandidate candidate)
    {
        if (candidate.Unit == "回")
        {
            return candidate;
        }

        var same = candidates
            .TakeLast(ContextWindow)
            .Where(other => other.Sentence == candidate.Sentence
                && other.Key == candidate.Key
                && other.Unit == "回"
                && other.Dates.Count == 0)
            .ToList();
        return same.Count == 1 && candidate.Dates.Count == 0 ? same[0] : candidate;
    }

    private bool IsOf(FigureCandidate candidate) =>
        Event is null
            || (IsHeld && candidate.Label == candidate.Subject && Label.IsSideOfEvent(candidate.Subject))
            || (Event.Length > 0
                && (candidate.Subject == Event
                    || candidate.Label.Split('/').Contains(Event)
                    || candidate.Label.StartsWith(Event, StringComparison.Ordinal)));
}
