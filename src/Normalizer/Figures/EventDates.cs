using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Figures;

/// <summary>Days on which an event took place, waiting for the event's figure.</summary>
/// <param name="Event">The noun that names the event; null where a line of its own gives the time of whatever is counted next
/// (展示期間:9/1~9/30).</param>
/// <param name="Days">The days.</param>
/// <param name="Index">Number of drafts of the cell read before them.</param>
/// <param name="IsHeld">Whether the clause says that the event was held on these days; then the next figure may name only a side of it
/// (相談件数).</param>
internal sealed record EventDates(string? Event, ImmutableArray<MonthDay> Days, int Index, bool IsHeld)
{
    /// <summary>Days belong to one of the next figures or to none.</summary>
    private const int Reach = 24;

    /// <summary>Gives each event's days to its first figure in 回, else to its first figure; without one they are dropped.</summary>
    public static void Attach(List<EventDates> all, List<Draft> drafts)
    {
        foreach (var dates in all)
        {
            var ofEvent = drafts.Skip(dates.Index).Take(Reach).Where(draft => draft.Instead is null && dates.IsOf(draft)).ToList();
            (ofEvent.Find(draft => draft.Unit == "回") ?? ofEvent.FirstOrDefault())?.Dates.AddRange(dates.Days);
        }
    }

    /// <summary>
    /// The figure to which days beside <paramref name="draft"/> belong: the first one in 回 of the same event before it, else itself.
    /// </summary>
    public static Draft FigureFor(List<Draft> drafts, Draft draft)
    {
        if (draft.Unit == "回")
        {
            return draft;
        }

        var same = drafts
            .TakeLast(Reach)
            .Where(other => other.Sentence == draft.Sentence && other.Key == draft.Key && other.Unit == "回" && other.Dates.Count == 0)
            .ToList();
        return same.Count == 1 && draft.Dates.Count == 0 ? same[0] : draft;
    }

    private bool IsOf(Draft draft) =>
        Event is null
            || (IsHeld && draft.Label == draft.Subject && Label.IsSideOfEvent(draft.Subject))
            || (Event.Length > 0
                && (draft.Subject == Event
                    || draft.Label.Split('/').Contains(Event)
                    || draft.Label.StartsWith(Event, StringComparison.Ordinal)));
}
