using System.Diagnostics;
using PlanIngest.Extractor.Documents;
using PlanIngest.Model;
using PlanIngest.Tests;

namespace PlanIngest.Extractor.Tests.Pages;

public class HostileFileTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Files that the library itself does not survive while it opens them: they need a process of their own.</summary>
    private static readonly string[] NeedIsolation = ["pagetree_cycle_2000", "xrefstream_size_2e9"];

    [Fact]
    public void Every_page_is_read_or_refused_in_time()
    {
        foreach (var path in Directory.EnumerateFiles(Repository.Shared("robust"), "*.pdf").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (NeedIsolation.Contains(name))
            {
                continue;
            }

            var watch = Stopwatch.StartNew();
            var outcome = Read(File.ReadAllBytes(path));
            output.WriteLine($"{name}: {outcome} {watch.ElapsedMilliseconds} ms");

            Assert.True(watch.Elapsed < Limit, $"{name} took {watch.Elapsed}.");
        }
    }

    [Theory]
    [InlineData("", "PI1001")]
    [InlineData("<html></html>", "PI1002")]
    [InlineData("%PDF-1.7", "PI1003")]
    public void Refuses_what_is_no_document(string content, string code)
    {
        var refusal = Assert.Throws<DocumentRefusedException>(() => PdfReader.Open(System.Text.Encoding.ASCII.GetBytes(content), null));

        Assert.Equal((code, Severity.Error), (refusal.Diagnostic.Code, refusal.Diagnostic.Severity));
        Assert.NotNull(refusal.Diagnostic.Found);
        Assert.NotNull(refusal.Diagnostic.Expected);
    }

    [Fact]
    public void A_page_that_cannot_be_read_does_not_spoil_another()
    {
        var pdf = new TinyPdf { Pages = "/Kids[3 0 R 5 0 R]/Count 2" }
            .With("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 6 0 R>>")
            .WithStream("/Filter/Unknown", "x")
            .Write("BT /F1 10 Tf 50 200 Td <65E5> Tj ET")
            .AsSpan();
        using var reader = PdfReader.Open(pdf.ToArray(), null);

        Assert.ThrowsAny<Exception>(() => reader.ReadPage(2));
        Assert.Equal("日", Assert.Single(reader.ReadPage(1).Glyphs).Text);
    }

    [Theory]
    [InlineData("/F1 1 Tf", "(0123456789) Tj ", 250_000)]
    [InlineData("", "/Fm Do ", 100_001)]
    [InlineData("", "n ", 5_000_001)]
    public void A_page_that_draws_too_much_is_refused(string before, string operators, int times)
    {
        var pdf = new TinyPdf { Resources = $"/Font<</F1 {TinyPdf.JapaneseFont}>>/XObject<</Fm 5 0 R>>" }
            .WithStream("/Subtype/Form/BBox[0 0 9 9]", "");
        var content = before + " " + string.Concat(Enumerable.Repeat(operators, times));

        Assert.Throws<UglyToad.PdfPig.Core.PdfDocumentFormatException>(() => pdf.Read(content));
    }

    private static string Read(byte[] pdf)
    {
        try
        {
            using var reader = PdfReader.Open(pdf, null);
            var (glyphs, unreadable) = (0, 0);
            for (var page = 1; page <= Math.Min(reader.PageCount, 100); page++)
            {
                try
                {
                    glyphs += reader.ReadPage(page).Glyphs.Count;
                }
                catch (Exception exception) when (exception is not OutOfMemoryException)
                {
                    unreadable++;
                }
            }
            return $"{reader.PageCount} pages, {glyphs} glyphs, {unreadable} unreadable";
        }
        catch (DocumentRefusedException refusal)
        {
            return refusal.Diagnostic.Code;
        }
    }
}
