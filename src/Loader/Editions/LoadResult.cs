namespace PlanIngest.Loader.Editions;

/// <summary>What loading one document did.</summary>
/// <param name="Outcome">Whether and how it changed the database.</param>
/// <param name="EditionId">The edition in the database.</param>
/// <param name="Version">From 1, in the order in which documents of the same plan and fiscal year were first loaded.</param>
/// <param name="Counts">What the database holds of the document, read back after the load.</param>
public sealed record LoadResult(LoadOutcome Outcome, long EditionId, int Version, LoadCounts Counts);

/// <summary>How a load changed the database.</summary>
public enum LoadOutcome
{
    /// <summary>The first document of its plan and fiscal year.</summary>
    Loaded,

    /// <summary>The same file with the same content was there already.</summary>
    Unchanged,

    /// <summary>Another file for a plan and fiscal year already held: now the current version.</summary>
    NewVersion,

    /// <summary>
    /// The same file was there, read otherwise (by another program version or with other overrides): the new reading took its place.
    /// </summary>
    Reread,
}

/// <summary>Rows of one document in the database.</summary>
/// <param name="Listings">Re-listings included.</param>
/// <param name="Figures">Baselines and targets included.</param>
/// <param name="Diagnostics">Of the document; those over the years are not counted.</param>
public sealed record LoadCounts(int Listings, int Figures, int Diagnostics);
