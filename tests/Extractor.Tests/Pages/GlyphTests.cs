using PlanIngest.Extractor.Content;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Extractor.Tests.Pages;

public class GlyphTests
{
    [Fact]
    public void Boxes_run_from_origin_to_origin_and_around_the_baseline()
    {
        var page = new TinyPdf().Read("BT /F1 10 Tf 50 200 Td <65E5 0031 672C> Tj ET");

        Assert.Equal(["日", "1", "本"], page.Glyphs.Select(glyph => glyph.Text));
        AssertBoxes(page, [new(50, 91.2, 60, 101.2), new(60, 91.2, 65, 101.2), new(65, 91.2, 75, 101.2)]);
        Assert.All(page.Glyphs, glyph => Assert.Equal((10, 0, false), (glyph.FontSize, glyph.Rotation, glyph.Vertical)));
    }

    [Theory]
    [InlineData("2 Tc <65E5 672C> Tj", 62)]
    [InlineData("50 Tz <65E5 672C> Tj", 55)]
    [InlineData("[<65E5> -500 <672C>] TJ", 65)]
    [InlineData("50 Tz [<65E5> -500 <672C>] TJ", 57.5)]
    [InlineData("<65E5> Tj 30 0 Td <672C> Tj", 80)]
    [InlineData("5 Tw <65E5 0020 672C> Tj", 62.5)]
    [InlineData("q 2 0 0 2 0 0 cm <65E5> Tj Q <672C> Tj", 60)]
    public void Spacing_moves_the_last_glyph(string operators, double left)
    {
        var page = new TinyPdf().Read($"BT /F1 10 Tf 50 200 Td {operators} ET");

        Assert.Equal(left, page.Glyphs[^1].Box.Left, 3);
    }

    [Theory]
    [InlineData("1 0 0 1 100 100", 0, 100, 191.2, 110, 201.2)]
    [InlineData("0 1 -1 0 100 100", 270, 91.2, 190, 101.2, 200)]
    [InlineData("-1 0 0 -1 100 100", 180, 90, 198.8, 100, 208.8)]
    [InlineData("0 -1 1 0 100 100", 90, 98.8, 200, 108.8, 210)]
    [InlineData("1 0 0.3 1 100 100", 0, 100, 191.2, 110, 201.2)]
    public void Turned_text_has_upright_boxes(string matrix, int rotation, double left, double top, double right, double bottom)
    {
        var page = new TinyPdf().Read($"BT /F1 10 Tf {matrix} Tm <65E5> Tj ET");

        Assert.Equal(rotation, page.Glyphs[0].Rotation);
        AssertBoxes(page, [new(left, top, right, bottom)]);
    }

    [Theory]
    [InlineData("/DW2[880 -1000]", 100, 110)]
    [InlineData("/DW2[880 -900]", 100, 109)]
    [InlineData("/W2[0 30000 -500 500 880]", 100, 105)]
    [InlineData("/W2[0 30000 -1000 500 780]", 99, 109)]
    public void Vertical_text_hangs_below_its_point(string metrics, double top, double bottom)
    {
        var font = TinyPdf.JapaneseFont
            .Replace("UTF16-H", "UTF16-V", StringComparison.Ordinal)
            .Replace("/DW 1000", $"/DW 1000{metrics}", StringComparison.Ordinal);
        var page = new TinyPdf { Resources = $"/Font<</F1 {font}>>" }.Read("BT /F1 10 Tf 200 200 Td <65E5 FF08> Tj ET");

        Assert.All(page.Glyphs, glyph => Assert.True(glyph is { Vertical: true, Rotation: 0 }));
        Assert.Equal(["日", "（"], page.Glyphs.Select(glyph => glyph.Text));
        var box = page.Glyphs[0].Box;
        Assert.Equal((195.0, top, 205.0, bottom), (Round(box.Left), Round(box.Top), Round(box.Right), Round(box.Bottom)));
        Assert.Equal(box.Height, page.Glyphs[1].Box.Top - box.Top, 3);
    }

