using PlanIngest.Extractor.Content;
using PlanIngest.Model;
using UglyToad.PdfPig.Exceptions;

namespace PlanIngest.Extractor.Documents;

/// <summary>Reads the pages of one PDF. Not thread-safe: one reader per thread.</summary>
internal sealed class PdfReader : IDisposable
{
    private readonly byte[] _pdf;
    private readonly string? _password;
    private OpenPdf _document;

    private PdfReader(byte[] pdf, string? password)
    {
        _pdf = pdf;
        _password = password;
        _document = new OpenPdf(pdf, password);
        PageCount = _document.PageCount;
    }

    /// <summary>Number of pages, at least 1.</summary>
    public int PageCount { get; }

    /// <summary>Opens a document.</summary>
    /// <param name="pdf">The file's bytes.</param>
    /// <param name="password">User or owner password, for a document that needs one.</param>
    /// <exception cref="DocumentRefusedException">The bytes are empty, not a PDF, broken, or ask for another password.</exception>
    public static PdfReader Open(byte[] pdf, string? password)
    {
        if (pdf.Length == 0)
        {
            throw Refusal(DiagnosticCodes.EmptyFile, "The file has no bytes.", "0 bytes", "a PDF");
        }

        if (pdf.AsSpan(0, Math.Min(pdf.Length, 1024)).IndexOf("%PDF-"u8) < 0)
        {
            throw Refusal(DiagnosticCodes.NotPdf, "The file is not a PDF.", "no %PDF- in the first 1,024 bytes", "%PDF-");
        }

        PdfReader reader;
        try
        {
            reader = new PdfReader(pdf, password);
        }
        catch (PdfDocumentEncryptedException e)
        {
            var found = password is null ? "no password" : "a wrong password";
            throw Refusal(
                DiagnosticCodes.PasswordRequired, "The PDF asks for a password: give it with --password.", found, "the password", e);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw Refusal(
                DiagnosticCodes.BrokenPdf, "The PDF's structure is broken; nothing could be read.", e.Message, "a readable PDF", e);
        }
        if (reader.PageCount > 0)
        {
            return reader;
        }

        reader.Dispose();
        throw Refusal(DiagnosticCodes.BrokenPdf, "The PDF's structure is broken; it has no pages.", "0 pages", "at least 1 page");
    }

    /// <summary>Reads one page.</summary>
    /// <param name="number">From 1 to <see cref="PageCount"/>.</param>
    /// <exception cref="Exception">Of any type: the page cannot be read. Other pages can.</exception>
    public PageContent ReadPage(int number)
    {
        try
        {
            return _document.ReadPage(number);
        }
        catch (Exception)
        {
            // The library may have stopped half-way in what it keeps for all pages.
            _document.Dispose();
            _document = new OpenPdf(_pdf, _password);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _document.Dispose();

    private static DocumentRefusedException Refusal(string code, string message, string found, string expected, Exception? cause = null) =>
        new(new Diagnostic(code, Severity.Error, message, Found: found, Expected: expected), cause);
}
