using System.Collections.Immutable;
using PlanIngest.Extractor.Lines;
using PlanIngest.Extractor.Pages;
using PlanIngest.Extractor.Tables;
using PlanIngest.Model;

namespace PlanIngest.Extractor;

/// <summary>What the caller knows about a document beforehand.</summary>
/// <param name="Password">Opens a protected PDF.</param>
public sealed record ExtractionOptions(string? Password = null);

/// <summary>Reads a PDF: tables, cells and text blocks with their places, nothing interpreted.</summary>
public static class DocumentExtractor
{
    /// <summary>Gaps wider than this many type sizes part two columns of running text.</summary>
    private const double ColumnGap = 2.5;

    /// <summary>Extracts every page; a page that cannot be read becomes a diagnostic and an empty page.</summary>
    /// <param name="pdf">The file's bytes.</param>
    /// <param name="options">See there.</param>
    /// <exception cref="DocumentRefusedException">Not a readable PDF, a password is missing, or no page carries text.</exception>
    public static ExtractedDocument Extract(byte[] pdf, ExtractionOptions options)
    {
        using var reader = PdfReader.Open(pdf, options.Password);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var pages = new List<ExtractedPage>();
        for (var number = 1; number <= reader.PageCount; number++)
        {
            pages.Add(ExtractPage(reader, number, diagnostics));
        }

        if (pages.TrueForAll(page => page.Glyphs.Visible == 0))
        {
            throw new DocumentRefusedException(diagnostics.FirstOrDefault(d => d.Severity == Severity.Error) ?? new Diagnostic(
                DiagnosticCodes.NoText,
                Severity.Error,
                "No page carries text: the document is a scan or a picture. Run optical character recognition over it first.",
                Found: $"{pages.Count} pages without text",
                Expected: "a text layer"));
        }

        return new ExtractedDocument(Continuation.Mark(pages), diagnostics.ToImmutable());
    }

    private static ExtractedPage ExtractPage(PdfReader reader, int number, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        PageContent content;
        try
        {
            content = reader.ReadPage(number);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            diagnostics.Add(new Diagnostic(
                DiagnosticCodes.PageUnreadable,
                Severity.Error,
                $"Page {number} could not be read and is missing from the result.",
                number,
                Found: exception.Message));
            return new ExtractedPage(number, 0, 0, [], [], default);
        }

        diagnostics.AddRange(content.Diagnostics);
        return ToPage(content);
    }

    internal static ExtractedPage ToPage(PageContent content)
    {
        var mapped = content.Glyphs.Where(glyph => glyph.Visibility == GlyphVisibility.Visible && glyph.Text.Length > 0).ToList();
        var (glyphs, copies) = DuplicateGlyphs.Split(mapped);
        var tables = TableExtractor.Extract(content, glyphs, out var outside);
        var blocks = TextBlockBuilder.Build(LineBuilder.Build(outside, ColumnGap));
        var inBlocks = outside.Count(IsInked);
        return new ExtractedPage(
            content.Number,
            content.Width,
            content.Height,
            tables,
            blocks,
            new GlyphCounts(
                InCells: glyphs.Count(IsInked) - inBlocks,
                InTextBlocks: inBlocks,
                Unplaced: content.Glyphs.Count(glyph => glyph.Visibility == GlyphVisibility.Visible && glyph.Text.Length == 0),
                Duplicates: copies.Count(IsInked),
                Invisible: content.Glyphs.Count(glyph => glyph.Visibility != GlyphVisibility.Visible && IsInked(glyph))));
    }

    private static bool IsInked(Glyph glyph) => !string.IsNullOrWhiteSpace(glyph.Text);
}
