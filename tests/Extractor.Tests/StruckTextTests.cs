using PlanIngest.Extractor.Tables;
using PlanIngest.Extractor.Tests.Pages;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Extractor.Tests;

/// <summary>What a line through it takes back is told, and read all the same.</summary>
public class StruckTextTests
{
    private const string Text = "BT /F1 10 Tf 50 200 Td <65E5 0031 672C> Tj ET ";

    [Theory]
    [InlineData("50 204 m 75 204 l S", "日1本")]
    [InlineData("60 203.5 5 0.5 re f", "1")]
    [InlineData("50 204 m 60 204 l S 65 204 m 75 204 l S", "日|本")]
    // Under the text; longer than it, as the rules of tables are; between two others, as theirs are too.
    [InlineData("50 199 m 75 199 l S", "")]
    [InlineData("40 204 m 90 204 l S", "")]
    [InlineData("50 204 m 75 204 l 50 220 m 50 190 l 75 220 m 75 190 l S", "")]
    public void A_line_through_a_text_is_told(string line, string expected)
    {
        var analysis = new PageAnalysis(new TinyPdf().Read(Text + line), new TableExtractor());

        Assert.Equal(expected, string.Join('|', analysis.Struck.Select(text => text.Text)));
        Assert.Equal(3, analysis.Ledger.Visible);
    }

    [Fact]
    public void It_is_a_warning_with_its_place()
    {
        var document = DocumentExtractor.Extract(new TinyPdf().Write(Text + "50 204 m 75 204 l S"), new ExtractionOptions());

        var warning = Assert.Single(document.Diagnostics, diagnostic => diagnostic.Code == FileDiagnostics.TextStruck.Code);
        Assert.Equal((Severity.Warning, 1, "日1本"), (warning.Severity, warning.Page, warning.Found));
        Assert.Equal(50, warning.Box!.Value.Left, 1);
        Assert.Equal("日1本", Assert.Single(document.Pages[0].TextBlocks).Lines[0].Text);
    }
}
