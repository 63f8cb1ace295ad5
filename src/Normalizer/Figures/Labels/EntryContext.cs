using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Figures.Labels;

/// <summary>What the lines above say about the numbers of an entry.</summary>
/// <param name="Heading">The headings above, joined; null where there are none.</param>
/// <param name="Year">The 年度 of the heading above.</param>
/// <param name="Unit">The unit stated for the whole cell.</param>
/// <param name="Total">The last number above that is no part itself: what a line with うち is a part of.</param>
/// <param name="IsPart">Whether a heading makes its numbers parts of that total.</param>
/// <param name="Events">The days of events that the cell has named so far; the entry adds its own.</param>
/// <param name="CandidatesBefore">Number of candidates of the cell before this entry.</param>
internal sealed record EntryContext(
    string? Heading,
    int? Year,
    Counter? Unit,
    FigureCandidate? Total,
    bool IsPart,
    List<EventDates> Events,
    int CandidatesBefore);
