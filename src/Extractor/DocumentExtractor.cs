using System.Collections.Immutable;
using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Documents;
using PlanIngest.Extractor.Tables;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Extractor;

/// <summary>What the caller knows about a document beforehand.</summary>
/// <param name="Password">Opens a protected PDF.</param>
public sealed record ExtractionOptions(string? Password = null);

/// <summary>Reads a PDF: tables, cells and text blocks with their places, nothing interpreted.</summary>
public static class DocumentExtractor
{
    /// <summary>A document of fewer pages is read before a second thread has begun to help.</summary>
    private const int ManyPages = 16;

    /// <summary>Extracts every page; a page that cannot be read becomes a diagnostic and an empty page.</summary>
    /// <param name="pdf">The file's bytes.</param>
    /// <param name="options">See there.</param>
    /// <param name="pageDone">Called after each page with its number, from 1.</param>
    /// <exception cref="DocumentRefusedException">Not a readable PDF, a password is missing, or no page carries text.</exception>
    public static ExtractedDocument Extract(byte[] pdf, ExtractionOptions options, Action<int>? pageDone = null)
    {
        using var reader = PdfReader.Open(pdf, options.Password);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var tables = new TableExtractor();
        var pages = new List<ExtractedPage>();
        using var ahead = reader.PageCount >= ManyPages ? new PagesAhead(reader) : null;
        Func<int, PageContent> read = ahead is null ? reader.ReadPage : ahead.Take;
        for (var number = 1; number <= reader.PageCount; number++)
        {
            pages.Add(ExtractPage(read, number, tables, diagnostics));
            pageDone?.Invoke(number);
        }

        if (pages.TrueForAll(page => page.Glyphs.Visible == 0))
        {
            throw new DocumentRefusedException(diagnostics.FirstOrDefault(d => d.Severity == Severity.Error)
                ?? FileDiagnostics.NoText.Create(("pages", pages.Count)));
        }

        return new ExtractedDocument(Continuation.Mark(pages), diagnostics.ToImmutable());
    }

    /// <summary>One page with what its tables and text were made from.</summary>
    /// <param name="pdf">The file's bytes.</param>
    /// <param name="options">See there.</param>
    /// <param name="page">Page number, from 1.</param>
    /// <exception cref="DocumentRefusedException">Not a readable PDF, or a password is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The document has no such page.</exception>
    public static PageLayers Inspect(byte[] pdf, ExtractionOptions options, int page)
    {
        using var reader = PdfReader.Open(pdf, options.Password);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page, reader.PageCount);
        var tables = new TableExtractor();
        var earlier = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var number = 1; number < page; number++)
        {
            ExtractPage(reader.ReadPage, number, tables, earlier);
        }

        return new PageAnalysis(reader.ReadPage(page), tables).ToLayers();
    }

    /// <summary>What is to be noticed of a page that could be read.</summary>
    /// <param name="page">Its number.</param>
    /// <param name="ledger">Where its glyphs ended.</param>
    /// <param name="struck">Its texts with a line through them.</param>
    internal static IEnumerable<Diagnostic> Check(int page, GlyphCounts ledger, ImmutableArray<StruckText> struck)
    {
        if (ledger.Unplaced != 0)
        {
            yield return FileDiagnostics.GlyphsUnplaced.At(page, ("unplaced", ledger.Unplaced), ("visible", ledger.Visible));
        }

        foreach (var text in struck)
        {
            yield return FileDiagnostics.TextStruck.At(page, text.Box, ("text", text.Text));
        }
    }

    private static ExtractedPage ExtractPage(
        Func<int, PageContent> read,
        int number,
        TableExtractor tables,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        try
        {
            var content = read(number);
            var analysis = new PageAnalysis(content, tables);
            diagnostics.AddRange(content.Diagnostics);
            diagnostics.AddRange(Check(number, analysis.Ledger, analysis.Struck));
            return analysis.ToPage();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            diagnostics.Add(FileDiagnostics.PageUnreadable.At(number, ("page", number), ("cause", exception.Message)));
            return new ExtractedPage(number, 0, 0, [], [], default);
        }
    }
}
