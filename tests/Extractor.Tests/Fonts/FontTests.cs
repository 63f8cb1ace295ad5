using PlanIngest.Extractor.Tests.Pages;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Tests.Fonts;

public class FontTests
{
    private const string Identity = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";
    private const string Japan1 = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 6>>";

    [Theory]
    // Codes that are characters win over a map that says otherwise; so does nothing else.
    [InlineData("/UniJIS-UCS2-H", Japan1, "<0031> <004F>", "0031", "1", Severity.Info)]
    [InlineData("/90ms-RKSJ-H", Japan1, "<93FA> <672C>", "93FA", "日", Severity.Info)]
    [InlineData("/UniJIS-UCS2-H", Japan1, "<4EBA> <2F08>", "4EBA", "人", null)]
    [InlineData("/Identity-H", Japan1, "<04B0> <2F00>", "04B0", "⼀", null)]
    // Entries without a meaning leave the text to the collection.
    [InlineData("/Identity-H", Japan1, "<04B0> <>", "04B0", "一", null)]
    [InlineData("/Identity-H", Japan1, "<04B0> <FFFD>", "04B0", "一", null)]
    [InlineData("/Identity-H", Japan1, "<04B0> <0000>", "04B0", "一", null)]
    [InlineData("/Identity-H", Identity, "<04B0> <FFFD>", "04B0", "\uFFFD", Severity.Error)]
    [InlineData("/Identity-H", Identity, "<04B0> <000D>", "04B0", " ", null)]
    public void Composite_fonts_take_the_surest_text(
        string encoding,
        string system,
        string map,
        string code,
        string expected,
        Severity? severity)
    {
        var page = Composite(encoding, system, $"1 beginbfchar {map} endbfchar", "").Read($"BT /F1 10 Tf 50 200 Td <{code}> Tj ET");

        Assert.Equal(expected, Assert.Single(page.Glyphs).Text);
        Assert.Equal(severity, page.Diagnostics.SingleOrDefault()?.Severity);
    }

