namespace PlanIngest.Model;

/// <summary>How much a diagnostic weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is missing or doubtful.</summary>
    Info,

    /// <summary>Something was read but is doubtful.</summary>
    Warning,

    /// <summary>Something could not be read; the document is partial or refused.</summary>
    Error,
}

/// <summary>What a stage noticed about a document, as data.</summary>
/// <param name="Code">Stable code, PI and four digits; explained in <c>docs/diagnostics.md</c>.</param>
/// <param name="Severity">Its weight.</param>
/// <param name="Message">One sentence a user can act on.</param>
/// <param name="Page">Page number from 1, if it concerns one page.</param>
/// <param name="Box">Where on the page, if it concerns one place.</param>
/// <param name="Found">What stood there, if that helps.</param>
/// <param name="Expected">What was expected instead, if that helps.</param>
/// <param name="ListingOrdinal">The listing's ordinal (from 1), if it concerns one listing.</param>
/// <param name="FiscalYear">Over the years only: the edition it concerns, if it concerns one.</param>
public sealed record Diagnostic(
    string Code,
    Severity Severity,
    string Message,
    int? Page = null,
    BoundingBox? Box = null,
    string? Found = null,
    string? Expected = null,
    int? ListingOrdinal = null,
    int? FiscalYear = null);

/// <summary>A document that cannot be read at all, with the diagnostic that says why.</summary>
public sealed class DocumentRefusedException : Exception
{
    /// <summary>Refuses a document.</summary>
    public DocumentRefusedException(Diagnostic diagnostic, Exception? cause = null)
        : base(diagnostic.Message, cause) => Diagnostic = diagnostic;

    /// <summary>Why the document was refused; its severity is <see cref="Severity.Error"/>.</summary>
    public Diagnostic Diagnostic { get; }
}
