using PlanIngest.Extractor.Content;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;
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
            throw new DocumentRefusedException(FileDiagnostics.EmptyFile.Create());
        }

        if (pdf.AsSpan(0, Math.Min(pdf.Length, 1024)).IndexOf("%PDF-"u8) < 0)
        {
            throw new DocumentRefusedException(FileDiagnostics.NotPdf.Create());
        }

        PdfReader reader;
        try
        {
            reader = new PdfReader(pdf, password);
        }
        catch (PdfDocumentEncryptedException e)
        {
            var given = password is null ? "no password" : "a wrong password";
            throw new DocumentRefusedException(FileDiagnostics.PasswordRequired.Create(("given", given)), e);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new DocumentRefusedException(FileDiagnostics.BrokenPdf.Create(("cause", e.Message)), e);
        }
        if (reader.PageCount > 0)
        {
            return reader;
        }

        reader.Dispose();
        throw new DocumentRefusedException(FileDiagnostics.NoPages.Create());
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
}
