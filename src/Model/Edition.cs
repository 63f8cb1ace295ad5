using System.Collections.Immutable;

namespace PlanIngest.Model;

/// <summary>One plan's progress table for one fiscal year, as one document states it.</summary>
/// <param name="Municipality">E.g. 北九州市; null where the document does not state it and the caller did not give it.</param>
/// <param name="Plan">E.g. 自殺対策計画; null likewise.</param>
/// <param name="FiscalYear">Western year in which the 年度 begins; null likewise.</param>
/// <param name="Title">The title as printed, normalised.</param>
/// <param name="Legend">The status codes this document explains.</param>
/// <param name="Listings">In document order.</param>
/// <param name="Notes">Text outside the tables that is neither title nor section: legends, notes, page numbers.</param>
/// <param name="Glyphs">The document's glyph ledger.</param>
/// <param name="Folds">What normalising changed in the text as drawn, the most frequent first.</param>
/// <param name="Diagnostics">Of the extractor and the normaliser, those of the listings included.</param>
public sealed record Edition(
    string? Municipality,
    string? Plan,
    int? FiscalYear,
    string Title,
    ImmutableArray<Status> Legend,
    ImmutableArray<Listing> Listings,
    ImmutableArray<Note> Notes,
    GlyphCounts Glyphs,
    ImmutableArray<FoldCount> Folds,
    ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Text outside the tables.</summary>
/// <param name="Text">As drawn, line breaks kept.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Note(string Text, PageBox Place);

/// <summary>The file an edition was read from.</summary>
/// <param name="FileName">Name without folder.</param>
/// <param name="Sha256">Of the file's bytes, 64 lower-case hexadecimal digits.</param>
public sealed record DocumentSource(string FileName, string Sha256);