    [Theory]
    [InlineData("", nameof(GlyphVisibility.Visible))]
    [InlineData("3 Tr", nameof(GlyphVisibility.NoInk))]
    [InlineData("/Clear gs", nameof(GlyphVisibility.NoInk))]
    [InlineData("1 g", nameof(GlyphVisibility.White))]
    [InlineData("0 0 0 0 k", nameof(GlyphVisibility.White))]
    [InlineData("/Spot cs 0 scn", nameof(GlyphVisibility.White))]
    [InlineData("/Spot cs 1 scn", nameof(GlyphVisibility.Visible))]
    [InlineData("0 0 1 rg 40 190 30 20 re f 1 g", nameof(GlyphVisibility.Visible))]
    [InlineData("0 0 1 rg 40 190 30 20 re f 1 g 40 190 30 20 re f 1 g", nameof(GlyphVisibility.White))]
    [InlineData("1 g 40 190 30 20 re f 1 g", nameof(GlyphVisibility.White))]
    [InlineData("q 40 0 0 40 40 180 cm BI /W 9 /H 9 /BPC 8 /CS /G ID x EI Q 1 g", nameof(GlyphVisibility.Visible))]
    [InlineData("0 0 10 10 re W n", nameof(GlyphVisibility.Clipped))]
    [InlineData("40 190 30 30 re W n", nameof(GlyphVisibility.Visible))]
    [InlineData("0 0 10 10 re W n 100 100 10 10 re W n", nameof(GlyphVisibility.Clipped))]
    [InlineData("1 0 0 1 500 0 cm", nameof(GlyphVisibility.OffPage))]
    [InlineData("/OC /Off BDC", nameof(GlyphVisibility.HiddenLayer))]
    [InlineData("/OC /On BDC", nameof(GlyphVisibility.Visible))]
    [InlineData("/OC /NoneOn BDC", nameof(GlyphVisibility.HiddenLayer))]
    [InlineData("/OC /Off BDC EMC", nameof(GlyphVisibility.Visible))]
    public void Tells_what_a_reader_sees(string before, string expected)
    {
        var pdf = new TinyPdf
        {
            Catalog = "/OCProperties<</OCGs[5 0 R 6 0 R]/D<</OFF[5 0 R]>>>>",
            Resources = $"/Font<</F1 {TinyPdf.JapaneseFont}>>/Properties<</Off 5 0 R/On 6 0 R/NoneOn<</Type/OCMD/OCGs[5 0 R]>>>>"
                + "/ExtGState<</Clear<</ca 0>>>>"
                + "/ColorSpace<</Spot[/Separation/Ink/DeviceRGB<</FunctionType 2/Domain[0 1]/C0[1 1 1]/C1[1 0 0]/N 1>>]>>",
        };

        var page = pdf.With("<</Type/OCG/Name(off)>>").With("<</Type/OCG/Name(on)>>").Read($"{before} BT /F1 10 Tf 50 200 Td <65E5> Tj ET");

        Assert.Equal(expected, Assert.Single(page.Glyphs).Visibility.ToString());
    }

    [Theory]
    [InlineData("/Span<</ActualText<FEFF9AD9>>>BDC <9AD8> Tj EMC", "髙")]
    [InlineData("/Span<</ActualText<FEFF9AD965E5>>>BDC <9AD8 65E5> Tj EMC", "髙日")]
    [InlineData("/Span<</ActualText<FEFF9AD9672C>>>BDC <9AD8> Tj EMC", "高")]
    [InlineData("/Span<</ActualText()>>BDC <9AD8> Tj EMC", "高")]
    [InlineData("/Span/Mine BDC <9AD8> Tj EMC", "髙")]
    [InlineData("/Span<</ActualText<FEFF9AD965E5>>>BDC <D800> Tj <D800> Tj <D800> Tj EMC", "髙日")]
    [InlineData("<D800> Tj", "\uFFFD")]
    public void Hears_what_drawn_text_stands_for(string operators, string expected)
    {
        var pdf = new TinyPdf { Resources = $"/Font<</F1 {TinyPdf.JapaneseFont}>>/Properties<</Mine<</ActualText<FEFF9AD9>>>>>" };

        var page = pdf.Read($"BT /F1 10 Tf 50 200 Td {operators} ET");

        Assert.Equal(expected, string.Concat(page.Glyphs.Select(glyph => glyph.Text)));
        Assert.Equal(expected == "\uFFFD", page.Diagnostics.Any(d => d.Code == FileDiagnostics.CharactersUnknown.Code));
    }

