using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Documents;
using PlanIngest.Extractor.Tables;
using PlanIngest.Model;
using PlanIngest.Tests;

namespace PlanIngest.Extractor.Tests;

/// <summary>No glyph is lost: what the pages draw, counted by the reader, is what stands in cells and text blocks.</summary>
public class LedgerTests
{
    private static readonly string[] Folders = ["corpus", "corpus-hard", "real", "icdar2013", "producers"];

    /// <summary>Long documents made for measuring speed; the short ones of the same producer stand for them.</summary>
    private static readonly string[] TooLong = ["big_lo_calc_1000p.pdf", "big_lo_calc_200p.pdf"];

    [Fact]
    public void Every_visible_glyph_of_the_corpora_ends_in_a_cell_or_a_text_block()
    {
        var (visible, unplaced) = (0L, 0L);
        foreach (var path in Folders.SelectMany(folder => Directory.EnumerateFiles(Repository.Shared(folder), "*.pdf")))
        {
            if (TooLong.Contains(Path.GetFileName(path)) || Open(path) is not { } reader)
            {
                continue;
            }

            using (reader)
            {
                for (var number = 1; number <= reader.PageCount; number++)
                {
                    var content = reader.ReadPage(number);
                    var ledger = new PageAnalysis(content, new TableExtractor()).Ledger;
                    var drawn = content.Glyphs.Where(glyph => glyph.Visibility == GlyphVisibility.Visible).Sum(Inked);
                    Assert.True(
                        drawn == ledger.Visible + ledger.Duplicates,
                        $"{Path.GetFileName(path)}, page {number}: {drawn} drawn, ledger {ledger}");
                    Assert.True(ledger.Unplaced == 0, $"{Path.GetFileName(path)}, page {number}: {ledger.Unplaced} left over");
                    visible += ledger.Visible;
                    unplaced += ledger.Unplaced;
                }
            }
        }

        Assert.True(visible > 500_000, $"only {visible} glyphs were read");
        Assert.Equal(0, unplaced);
    }

    private static int Inked(Glyph glyph) => glyph.Text.Count(c => !char.IsWhiteSpace(c));

    /// <summary>Null for one of the documents that ask for a password.</summary>
    private static PdfReader? Open(string path)
    {
        try
        {
            return PdfReader.Open(File.ReadAllBytes(path), password: null);
        }
        catch (DocumentRefusedException refused) when (refused.Diagnostic.Code == DiagnosticCodes.PasswordRequired)
        {
            return null;
        }
    }
}
