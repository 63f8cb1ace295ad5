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
        var tables = new TableExtractor();
        var pages = new List<ExtractedPage>();
        for (var number = 1; number <= reader.PageCount; number++)
        {
            pages.Add(ExtractPage(reader, number, tables, diagnostics));
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

    private static ExtractedPage ExtractPage(PdfReader reader, int number, TableExtractor extractor, ImmutableArray<Diagnostic>.Builder diagnostics)
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
        return ToPage(content, extractor);
    }

    internal static ExtractedPage ToPage(PageContent content, TableExtractor extractor)
    {
        var visible = content.Glyphs.Where(glyph => glyph.Visibility == GlyphVisibility.Visible).ToList();
        var (glyphs, copies) = DuplicateGlyphs.Split(visible.Where(glyph => glyph.Text.Length > 0));
        var tables = extractor.Extract(content, glyphs, out var outside);
        var blocks = TextBlockBuilder.Build(LineBuilder.Build(outside, ColumnGap));
        return new ExtractedPage(
            content.Number,
            content.Width,
            content.Height,
            tables,
            blocks,
            new GlyphCounts(
                tables.SelectMany(table => table.Cells).Sum(cell => CountInked(cell.Lines)),
                blocks.Sum(block => CountInked(block.Lines)),
                visible.Count(glyph => glyph.Text.Length == 0),
                copies.Count(IsInked),
                content.Glyphs.Count(glyph => glyph.Visibility != GlyphVisibility.Visible && IsInked(glyph))));
    }

    private static int CountInked(ImmutableArray<TextLine> lines) => lines.Sum(line => line.Text.Count(c => !char.IsWhiteSpace(c)));

    private static bool IsInked(Glyph glyph) => !string.IsNullOrWhiteSpace(glyph.Text);
}
