using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Documents;
using PlanIngest.Extractor.Tables;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Tests;

namespace PlanIngest.Extractor.Tests;

/// <summary>No glyph is lost: what the pages draw, counted by the reader, is what stands in cells and text blocks.</summary>
public class LedgerTests
{
    private static readonly string[] Folders = ["corpus", "corpus-hard", "real", "icdar2013", "producers"];

    /// <summary>Long documents made for measuring speed; the short ones of the same producer stand for them.</summary>
    private static readonly string[] TooLong = ["big_lo_calc_1000p.pdf", "big_lo_calc_200p.pdf"];

    /// <summary>A document that loses glyphs before they are counted lowers the number that was reached.</summary>
    [Fact]
    public void Every_visible_glyph_of_the_samples_and_prints_ends_in_a_cell_or_a_text_block() =>
        AssertAllPlaced(
            Repository.Samples.Concat(Repository.Prints).Concat(Directory.EnumerateFiles(ProducerFiles.Folder, "*.pdf")), floor: 217_633);

    [Fact]
    public void Every_visible_glyph_of_the_corpora_ends_in_a_cell_or_a_text_block() =>
        AssertAllPlaced(Folders.SelectMany(folder => Directory.EnumerateFiles(Repository.Shared(folder), "*.pdf")), floor: 500_000);

    [Theory]
    [InlineData(0, null)]
    [InlineData(2, "2 of 12 left over")]
    [InlineData(-1, "-1 of 9 left over")]
    public void A_glyph_that_stands_nowhere_is_an_error_of_its_page(int unplaced, string? found)
    {
        var error = DocumentExtractor.Check(7, new GlyphCounts(4, 6, unplaced, 5, 5), []).SingleOrDefault();

        Assert.Equal(found, error?.Found);
        Assert.True(error is null or { Code: "PI1008", Severity: Severity.Error, Page: 7, Expected: "0" });
    }

    private static void AssertAllPlaced(IEnumerable<string> files, long floor)
    {
        var visible = 0L;
        foreach (var path in files.Where(path => !TooLong.Contains(Path.GetFileName(path))))
        {
            using var reader = Open(path);
            for (var number = 1; number <= (reader?.PageCount ?? 0); number++)
            {
                var content = reader!.ReadPage(number);
                var ledger = new PageAnalysis(content, new TableExtractor()).Ledger;
                var drawn = content.Glyphs.Where(glyph => glyph.Visibility == GlyphVisibility.Visible).Sum(Inked);
                var page = $"{Path.GetFileName(path)}, page {number}";
                Assert.True(drawn == ledger.Visible + ledger.Duplicates, $"{page}: {drawn} drawn, ledger {ledger}");
                Assert.True(ledger.Unplaced == 0, $"{page}: {ledger.Unplaced} left over");
                visible += ledger.Visible;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{visible} glyphs");
        Assert.True(visible >= floor, $"only {visible} glyphs were read");
    }

    private static int Inked(Glyph glyph) => glyph.Text.Count(c => !char.IsWhiteSpace(c));

    /// <summary>Null for one of the documents that ask for a password.</summary>
    private static PdfReader? Open(string path)
    {
        try
        {
            return PdfReader.Open(File.ReadAllBytes(path), password: null);
        }
        catch (DocumentRefusedException refused) when (refused.Diagnostic.Code == FileDiagnostics.PasswordRequired.Code)
        {
            return null;
        }
    }
}
