using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using PlanIngest.Model;
using PlanIngest.Tests;

namespace PlanIngest.Extractor.Tests;

/// <summary>Poppler and MuPDF read the samples, too: every page on which their text differs by more than order is listed.</summary>
public class SecondOpinionTests
{
    [Theory]
    [InlineData("poppler", "pdftotext", "-enc UTF-8 -f {1} -l {1} {0} -")]
    [InlineData("mupdf", "mutool", "draw -q -F txt {0} {1}")]
    public void Lists_every_page_whose_text_differs(string reader, string program, string arguments)
    {
        var differences = new List<PageDifference>();
        foreach (var path in Repository.Samples)
        {
            var document = DocumentExtractor.Extract(File.ReadAllBytes(path), new ExtractionOptions());
            foreach (var page in document.Pages)
            {
                var theirs = Read(program, string.Format(CultureInfo.InvariantCulture, arguments, path, page.Number));
                var (missing, extra) = Compare(Ours(page), theirs);
                if (missing.Length > 0 || extra.Length > 0)
                {
                    differences.Add(new PageDifference(Path.GetFileName(path), page.Number, missing, extra));
                }
            }
        }

        Golden.Verify(differences, $"tests/Extractor.Tests/Goldens/second-opinion-{reader}.json");
    }

    private static string Ours(ExtractedPage page) => string.Concat(
        page.Tables.SelectMany(table => table.Cells).SelectMany(cell => cell.Lines)
            .Concat(page.TextBlocks.SelectMany(block => block.Lines))
            .Select(line => line.Text));

    /// <summary>What only they have, and what only we have, each sorted; look-alikes that NFKC folds are equal.</summary>
    private static (string Missing, string Extra) Compare(string ours, string theirs)
    {
        var counts = new SortedDictionary<char, int>();
        foreach (var c in theirs.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)))
        {
            counts[c] = counts.GetValueOrDefault(c) + 1;
        }

        foreach (var c in ours.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)))
        {
            counts[c] = counts.GetValueOrDefault(c) - 1;
        }

        string Of(int sign) => string.Concat(counts.Select(count => new string(count.Key, Math.Max(0, sign * count.Value))));
        return (Of(1), Of(-1));
    }

    private static string Read(string program, string arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            return process.StandardOutput.ReadToEnd();
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed");
            throw;
        }
    }

    private sealed record PageDifference(string File, int Page, string OnlyTheirs, string OnlyOurs);
}