    [Theory]
    [InlineData("/F9 10 Tf", "font /F9")]
    [InlineData("/Lost 10 Tf", "2 of 2 characters; font Lost with no ToUnicode map")]
    [InlineData("/Empty 10 Tf", "2 of 2 characters; font Lost with an empty ToUnicode map")]
    [InlineData("/Odd 10 Tf", "the unknown CMap Odd-H")]
    public void Marks_a_page_whose_text_is_lost(string font, string found)
    {
        const string descendant = "/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Lost"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]";
        const string type0 = $"<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Lost{descendant}";
        var pdf = new TinyPdf
        {
            Resources = $"/Font<</Lost {type0}/Encoding/Identity-H>>/Empty {type0}/Encoding/Identity-H/ToUnicode 5 0 R>>"
                + $"/Odd {type0}/Encoding/Odd-H>>>>",
        };

        var page = pdf.WithStream("", " ").Read($"BT {font} 50 200 Td <00010002> Tj ET");

        var diagnostic = Assert.Single(page.Diagnostics);
        Assert.Equal((FileDiagnostics.CharactersUnknown.Code, Severity.Error, 1), (diagnostic.Code, diagnostic.Severity, diagnostic.Page));
        Assert.Contains(found, diagnostic.Found, StringComparison.Ordinal);
        Assert.NotNull(diagnostic.Expected);
        Assert.All(page.Glyphs, glyph => Assert.Equal("\uFFFD", glyph.Text));
    }

    [Fact]
    public void Draws_forms_and_annotations_but_no_notes()
    {
        const string form = "/Type/XObject/Subtype/Form/BBox[0 0 100 20]";
        var resources = $"/Font<</F1 {TinyPdf.JapaneseFont}>>";
        var pdf = new TinyPdf
        {
            Page = "/MediaBox[0 0 400 300]/Annots[<</Subtype/FreeText/Rect[100 100 200 120]/AP<</N 6 0 R>>>>"
                + "<</Subtype/Text/Rect[0 0 9 9]/AP<</N 6 0 R>>>>"
                + "<</Subtype/FreeText/F 2/Rect[0 0 9 9]/AP<</N 6 0 R>>>>]",
            Resources = resources + "/XObject<</Fm 5 0 R>>",
        };

        var page = pdf
            .WithStream(form + "/Matrix[1 0 0 1 50 50]", "BT /F1 10 Tf 0 5 Td <65E5> Tj ET Q Q")
            .WithStream(form + $"/Resources<<{resources}>>", "BT /F1 10 Tf 0 5 Td <672C> Tj ET")
            .Read("q /Fm Do Q BT /F1 10 Tf 10 10 Td <4EBA> Tj ET");

        Assert.Equal(["日 50", "人 10", "本 100"], page.Glyphs.Select(glyph => $"{glyph.Text} {glyph.Box.Left:0}"));
    }

    [Fact]
    public void A_form_that_draws_itself_ends()
    {
        var pdf = new TinyPdf { Resources = $"/Font<</F1 {TinyPdf.JapaneseFont}>>/XObject<</Fm 5 0 R>>" };

        var page = pdf.WithStream("/Subtype/Form/BBox[0 0 400 300]", "/Fm Do").Read("/Fm Do BT /F1 10 Tf 10 10 Td <4EBA> Tj ET");

        Assert.Equal("人", Assert.Single(page.Glyphs).Text);
    }

    private static void AssertBoxes(PageContent page, BoundingBox[] expected) =>
        Assert.Equal(expected, page.Glyphs.Select(glyph => new BoundingBox(
            Round(glyph.Box.Left), Round(glyph.Box.Top), Round(glyph.Box.Right), Round(glyph.Box.Bottom))));

    private static double Round(double value) => Math.Round(value, 3);
}