    [Fact]
    public void A_map_that_makes_wide_glyphs_narrow_letters_is_not_believed()
    {
        const string map =
            "8 beginbfchar <01> <0031> <02> <0032> <03> <007E> <04> <00FF> <05> <0100> <06> <002B> <07> <65E5> <08> <0039> endbfchar";
        var page = Composite("/Identity-H", Identity, map, "/W[8[500]]").Read("BT /F1 10 Tf 50 200 Td <00010002000700080005> Tj ET");

        Assert.Equal("\uFFFD\uFFFD日9\uFFFD", string.Concat(page.Glyphs.Select(glyph => glyph.Text)));
        Assert.Contains("narrow letters", Assert.Single(page.Diagnostics).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_without_widths_is_believed()
    {
        const string map = "6 beginbfchar <01> <0031> <02> <0032> <03> <0033> <04> <0034> <05> <0035> <06> <0036> endbfchar";
        var page = Composite("/Identity-H", Identity, map, "").Read("BT /F1 10 Tf 50 200 Td <000100020006> Tj ET");

        Assert.Equal("126", string.Concat(page.Glyphs.Select(glyph => glyph.Text)));
        Assert.Empty(page.Diagnostics);
    }

    [Theory]
    [InlineData("/Type1/BaseFont/Helvetica", "41 B7", "A•", "6.67 3.5")]
    [InlineData("/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding", "41 80 E9", "A€é", "6.67 5.56 5.56")]
    [InlineData("/TrueType/BaseFont/X/FirstChar 65/Widths[400 900]/Encoding/WinAnsiEncoding", "41 42", "AB", "4 9")]
    [InlineData("/TrueType/BaseFont/X/FirstChar 1/Widths[400 900]/Encoding<</Differences[1/uni65E5/u20BB7]>>", "01 02", "日𠮷", "4 9")]
    [InlineData("/Type1/BaseFont/X/FirstChar 1/Widths[400]/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[1/a.alt]>>", "01", "a", "4")]
    [InlineData(
        "/Type3/FontMatrix[0.01 0 0 0.01 0 0]/FontBBox[0 0 100 100]/CharProcs<<>>/FirstChar 65/Widths[50]/Encoding<</Differences[65/A]>>",
        "41",
        "A",
        "5")]
    [InlineData(
        "/Type3/FontMatrix[0.001 0 0 0.001 0 0]/CharProcs<<>>/FirstChar 1/Widths[500]/Encoding<</Differences[1/g12]>>",
        "01",
        "\uFFFD",
        "5")]
    [InlineData(
        "/Type3/FontMatrix[0.001 0 0 0.001 0 0]/CharProcs<<>>/FirstChar 1/Widths[500]/Encoding<</Differences[1/c65]>>",
        "01",
        "\uFFFD",
        "5")]
    public void Simple_fonts_are_read_by_their_encoding(string font, string codes, string expected, string widths)
    {
        var page = new TinyPdf { Resources = "/Font<</F1 5 0 R>>" }
            .With($"<</Type/Font/Subtype{font}>>")
            .Read($"BT /F1 10 Tf 50 200 Td <{codes}> Tj ET");

        Assert.Equal(expected, string.Concat(page.Glyphs.Select(glyph => glyph.Text)));
        Assert.Equal(widths, string.Join(' ', page.Glyphs.Select(glyph => FormattableString.Invariant($"{glyph.Box.Width:0.##}"))));
    }

    [Theory]
    [InlineData("/Type1/BaseFont/Helvetica", "41 B7", "A•")]
    [InlineData("/TrueType/BaseFont/Arial", "41 80", "A€")]
    [InlineData("/TrueType/BaseFont/Arial", "41 01", "A")]
    public void Fonts_written_into_the_resources_are_read_too(string font, string codes, string expected)
    {
        var page = new TinyPdf { Resources = $"/Font<</F1<</Type/Font/Subtype{font}>>>>" }.Read($"BT /F1 10 Tf 50 200 Td <{codes}> Tj ET");

        Assert.Equal(expected, string.Concat(page.Glyphs.Select(glyph => glyph.Text)));
    }

    [Theory]
    [InlineData("ABCDEF+IPAGothic", "", false)]
    [InlineData("MS-Gothic,Bold", "", true)]
    [InlineData("HiraKakuProN-W6", "", true)]
    [InlineData("HeiseiKakuGo-W5", "", false)]
    [InlineData("GothicBBB-Medium", "", false)]
    [InlineData("UDShinGo-DB", "", true)]
    [InlineData("Plain", "/FontWeight 700", true)]
    [InlineData("Plain", "/Flags 262148", true)]
    public void Knows_bold_fonts(string name, string descriptor, bool expected)
    {
        var font =
            $"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding/FontDescriptor<</Type/FontDescriptor{descriptor}>>>>";

        var page = new TinyPdf { Resources = $"/Font<</F1 {font}>>" }.Read("BT /F1 10 Tf 50 200 Td (A) Tj ET");

        Assert.Equal(expected, Assert.Single(page.Glyphs).Bold);
    }

    [Fact]
    public void Outlined_text_is_bold()
    {
        var page = new TinyPdf().Read("BT /F1 10 Tf 2 Tr 50 200 Td <65E5> Tj ET");

        Assert.True(Assert.Single(page.Glyphs).Bold);
    }

    private static TinyPdf Composite(string encoding, string system, string map, string metrics)
    {
        var descendant = $"<</Type/Font/Subtype/CIDFontType2/BaseFont/Test{system}/DW 1000{metrics}>>";
        var font = $"<</Type/Font/Subtype/Type0/BaseFont/Test/Encoding{encoding}/ToUnicode 5 0 R/DescendantFonts[{descendant}]>>";
        return new TinyPdf { Resources = $"/Font<</F1 {font}>>" }.WithStream("", map);
    }
}
