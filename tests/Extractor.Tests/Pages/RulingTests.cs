using System.Globalization;
using PlanIngest.Extractor.Content;

namespace PlanIngest.Extractor.Tests.Pages;

public class RulingTests
{
    [Theory]
    // Strokes: x1,y1-x2,y2 thickness.
    [InlineData("2 w 50 200 m 150 200 l S", "50,100-150,100 2")]
    [InlineData("150 200 m 50 200 l S", "50,100-150,100 1")]
    [InlineData("50 200 m 50 100 l S", "50,100-50,200 1")]
    [InlineData("0 w 50 200 m 150 200 l S", "50,100-150,100 0")]
    [InlineData("50 200 m 150 200.5 l S", "50,99.75-150,99.75 1")]
    [InlineData("50 200 m 150 250 l S", "")]
    [InlineData("50 200 m 150 200 l n", "")]
    [InlineData("[3 2] 0 d 50 200 m 150 200 l S", "50,100-150,100 1 dashed")]
    [InlineData("[] 0 d 50 200 m 150 200 l S", "50,100-150,100 1")]
    [InlineData("10 0 0 1 0 0 cm 0.2 w 5 200 m 15 200 l S", "50,100-150,100 0.2")]
    [InlineData("50 150 100 50 re S", "150,100-150,150 1|50,100-150,100 1|50,100-50,150 1|50,150-150,150 1")]
    [InlineData("50 200 m 150 200 l 150 150 l s", "150,100-150,150 1|50,100-150,100 1")]
    // Thin fills.
    [InlineData("50 199.5 100 1 re f", "50,100-150,100 1")]
    [InlineData("50 200 100 -1 re f*", "50,100.5-150,100.5 1")]
    [InlineData("50 100 1 100 re f", "50.5,100-50.5,200 1")]
    [InlineData("50 199.5 m 150 199.5 l 149 200.5 l 51 200.5 l h f", "50,100-150,100 1")]
    [InlineData("50 199.5 100 1 re B", "50,100-150,100 1|50,100.5-150,100.5 1|50,99.5-150,99.5 1")]
    // A border as one path: the outer rectangle and the inner one as a hole.
    [InlineData(
        "50 150 100 50 re 51 151 98 48 re f*",
        "149.5,100-149.5,150 1|50,100.5-150,100.5 1|50,149.5-150,149.5 1|50.5,100-50.5,150 1")]
    // Clipped.
    [InlineData("q 0 0 100 300 re W n 50 200 m 150 200 l S Q", "50,100-100,100 1")]
    [InlineData("q 0 0 40 300 re W n 50 200 m 150 200 l S Q", "")]
    [InlineData("50 199.5 100 1 re W n 0 0 400 300 re f", "50,100-150,100 1")]
    // Images and gradients drawn as lines; a slice of a picture is none.
    [InlineData("q 100 0 0 1 50 199.5 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q", "50,100-150,100 1")]
    [InlineData("q 100 0 0 1 50 199.5 cm BI /W 400 /H 8 /BPC 8 /CS /G ID x EI Q", "")]
    [InlineData("q 50 199.5 100 1 re W n /Sh sh Q", "50,100-150,100 1")]
    // What nobody sees.
    [InlineData("/Clear gs 50 200 m 150 200 l S", "")]
    [InlineData("/OC /Off BDC 50 200 m 150 200 l S EMC", "")]
    public void Finds_rulings(string content, string expected) => Assert.Equal(expected, Show(Read(content)));

    [Fact]
    public void Dots_are_one_dashed_ruling()
    {
        var dots = string.Join(' ', Enumerable.Range(0, 50).Select(i => $"{50 + i * 2} 199.5 1 1 re f"));

        Assert.Equal("50,100-149,100 1 dashed", Show(Read(dots)));
    }

    [Fact]
    public void Dots_in_two_directions_are_two_rulings()
    {
        var across = Enumerable.Range(0, 50).Select(i => $"{50 + i * 2} 200 1 1 re f");
        var down = Enumerable.Range(1, 40).Select(i => $"50 {200 - i * 2} 1 1 re f");

        Assert.Equal("50,99.5-149,99.5 1 dashed|50.5,99-50.5,180 1 dashed", Show(Read(string.Join(' ', across.Concat(down)))));
    }

    [Fact]
    public void Lone_dots_are_no_ruling() => Assert.Equal("", Show(Read("50 200 1 1 re f 90 200 1 1 re f 130 200 1 1 re f")));

    [Fact]
    public void Strokes_of_an_outlined_character_are_no_rulings()
    {
        const string text = "BT /F1 12 Tf 50 200 Td <53E3> Tj ET";
        const string outline = "51 199 10 9 re S";

        Assert.Equal("", Show(Read(text + " " + outline)));
        Assert.Equal(4, Read(outline).Rulings.Count);
    }

    [Fact]
    public void Larger_boxes_are_fills_with_their_colour()
    {
        var page = Read("0.5 g 50 150 100 50 re f 1 0 0 rg 60 160 10 10 re f");

        Assert.Empty(page.Rulings);
        Assert.Equal([new Rgb(128, 128, 128), new Rgb(255, 0, 0)], page.Fills.Select(fill => fill.Color));
        Assert.Equal(
            (50.0, 100.0, 150.0, 150.0),
            (page.Fills[0].Box.Left, page.Fills[0].Box.Top, page.Fills[0].Box.Right, page.Fills[0].Box.Bottom));
    }

    [Theory]
    [InlineData("1 G", true)]
    [InlineData("0 0 0 0 K", true)]
    [InlineData("0.5 G", false)]
    [InlineData("", false)]
    public void Rulings_keep_their_colour(string color, bool isWhite) =>
        Assert.Equal(isWhite, Assert.Single(Read($"{color} 50 200 m 150 200 l S").Rulings).Color.IsWhite);

    private static PageContent Read(string content) => new TinyPdf
    {
        Catalog = "/OCProperties<</OCGs[5 0 R]/D<</OFF[5 0 R]>>>>",
        Resources = $"/Font<</F1 {TinyPdf.JapaneseFont}>>/Properties<</Off 5 0 R>>/ExtGState<</Clear<</CA 0>>>>",
    }.With("<</Type/OCG/Name(off)>>").Read(content);

    private static string Show(PageContent page) => string.Join('|', page.Rulings
        .Select(ruling => string.Create(CultureInfo.InvariantCulture,
            $"{ruling.X1:0.##},{ruling.Y1:0.##}-{ruling.X2:0.##},{ruling.Y2:0.##} "
                + $"{ruling.Thickness:0.##}{(ruling.Dashed ? " dashed" : "")}"))
        .Order(StringComparer.Ordinal));
}
